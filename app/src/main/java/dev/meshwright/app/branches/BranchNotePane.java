package dev.meshwright.app.branches;

import dev.meshwright.app.common.AskingBanner;
import dev.meshwright.app.common.AskingBanner.Way;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.BranchDeletion;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// Says why something was not done, with buttons for the ways on.
final class BranchNotePane {

  private static final int MOST = 5;

  private final Texts texts;
  private final BranchesViewModel model;
  private final AskingBanner banner = new AskingBanner("branches-note");

  BranchNotePane(Texts texts, BranchesViewModel model) {
    this.texts = texts;
    this.model = model;
  }

  Node node() {
    return banner.node();
  }

  void show(Optional<BranchNote> note) {
    note.ifPresentOrElse(this::show, banner::hide);
  }

  private void show(BranchNote note) {
    Way stay = new Way("branches-dismiss", texts.get("dismiss"), model::dismiss);
    switch (note) {
      case BranchNote.Refused(String reason) -> banner.ask(reason, List.of(stay));
      case BranchNote.InTheWay(Branch target, String reason) ->
          banner.ask(
              reason,
              List.of(
                  new Way("branches-stash", texts.get("way.stash"), model::stashAndSwitch), stay));
      case BranchNote.Unsaved(Branch target, List<String> paths) ->
          banner.ask(
              texts.get("unsaved", target.name(), listed(paths, paths.size())),
              List.of(
                  new Way("branches-save", texts.get("unsaved.save"), model::saveAndSwitch), stay));
      case BranchNote.Losing(BranchDeletion.WouldLose lost) ->
          banner.ask(
              losing(lost),
              List.of(
                  new Way("branches-delete-losing", texts.get("losing.agree"), model::deleteLosing),
                  stay));
    }
  }

  private String losing(BranchDeletion.WouldLose lost) {
    List<String> commits =
        lost.commits().stream().map(commit -> commit.shortId() + " " + commit.subject()).toList();
    return texts.get("losing", lost.name(), lost.count(), listed(commits, lost.count()));
  }

  private String listed(List<String> names, int count) {
    String first = String.join("\n", names.subList(0, Math.min(MOST, names.size())));
    return count > MOST ? first + "\n" + texts.get("more", count - MOST) : first;
  }
}
