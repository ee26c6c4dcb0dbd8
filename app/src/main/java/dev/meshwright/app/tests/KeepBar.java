package dev.meshwright.app.tests;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Asks for the name of a test that is kept.
final class KeepBar implements View {

  private final TestsViewModel model;
  private final HBox root = new HBox();
  private final TextField name = new TextField();
  private final Subscription asked;

  KeepBar(TestsViewModel model, Texts texts) {
    this.model = model;
    Label words = new Label(texts.get("keep.as"));
    words.setMinWidth(Region.USE_PREF_SIZE);
    Named.named(name, "tests-keep-as", texts.get("keep.as"));
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setOnAction(entered -> keep());
    name.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ESCAPE) {
        model.forgetAsked();
        key.consume();
      }
    });
    Button keep = new Button(texts.get("keep.ok"), Icon.CHECK.node());
    Named.named(keep, "tests-keep-ok", texts.get("keep.ok"));
    keep.disableProperty().bind(name.textProperty().map(String::isBlank));
    keep.setOnAction(action -> keep());
    Button cancel = new Button(texts.get("keep.cancel"));
    Named.named(cancel, "tests-keep-cancel", texts.get("keep.cancel"));
    cancel.setOnAction(action -> model.forgetAsked());
    root.setId("tests-keep-bar");
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("pane-bar");
    root.getChildren().addAll(words, name, keep, cancel);
    asked = model.askedProperty().subscribe(this::show);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    asked.unsubscribe();
  }

  private void keep() {
    if (!name.getText().isBlank()) {
      model.keepAs(name.getText().strip());
    }
  }

  private void show(Optional<TestsViewModel.Asked> now) {
    root.setVisible(now.isPresent());
    root.setManaged(now.isPresent());
    now.ifPresent(asking -> {
      name.setText(asking.proposal());
      name.requestFocus();
      name.selectAll();
    });
  }
}
