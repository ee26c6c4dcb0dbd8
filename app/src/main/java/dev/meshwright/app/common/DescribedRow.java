package dev.meshwright.app.common;

import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A changed file: its name, its state in Git, the verdict on its changes, and these in words.
public final class DescribedRow {

  private DescribedRow() {}

  /// The name, to be clicked.
  ///
  /// @param hover what a click does
  public static Hyperlink name(String id, String path, String hover, Runnable action) {
    Hyperlink name = new Hyperlink(path);
    name.setId(id);
    name.getStyleClass().add("user-text");
    name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    name.setMinWidth(0);
    HoverText.on(name, hover);
    name.setOnAction(clicked -> action.run());
    return name;
  }

  /// @param names before the state in Git
  /// @param tools behind it
  public static VBox of(
      DescribedFile described, List<? extends Node> names, List<? extends Node> tools) {
    HBox first = line();
    first.getChildren().addAll(names);
    HBox last = line();
    new GitStateLabel()
        .sign(described.file().state())
        .ifPresent(sign -> last.getChildren().add(sign));
    last.getChildren().addAll(tools);
    VBox row = new VBox(new NameBeforeTools(first, last));
    row.getStyleClass().add("change-row");
    new VerdictLabel().of(described).ifPresent(verdict -> row.getChildren().add(verdict));
    described.changes().forEach(change -> row.getChildren().add(ChangeWords.of(change)));
    return row;
  }

  private static HBox line() {
    HBox line = new HBox();
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("change-head");
    line.setMinWidth(0);
    return line;
  }
}
