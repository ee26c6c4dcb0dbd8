package dev.meshwright.app.merging;

import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Tone;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// A file in conflict, and below it what each side did.
final class ConflictCell extends ListCell<ConflictedFile> {

  private final HoverText hover = new HoverText(this);
  private final MergingWords words;

  ConflictCell(MergingWords words) {
    this.words = words;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(ConflictedFile file, boolean empty) {
    super.updateItem(file, empty);
    setText(null);
    hover.say("");
    if (empty || file == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label path = new Label(file.path(), Icon.WARNING.node(Tone.DANGER));
    path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    path.getStyleClass().add("user-text");
    Label deeds = new Label(words.deeds(file));
    deeds.getStyleClass().add("muted");
    deeds.setTextOverrun(OverrunStyle.ELLIPSIS);
    setGraphic(new VBox(path, deeds));
    hover.say(file.path() + "\n" + words.deeds(file));
    setAccessibleText(file.path() + ", " + words.deeds(file));
  }
}
