package dev.meshwright.app.preview;

import dev.meshwright.uikit.view.ChoiceWords;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

/// Chooses the schema or contract that rows must fit.
final class SchemaChooser {

  private final ConformanceModel model;
  private final ComboBox<Optional<String>> schemas = new ComboBox<>();
  private final ChangeListener<Optional<String>> onSchema =
      (property, was, is) -> schemas.setValue(is);

  SchemaChooser(String id, ConformanceModel model, Texts texts) {
    this.model = model;
    Named.named(schemas, id, texts.get("fits"));
    schemas.setConverter(new ChoiceWords<>(path -> path.orElse(texts.get("fits.none"))));
    schemas.setOnShowing(event -> offer());
    schemas.setOnAction(action -> {
      if (schemas.getValue() != null) {
        model.schemaProperty().set(schemas.getValue());
      }
    });
    schemas.setValue(model.schemaProperty().get());
    model.schemaProperty().addListener(onSchema);
  }

  Node node() {
    return schemas;
  }

  void focus() {
    offer();
    schemas.requestFocus();
  }

  void dispose() {
    model.schemaProperty().removeListener(onSchema);
  }

  private void offer() {
    Optional<String> chosen = model.schemaProperty().get();
    schemas.getItems().setAll(List.of(Optional.<String>empty()));
    model.offered().forEach(path -> schemas.getItems().add(Optional.of(path)));
    schemas.setValue(chosen);
  }
}
