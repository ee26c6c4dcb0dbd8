package dev.meshwright.app.compat;

import dev.meshwright.model.compat.Finding;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.usecases.compare.AffectedParty;
import dev.meshwright.usecases.compare.AssessedFinding;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// A finding: path and message; or the head of a group.
final class FindingCell extends ListCell<FindingRow> {

  private final CompatWords words;

  FindingCell(CompatWords words) {
    this.words = words;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(FindingRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    getStyleClass().removeAll("finding-head", "finding-cell");
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case FindingRow.Head(AffectedParty affected, int count) -> head(affected, count);
      case FindingRow.Item(AssessedFinding judged) -> item(judged);
    }
  }

  private void head(AffectedParty affected, int count) {
    Label label = new Label(words.affected(affected) + " (" + count + ")");
    label.getStyleClass().add("strong");
    getStyleClass().add("finding-head");
    setGraphic(label);
    setAccessibleText(label.getText());
  }

  private void item(AssessedFinding judged) {
    Finding finding = judged.finding();
    Label path = new Label(finding.path(), CompatWords.sign(judged));
    path.getStyleClass().addAll("mono", "user-text");
    path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    path.setMinWidth(0);
    Label message = new Label(finding.message());
    message.getStyleClass().add("user-text");
    HoverText.on(message, finding.message());
    message.setMinWidth(0);
    getStyleClass().add("finding-cell");
    VBox box = new VBox(path, message);
    judged
        .waiver()
        .map(waiver -> words.waiver(judged, waiver))
        .ifPresent(said -> {
          Label label = new Label(said);
          label.getStyleClass().addAll("muted", "user-text");
          label.setMinWidth(0);
          box.getChildren().add(label);
        });
    setGraphic(box);
    setAccessibleText(
        words.severity(judged.severity()) + ": " + finding.path() + ": " + finding.message());
  }
}
