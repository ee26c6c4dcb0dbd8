package dev.meshwright.app.tests;

import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A test in the list: sign, name, where it stands, how long it took.
final class TestCell extends ListCell<TestItem> {

  private final Texts texts;

  TestCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
    getStyleClass().add("test-cell");
  }

  @Override
  protected void updateItem(@Nullable TestItem item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label name = new Label(item.name(), sign(item.result()));
    name.getStyleClass().add("user-text");
    String said = said(item.result());
    Label where = new Label(texts.get("test.where", item.file(), said));
    where.getStyleClass().addAll("muted", "user-text", "test-where");
    VBox words = new VBox(name, where);
    setGraphic(words);
    setAccessibleText(said + ": " + item.name() + ", " + item.file());
  }

  private String said(Optional<TestResult> result) {
    return result
        .map(of -> texts.get("test.said", word(of.outcome()), of.time().toMillis()))
        .orElseGet(() -> texts.get("test.not.run"));
  }

  private String word(TestOutcome outcome) {
    return switch (outcome) {
      case TestOutcome.Passed passed -> texts.get("test.passed");
      case TestOutcome.Failed failed -> texts.get("test.failed");
      case TestOutcome.Broken broken -> texts.get("test.broken");
    };
  }

  private static Node sign(Optional<TestResult> result) {
    return result.map(of -> sign(of.outcome())).orElseGet(() -> Icon.TEST.node());
  }

  private static Node sign(TestOutcome outcome) {
    return switch (outcome) {
      case TestOutcome.Passed passed -> Icon.CHECK.node(Tone.SUCCESS);
      case TestOutcome.Failed failed -> Icon.ERROR.node(Tone.DANGER);
      case TestOutcome.Broken broken -> Icon.WARNING.node(Tone.WARNING);
    };
  }
}
