package dev.meshwright.app.preview;

import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// A field for each parameter of the transformation; away when it has none.
final class ParametersBar {

  private final ParametersModel model;
  private final Texts texts;
  private final FlowPane bar = new FlowPane();
  private final ChangeListener<List<String>> onNames = (property, was, is) -> show(is);

  ParametersBar(ParametersModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    bar.setId("preview-parameters");
    bar.getStyleClass().add("pane-bar");
    model.namesProperty().addListener(onNames);
    show(model.namesProperty().get());
  }

  Node node() {
    return bar;
  }

  void dispose() {
    model.namesProperty().removeListener(onNames);
  }

  private void show(List<String> names) {
    bar.setVisible(!names.isEmpty());
    bar.setManaged(!names.isEmpty());
    bar.getChildren().setAll(new Label(texts.get("parameters")));
    names.forEach(name -> bar.getChildren().add(field(name)));
  }

  private HBox field(String name) {
    Label label = new Label("$" + name);
    label.getStyleClass().addAll("mono", "user-text");
    TextField value = new TextField(model.given(name));
    Named.named(value, "parameter-" + name, texts.get("parameter", name));
    value.setPromptText(texts.get("parameter.hint"));
    value.setTooltip(new Tooltip(texts.get("parameter.text")));
    value.setOnAction(action -> model.give(name, value.getText()));
    value
        .focusedProperty()
        .addListener((property, was, is) -> {
          if (!is) {
            model.give(name, value.getText());
          }
        });
    label.setLabelFor(value);
    HBox field = new HBox(label, value);
    field.getStyleClass().add("parameter");
    return field;
  }
}
