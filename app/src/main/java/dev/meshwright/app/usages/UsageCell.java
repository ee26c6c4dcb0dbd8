package dev.meshwright.app.usages;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.lookup.FindUsages.InFile;
import dev.meshwright.usecases.lookup.FindUsages.Place;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A file, or a usage with its line.
final class UsageCell extends ListCell<UsageRow> {

  private final Texts texts = Texts.of(UsageCell.class);

  UsageCell() {
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable UsageRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case UsageRow.OfFile(InFile file) -> show(file);
      case UsageRow.OfPlace(String path, Place place) -> show(place);
    }
  }

  private void show(InFile file) {
    Label name = new Label(file.path(), Icon.FILE.node());
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.getStyleClass().addAll("strong", "user-text");
    Label count = new Label(texts.get("count", file.places().size()));
    count.getStyleClass().add("muted");
    row(name, count);
    setAccessibleText(file.path() + ", " + count.getText());
  }

  private void show(Place place) {
    Label line = new Label(String.valueOf(place.line()));
    line.getStyleClass().addAll("muted", "found-line");
    String text = place.text();
    Label before = part(text.substring(0, place.inLine().start()).stripLeading(), "found-around");
    before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    Label found = part(place.inLine().of(text), "found-match");
    found.setMinWidth(Region.USE_PREF_SIZE);
    HBox words =
        new HBox(before, found, part(text.substring(place.inLine().end()), "found-around"));
    row(line, words);
    setAccessibleText(texts.get("line", place.line(), text.strip()));
  }

  private static Label part(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().addAll("mono", "user-text", style);
    label.setMinWidth(0);
    return label;
  }

  private void row(Region... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("hit-row");
    setGraphic(row);
  }
}
