package dev.meshwright.app.structure;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The inspector of a schema: everything about the selected field, each part edited on its own.
public final class FieldForm implements View {

  private final Texts texts = Texts.of(FieldForm.class);
  private final StructureViewModel model;
  private final FieldEditing editing;
  private final BorderPane root = new BorderPane();
  private final Label title = new Label();
  private final Label refused = new Label();
  private final Subscription refusals;
  private final TextField name = new TextField();
  private final CheckBox keepAlias = new CheckBox();
  private final Button type = new Button("", Icon.ARROW_DOWN.node());
  private final Button logicalType = new Button("", Icon.ARROW_DOWN.node());
  private final CheckBox symbolDefault = new CheckBox(texts.get("symbol.default"));
  private final CheckBox nullable = new CheckBox();
  private final TextField defaultJson = new TextField();
  private final TextArea doc = new TextArea();
  private final TextField aliases = new TextField();
  private final ScrollPane form;
  private final Map<DeclarationPart, Node> boxes;
  private final LanguageWords words;
  private final PropertyForm properties;
  private final DeclarationFacts facts;
  private final Node logicalBox = labeled(texts.get("form.logical"), logicalType);
  private final TypePicker types;
  private final MeaningPicker meanings;
  private final ChangeListener<Optional<StructureRow>> onSelected =
      (property, was, is) -> render(is);
  private Optional<StructureRow> shown = Optional.empty();

