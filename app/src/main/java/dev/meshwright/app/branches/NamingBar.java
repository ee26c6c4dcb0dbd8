package dev.meshwright.app.branches;

import dev.meshwright.model.git.Branch;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Where the name of a branch is typed.
final class NamingBar {

  private final Texts texts;
  private final VBox root = new VBox();
  private final Label about = new Label();
  private final TextField name;
  private final Button done = new Button();

  NamingBar(Texts texts, BranchesViewModel model) {
    this.texts = texts;
    root.setId("branches-naming");
    root.getStyleClass().add("form-row");
    Wrapping.of(about);
    about.getStyleClass().add("user-text");
    name = Named.named(new TextField(), "branches-name", texts.get("name"));
    name.setPromptText(texts.get("name"));
    name.setOnAction(enter -> model.named(name.getText()));
    action(texts.get("new.done"));
    done.setOnAction(pressed -> model.named(name.getText()));
    Button cancel =
        Named.named(new Button(texts.get("dismiss")), "branches-name-cancel", texts.get("dismiss"));
    cancel.setOnAction(pressed -> model.cancelNaming());
    root.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ESCAPE) {
        model.cancelNaming();
        key.consume();
      }
    });
    FlowPane buttons = new FlowPane(done, cancel);
    buttons.getStyleClass().add("pane-bar");
    root.getChildren().addAll(about, name, buttons);
  }

  Node node() {
    return root;
  }

  void show(Optional<Naming> naming) {
    root.setVisible(naming.isPresent());
    root.setManaged(naming.isPresent());
    naming.ifPresent(wanted -> {
      switch (wanted) {
        case Naming.Fresh(Optional<Branch> from) -> {
          about.setText(
              from.map(branch -> texts.get("new.from", branch.name()))
                  .orElseGet(() -> texts.get("new.head")));
          name.clear();
          action(texts.get("new.done"));
        }
        case Naming.Renamed(Branch branch) -> {
          about.setText(texts.get("rename.about", branch.name()));
          name.setText(branch.name());
          action(texts.get("rename.done"));
        }
      }
      name.requestFocus();
      name.selectAll();
    });
  }

  private void action(String words) {
    done.setText(words);
    Named.named(done, "branches-name-done", words);
  }
}
