package dev.meshwright.app.preview;

import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.explore.Against;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/// Chooses the version that rows are compared with: the last commit, the branch's base, or any
/// revision by its name.
final class AgainstBar {

  private final RowsTools tools;
  private final FlowPane bar = new FlowPane();
  private final ToggleButton head;
  private final ToggleButton base;
  private final TextField revision = new TextField();
  private final ChangeListener<Against> onAgainst = (property, was, is) -> show(is);

  AgainstBar(RowsTools tools, Texts texts) {
    this.tools = tools;
    head = choice("against-head", texts.get("against.head"), Against.head());
    base = choice("against-base", texts.get("against.base"), new Against.BranchBase());
    ToggleGroup group = new ToggleGroup();
    head.setToggleGroup(group);
    base.setToggleGroup(group);
    Named.named(revision, "against-revision", texts.get("against.revision"));
    revision.setPromptText(texts.get("against.revision"));
    revision.setOnAction(action -> {
      if (!revision.getText().isBlank()) {
        tools.againstProperty().set(new Against.Revision(revision.getText().strip()));
      }
    });
    bar.getStyleClass().add("pane-bar");
    bar.getChildren().addAll(new Label(texts.get("against")), head, base, revision);
    tools.againstProperty().addListener(onAgainst);
    show(tools.againstProperty().get());
  }

  private ToggleButton choice(String id, String title, Against against) {
    ToggleButton button = Named.named(new ToggleButton(title), id, title);
    button.setOnAction(action -> {
      tools.againstProperty().set(against);
      show(against);
    });
    return button;
  }

  Node node() {
    return bar;
  }

  void focus() {
    revision.requestFocus();
  }

  void dispose() {
    tools.againstProperty().removeListener(onAgainst);
  }

  private void show(Against against) {
    head.setSelected(against.equals(Against.head()));
    base.setSelected(against instanceof Against.BranchBase);
    revision.setText(
        against instanceof Against.Revision(String name) && !against.equals(Against.head())
            ? name
            : "");
  }
}
