package dev.meshwright.app.history;

import dev.meshwright.model.git.Branch;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputDialog;

/// The branch that is checked out, and the others to switch to.
final class BranchMenu {

  private final HistoryViewModel model;
  private final Texts texts;
  private final MenuButton button = new MenuButton();

  BranchMenu(String id, HistoryViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    Named.named(button, id, texts.get("branch"));
    button.setGraphic(Icon.BRANCH.node());
    button.getStyleClass().addAll("flat", "user-text");
  }

  Node node() {
    return button;
  }

  /// Offers them, once it is on the screen.
  void open() {
    AfterFrame.run(() -> {
      if (button.getScene() != null) {
        button.requestFocus();
        button.show();
      }
    });
  }

  void show(List<Branch> branches) {
    button.setDisable(branches.isEmpty());
    button.setText(
        branches.stream()
            .filter(Branch::current)
            .map(Branch::name)
            .findFirst()
            .orElse(texts.get("branch.none")));
    button.getItems().clear();
    for (Branch branch : branches) {
      if (!branch.current() && !branch.remote()) {
        MenuItem item = new MenuItem(texts.get("branch.switch", branch.name()));
        item.setOnAction(action -> model.switchTo(branch));
        button.getItems().add(item);
      }
    }
    if (!button.getItems().isEmpty()) {
      button.getItems().add(new SeparatorMenuItem());
    }
    MenuItem create = new MenuItem(texts.get("branch.create"));
    create.setOnAction(action -> askName());
    button.getItems().add(create);
  }

  private void askName() {
    TextInputDialog dialog = new TextInputDialog();
    dialog.initOwner(button.getScene().getWindow());
    dialog.setTitle(texts.get("branch.create.title"));
    dialog.setHeaderText(texts.get("branch.create.header"));
    dialog.setContentText(texts.get("branch.create.name"));
    dialog
        .showAndWait()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .ifPresent(model::createBranch);
  }
}
