package dev.meshwright.app.changes;

import dev.meshwright.app.common.ChangeWords;
import dev.meshwright.app.common.GitStateLabel;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.ChangesInWords;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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
  static Node of(
      Texts texts,
      ChangesInWords.DescribedFile described,
      Set<String> leftOut,
      ChangedFileActions actions) {
    ChangedFile file = described.file();
    CheckBox include = new CheckBox();
    include.setId("include-" + file.path());
    include.setAccessibleText(file.path());
    include.setUserData(file.path());
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
    name.setOnAction(action -> actions.open().accept(file.path()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(include, name, gap);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("change-head");
    new GitStateLabel().sign(file.state()).ifPresent(sign -> head.getChildren().add(sign));
    Button sides =
        Named.iconButton(
            new Button(), Icon.COLUMNS, "compare-" + file.path(), texts.get("compare"));
    sides.setOnAction(action -> actions.compare().accept(file.path()));
    head.getChildren().addAll(sides, more(texts, file, actions));
    VBox row = new VBox(head);
    row.getStyleClass().add("change-row");
    // On the name, the box and the button a click means something of its own.
    row.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
        actions.compare().accept(file.path());
      }
    });
    described.changes().forEach(change -> row.getChildren().add(ChangeWords.of(change)));
    return row;
  }

  private static MenuButton more(Texts texts, ChangedFile file, ChangedFileActions actions) {
    MenuButton more =
        Named.iconButton(new MenuButton(), Icon.MORE, "more-" + file.path(), texts.get("row.more"));
    more.getItems().add(item(texts.get("row.stage"), () -> actions.stage().accept(file.path())));
    if (file.state() == FileState.UNTRACKED) {
      more.getItems()
          .addAll(
              item(texts.get("row.ignore"), () -> actions.ignore().accept(file.path())),
              item(texts.get("row.exclude"), () -> actions.exclude().accept(file.path())));
    }
    return more;
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(chosen -> action.run());
    return item;
  }
}
