package dev.meshwright.uikit.view;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the product by what they mean.
public enum Icon {
  ADD(Feather.PLUS),
  ARROW_DOWN(Feather.CHEVRON_DOWN),
  ARROW_LEFT(Feather.CHEVRON_LEFT),
  ARROW_RIGHT(Feather.CHEVRON_RIGHT),
  ARROW_UP(Feather.CHEVRON_UP),
  BELL(Feather.BELL),
  BRANCH(Feather.GIT_BRANCH),
  CANCEL(Feather.X_CIRCLE),
  CHANGED(Feather.EDIT_2),
  CHECK(Feather.CHECK),
  CLOSE(Feather.X),
  COLUMNS(Feather.COLUMNS),
  COMMAND(Feather.COMMAND),
  COMMIT(Feather.GIT_COMMIT),
  COMPARE(Feather.GIT_PULL_REQUEST),
  CONTRACT(Feather.FILE_TEXT),
  COPY(Feather.COPY),
  DATA(Feather.DATABASE),
  DELETE(Feather.TRASH_2),
  DIAGRAM(Feather.SHARE_2),
  DOWN(Feather.ARROW_DOWN),
  ERROR(Feather.X_OCTAGON),
  FILE(Feather.FILE),
  FILTER(Feather.FILTER),
  FIX(Feather.ZAP),
  FOLDER(Feather.FOLDER),
  HELP(Feather.HELP_CIRCLE),
  HISTORY(Feather.CLOCK),
  INFO(Feather.INFO),
  MENU(Feather.MENU),
  MERGE(Feather.GIT_MERGE),
  MORE(Feather.MORE_HORIZONTAL),
  OPEN(Feather.FOLDER_PLUS),
  PIN(Feather.MAP_PIN),
  PRODUCT(Feather.PACKAGE),
  REDO(Feather.CORNER_UP_RIGHT),
  REFRESH(Feather.REFRESH_CW),
  REMOTE(Feather.CLOUD),
  REMOVE(Feather.MINUS),
  REPLACE(Feather.REPEAT),
  RUN(Feather.PLAY),
  SAVE(Feather.SAVE),
  SCHEMA(Feather.LAYERS),
  SEARCH(Feather.SEARCH),
  SETTINGS(Feather.SETTINGS),
  SOURCE(Feather.CODE),
  SPLIT(Feather.SIDEBAR),
  STOP(Feather.SQUARE),
  TABLE(Feather.GRID),
  TAG(Feather.TAG),
  TERMINAL(Feather.TERMINAL),
  TEST(Feather.CHECK_SQUARE),
  TREE(Feather.LIST),
  UNDO(Feather.CORNER_UP_LEFT),
  UP(Feather.ARROW_UP),
  WARNING(Feather.ALERT_TRIANGLE),
  WINDOW(Feather.MAXIMIZE_2);

  private final Feather glyph;

  Icon(Feather glyph) {
    this.glyph = glyph;
  }

  /// A fresh node; its size and colour come from the style sheet, by class `icon`.
  public Node node() {
    FontIcon icon = new FontIcon(glyph);
    icon.getStyleClass().add("icon");
    return icon;
  }

  /// A fresh node coloured by meaning.
  public Node node(Tone tone) {
    Node node = node();
    node.getStyleClass().add(tone.styleClass());
    return node;
  }
}