  public FieldForm(StructureViewModel model) {
    this.model = model;
    this.editing = model.editing();
    this.words = new LanguageWords(texts, model.document().kind());
    this.properties = new PropertyForm(texts, editing);
    this.facts = new DeclarationFacts(model);
    this.types = new TypePicker(editing);
    this.meanings = new MeaningPicker(editing);
    root.setId("field-form");
    title.getStyleClass().addAll("strong", "user-text");
    Wrapping.of(title);
    keepAlias.setId("field-keep-alias");
    keepAlias.setSelected(true);
    Wrapping.of(keepAlias);
    keepAlias.setMinHeight(Region.USE_PREF_SIZE);
    nullable.setId("field-nullable");
    nullable.setText(words.nullable());
    nullable.setOnAction(action -> toggleNullable());
    symbolDefault.setId("symbol-default");
    Wrapping.of(symbolDefault);
    symbolDefault.setMinHeight(Region.USE_PREF_SIZE);
    symbolDefault.setOnAction(action -> shown.ifPresent(editing::toggleDefault));
    ChoosingButton.make(
        type,
        "field-type",
        () -> shown.ifPresent(row -> types.show(type, row, step -> type.requestFocus())),
        types::type);
    ChoosingButton.make(
        logicalType,
        "field-logical-type",
        () -> shown.ifPresent(row -> meanings.show(logicalType, row, logicalType::requestFocus)),
        meanings::type);
    doc.setPrefRowCount(4);
    Wrapping.of(doc);
    Edits.on(name, "field-name", this::rename);
    Edits.on(
        defaultJson,
        "field-default",
        text -> set(row -> row.node().defaultValue().orElse(""), text, SetKind.DEFAULT));
    Edits.on(doc, "field-doc", text -> set(row -> row.node().documentation(), text, SetKind.DOC));
    Edits.on(aliases, "field-aliases", this::aliases);
    Node nameBox = labeled(texts.get("form.name"), name);
    Node typeBox = labeled(texts.get("form.type"), type);
    Node defaultBox = labeled(words.defaultValue(), defaultJson);
    Node docBox = labeled(texts.get("form.doc"), doc);
    Node aliasBox = labeled(texts.get("form.aliases"), aliases);
    refused.setId("field-refused");
    refused.getStyleClass().addAll("user-text", Tone.DANGER.styleClass());
    Wrapping.of(refused);
    refused.setMinHeight(Region.USE_PREF_SIZE);
    VBox box =
        new VBox(
            title,
            refused,
            nameBox,
            keepAlias,
            typeBox,
            nullable,
            logicalBox,
            defaultBox,
            symbolDefault,
            docBox,
            aliasBox,
            properties.root());
    boxes =
        Map.of(
            DeclarationPart.NAME, nameBox,
            DeclarationPart.TYPE, typeBox,
            DeclarationPart.NULLABLE, nullable,
            DeclarationPart.DEFAULT, defaultBox,
            DeclarationPart.DOC, docBox,
            DeclarationPart.ALIASES, aliasBox);
    box.getStyleClass().add("form");
    form = new ScrollPane(box);
    form.setId("field-form-scroll");
    form.setFitToWidth(true);
    form.getStyleClass().add("edge-to-edge");
    model.selectedProperty().addListener(onSelected);
    refusals = editing.refusedProperty().subscribe(this::tell);
    render(model.selectedProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.selectedProperty().removeListener(onSelected);
    facts.dispose();
    refusals.unsubscribe();
  }

  /// Says why the selected field is as it was, though something else was typed.
  private void tell(Optional<Refusal> refusal) {
    Optional<Refusal> here =
        refusal.filter(found -> shown.filter(row -> row.path().equals(found.path())).isPresent());
    refused.setText(here.map(new RefusalWords()::of).orElse(""));
    show(refused, here.isPresent());
    if (here.isPresent()) {
      // What was typed gives way to what is.
      render(shown);
    }
  }

  /// A control beneath its label.
  static Node labeled(String text, Control control) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setLabelFor(control);
    Wrapping.of(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    // As wide as there is room: the width that wraps short words is rounded, and cuts them.
    label.setMaxWidth(Double.MAX_VALUE);
    control.setAccessibleText(text);
    control.setMaxWidth(Double.MAX_VALUE);
    VBox box = new VBox(label, control);
    box.getStyleClass().add("form-row");
    return box;
  }

  private void render(Optional<StructureRow> selected) {
    boolean sameRow = shown.map(StructureRow::path).equals(selected.map(StructureRow::path));
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
    Set<DeclarationPart> parts = shownParts(row);
    if (parts.isEmpty()) {
      root.setCenter(facts.root());
      return;
    }
    title.setText(row.isRoot() ? row.name() : String.join(".", model.names(row)));
    put(name, CellSteps.shownName(row));
    put(type, row.node().type().present(), texts.get("form.type"));
    nullable.setSelected(row.node().type().nullable());
    put(
        logicalType,
        row.node().type().logical().orElse(texts.get("meaning.none")),
        texts.get("form.logical"));
    boolean symbolDefaults = row.isSymbol() && parts.contains(DeclarationPart.DEFAULT);
    boxes.forEach((part, node) ->
        show(node, parts.contains(part) && !(symbolDefaults && part == DeclarationPart.DEFAULT)));
    show(logicalBox, parts.contains(DeclarationPart.LOGICAL_TYPE) && meanings.isFor(row));
    Optional<String> kept = words.keptName(row).filter(text -> editing.isCommitted(row));
    keepAlias.setText(kept.orElse(""));
    show(keepAlias, kept.isPresent() && !row.isSymbol());
    show(symbolDefault, symbolDefaults);
    symbolDefault.setSelected(row.node().defaultValue().isPresent());
    if (!sameRow) {
      keepAlias.setSelected(true);
      editing.forgetRefused();
    }
    put(defaultJson, row.node().defaultValue().orElse(""));
    put(doc, row.node().documentation());
    put(aliases, String.join(", ", row.node().aliases()));
    properties.show(row);
    form.getContent().setDisable(!model.isEditable());
    if (!form.equals(root.getCenter())) {
      root.setCenter(form);
    }
  }

  /// What can be changed; of a file that cannot be saved, what could be.
  private Set<DeclarationPart> shownParts(StructureRow row) {
    return model.schema().map(schema -> schema.parts(row.path())).orElse(Set.of());
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private static void put(Button button, String text, String name) {
    if (button.getText().equals(text)) {
      return;
    }
    button.setText(text);
    button.setAccessibleText(name + " " + text);
    button.setTooltip(text.isEmpty() ? null : new Tooltip(text));
  }

  /// The same text set again would be laid out again, and its caret would move.
  private static void put(TextInputControl control, String text) {
    if (!control.getText().equals(text)) {
      control.setText(text);
    }
  }

  private void rename(String text) {
    shown
        .filter(row -> !text.isEmpty() && !text.equals(CellSteps.shownName(row)))
        .ifPresent(
            row -> editing.rename(row, text, keepAlias.isVisible() && keepAlias.isSelected()));
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
