package dev.meshwright.uikit.grid;

import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.keys.ShownKeys;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the cells, as a menu.
final class GridMenu {

  /// What the menu asks for.
  interface Commands {

    void inspect();

    void copy(CopyFormat format);

    void sort(GridSort.Step step);

    void run(CellAction action);
  }

  private final Texts texts;
  private final Commands commands;
  private final ContextMenu menu = new ContextMenu();

  GridMenu(Texts texts, Commands commands) {
    this.texts = texts;
    this.commands = commands;
    fill(List.of(), false);
  }

  ContextMenu node() {
    return menu;
  }

  /// @param sortable whether somebody puts rows in order
  void fill(List<CellAction> actions, boolean sortable) {
    menu.getItems()
        .setAll(
            item("grid-inspect", texts.get("grid.inspect"), "Enter", commands::inspect),
            new SeparatorMenuItem(),
            item(
                "grid-copy-tsv",
                texts.get("grid.copy.tsv"),
                "Shortcut+C",
                () -> commands.copy(CopyFormat.TSV)),
            item(
                "grid-copy-csv",
                texts.get("grid.copy.csv"),
                "",
                () -> commands.copy(CopyFormat.CSV)),
            item(
                "grid-copy-json",
                texts.get("grid.copy.json"),
                "",
                () -> commands.copy(CopyFormat.JSON)));
    if (sortable) {
      menu.getItems().add(new SeparatorMenuItem());
      for (GridSort.Step step : GridSort.Step.values()) {
        menu.getItems().add(item(step.id(), title(step), step.keys(), () -> commands.sort(step)));
      }
    }
    if (!actions.isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
      actions.forEach(action ->
          menu.getItems().add(item(action.id(), action.title(), "", () -> commands.run(action))));
    }
  }

  private String title(GridSort.Step step) {
    return switch (step) {
      case ASCENDING -> texts.get("grid.sort.ascending");
      case DESCENDING -> texts.get("grid.sort.descending");
      case NONE -> texts.get("grid.sort.none");
    };
  }

  private static MenuItem item(String id, String text, String keys, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    if (!keys.isEmpty()) {
      KeyStroke.parse(keys).map(ShownKeys::new).ifPresent(item::setAccelerator);
    }
    item.setOnAction(event -> action.run());
    return item;
  }
}
