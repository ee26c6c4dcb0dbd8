package dev.meshwright.app.review;

import dev.meshwright.app.common.Failure;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.replay.FindingRows;
import dev.meshwright.usecases.review.agenda.SampleRows;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The rows of samples that show a change, in words: too few to scroll, large enough to read.
final class ItemRows {

  private static final int MOST = 4;
  private static final int LONGEST = 60;

  private final Texts texts = Texts.of(ItemRows.class);

  Node of(RowsState state) {
    VBox box = new VBox();
    box.setId("review-sample-rows");
    box.getStyleClass().add("review-rows");
    switch (state) {
      case RowsState.None none -> {}
      case RowsState.Reading reading -> box.getChildren().add(words(texts.get("reading")));
      case RowsState.Failed(Throwable cause) ->
          box.getChildren().add(words(texts.get("failed", Failure.message(cause))));
      case RowsState.Ready ready -> fill(box, ready);
    }
    return box;
  }

  private void fill(VBox box, RowsState.Ready ready) {
    ready.rows().forEach(rows -> box.getChildren().addAll(head(rows), table(rows)));
    if (ready.rows().isEmpty()) {
      box.getChildren()
          .add(
              words(ready.read() == 0 ? texts.get("no.samples") : texts.get("none", ready.read())));
    }
    if (ready.read() == 0) {
      ready.unread().stream().limit(2).forEach(why -> box.getChildren().add(words(why)));
    }
  }

  private Label head(SampleRows rows) {
    Label head =
        words(
            switch (rows.side()) {
              case OLD_DATA -> texts.get("old.data", count(rows), rows.rows(), rows.sample());
              case NEW_DATA -> texts.get("new.data", count(rows), rows.rows(), rows.sample());
            });
    head.getStyleClass().add("strong");
    return head;
  }

  private String count(SampleRows rows) {
    return rows.atLeast()
        ? texts.get("at.least", rows.shown().count())
        : texts.get("count", rows.shown().count());
  }

  private Node table(SampleRows rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("review-table");
    List<FindingRows.Shown> shown = rows.shown().rows().stream().limit(MOST).toList();
    for (int i = 0; i < shown.size(); i++) {
      FindingRows.Shown row = shown.get(i);
      grid.addRow(
          i, new Label(texts.get("row", row.row() + 1)), mono(row.path()), words(became(row)));
    }
    return grid;
  }

  private String became(FindingRows.Shown row) {
    return switch (row.kind()) {
      case FAILS -> texts.get("fails", row.after());
      case CHANGES -> texts.get("changes", cut(row.before()), cut(row.after()));
      case VANISHES -> texts.get("vanishes", cut(row.before()));
      case DEFAULTED -> texts.get("defaulted", cut(row.after()));
    };
  }

  private static String cut(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "\u2026";
  }

  private static Label mono(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("mono", "user-text");
    return label;
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("user-text");
    Wrapping.of(label);
    return label;
  }
}
