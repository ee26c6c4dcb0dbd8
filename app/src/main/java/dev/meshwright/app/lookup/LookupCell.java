package dev.meshwright.app.lookup;

import dev.meshwright.app.common.FoundIcon;
import dev.meshwright.app.common.MatchedWords;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.lookup.HitGroup;
import dev.meshwright.usecases.lookup.ListedPlace;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A heading, or something that was found with the letters that were looked for.
final class LookupCell extends ListCell<LookupRow> {

  private final Texts texts;

  LookupCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(LookupRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case LookupRow.Heading heading -> show(heading);
      case LookupRow.Hit(FoundEntry found) ->
          show(
              found.entry().kind(),
              found.file(),
              found.entry().name(),
              found.inName(),
              where(found.entry().within(), found.path()),
              FoundIcon.word(found.entry().kind(), found.entry().type()),
              false);
      case LookupRow.Gone(ListedPlace place) ->
          show(
              place.kind(),
              place.file(),
              place.name(),
              List.of(),
              where(place.within(), place.path()),
              texts.get("row.gone"),
              true);
    }
  }

  private String where(String within, String path) {
    return within.isEmpty() ? path : texts.get("row.within", within, path);
  }

  private String title(HitGroup kind) {
    return switch (kind) {
      case TYPES -> texts.get("group.types");
      case FIELDS -> texts.get("group.fields");
      case CONTRACTS -> texts.get("group.contracts");
      case COLUMNS -> texts.get("group.columns");
      case FILES -> texts.get("group.files");
    };
  }

  private void show(LookupRow.Heading heading) {
    String words =
        heading
            .kind()
            .map(this::title)
            .orElseGet(() -> heading.words().isEmpty() ? texts.get("group.none") : heading.words());
    Label name = new Label(words);
    name.getStyleClass().addAll("hit-heading", "user-text");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    Label count = side(String.valueOf(heading.count()));
    setGraphic(row(name, gap(), count));
    setAccessibleText(words + ", " + heading.count());
  }

  private void show(
      EntryKind kind,
      FileKind file,
      String name,
      List<TextRange> letters,
      String about,
      String word,
      boolean gone) {
    HBox shown =
        MatchedWords.of(
            name, letters, FoundIcon.of(kind, file).node(), gone ? "muted" : "hit-name");
    Label where = new Label(about);
    where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    where.setMinWidth(0);
    where.getStyleClass().addAll("muted", "user-text");
    setGraphic(row(shown, where, gap(), side(word)));
    setAccessibleText(name + " " + about + " " + word);
  }

  private static Label side(String words) {
    Label side = new Label(words);
    side.getStyleClass().addAll("muted", "user-text");
    side.setMinWidth(Region.USE_PREF_SIZE);
    return side;
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("hit-row");
    return row;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
