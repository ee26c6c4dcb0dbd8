package dev.meshwright.app.merging;

import dev.meshwright.app.committing.ConsentWays;
import dev.meshwright.app.common.AskingBanner;
import dev.meshwright.app.common.AskingBanner.Way;
import dev.meshwright.model.git.Consent;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;

/// Says why something was not done, or asks before it is.
final class MergingNotePane {

  private final Texts texts;
  private final MergingViewModel model;
  private final AskingBanner banner = new AskingBanner("merging-note");

  MergingNotePane(Texts texts, MergingViewModel model) {
    this.texts = texts;
    this.model = model;
  }

  Node node() {
    return banner.node();
  }

  void show(Optional<MergingNote> note) {
    note.ifPresentOrElse(this::show, banner::hide);
  }

  private void show(MergingNote note) {
    Way leave = new Way("merging-dismiss", texts.get("dismiss"), model::dismiss);
    switch (note) {
      case MergingNote.Refused(String reason) -> banner.ask(reason, List.of(leave));
      case MergingNote.Told(String told) -> banner.ask(told, List.of(leave));
      case MergingNote.Asking(String question, String agree, Runnable then) ->
          banner.ask(question, List.of(new Way("merging-agree", agree, model::agree), leave));
      case MergingNote.Choosing(String question, List<Consent> choices, Consumer<Consent> then) ->
          banner.ask(
              question,
              Stream.concat(
                      ConsentWays.of(choices, "merging", model::choose).stream(), Stream.of(leave))
                  .toList());
    }
  }
}
