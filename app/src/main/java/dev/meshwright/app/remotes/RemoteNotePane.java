package dev.meshwright.app.remotes;

import dev.meshwright.app.common.AskingBanner;
import dev.meshwright.app.common.AskingBanner.Way;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;

/// Says why something was not done, with buttons for the ways on.
final class RemoteNotePane {

  private static final int MOST = 6;

  private final Texts texts;
  private final RemotesViewModel model;
  private final Consumer<String> merge;
  private final Consumer<String> rebase;
  private final AskingBanner banner = new AskingBanner("remotes-note");

  /// @param merge merges a branch into the one that is checked out
  /// @param rebase puts the one that is checked out on top of a branch
  RemoteNotePane(
      Texts texts, RemotesViewModel model, Consumer<String> merge, Consumer<String> rebase) {
    this.merge = merge;
    this.rebase = rebase;
    this.texts = texts;
    this.model = model;
  }

  Node node() {
    return banner.node();
  }

  void show(Optional<RemoteNote> note) {
    note.ifPresentOrElse(this::show, banner::hide);
  }

  private void show(RemoteNote note) {
    Way leave = new Way("remotes-dismiss", texts.get("dismiss"), model::dismiss);
    switch (note) {
      case RemoteNote.Refused(String reason) -> banner.ask(reason, List.of(leave));
      case RemoteNote.Diverged(String reason, String upstream) ->
          banner.ask(
              reason,
              List.of(
                  new Way(
                      "remotes-merge",
                      texts.get("diverged.merge", upstream),
                      () -> model.bring(merge)),
                  new Way(
                      "remotes-rebase",
                      texts.get("diverged.rebase", upstream),
                      () -> model.bring(rebase)),
                  leave));
      case RemoteNote.Losing(PushOutcome.WouldLose lost, var request) ->
          banner.ask(
              texts.get(
                  "losing", lost.problem().text(), lost.upstream(), lost.count(), listed(lost)),
              List.of(
                  new Way("remotes-force", texts.get("losing.agree"), model::agree),
                  new Way("remotes-note-pull", texts.get("pull"), model::pull),
                  leave));
      case RemoteNote.Hook(String reason, var request) ->
          banner.ask(
              reason,
              List.of(
                  new Way("remotes-without-hook", texts.get("hook.agree"), model::agree), leave));
      case RemoteNote.Removing(var remote) ->
          banner.ask(
              texts.get("removing", remote.name(), remote.url()),
              List.of(
                  new Way("remotes-remove-agree", texts.get("removing.agree"), model::agree),
                  leave));
    }
  }

  private String listed(PushOutcome.WouldLose lost) {
    String first =
        lost.commits().stream()
            .limit(MOST)
            .map(commit -> commit.shortId() + " " + commit.subject())
            .collect(Collectors.joining("\n"));
    return lost.count() > MOST ? first + "\n" + texts.get("more", lost.count() - MOST) : first;
  }
}
