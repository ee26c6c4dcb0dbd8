package dev.meshwright.app.changes;

import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Narrows the changed files to those whose path has some words, and ticks all of them at once.
final class FilesBar {

  private final CheckBox all = new CheckBox();
  private final SearchField words;
  private final HBox root;
  private final Set<String> leftOut;
  private List<DescribedFile> shown = List.of();
  private boolean following;

  /// @param tools what is done with all that are ticked
  FilesBar(Texts texts, Set<String> leftOut, ChangedFileTools tools) {
    this.leftOut = leftOut;
    Named.named(all, "changes-all", texts.get("all"));
    all.setAllowIndeterminate(false);
    words = new SearchField("changes-search", texts.get("search"));
    words.node().setMinWidth(0);
    HBox.setHgrow(words.node(), Priority.ALWAYS);
    root = new HBox(all, words.node(), ofTicked(texts, tools));
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().addAll("change-head", "pane-bar");
    all.selectedProperty()
        .addListener((property, was, is) -> {
          if (!following) {
            List<String> paths = shown.stream().map(file -> file.file().path()).toList();
            if (is) {
              paths.forEach(leftOut::remove);
            } else {
              leftOut.addAll(paths);
            }
          }
        });
  }

  private MenuButton ofTicked(Texts texts, ChangedFileTools tools) {
    MenuButton menu =
        Named.iconButton(new MenuButton(), Icon.MORE, "changes-more", texts.get("ticked"));
    menu.getItems()
        .addAll(
            item("changes-stage", texts.get("ticked.stage"), tools.stage()),
            item("changes-discard", texts.get("ticked.discard"), tools.discard()));
    menu.setOnShowing(
        shows -> menu.getItems().forEach(item -> item.setDisable(ticked().isEmpty())));
    return menu;
  }

  private MenuItem item(String id, String words, Consumer<List<String>> action) {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    item.setOnAction(chosen -> action.accept(ticked()));
    return item;
  }

  private List<String> ticked() {
    return shown.stream()
        .map(file -> file.file().path())
        .filter(path -> !leftOut.contains(path))
        .toList();
  }

  Node node() {
    return root;
  }

  /// Says which files are looked for.
  StringProperty wordsProperty() {
    return words.textProperty();
  }

  /// The files that are looked for.
  List<DescribedFile> narrowed(List<DescribedFile> files) {
    String wanted = words.textProperty().get().strip().toLowerCase(Locale.ROOT);
    shown = files.stream().filter(file -> has(file.file(), wanted)).toList();
    follow();
    return shown;
  }

  private static boolean has(ChangedFile file, String wanted) {
    return file.path().toLowerCase(Locale.ROOT).contains(wanted);
  }

  /// Shows whether all, some or none of the files are ticked.
  void follow() {
    following = true;
    long out = shown.stream().filter(file -> leftOut.contains(file.file().path())).count();
    all.setIndeterminate(out > 0 && out < shown.size());
    all.setSelected(out == 0 && !shown.isEmpty());
    following = false;
  }
}
