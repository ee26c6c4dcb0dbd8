package dev.meshwright.app.changes;

import dev.meshwright.app.common.DescribedRow;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.ChangesInWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
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
    String path = file.path();
    List<Node> tools = new ArrayList<>();
    if (file.state() == FileState.MODIFIED && actions.hasRows().test(path)) {
      tools.add(tool(Icon.DATA, "rows-" + path, texts.get("rows"), path, actions.tools().rows()));
    }
    tools.add(tool(Icon.COLUMNS, "compare-" + path, texts.get("compare"), path, actions.compare()));
    tools.add(
        tool(
            Icon.SPLIT,
            "stage-" + path,
            texts.get("row.stage"),
            path,
            actions.tools().stageHunks()));
    tools.add(more(texts, file, actions));
    VBox row =
        DescribedRow.of(
            described,
            List.of(
                include(path, leftOut),
                DescribedRow.name(
                    "changed-" + path, path, path, () -> actions.open().accept(path))),
            tools);
    // On the name, the box and the buttons a click means something of its own.
    row.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
        actions.compare().accept(path);
      }
    });
    return row;
  }

  private static CheckBox include(String path, Set<String> leftOut) {
    CheckBox include = Named.named(new CheckBox(), "include-" + path, path);
    include.setUserData(path);
    include.setSelected(!leftOut.contains(path));
    include
        .selectedProperty()
        .addListener((property, was, is) -> {
          if (is) {
            leftOut.remove(path);
          } else {
            leftOut.add(path);
          }
        });
    return include;
  }

  private static Button tool(
      Icon icon, String id, String words, String path, Consumer<String> action) {
    Button button = Named.iconButton(new Button(), icon, id, words);
    button.setOnAction(pressed -> action.accept(path));
    return button;
  }

  private static MenuButton more(Texts texts, ChangedFile file, ChangedFileActions actions) {
    String path = file.path();
    MenuButton more =
        Named.iconButton(new MenuButton(), Icon.MORE, "more-" + path, texts.get("row.more"));
    more.getItems()
        .add(item(texts.get("row.discard"), () -> actions.tools().discard().accept(List.of(path))));
    if (file.state() == FileState.UNTRACKED) {
      more.getItems()
          .addAll(
              item(texts.get("row.ignore"), () -> actions.tools().ignore().accept(path)),
              item(texts.get("row.exclude"), () -> actions.tools().exclude().accept(path)));
    }
    return more;
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(chosen -> action.run());
    return item;
  }
}
