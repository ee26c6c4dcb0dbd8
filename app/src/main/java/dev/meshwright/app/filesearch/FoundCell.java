package dev.meshwright.app.filesearch;

import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.search.FileMatches;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A file, or a match with its line and what it would become.
final class FoundCell extends ListCell<FoundRow> {

  private final Texts texts = Texts.of(FoundCell.class);
  private final FileSearchViewModel model;
  private final Supplier<String> replacement;
  private final Runnable changed;

  /// @param replacement what is put in place; ignored while nothing is to be replaced
  /// @param changed run after something was left out or taken in
  FoundCell(FileSearchViewModel model, Supplier<String> replacement, Runnable changed) {
    this.model = model;
    this.replacement = replacement;
    this.changed = changed;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(FoundRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case FoundRow.OfFile(FileMatches file) -> showFile(file);
      case FoundRow.OfMatch(FileMatches file, FileMatches.Match match) -> showMatch(file, match);
    }
  }

  private void showFile(FileMatches file) {
    CheckBox box = box(file, file.matches(), "found-" + file.path());
    Label name = new Label(file.path(), Icon.FILE.node());
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.getStyleClass().addAll("strong", "user-text");
    Label count =
        new Label(
            file.obstacle()
                .map(Problem::message)
                .orElseGet(() -> texts.get("found.count", file.matches().size())));
    count.getStyleClass().add("muted");
    row(box, name, count);
    setAccessibleText(file.path() + ", " + count.getText());
  }

  private void showMatch(FileMatches file, FileMatches.Match match) {
    CheckBox box = box(file, List.of(match), "found-" + file.path() + "-" + match.range().start());
    Label line = new Label(String.valueOf(match.line()));
    line.getStyleClass().addAll("muted", "found-line");
    Label before = part(match.before(), "found-around");
    before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    Label found = part(match.found(), "found-match");
    found.setMinWidth(Region.USE_PREF_SIZE);
    HBox text = new HBox(before, found);
    text.setAlignment(Pos.CENTER_LEFT);
    if (!replacement.get().isEmpty() && model.isIncluded(file, match)) {
      Label instead = part(model.preview(file, match, replacement.get()), "found-instead");
      instead.setMinWidth(Region.USE_PREF_SIZE);
      found.getStyleClass().add("found-gone");
      text.getChildren().add(instead);
    }
    text.getChildren().add(part(match.after(), "found-around"));
    row(box, line, text);
    setAccessibleText(
        texts.get("found.line", match.line(), match.before() + match.found() + match.after()));
  }

  private void row(CheckBox box, Region... parts) {
    HBox row = new HBox(box);
    row.getChildren().addAll(parts);
    row.getStyleClass().add("hit-row");
    setGraphic(row);
  }

  private static Label part(String text, String style) {
    // A line break inside a match would end the row.
    Label label = new Label(text.replace("\r", "").replace('\n', '\u23ce'));
    label.getStyleClass().addAll("mono", "user-text", style);
    label.setMinWidth(0);
    return label;
  }

  private CheckBox box(FileMatches file, List<FileMatches.Match> matches, String id) {
    CheckBox box = new CheckBox();
    Named.named(box, id, texts.get("found.include"));
    box.setFocusTraversable(false);
    box.setDisable(file.obstacle().isPresent());
    box.setTooltip(new Tooltip(texts.get("found.include")));
    int in =
        matches.size() == file.matches().size()
            ? model.includedIn(file)
            : (int) matches.stream().filter(match -> model.isIncluded(file, match)).count();
    box.setSelected(in == matches.size() && file.obstacle().isEmpty());
    box.setIndeterminate(in > 0 && in < matches.size());
    box.setOnAction(action -> {
      model.include(file, matches, box.isSelected());
      changed.run();
    });
    return box;
  }
}
