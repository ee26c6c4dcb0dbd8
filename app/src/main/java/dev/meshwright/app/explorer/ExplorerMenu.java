package dev.meshwright.app.explorer;

import dev.meshwright.app.files.FileActions;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.files.FileTemplate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// What can be done to what is chosen in the explorer.
final class ExplorerMenu {

  private final ExplorerViewModel model;
  private final FileActions actions;
  private final Supplier<ExplorerSelection> selection;
  private final ContextMenu menu = new ContextMenu();

  ExplorerMenu(
      Texts texts,
      ExplorerViewModel model,
      FileActions actions,
      Supplier<ExplorerSelection> selection) {
    this.model = model;
    this.actions = actions;
    this.selection = selection;
    menu.getItems()
        .addAll(
            item(
                "open",
                texts.get("menu.open"),
                "Enter",
                chosen -> chosen.files().forEach(model::open)),
            item("new", texts.get("menu.new"), "", this::create),
            item(
                "folder",
                texts.get("menu.folder"),
                "",
                chosen -> actions.createFolder(chosen.folder())),
            new SeparatorMenuItem(),
            item("rename", texts.get("menu.rename"), "F2", one(actions::rename)),
            item("move", texts.get("menu.move"), "", all(actions::move)),
            item("duplicate", texts.get("menu.duplicate"), "", one(actions::duplicate)),
            item("copy-file", texts.get("menu.copy-file"), "Shortcut+C", all(actions::copyFiles)),
            item(
                "paste",
                texts.get("menu.paste"),
                "Shortcut+V",
                chosen -> actions.paste(chosen.folder())),
            item("delete", texts.get("menu.delete"), "Delete", all(actions::delete)),
            item("discard", texts.get("menu.discard"), "", all(actions::discard)),
            item("removed", texts.get("menu.removed"), "", chosen -> actions.showRemoved()),
            new SeparatorMenuItem(),
            item("draft", texts.get("menu.draft"), "", model::draft),
            item("compare", texts.get("menu.compare"), "", model::compare),
            item("diagram", texts.get("menu.diagram"), "", chosen -> model.diagram(chosen.paths())),
            item("history", texts.get("menu.history"), "", model::history),
            item(
                "reveal",
                texts.get("menu.reveal"),
                "",
                chosen -> actions.reveal(chosen.paths().stream().findFirst().orElse(""))),
            item("copy-path", texts.get("menu.copy-path"), "", all(actions::copyPaths)));
    menu.setOnShowing(showing -> look());
  }

  ContextMenu menu() {
    return menu;
  }

  private void create(ExplorerSelection chosen) {
    actions.create(template(chosen), chosen.folder());
  }

  /// In a group, one of its kind.
  private static Optional<FileTemplate> template(ExplorerSelection chosen) {
    return chosen.items().stream()
        .findFirst()
        .filter(ExplorerItem.KindItem.class::isInstance)
        .flatMap(kind ->
            switch (((ExplorerItem.KindItem) kind).group()) {
              case SCHEMAS -> Optional.of(FileTemplate.AVRO_RECORD);
              case TRANSFORMATIONS -> Optional.of(FileTemplate.TRANSFORMATION);
              case SAMPLES -> Optional.of(FileTemplate.SAMPLE);
              case CONTRACTS -> Optional.of(FileTemplate.CONTRACT);
              case TESTS, OTHER -> Optional.of(FileTemplate.EMPTY);
            });
  }

  private static Consumer<ExplorerSelection> one(Consumer<String> action) {
    return chosen -> chosen.single().ifPresent(action);
  }

  private static Consumer<ExplorerSelection> all(Consumer<List<String>> action) {
    return chosen -> {
      if (!chosen.paths().isEmpty()) {
        action.accept(chosen.paths());
      }
    };
  }

  /// @param keys that the tree itself hears, whatever the keymap is; empty for none
  private MenuItem item(String id, String words, String keys, Consumer<ExplorerSelection> action) {
    MenuItem item = new MenuItem(words);
    item.setId("explorer-" + id);
    item.setMnemonicParsing(false);
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    item.setOnAction(chosen -> action.accept(selection.get()));
    return item;
  }

  private void look() {
    ExplorerSelection chosen = selection.get();
    boolean any = !chosen.paths().isEmpty();
    boolean file = !chosen.files().isEmpty();
    boolean one = chosen.single().isPresent();
    for (MenuItem item : menu.getItems()) {
      switch (String.valueOf(item.getId())) {
        case "explorer-open" -> item.setDisable(!file);
        case "explorer-rename", "explorer-duplicate" -> item.setDisable(!one);
        case "explorer-move", "explorer-delete", "explorer-copy-file", "explorer-copy-path" ->
            item.setDisable(!any);
        case "explorer-discard" -> item.setDisable(!any || !model.canDiscard(chosen.paths()));
        case "explorer-draft" -> item.setDisable(model.sample(chosen).isEmpty());
        case "explorer-compare" -> item.setDisable(model.schemas(chosen).isEmpty());
        case "explorer-history" -> {
          item.setVisible(model.hasHistory());
          item.setDisable(chosen.historyOf().isEmpty());
        }
        case "explorer-diagram" -> item.setDisable(!any && !chosen.isWorkspace());
        default -> {}
      }
    }
  }
}
