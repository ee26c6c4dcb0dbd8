package dev.meshwright.app.merging;

import dev.meshwright.app.committing.ConsentWays;
import dev.meshwright.app.common.AskingBanner;
import dev.meshwright.app.common.AskingBanner.Way;
import dev.meshwright.model.git.Consent;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;

/// Says why something was not done, or asks before it is.
final class MergingNotePane {

  private final Texts texts;
  private final MergingNotes notes;
  private final AskingBanner banner = new AskingBanner("merging-note");

  MergingNotePane(Texts texts, MergingNotes notes) {
    this.texts = texts;
    this.notes = notes;
  }

  Node node() {
    return banner.node();
  }

  void show(Optional<MergingNote> note) {
    note.ifPresentOrElse(this::show, banner::hide);
  }

  private Stream<Way> of(List<String> parents) {
    return IntStream.rangeClosed(1, parents.size())
        .mapToObj(parent ->
            new Way(
                "merging-parent-" + parent,
                texts.get("parent", parents.get(parent - 1)),
                () -> notes.chooseParent(parent)));
  }

  private void show(MergingNote note) {
    Way leave = new Way("merging-dismiss", texts.get("dismiss"), notes::dismiss);
    switch (note) {
      case MergingNote.Refused(String reason) -> banner.ask(reason, List.of(leave));
      case MergingNote.Told(String told) -> banner.ask(told, List.of(leave));
      case MergingNote.Asking(String question, String agree, Runnable then) ->
          banner.ask(question, List.of(new Way("merging-agree", agree, notes::agree), leave));
      case MergingNote.Choosing(String question, List<Consent> choices, Consumer<Consent> then) ->
          banner.ask(
              question,
              Stream.concat(
                      ConsentWays.of(choices, "merging", notes::choose).stream(), Stream.of(leave))
                  .toList());
      case MergingNote.ChoosingParent(String question, List<String> parents, IntConsumer then) ->
          banner.ask(question, Stream.concat(of(parents), Stream.of(leave)).toList());
    }
  }
}
