package dev.meshwright.app.remotes;

import dev.meshwright.model.git.Remote;
import dev.meshwright.uikit.view.KeyboardHome;
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

/// Where the name and the address of a remote are typed.
final class RemoteForm {

  private final Texts texts;
  private final RemotesViewModel model;
  private final VBox root = new VBox();
  private final Label about = new Label();
  private final TextField name;
  private final TextField url;
  private final KeyboardHome keyboard = new KeyboardHome(root);
  private Optional<Remote> edited = Optional.empty();

  RemoteForm(Texts texts, RemotesViewModel model) {
    this.texts = texts;
    this.model = model;
    root.setId("remotes-form-fields");
    root.getStyleClass().add("form-row");
    Wrapping.of(about);
    name = Named.named(new TextField(), "remotes-name", texts.get("form.name"));
    name.setPromptText(texts.get("form.name"));
    url = Named.named(new TextField(), "remotes-url", texts.get("form.url"));
    url.setPromptText(texts.get("form.url"));
    name.setOnAction(enter -> url.requestFocus());
    url.setOnAction(enter -> done());
    Button done =
        Named.named(new Button(texts.get("form.done")), "remotes-done", texts.get("form.done"));
    done.setOnAction(pressed -> done());
    Button cancel =
        Named.named(new Button(texts.get("dismiss")), "remotes-form-cancel", texts.get("dismiss"));
    cancel.setOnAction(pressed -> hide());
    root.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ESCAPE) {
        hide();
        key.consume();
      }
    });
    FlowPane buttons = new FlowPane(done, cancel);
    buttons.getStyleClass().add("pane-bar");
    root.getChildren().addAll(about, name, url, buttons);
    hide();
  }

  Node node() {
    return root;
  }

  /// @param remote to be changed; empty for a new one
  void show(Optional<Remote> remote) {
    edited = remote;
    about.setText(
        remote
            .map(known -> texts.get("form.edit", known.name()))
            .orElseGet(() -> texts.get("form.new")));
    name.setText(remote.map(Remote::name).orElse("origin"));
    url.setText(remote.map(Remote::url).orElse(""));
    visible(true);
    url.selectAll();
    keyboard.focus(url);
  }

  private void done() {
    hide();
    edited.ifPresentOrElse(
        remote -> model.edit(remote, name.getText().strip(), url.getText().strip()),
        () -> model.add(name.getText().strip(), url.getText().strip()));
  }

  private void hide() {
    visible(false);
  }

  private void visible(boolean shown) {
    root.setVisible(shown);
    root.setManaged(shown);
  }
}
