package dev.meshwright.app.changes;

import dev.meshwright.app.common.ChangeWords;
import dev.meshwright.app.common.GitStateLabel;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.usecases.commit.ChangesInWords;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A changed file: whether it is committed, its name, and its changes in words.
final class ChangedFileRow {

  private ChangedFileRow() {}

  /// @param leftOut paths that the commit leaves out; the check box edits it
  /// @param open shows a file
  /// @param compare shows a file before and after
  static Node of(
      ChangesInWords.DescribedFile described,
      Set<String> leftOut,
      Consumer<String> open,
      Consumer<String> compare,
      String comparing) {
    ChangedFile file = described.file();
    CheckBox include = new CheckBox();
    include.setId("include-" + file.path());
    include.setAccessibleText(file.path());
    include.setSelected(!leftOut.contains(file.path()));
    include
        .selectedProperty()
        .addListener((property, was, is) -> {
          if (is) {
            leftOut.remove(file.path());
          } else {
            leftOut.add(file.path());
          }
        });
    Hyperlink name = new Hyperlink(file.path());
    name.setId("changed-" + file.path());
    name.getStyleClass().add("user-text");
    name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    name.setMinWidth(0);
    HoverText.on(name, file.path());
    name.setOnAction(action -> open.accept(file.path()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(include, name, gap);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("change-head");
    new GitStateLabel().sign(file.state()).ifPresent(sign -> head.getChildren().add(sign));
    Button sides =
        Named.iconButton(new Button(), Icon.COLUMNS, "compare-" + file.path(), comparing);
    sides.setOnAction(action -> compare.accept(file.path()));
    head.getChildren().add(sides);
    VBox row = new VBox(head);
    row.getStyleClass().add("change-row");
    // On the name, the box and the button a click means something of its own.
    row.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
        compare.accept(file.path());
      }
    });
    described.changes().forEach(change -> row.getChildren().add(ChangeWords.of(change)));
    return row;
  }
}
