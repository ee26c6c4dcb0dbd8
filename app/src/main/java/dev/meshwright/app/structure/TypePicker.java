package dev.meshwright.app.structure;

import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.model.structure.WrittenType;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Gives a field another type, chosen from all there are or written out. The same in the table and
/// in the inspector.
final class TypePicker {

  private final FieldEditing editing;
  private final TypePopup popup = new TypePopup("type-picker");

  TypePicker(FieldEditing editing) {
    this.editing = editing;
  }

  /// @param anchor what it is shown beneath
  /// @param closed told when it is gone, with the step to the next cell if there is one to go
  void show(Node anchor, StructureRow row, Consumer<Optional<Integer>> closed) {
    WrittenType type = row.node().type();
    popup.show(
        anchor, type.oneLine(), choice -> isNow(choice, type), choice -> take(row, choice), closed);
    editing.types(row.path(), popup::offer);
  }

  /// Narrows the open list.
  void type(String text) {
    popup.type(text);
  }

  void hide() {
    popup.hide();
  }

  private static boolean isNow(TypeChoice choice, WrittenType type) {
    return choice.label().equals(type.logical().orElse(type.present()))
        || choice.written().equals('"' + type.present() + '"');
  }

  private void take(StructureRow row, TypeChoice choice) {
    WrittenType type = row.node().type();
    if (!isNow(choice, type) && !choice.written().equals(type.oneLine())) {
      editing.apply(new SchemaOperation.SetType(row.path(), choice.written()));
    }
  }
}
