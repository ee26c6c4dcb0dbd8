package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.RowCount;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The line under the rows: how many, what happened, and find.
final class GridFooter {

  private final Texts texts;
  private final HBox node = new HBox();
  private final Label count = new Label();
  private final Button all;
  private final Label message = new Label();
  private final Label stale;
  private final TextField find = new TextField();

  /// What the line asks for.
  interface Commands {

    void find(String wanted);

    void countAll();

    void chooseColumns();
  }

  GridFooter(String id, Texts texts, Commands commands) {
    this.texts = texts;
    stale = new Label(texts.get("grid.stale"), Icon.HISTORY.node());
    stale.getStyleClass().addAll("chip", "tone-warning");
    stale.setTooltip(new Tooltip(texts.get("grid.stale.text")));
    Named.named(count, id + "-count", "");
    Named.named(find, id + "-find", texts.get("grid.find"));
    find.setPromptText(texts.get("grid.find.hint"));
    find.setOnAction(event -> commands.find(find.getText()));
    Button next =
        Named.iconButton(
            new Button(), Icon.ARROW_DOWN, id + "-find-next", texts.get("grid.find.next"));
    next.setOnAction(event -> commands.find(find.getText()));
    all =
        Named.named(
            new Button(texts.get("grid.count.all")),
            id + "-count-all",
            texts.get("grid.count.all.name"));
    all.setTooltip(new Tooltip(texts.get("grid.count.all.name")));
    all.setOnAction(event -> commands.countAll());
    all.setMinWidth(HBox.USE_PREF_SIZE);
    Button columns =
        Named.iconButton(
            new Button(), Icon.COLUMNS, id + "-choose-columns", texts.get("grid.columns"));
    columns.setOnAction(event -> commands.chooseColumns());
    count.getStyleClass().add("muted");
    message.getStyleClass().addAll("muted", "user-text");
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setMaxWidth(Double.MAX_VALUE);
    message.setMinWidth(0);
    count.setMinWidth(HBox.USE_PREF_SIZE);
    stale.setMinWidth(HBox.USE_PREF_SIZE);
    node.getChildren().addAll(count, all, stale, message, find, next, columns);
    node.getStyleClass().add("grid-footer");
    setStale(false);
  }

  Node node() {
    return node;
  }

  void counted(RowCount rows) {
    count.setText(
        rows.complete()
            ? texts.get("grid.count", rows.known())
            : texts.get("grid.count.more", rows.known()));
    all.setVisible(!rows.complete());
    all.setManaged(!rows.complete());
    message.setText("");
  }

  void setStale(boolean outOfDate) {
    stale.setVisible(outOfDate);
    stale.setManaged(outOfDate);
  }

  void found(boolean any) {
    message.setText(any ? "" : texts.get("grid.find.none"));
  }

  void failed(String why) {
    message.setText(why);
    message.setTooltip(new Tooltip(why));
  }

  void copied(GridTable.Copied copied) {
    message.setText(
        copied.cut()
            ? texts.get("grid.copied.cut", copied.cells())
            : texts.get("grid.copied", copied.cells()));
  }

  void focusFind() {
    find.requestFocus();
    find.selectAll();
  }
}
