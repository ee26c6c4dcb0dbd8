package dev.meshwright.app.queries;

import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.usecases.files.NameParts;
import dev.meshwright.usecases.queries.QueryRun;
import dev.meshwright.usecases.queries.QueryRun.Ending;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// A row of the list of queries: the text in one line, and below it where and when it ran and what
/// came of it.
final class QueryCell extends ListCell<QueryItem> {

  private final HoverText hover = new HoverText(this);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

  private static final int MOST_SHOWN = 300;

  private final Texts texts;

  QueryCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(QueryItem item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    hover.say("");
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String line = oneLine(item.text());
    Label text = new Label(line.isEmpty() ? texts.get("row.empty") : line, sign(item));
    text.setTextOverrun(OverrunStyle.ELLIPSIS);
    text.getStyleClass().add("user-text");
    Label about = new Label(about(item));
    about.getStyleClass().addAll("muted", "user-text");
    about.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    setGraphic(new VBox(text, about));
    hover.say(about(item));
    setAccessibleText(line + " " + about(item));
  }

  private static Node sign(QueryItem item) {
    return switch (item) {
      case QueryItem.Scratch scratch -> Icon.TERMINAL.node();
      case QueryItem.Ran(QueryRun run) ->
          switch (run.ending()) {
            case Ending.Rows rows -> Icon.TABLE.node();
            case Ending.Failed failed -> Icon.ERROR.node(Tone.DANGER);
          };
    };
  }

  private String about(QueryItem item) {
    String time = TIME.format(item.when().atZone(ZoneId.systemDefault()));
    return switch (item) {
      case QueryItem.Scratch(ScratchFile file) -> texts.get("row.scratch", file.name(), time);
      case QueryItem.Ran(QueryRun run) -> {
        String name = NameParts.of(run.path()).name();
        long millis = run.took().toMillis();
        yield switch (run.ending()) {
          case Ending.Rows(long count, boolean exact) ->
              exact
                  ? texts.get("row.rows", time, name, count, millis)
                  : texts.get("row.more", time, name, count, millis);
          case Ending.Failed(String message) -> texts.get("row.failed", time, name, message);
        };
      }
    };
  }

  private static String oneLine(String sql) {
    String start = sql.substring(0, Math.min(sql.length(), MOST_SHOWN));
    // What a query does is said behind what is said about it.
    return start.replaceFirst("^(\\s*--[^\n]*\n)+", "").strip().replaceAll("\\s+", " ");
  }
}
