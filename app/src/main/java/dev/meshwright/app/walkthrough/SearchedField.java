package dev.meshwright.app.walkthrough;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// A field is found by a part of its name, by keys alone.
final class SearchedField {

  private static final String FIELD = "loyalty_tier";
  private static final String LIST = "search-box-list";

  private final Texts texts = Texts.of(SearchedField.class);
  private final UiRobot robot;
  private final Supplier<OpenDocuments> documents;
  private final UnaryOperator<String> keys;

  /// @param keys the keys of a command, by its id
  SearchedField(UiRobot robot, Supplier<OpenDocuments> documents, UnaryOperator<String> keys) {
    this.robot = robot;
    this.keys = keys;
    this.documents = documents;
  }

  List<PlayStep> steps() {
    return List.of(
        new PlayStep(
            () -> texts.get("search", keys.apply("search")),
            () -> robot.find("search").isPresent(),
            () -> robot.press(keys.apply("search")),
            () -> robot.find(LIST).isPresent(),
            () -> texts.get("search.result"),
            ""),
        new PlayStep(
            () -> texts.get("search.words"),
            () -> robot.find(LIST).isPresent(),
            this::type,
            () -> robot.within(LIST, SearchedField::isField).isPresent(),
            () -> texts.get("search.words.result", FIELD),
            ""),
        new PlayStep(
            () -> texts.get("search.take"),
            () -> robot.find(LIST).isPresent(),
            () -> robot.press(KeyCode.ENTER),
            () -> robot.find(LIST).isEmpty() && isSelected(),
            () -> texts.get("search.take.result"),
            "search"));
  }

  private void type() {
    for (KeyCode key :
        List.of(KeyCode.L, KeyCode.O, KeyCode.Y, KeyCode.A, KeyCode.L, KeyCode.T, KeyCode.Y)) {
      robot.press(key);
    }
  }

  private static boolean isField(Node node) {
    return FIELD.equals(node.getAccessibleText());
  }

  private boolean isSelected() {
    Optional<Document> front = documents.get().activeProperty().get();
    return front
        .filter(document ->
            document.selectionProperty().get().end() <= document.text().length()
                && document.selectionProperty().get().of(document.text()).contains(FIELD))
        .isPresent();
  }
}
