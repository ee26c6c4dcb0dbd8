package dev.meshwright.app.structure;

import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.search.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Gives the values of a field another logical type, chosen from those that fit its type.
final class MeaningPicker {

  private final Texts texts = Texts.of(MeaningPicker.class);
  private final FieldEditing editing;
  private final ChoicePopup popup;

  MeaningPicker(FieldEditing editing) {
    this.editing = editing;
    this.popup = new ChoicePopup("meaning-picker", texts.get("form.logical"), choice -> "");
  }

  /// Whether there is anything to choose.
  boolean isFor(StructureRow row) {
    return row.node().type().logical().isPresent() || !editing.logicalTypes(row).isEmpty();
  }

  /// @param closed told when it is gone
  void show(Node anchor, StructureRow row, Runnable closed) {
    String now = row.node().type().logical().orElse("");
    TypeChoice none = choice(texts.get("meaning.none"), "");
    List<TypeChoice> choices = new ArrayList<>();
    choices.add(none);
    editing.logicalTypes(row).forEach(name -> choices.add(choice(name, name)));
    Consumer<TypeChoice> take =
        choice -> {
          if (!choice.written().equals(now)) {
            editing.apply(new SchemaOperation.SetLogicalType(row.path(), present(choice)));
          }
        };
    popup.show(
        anchor,
        now,
        choice -> choice.written().equals(now),
        (all, typed) -> Matching.best(all, TypeChoice::label, typed, all.size()),
        take,
        step -> closed.run());
    popup.offer(choices);
  }

  /// Narrows the open list.
  void type(String text) {
    popup.type(text);
  }

  private static TypeChoice choice(String label, String written) {
    return TypeChoice.plain(TypeChoice.Kind.LOGICAL, label, written, "", "");
  }

  private static Optional<String> present(TypeChoice choice) {
    return Optional.of(choice.written()).filter(name -> !name.isEmpty());
  }
}
