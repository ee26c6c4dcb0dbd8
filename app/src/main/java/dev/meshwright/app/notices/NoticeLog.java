package dev.meshwright.app.notices;

import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lists what was told, newest first.
final class NoticeLog implements View {

  private final Texts texts = Texts.of(NoticeLog.class);
  private final DateTimeFormatter times = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);
  private final NoticesViewModel model;
  private final NoticeParts parts = new NoticeParts();
  private final VBox rows = new VBox();
  private final Button clear;
  private final VBox root;
  private final ListChangeListener<LoggedNotice> onChange = change -> render();

  NoticeLog(NoticesViewModel model) {
    this.model = model;
    rows.getStyleClass().add("notice-rows");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    Named.named(scroll, "notice-log", texts.get("log.title"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Label title = new Label(texts.get("log.title"));
    title.getStyleClass().add("strong");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    clear = Named.named(new Button(texts.get("log.clear")), "notice-clear", texts.get("log.clear"));
    clear.setOnAction(action -> model.clear());
    HBox head = new HBox(title, clear);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("pane-bar");
    root = new VBox(head, scroll);
    root.getStyleClass().add("notice-log");
    model.log().addListener(onChange);
    render();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.log().removeListener(onChange);
  }

  private void render() {
    clear.setDisable(model.log().isEmpty());
    if (model.log().isEmpty()) {
      Label none = new Label(texts.get("log.none"));
      none.getStyleClass().add("muted");
      Wrapping.of(none);
      rows.getChildren().setAll(none);
    } else {
      rows.getChildren().setAll(model.log().stream().map(this::row).toList());
    }
  }

  private Node row(LoggedNotice told) {
    Label time = new Label(times.format(told.at().atZone(ZoneId.systemDefault())));
    time.getStyleClass().add("muted");
    time.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(time, parts.label(told.tone(), told.words()), parts.copy(told.words()));
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("notice-row");
    return row;
  }
}
