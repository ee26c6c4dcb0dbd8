package dev.meshwright.app.preview;

import dev.meshwright.app.parts.EmptyState;
import dev.meshwright.app.parts.Failure;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import java.util.function.Function;
import javafx.scene.Node;

/// What stands in a pane while there is no answer yet, or none that can be shown.
final class AnswerPane {

  private AnswerPane() {}

  /// @param title what the pane is for
  /// @param text how it gets its answer
  static <T> Node of(
      Answer<T> answer, Icon icon, String title, String text, Function<T, Node> given) {
    Texts texts = Texts.of(AnswerPane.class);
    return switch (answer) {
      case Answer.None<T> none -> EmptyState.of(icon, title, text);
      case Answer.Working<T> working -> EmptyState.of(icon, title, texts.get("answer.working"));
      case Answer.Given<T>(T value) -> given.apply(value);
      case Answer.Refused<T>(var problems) -> {
        Problem first = problems.getFirst();
        yield EmptyState.of(
            Icon.WARNING,
            texts.get("answer.refused"),
            (first.message() + " " + first.hint()).strip());
      }
      case Answer.Broken<T>(Throwable cause) -> Failure.of(cause);
    };
  }
}
