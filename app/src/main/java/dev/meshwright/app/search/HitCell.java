package dev.meshwright.app.search;

import dev.meshwright.app.common.FilterWords;
import dev.meshwright.app.common.FoundIcon;
import dev.meshwright.app.common.KindIcon;
import dev.meshwright.app.common.MatchedWords;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.lookup.QueryChoice;
import dev.meshwright.usecases.search.FoundName;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row of what was found: its name, where it is, and what it is or which keys do it; or what the
/// rows below it are.
final class HitCell extends ListCell<SearchRow> {

  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final Texts texts = Texts.of(HitCell.class);

  HitCell() {
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /// What a row says.
  ///
  /// @param letters of the name that were looked for
  private record Words(
      Icon icon, String name, List<TextRange> letters, String where, String side, boolean off) {}

  @Override
  protected void updateItem(SearchRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    pseudoClassStateChanged(HEADING, !empty && row instanceof SearchRow.Heading);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case SearchRow.Heading(SearchGroup group) -> show(group);
      case SearchRow.Hit(SearchHit hit) -> show(words(hit));
    }
  }

  private void show(SearchGroup group) {
    String title = title(group.kind());
    int listed = group.hits().size();
    String count = group.total() > listed ? texts.get("group.some", listed, group.total()) : "";
    Label name = new Label(title);
    name.getStyleClass().add("hit-heading");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label side = new Label(count);
    side.getStyleClass().add("muted");
    side.setMinWidth(Region.USE_PREF_SIZE);
    setGraphic(row(name, gap(), side));
    setAccessibleText(count.isEmpty() ? title : title + ", " + count);
  }

  private String title(SearchGroup.Kind kind) {
    return switch (kind) {
      case RECENT -> texts.get("group.recent");
      case TYPES -> texts.get("group.types");
      case FILES -> texts.get("group.files");
      case FIELDS -> texts.get("group.fields");
      case CONTRACTS -> texts.get("group.contracts");
      case COLUMNS -> texts.get("group.columns");
      case SYMBOLS -> texts.get("group.symbols");
      case COMMANDS -> texts.get("group.commands");
      case FILTERS -> texts.get("group.filters");
    };
  }

  private void show(Words words) {
    HBox name =
        MatchedWords.of(
            words.name(), words.letters(), words.icon().node(), words.off() ? "muted" : "hit-name");
    Label where = new Label(words.where());
    where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    where.setMinWidth(0);
    where.getStyleClass().addAll("muted", "user-text");
    Label side = new Label(words.side());
    side.getStyleClass().add("muted");
    side.setMinWidth(Region.USE_PREF_SIZE);
    setGraphic(row(name, where, gap(), side));
    setAccessibleText(words.name() + " " + words.where() + " " + words.side());
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

  private Words words(SearchHit hit) {
    return switch (hit) {
      case SearchHit.File(var file, boolean recent, var letters) ->
          new Words(
              KindIcon.of(file.kind()),
              file.name(),
              inName(file.path(), letters),
              folder(file.path()),
              recent ? texts.get("hit.recent") : "",
              false);
      case SearchHit.Found(FoundEntry found) ->
          new Words(
              FoundIcon.of(found.entry().kind(), found.file()),
              found.entry().name(),
              found.inName(),
              where(found.entry().within(), found.path()),
              FoundIcon.word(found.entry().kind(), found.entry().type()),
              false);
      case SearchHit.Symbol(FoundName name, var letters) ->
          new Words(
              name.kind() == FoundName.Kind.TYPE ? Icon.SCHEMA : Icon.TAG,
              name.name(),
              letters,
              where(name.within(), name.path()),
              name.kind() == FoundName.Kind.TYPE ? texts.get("hit.type") : texts.get("hit.field"),
              false);
      case SearchHit.Do(var command, String keys, boolean possible, var letters) ->
          new Words(
              Icon.COMMAND,
              command.title(),
              letters,
              possible ? "" : command.reason(),
              keys,
              !possible);
      case SearchHit.Filter(QueryChoice choice) ->
          new Words(
              Icon.FILTER,
              choice.word(),
              List.of(),
              choice.whole() ? FilterWords.of(choice.filter()) : "",
              "",
              false);
    };
  }

  private String where(String within, String path) {
    return within.isEmpty() ? path : texts.get("hit.within", within, path);
  }

  /// Letters of a path, as far as they are in the name of the file.
  private static List<TextRange> inName(String path, List<TextRange> letters) {
    int folder = path.lastIndexOf('/') + 1;
    return letters.stream()
        .filter(range -> range.start() >= folder)
        .map(range -> new TextRange(range.start() - folder, range.end() - folder))
        .toList();
  }

  private String folder(String path) {
    int slash = path.lastIndexOf('/');
    if (ScratchFile.is(path)) {
      return texts.get("hit.scratch");
    }
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
