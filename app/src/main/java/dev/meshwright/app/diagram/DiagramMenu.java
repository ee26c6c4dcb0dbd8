package dev.meshwright.app.diagram;

import dev.meshwright.uikit.graph.GraphCanvas;
import dev.meshwright.uikit.view.Texts;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// What can be done with what is selected in a diagram.
final class DiagramMenu {

  private final DiagramPage page;
  private final GraphCanvas canvas;
  private final ContextMenu menu = new ContextMenu();

  DiagramMenu(DiagramPage page, DiagramActs acts, GraphCanvas canvas) {
    Texts texts = Texts.of(DiagramMenu.class);
    this.page = page;
    this.canvas = canvas;
    menu.setId("diagram-menu");
    menu.getItems()
        .addAll(
            item("open", texts.get("menu.open"), "Enter", () -> acts.open(page)),
            item("beside", texts.get("menu.beside"), "Shift+Enter", () -> acts.openBeside(page)),
            item("of-file", texts.get("menu.of-file"), "", () -> acts.ofFile(page)),
            new SeparatorMenuItem(),
            item("rename", texts.get("menu.rename"), "F2", () -> acts.rename(page)),
            item("add", texts.get("menu.add"), "Insert", () -> acts.addField(page)),
            new SeparatorMenuItem(),
            item("fold", texts.get("menu.fold"), "Shortcut+Enter", this::fold),
            item("fit", texts.get("menu.fit"), "Shortcut+9", canvas::fit));
    menu.setOnShowing(showing -> look());
    canvas.setOnContextMenuRequested(asked -> {
      menu.show(canvas, asked.getScreenX(), asked.getScreenY());
      asked.consume();
    });
  }

  void hide() {
    menu.hide();
  }

  private void fold() {
    page.selection().spotProperty().get().ifPresent(spot -> canvas.fold(spot.node()));
  }

  private static MenuItem item(String name, String words, String keys, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setId("diagram-" + name);
    item.setMnemonicParsing(false);
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    item.setOnAction(chosen -> action.run());
    return item;
  }

  private void look() {
    boolean written = page.selection().place().isPresent();
    boolean selected = page.selection().spotProperty().get().isPresent();
    for (MenuItem item : menu.getItems()) {
      switch (Optional.ofNullable(item.getId()).orElse("")) {
        case "diagram-open", "diagram-beside", "diagram-of-file", "diagram-rename", "diagram-add" ->
            item.setDisable(!written);
        case "diagram-fold" -> item.setDisable(!selected);
        default -> {}
      }
    }
  }
}
