package dev.meshwright.app.avro;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The bar above the structure: add, remove, move.
final class StructureBar {

  private final AvroViewModel model;
  private final HBox bar = new HBox();
  private final BooleanBinding locked;
  private final BooleanBinding noField;

  StructureBar(AvroViewModel model, Texts texts) {
    this.model = model;
    locked = Bindings.createBooleanBinding(this::isLocked, model.stateProperty());
    noField =
        Bindings.createBooleanBinding(
            () ->
                isLocked()
                    || model
                        .selectedProperty()
                        .get()
                        .map(row -> row.isRoot() || row.isGone())
                        .orElse(true),
            model.stateProperty(),
            model.selectedProperty());
    Button add = button(Icon.ADD, "field-add", texts.get("field.add"));
    add.setOnAction(action -> model.addField(model.freeName(), "string"));
    add.disableProperty().bind(locked);
    Button remove = button(Icon.REMOVE, "field-remove", texts.get("field.remove"));
    remove.setOnAction(action -> model.removeSelected());
    remove.disableProperty().bind(noField);
    Button up = button(Icon.UP, "field-up", texts.get("field.up"));
    up.setOnAction(action -> model.moveSelected(-1));
    up.disableProperty().bind(noField);
    Button down = button(Icon.DOWN, "field-down", texts.get("field.down"));
    down.setOnAction(action -> model.moveSelected(1));
    down.disableProperty().bind(noField);
    bar.getChildren().addAll(add, remove, up, down);
    bar.getStyleClass().add("pane-bar");
  }

  Node node() {
    return bar;
  }

  void dispose() {
    bar.getChildren().forEach(button -> button.disableProperty().unbind());
    locked.dispose();
    noField.dispose();
  }

  private static Button button(Icon icon, String id, String name) {
    return Named.iconButton(new Button(), icon, id, name);
  }

  private boolean isLocked() {
    return !(model.stateProperty().get() instanceof AvroState.Ready ready) || !ready.editable();
  }
}
