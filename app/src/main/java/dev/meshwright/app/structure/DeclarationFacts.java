package dev.meshwright.app.structure;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// Everything about the selected declaration, to read.
final class DeclarationFacts implements View {

  private final Texts texts = Texts.of(DeclarationFacts.class);
  private final StructureViewModel model;
  private final PresenceWords presence = new PresenceWords(texts);
  private final BorderPane root = new BorderPane();
  private final ChangeListener<Optional<StructureRow>> onSelected =
      (property, was, is) -> render(is);

  DeclarationFacts(StructureViewModel model) {
    this.model = model;
    root.setId("quick-documentation");
    root.getStyleClass().add("quick-documentation");
    model.selectedProperty().addListener(onSelected);
    render(model.selectedProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.selectedProperty().removeListener(onSelected);
  }

  private void render(Optional<StructureRow> row) {
    root.setCenter(
        row.map(this::facts)
            .orElseGet(() ->
                EmptyState.of(
                    Icon.SCHEMA, texts.get("facts.none.title"), texts.get("facts.none.text"))));
  }

  private Node facts(StructureRow row) {
    Label name = new Label(row.name());
    Wrapping.of(name);
    name.getStyleClass().addAll("strong", "user-text");
    VBox box = new VBox(name);
    add(box, texts.get("column.type"), row.node().type().label());
    add(
        box,
        texts.get("facts.number"),
        row.node().number().map(number -> Long.toString(number)).orElse(""));
    add(box, texts.get("column.presence"), presence.of(row));
    add(box, texts.get("column.default"), row.node().defaultValue().orElse(""));
    add(box, texts.get("column.doc"), row.node().documentation());
    add(box, texts.get("facts.change"), new MarkerWords().messages(row.marker()));
    box.getStyleClass().add("form");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setId("declaration-facts-scroll");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private static void add(VBox box, String title, String value) {
    if (!value.isEmpty()) {
      Label head = new Label(title);
      head.getStyleClass().add("muted");
      Label words = new Label(value);
      Wrapping.of(words);
      words.getStyleClass().add("user-text");
      VBox row = new VBox(head, words);
      row.getStyleClass().add("form-row");
      box.getChildren().add(row);
    }
  }
}
