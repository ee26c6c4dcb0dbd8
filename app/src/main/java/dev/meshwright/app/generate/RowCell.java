package dev.meshwright.app.generate;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.generate.GeneratedSample.Fault;
import dev.meshwright.usecases.generate.GeneratedSample.GeneratedRow;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// A row: what is wrong with it on purpose and what the schema says of it, or its beginning.
final class RowCell extends ListCell<GeneratedRow> {

  private static final int MOST_SHOWN = 200;

  private final Texts texts;

  RowCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(GeneratedRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Optional<Fault> fault = row.fault();
    if (fault.isEmpty()) {
      Label line = new Label(beginning(row.json()));
      line.getStyleClass().addAll("user-text", "code");
      setGraphic(line);
      setAccessibleText(line.getText());
      return;
    }
    Label what =
        new Label(
            texts.get("fault", fault.get().path(), fault.get().words()),
            Icon.WARNING.node(Tone.WARNING));
    what.getStyleClass().add("user-text");
    Wrapping.of(what);
    Label said = new Label(fault.get().refusal());
    said.getStyleClass().addAll("muted", "user-text");
    Wrapping.of(said);
    setGraphic(new VBox(what, said));
    setAccessibleText(what.getText() + ". " + said.getText());
  }

  private static String beginning(String json) {
    return json.length() > MOST_SHOWN ? json.substring(0, MOST_SHOWN) + "…" : json;
  }
}
