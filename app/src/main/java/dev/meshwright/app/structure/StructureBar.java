package dev.meshwright.app.structure;

import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The bar above the structure: add, remove, move.
final class StructureBar implements View {

  private final StructureViewModel model;
  private final HBox bar = new HBox();
  private final BooleanBinding locked;
  private final BooleanBinding noField;

  StructureBar(StructureViewModel model, FieldEditing editing, Texts texts) {
    this.model = model;
    locked = Bindings.createBooleanBinding(this::isLocked, model.stateProperty());
    noField =
        Bindings.createBooleanBinding(
            () ->
                isLocked()
                    || model
                        .selectedProperty()
                        .get()
                        .map(row -> !model.parts(row).contains(DeclarationPart.PLACE))
                        .orElse(true),
            model.stateProperty(),
            model.selectedProperty());
    Button add = button(Icon.ADD, "field-add", texts.get("field.add"));
    add.setOnAction(action -> editing.addField());
    add.disableProperty().bind(locked);
    Button remove = button(Icon.REMOVE, "field-remove", texts.get("field.remove"));
    remove.setOnAction(action -> editing.removeSelected());
    remove.disableProperty().bind(noField);
    Button up = button(Icon.UP, "field-up", texts.get("field.up"));
    up.setOnAction(action -> editing.moveSelected(-1));
    up.disableProperty().bind(noField);
    Button down = button(Icon.DOWN, "field-down", texts.get("field.down"));
    down.setOnAction(action -> editing.moveSelected(1));
    down.disableProperty().bind(noField);
    bar.getChildren().addAll(add, remove, up, down);
    bar.getStyleClass().add("pane-bar");
  }

  @Override
  public Parent root() {
    return bar;
  }

  @Override
  public void dispose() {
    bar.getChildren().forEach(button -> button.disableProperty().unbind());
    locked.dispose();
    noField.dispose();
  }

  private static Button button(Icon icon, String id, String name) {
    return Named.iconButton(new Button(), icon, id, name);
  }

  private boolean isLocked() {
    return !model.isEditable();
  }
}
