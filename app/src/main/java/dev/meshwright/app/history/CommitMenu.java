package dev.meshwright.app.history;

import dev.meshwright.model.git.Commit;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;

/// What can be done with the commits that are chosen in a list: by the right button, or the menu
/// key.
public final class CommitMenu {

  private final Texts texts;
  private final ListView<Commit> list;
  private final Actions actions;
  private final MenuItem now = item("commit-compare");
  private final MenuItem two = item("commit-compare-two");
  private final MenuItem open = item("commit-open");
  private final MenuItem pick = item("commit-pick");
  private final MenuItem revert = item("commit-revert");

  /// What commits are handed to, by their ids.
  ///
  /// @param compareWithNow shows what changed between one and the working copy
  /// @param compare shows what changed from the first to the second
  /// @param open opens the files of one, to be read only
  /// @param cherryPick makes their changes once more on the branch that is checked out, in this
  ///   order
  /// @param revert takes their changes back there, in this order
  public record Actions(
      Consumer<String> compareWithNow,
      BiConsumer<String, String> compare,
      Consumer<String> open,
      Consumer<List<String>> cherryPick,
      Consumer<List<String>> revert) {}

  private CommitMenu(Texts texts, ListView<Commit> list, Actions actions) {
    this.texts = texts;
    this.list = list;
    this.actions = actions;
  }

  static ContextMenu of(Texts texts, ListView<Commit> list, Actions actions) {
    CommitMenu items = new CommitMenu(texts, list, actions);
    ContextMenu menu = new ContextMenu(items.now, items.two, items.open, items.pick, items.revert);
    menu.setId("commit-menu");
    menu.setOnShowing(shows -> items.follow());
    items.follow();
    return menu;
  }

  /// The commits that are chosen, the newest first, as the list has them.
  static List<String> chosen(ListView<Commit> list) {
    return list.getSelectionModel().getSelectedIndices().stream()
        .sorted()
        .map(list.getItems()::get)
        .map(Commit::id)
        .toList();
  }

  private void follow() {
    List<String> ids = chosen(list);
    boolean one = ids.size() == 1;
    give(
        now, texts.get("menu.compare"), one, () -> actions.compareWithNow().accept(ids.getFirst()));
    give(
        two,
        texts.get("menu.compare.two"),
        ids.size() == 2,
        () -> actions.compare().accept(ids.getLast(), ids.getFirst()));
    give(open, texts.get("menu.open"), one, () -> actions.open().accept(ids.getFirst()));
    give(
        pick,
        texts.get("pick", ids.size()),
        !ids.isEmpty(),
        () -> actions.cherryPick().accept(ids.reversed()));
    give(
        revert,
        texts.get("revert", ids.size()),
        !ids.isEmpty(),
        () -> actions.revert().accept(ids));
  }

  private static void give(MenuItem item, String words, boolean possible, Runnable action) {
    item.setText(words);
    item.setVisible(possible);
    item.setOnAction(chosen -> action.run());
  }

  private static MenuItem item(String id) {
    MenuItem item = new MenuItem();
    item.setId(id);
    return item;
  }
}
