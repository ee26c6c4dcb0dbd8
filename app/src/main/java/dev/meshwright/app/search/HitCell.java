package dev.meshwright.app.search;

import dev.meshwright.app.common.KindIcon;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.search.FoundName;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row of what was found: its name, where it is, and what it is or which keys do it.
final class HitCell extends ListCell<SearchHit> {

  private final Texts texts = Texts.of(HitCell.class);

  HitCell() {
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /// What a row says.
  private record Words(Icon icon, String name, String where, String side, boolean off) {}

  @Override
  protected void updateItem(SearchHit hit, boolean empty) {
    super.updateItem(hit, empty);
    setText(null);
    if (empty || hit == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Words words = words(hit);
    Label name = new Label(words.name(), words.icon().node());
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.getStyleClass().add("user-text");
    if (words.off()) {
      name.getStyleClass().add("muted");
    }
    Label where = new Label(words.where());
    where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    where.setMinWidth(0);
    where.getStyleClass().addAll("muted", "user-text");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label side = new Label(words.side());
    side.getStyleClass().add("muted");
    side.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(name, where, gap, side);
    row.getStyleClass().add("hit-row");
    setGraphic(row);
    setAccessibleText(words.name() + " " + words.where() + " " + words.side());
  }

  private Words words(SearchHit hit) {
    return switch (hit) {
      case SearchHit.File(var file, boolean recent) ->
          new Words(
              KindIcon.of(file.kind()),
              file.name(),
              folder(file.path()),
              recent ? texts.get("hit.recent") : "",
              false);
      case SearchHit.Name(FoundName name) ->
          new Words(
              name.kind() == FoundName.Kind.TYPE ? Icon.SCHEMA : Icon.TAG,
              name.name(),
              name.within().isEmpty()
                  ? name.path()
                  : texts.get("hit.within", name.within(), name.path()),
              name.kind() == FoundName.Kind.TYPE ? texts.get("hit.type") : texts.get("hit.field"),
              false);
      case SearchHit.Do(var command, String keys, boolean possible) ->
          new Words(
              Icon.COMMAND, command.title(), possible ? "" : command.reason(), keys, !possible);
    };
  }

  private String folder(String path) {
    int slash = path.lastIndexOf('/');
    if (ScratchFile.is(path)) {
      return texts.get("hit.scratch");
    }
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
