package dev.meshwright.app.history;

import dev.meshwright.model.git.Commit;
import dev.meshwright.uikit.view.Texts;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;

/// What can be done with the commit that is chosen in a list: by the right button, or the menu key.
public final class CommitMenu {

  private CommitMenu() {}

  /// What a commit is handed to.
  ///
  /// @param compareWithNow shows what changed between it and the working copy, given its id
  /// @param open opens its files, to be read only, given its id
  /// @param cherryPick makes its change once more on the branch that is checked out, given its id
  /// @param revert takes its change back there, given its id
  public record Actions(
      Consumer<String> compareWithNow,
      Consumer<String> open,
      Consumer<String> cherryPick,
      Consumer<String> revert) {}

  static ContextMenu of(Texts texts, ListView<Commit> list, Actions actions) {
    ContextMenu menu =
        new ContextMenu(
            item(list, "commit-compare", texts.get("menu.compare"), actions.compareWithNow()),
            item(list, "commit-open", texts.get("menu.open"), actions.open()),
            item(list, "commit-pick", texts.get("pick"), actions.cherryPick()),
            item(list, "commit-revert", texts.get("revert"), actions.revert()));
    menu.setId("commit-menu");
    return menu;
  }

  private static MenuItem item(
      ListView<Commit> list, String id, String words, Consumer<String> action) {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    item.setOnAction(chosen -> {
      Commit commit = list.getSelectionModel().getSelectedItem();
      if (commit != null) {
        action.accept(commit.id());
      }
    });
    return item;
  }
}
