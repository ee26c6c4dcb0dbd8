package dev.meshwright.app.merging;

import dev.meshwright.model.Problem;
import dev.meshwright.model.git.Consent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is said of merges and asked before them, one thing at a time.
final class MergingNotes {

  private final Runnable attention;
  private final ReadOnlyObjectWrapper<Optional<MergingNote>> note =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param attention run when the person has to look here
  MergingNotes(Runnable attention) {
    this.attention = attention;
  }

  ReadOnlyObjectProperty<Optional<MergingNote>> property() {
    return note.getReadOnlyProperty();
  }

  void say(List<Problem> notes) {
    if (!notes.isEmpty()) {
      note.set(
          Optional.of(
              new MergingNote.Told(
                  notes.stream().map(Problem::message).collect(Collectors.joining("\n")))));
    }
  }

  void refuse(List<Problem> problems) {
    refuse(problems.stream().map(Problem::text).collect(Collectors.joining(" ")));
  }

  void refuse(String reason) {
    show(new MergingNote.Refused(reason));
  }

  void ask(String question, String agree, Runnable then) {
    show(new MergingNote.Asking(question, agree, then));
  }

  void choose(String question, List<Consent> choices, Consumer<Consent> then) {
    show(new MergingNote.Choosing(question, choices, then));
  }

  void chooseParent(String question, List<String> parents, IntConsumer then) {
    show(new MergingNote.ChoosingParent(question, parents, then));
  }

  private void show(MergingNote shown) {
    note.set(Optional.of(shown));
    attention.run();
  }

  /// Does what was asked about.
  void agree() {
    if (note.get().orElse(null) instanceof MergingNote.Asking asking) {
      dismiss();
      asking.then().run();
    }
  }

  /// Does it with what was chosen.
  void choose(Consent consent) {
    if (note.get().orElse(null) instanceof MergingNote.Choosing choosing) {
      dismiss();
      choosing.then().accept(consent);
    }
  }

  /// Does it with a parent, counted from 1.
  void chooseParent(int parent) {
    if (note.get().orElse(null) instanceof MergingNote.ChoosingParent choosing) {
      dismiss();
      choosing.then().accept(parent);
    }
  }

  /// Takes the note away.
  void dismiss() {
    note.set(Optional.empty());
  }
}
