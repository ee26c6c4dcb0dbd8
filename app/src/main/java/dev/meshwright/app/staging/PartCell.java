package dev.meshwright.app.staging;

import dev.meshwright.model.git.ChangedPart;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// Lines that differ: where, whether they are staged, and the first of them.
final class PartCell extends ListCell<PartRow> {

  private static final int MOST = 4;

  private final Texts texts;

  PartCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(PartRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    ChangedPart part = row.part();
    String words =
        row.staged()
            ? texts.get("part.staged", part.afterStart() + 1)
            : texts.get("part.unstaged", part.afterStart() + 1);
    VBox box =
        new VBox(
            new Label(words, row.staged() ? Icon.CHECK.node(Tone.SUCCESS) : Icon.CHANGED.node()));
    add(box, "- ", part.removed());
    add(box, "+ ", part.added());
    setGraphic(box);
    setAccessibleText(words);
  }

  private void add(VBox box, String sign, List<String> lines) {
    for (String line : lines.subList(0, Math.min(MOST, lines.size()))) {
      Label label = new Label(sign + line);
      label.getStyleClass().addAll("mono", "user-text");
      label.setTextOverrun(OverrunStyle.ELLIPSIS);
      box.getChildren().add(label);
    }
    if (lines.size() > MOST) {
      Label more = new Label(texts.get("part.more", lines.size() - MOST));
      more.getStyleClass().add("muted");
      box.getChildren().add(more);
    }
  }
}
