package dev.meshwright.app.structure;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The inspector of a schema: everything about the selected field, each part edited on its own.
public final class FieldForm implements View {

  private static final List<String> TYPES =
      List.of("boolean", "int", "long", "float", "double", "bytes", "string");
  private static final List<String> LOGICAL_TYPES =
      List.of(
          "",
          "date",
          "time-millis",
          "time-micros",
          "timestamp-millis",
          "timestamp-micros",
          "timestamp-nanos",
          "local-timestamp-millis",
          "local-timestamp-micros",
          "decimal",
          "uuid",
          "duration");

  private final Texts texts = Texts.of(FieldForm.class);
  private final StructureViewModel model;
  private final FieldEditing editing;
  private final BorderPane root = new BorderPane();
  private final Label title = new Label();
  private final TextField name = new TextField();
  private final CheckBox keepAlias = new CheckBox(texts.get("form.keep.alias"));
  private final ComboBox<String> type = new ComboBox<>();
  private final ComboBox<String> logicalType = new ComboBox<>();
  private final CheckBox nullable = new CheckBox(texts.get("form.nullable"));
  private final TextField defaultJson = new TextField();
  private final TextArea doc = new TextArea();
  private final TextField aliases = new TextField();
  private final ScrollPane form;
  private final List<Node> fieldOnly;
  private final ChangeListener<Optional<StructureRow>> onSelected =
      (property, was, is) -> render(is);
  private Optional<StructureRow> shown = Optional.empty();

  public FieldForm(StructureViewModel model, FieldEditing editing) {
    this.model = model;
    this.editing = editing;
    root.setId("field-form");
    title.getStyleClass().addAll("strong", "user-text");
    Wrapping.of(title);
    keepAlias.setId("field-keep-alias");
    keepAlias.setSelected(true);
    Wrapping.of(keepAlias);
    keepAlias.setMinHeight(Region.USE_PREF_SIZE);
    nullable.setId("field-nullable");
    nullable.setOnAction(action -> toggleNullable());
    type.setEditable(true);
    type.getItems().setAll(TYPES);
    logicalType.getItems().setAll(LOGICAL_TYPES);
    doc.setPrefRowCount(4);
    doc.setWrapText(true);
    Edits.on(name, "field-name", this::rename);
    Edits.on(
        defaultJson,
        "field-default",
        text -> set(row -> row.node().defaultValue().orElse(""), text, SetKind.DEFAULT));
    Edits.on(doc, "field-doc", text -> set(row -> row.node().documentation(), text, SetKind.DOC));
    Edits.on(aliases, "field-aliases", this::aliases);
    Edits.on(type, "field-type", this::type);
    Edits.on(logicalType, "field-logical-type", this::logicalType);
    Node nameBox = labeled(texts.get("form.name"), name);
    Node typeBox = labeled(texts.get("form.type"), type);
    Node logicalBox = labeled(texts.get("form.logical"), logicalType);
    Node defaultBox = labeled(texts.get("form.default"), defaultJson);
    VBox box =
        new VBox(
            title,
            nameBox,
            keepAlias,
            typeBox,
            nullable,
            logicalBox,
            defaultBox,
            labeled(texts.get("form.doc"), doc),
            labeled(texts.get("form.aliases"), aliases));
    fieldOnly = List.of(typeBox, nullable, logicalBox, defaultBox);
    box.getStyleClass().add("form");
    form = new ScrollPane(box);
    form.setId("field-form-scroll");
    form.setFitToWidth(true);
    form.getStyleClass().add("edge-to-edge");
    model.selectedProperty().addListener(onSelected);
    render(model.selectedProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.selectedProperty().removeListener(onSelected);
  }

  private static Node labeled(String text, Control control) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setLabelFor(control);
    Wrapping.of(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    control.setAccessibleText(text);
    control.setMaxWidth(Double.MAX_VALUE);
    VBox box = new VBox(label, control);
    box.getStyleClass().add("form-row");
    return box;
  }

  private void render(Optional<StructureRow> selected) {
    shown = selected;
    if (selected.isEmpty()) {
      root.setCenter(
          EmptyState.of(Icon.INFO, texts.get("form.none.title"), texts.get("form.none.text")));
      return;
    }
    StructureRow row = selected.get();
    if (row.isGone()) {
      root.setCenter(
          EmptyState.of(
              Icon.REMOVE,
              texts.get("form.gone.title", row.name()),
              new MarkerWords().messages(row.marker())));
      return;
    }
    title.setText(row.isRoot() ? row.name() : String.join(".", row.path()));
    put(name, row.isRoot() ? simpleName(row.name()) : row.name());
    // Hidden for the root, whose type is the whole text: laying that out costs at each key.
    type.setValue(row.isRoot() ? "" : row.node().type().oneLine());
    nullable.setSelected(row.node().type().nullable());
    logicalType.setValue(row.node().type().logical().orElse(""));
    put(defaultJson, row.node().defaultValue().orElse(""));
    put(doc, row.node().documentation());
    put(aliases, String.join(", ", row.node().aliases()));
    fieldOnly.forEach(node -> {
      node.setVisible(!row.isRoot());
      node.setManaged(!row.isRoot());
    });
    form.getContent().setDisable(!model.isEditable());
    if (!form.equals(root.getCenter())) {
      root.setCenter(form);
    }
  }

  /// The same text set again would be laid out again, and its caret would move.
  private static void put(TextInputControl control, String text) {
    if (!control.getText().equals(text)) {
      control.setText(text);
    }
  }

  private static String simpleName(String full) {
    return full.substring(full.lastIndexOf('.') + 1);
  }

  private void rename(String text) {
    shown
        .filter(row ->
            !text.isEmpty() && !text.equals(row.isRoot() ? simpleName(row.name()) : row.name()))
        .ifPresent(row -> editing.rename(row, text, keepAlias.isSelected()));
  }

  private void type(String text) {
    shown
        .filter(
            row -> !row.isRoot() && !text.isEmpty() && !text.equals(row.node().type().oneLine()))
        .ifPresent(row -> editing.apply(new SchemaOperation.SetType(row.path(), text)));
  }

  private void logicalType(String text) {
    shown
        .filter(row -> !row.isRoot() && !text.equals(row.node().type().logical().orElse("")))
        .ifPresent(
            row -> editing.apply(new SchemaOperation.SetLogicalType(row.path(), present(text))));
  }

  private void toggleNullable() {
    shown
        .filter(row -> row.node().type().nullable() != nullable.isSelected())
        .ifPresent(row ->
            editing.apply(new SchemaOperation.SetNullable(row.path(), nullable.isSelected())));
  }

  private void aliases(String text) {
    List<String> names =
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(alias -> !alias.isEmpty())
            .toList();
    shown
        .filter(row -> !names.equals(row.node().aliases()))
        .ifPresent(row -> editing.apply(new SchemaOperation.SetAliases(row.path(), names)));
  }

  private enum SetKind {
    DEFAULT,
    DOC
  }

  private void set(Function<StructureRow, String> now, String text, SetKind kind) {
    shown
        .filter(row -> !text.equals(now.apply(row)))
        .ifPresent(row ->
            editing.apply(
                switch (kind) {
                  case DEFAULT -> new SchemaOperation.SetDefault(row.path(), present(text));
                  case DOC -> new SchemaOperation.SetDoc(row.path(), present(text));
                }));
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
