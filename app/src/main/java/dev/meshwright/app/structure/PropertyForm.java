package dev.meshwright.app.structure;

import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the language can say of a declaration beyond the usual, each on its own: as the language
/// tells it, whatever language that is.
final class PropertyForm {

  private final Texts texts;
  private final FieldEditing editing;
  private final VBox box = new VBox();
  private final Map<String, Consumer<DeclarationProperty>> shown = new LinkedHashMap<>();
  private List<DeclarationProperty> known = List.of();
  private Optional<StructureRow> row = Optional.empty();

  PropertyForm(Texts texts, FieldEditing editing) {
    this.texts = texts;
    this.editing = editing;
    box.setId("properties");
    box.getStyleClass().add("form-part");
  }

  Node root() {
    return box;
  }

  /// Shows what is said of a declaration; the controls stay while it can say the same.
  void show(StructureRow now) {
    List<DeclarationProperty> told = editing.properties(now);
    boolean same =
        row.map(StructureRow::path).filter(now.path()::equals).isPresent()
            && unsaid(told).equals(unsaid(known));
    row = Optional.of(now);
    if (!same) {
      build(now, told);
    }
    for (DeclarationProperty property : told) {
      boolean changed = !same || !known.contains(property);
      if (changed) {
        put(property);
      }
    }
    known = told;
  }

  private static List<DeclarationProperty> unsaid(List<DeclarationProperty> properties) {
    return properties.stream()
        .map(each ->
            new DeclarationProperty(
                each.name(),
                each.kind(),
                Optional.empty(),
                each.kind() == DeclarationProperty.Kind.ORDERED ? List.of() : each.choices()))
        .toList();
  }

  private void build(StructureRow of, List<DeclarationProperty> properties) {
    shown.clear();
    List<Node> rows = new ArrayList<>();
    if (!properties.isEmpty()) {
      Label title = new Label(texts.get("properties"));
      title.getStyleClass().add("strong");
      rows.add(title);
    }
    properties.forEach(property -> rows.add(control(of, property)));
    rows.addAll(another(of));
    box.getChildren().setAll(rows);
  }

  private Node control(StructureRow of, DeclarationProperty property) {
    String id = "property-" + property.name().replaceAll("[^A-Za-z0-9]+", "-");
    Consumer<String> set = text -> set(of, property.name(), text);
    return switch (property.kind()) {
      case FLAG -> {
        CheckBox check = new CheckBox(property.name());
        check.setId(id);
        check.setMnemonicParsing(false);
        Wrapping.of(check);
        check.setMinHeight(Region.USE_PREF_SIZE);
        check.setOnAction(action -> set.accept(check.isSelected() ? "true" : ""));
        shown.put(
            property.name(),
            now -> check.setSelected(now.value().filter("true"::equals).isPresent()));
        yield check;
      }
      case CHOICE -> {
        ComboBox<String> combo = new ComboBox<>();
        combo.setId(id);
        shown.put(property.name(), now -> fill(combo, now));
        combo.setOnAction(action -> {
          String chosen = combo.getValue();
          if (chosen != null) {
            set.accept(chosen);
          }
        });
        yield FieldForm.labeled(property.name(), combo);
      }
      case TYPE -> {
        TypeChooser chooser =
            new TypeChooser(id, property.name(), "", then -> editing.types(of.path(), then), set);
        shown.put(property.name(), now -> chooser.say(now.value().orElse("")));
        yield FieldForm.labeled(property.name(), chooser.node());
      }
      case ORDERED -> {
        OrderedTypes types =
            new OrderedTypes(
                id,
                property.name(),
                then -> editing.types(of.path(), then),
                change ->
                    editing.apply(
                        new SchemaOperation.ChangeList(of.path(), property.name(), change)));
        shown.put(property.name(), now -> types.show(now.choices()));
        yield types.node();
      }
      case TEXT, NUMBER, LIST, WRITTEN -> {
        TextField field = new TextField();
        Edits.on(field, id, set);
        shown.put(property.name(), now -> field.setText(now.value().orElse("")));
        yield FieldForm.labeled(property.name(), field);
      }
    };
  }

  /// With nothing to choose first, to have it unsaid.
  private static void fill(ComboBox<String> combo, DeclarationProperty property) {
    Optional<String> value = property.value();
    List<String> items = new ArrayList<>();
    items.add("");
    items.addAll(property.choices());
    value.filter(said -> !items.contains(said)).ifPresent(items::add);
    if (!combo.getItems().equals(items)) {
      combo.getItems().setAll(items);
    }
    combo.setValue(value.orElse(""));
  }

  /// One that only the user knows.
  private List<Node> another(StructureRow of) {
    Label title = new Label(texts.get("property.another"));
    title.getStyleClass().add("strong");
    Wrapping.of(title);
    title.setMinHeight(Region.USE_PREF_SIZE);
    TextField name = new TextField();
    name.setId("property-name");
    TextField value = new TextField();
    value.setId("property-value");
    Button add = new Button(texts.get("property.add"));
    add.setId("property-add");
    Wrapping.of(add);
    add.setMinHeight(Region.USE_PREF_SIZE);
    add.disableProperty().bind(name.textProperty().map(String::isBlank));
    Runnable adding =
        () -> {
          if (!name.getText().isBlank()) {
            set(of, name.getText().strip(), value.getText().strip());
          }
        };
    add.setOnAction(action -> adding.run());
    value.setOnAction(action -> adding.run());
    return List.of(
        title,
        FieldForm.labeled(texts.get("property.name"), name),
        FieldForm.labeled(texts.get("property.value"), value),
        add);
  }

  private void set(StructureRow of, String name, String text) {
    Optional<String> value = Optional.of(text).filter(said -> !said.isEmpty());
    Optional<String> now =
        known.stream()
            .filter(property -> property.name().equals(name))
            .findFirst()
            .flatMap(DeclarationProperty::value);
    if (!value.equals(now)) {
      editing.apply(new SchemaOperation.SetProperty(of.path(), name, value));
      refused(name);
    }
  }

  /// What the language does not accept is taken back.
  private void refused(String name) {
    if (editing.isDone()) {
      known.stream().filter(property -> property.name().equals(name)).forEach(this::put);
    }
  }

  private void put(DeclarationProperty property) {
    Optional.ofNullable(shown.get(property.name())).ifPresent(control -> control.accept(property));
  }
}
