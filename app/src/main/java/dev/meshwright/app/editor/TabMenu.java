package dev.meshwright.app.editor;

import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabLayout.Group;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// The menu of a tab.
final class TabMenu {

  private final Texts texts;
  private final EditorsViewModel model;
  private final TabActions actions;
  private final int group;
  private final TabId tab;
  private final ContextMenu menu = new ContextMenu();

  TabMenu(Texts texts, EditorsViewModel model, TabActions actions, int group, TabId tab) {
    this.texts = texts;
    this.model = model;
    this.actions = actions;
    this.group = group;
    this.tab = tab;
    menu.setId("tab-menu");
    fill();
    menu.setOnShowing(showing -> fill());
  }

  ContextMenu node() {
    return menu;
  }

  private void fill() {
    Group here = model.tabs().layout().group(group).orElseThrow();
    Optional<String> path = model.tabs().page(tab).path().filter(file -> !ScratchFile.is(file));
    boolean pinned = here.isPinned(tab);
    menu.getItems()
        .setAll(
            closing("tab-close", texts.get("menu.close"), List.of(tab)),
            closing("tab-close-others", texts.get("menu.close.others"), here.others(tab)),
            closing("tab-close-right", texts.get("menu.close.right"), here.rightOf(tab)),
            closing("tab-close-all", texts.get("menu.close.all"), here.tabs()),
            new SeparatorMenuItem(),
            item(
                "tab-pin",
                pinned ? texts.get("menu.unpin") : texts.get("menu.pin"),
                () -> tabs().change(tabs().layout().pinned(group, tab, !pinned))),
            new SeparatorMenuItem(),
            onPath("tab-copy-path", texts.get("menu.copy"), path, TabMenu::copy),
            onPath("tab-reveal", texts.get("menu.reveal"), path, actions.reveal()),
            new SeparatorMenuItem(),
            item(
                "tab-split-right",
                texts.get("menu.split.right"),
                () -> model.split(group, tab, true)),
            item(
                "tab-split-down",
                texts.get("menu.split.down"),
                () -> model.split(group, tab, false)));
  }

  private MenuItem closing(String id, String text, List<TabId> closed) {
    MenuItem item = item(id, text, () -> actions.closing().close(group, closed));
    item.setDisable(closed.isEmpty());
    return item;
  }

  private MenuItem onPath(String id, String text, Optional<String> path, Consumer<String> action) {
    MenuItem item = item(id, text, () -> path.ifPresent(action));
    item.setDisable(path.isEmpty());
    return item;
  }

  private MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(chosen -> action.run());
    return item;
  }

  private OpenTabs tabs() {
    return model.tabs();
  }

  private static void copy(String path) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, path));
  }
}
