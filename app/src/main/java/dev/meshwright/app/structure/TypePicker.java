package dev.meshwright.app.structure;

import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.model.structure.WrittenType;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Gives a field another type, chosen from all there are or written out. The same in the table and
/// in the inspector.
final class TypePicker {

  private final Texts texts = Texts.of(TypePicker.class);
  private final FieldEditing editing;
  private final ChoicePopup popup;

  TypePicker(FieldEditing editing) {
    this.editing = editing;
    this.popup = new ChoicePopup("type-picker", texts.get("type.prompt"), this::note);
  }

  /// @param anchor what it is shown beneath
  /// @param closed told when it is gone, with the step to the next cell if there is one to go
  void show(Node anchor, StructureRow row, Consumer<Optional<Integer>> closed) {
    WrittenType type = row.node().type();
    popup.show(
        anchor,
        type.oneLine(),
        choice -> isNow(choice, type),
        this::find,
        choice -> take(row, choice),
        closed);
    editing.types(row, popup::offer);
  }

  void hide() {
    popup.hide();
  }

  private static boolean isNow(TypeChoice choice, WrittenType type) {
    return choice.label().equals(type.logical().orElse(type.present()))
        || choice.written().equals('"' + type.present() + '"');
  }

  private List<TypeChoice> find(List<TypeChoice> choices, String typed) {
    List<TypeChoice> found = new ArrayList<>(TypeSearch.find(choices, typed));
    String plain = typed.strip();
    boolean named = found.stream().anyMatch(choice -> choice.label().equalsIgnoreCase(plain));
    if (!plain.isEmpty() && !named) {
      TypeChoice written =
          TypeChoice.plain(TypeChoice.Kind.NEW, plain, plain, texts.get("type.as.written"), plain);
      boolean isText = "{[\"".indexOf(plain.charAt(0)) >= 0;
      found.add(isText ? 0 : found.size(), written);
    }
    return found;
  }

  private void take(StructureRow row, TypeChoice choice) {
    WrittenType type = row.node().type();
    if (!isNow(choice, type) && !choice.written().equals(type.oneLine())) {
      editing.apply(new SchemaOperation.SetType(row.path(), choice.written()));
    }
  }

  private String note(TypeChoice choice) {
    return switch (choice.kind()) {
      case BASIC -> "";
      case LOGICAL, NEW, OTHER -> choice.origin();
      case CONTAINER ->
          choice.inner().map(inner -> texts.get("type.of", inner.replace("\"", ""))).orElse("");
      case OWN -> texts.get("type.own");
    };
  }
}
