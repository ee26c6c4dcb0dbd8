package dev.meshwright.app.changes;

import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
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

  FilesBar(Texts texts, Set<String> leftOut) {
    this.leftOut = leftOut;
    Named.named(all, "changes-all", texts.get("all"));
    all.setAllowIndeterminate(false);
    words = new SearchField("changes-search", texts.get("search"));
    words.node().setMinWidth(0);
    HBox.setHgrow(words.node(), Priority.ALWAYS);
    root = new HBox(all, words.node());
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
