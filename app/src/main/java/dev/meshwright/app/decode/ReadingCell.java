package dev.meshwright.app.decode;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.usecases.decode.DecodedWords;
import dev.meshwright.usecases.decode.SchemaReadings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// A type: whether it reads the message, and since when.
final class ReadingCell extends ListCell<SchemaReadings> {

  private final Texts texts;

  ReadingCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(SchemaReadings schema, boolean empty) {
    super.updateItem(schema, empty);
    setText(null);
    if (empty || schema == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label name =
        new Label(
            DecodedWords.title(schema),
            schema.readsNow()
                ? Icon.CHECK.node(Tone.SUCCESS)
                : schema.reads() ? Icon.WARNING.node(Tone.WARNING) : Icon.CLOSE.node(Tone.DANGER));
    name.getStyleClass().addAll("user-text", "strong");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Label about = new Label(about(schema));
    about.getStyleClass().addAll("muted", "user-text");
    setGraphic(new VBox(name, about));
    setAccessibleText(DecodedWords.title(schema) + ": " + about.getText());
  }

  private String about(SchemaReadings schema) {
    if (!schema.reads()) {
      return texts.get(
          "row.never",
          schema.versions().isEmpty()
              ? ""
              : DecodedWords.outcome(schema.versions().getLast().outcome()));
    }
    return schema.readsNow()
        ? texts.get("row.now", DecodedWords.version(schema.first().orElseThrow()))
        : texts.get("row.before", DecodedWords.version(schema.newest().orElseThrow()));
  }
}
