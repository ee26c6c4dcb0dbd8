package dev.meshwright.app.preview;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import java.util.function.Function;
import javafx.scene.Node;

/// What stands in a pane while there is no answer yet, or none that can be shown.
final class QueryPane {

  private QueryPane() {}

  /// @param title what the pane is for
  /// @param text how it gets its answer
  static <T> Node of(
      QueryState<T> answer, Icon icon, String title, String text, Function<T, Node> given) {
    Texts texts = Texts.of(QueryPane.class);
    return switch (answer) {
      case QueryState.None<T> none -> EmptyState.of(icon, title, text);
      case QueryState.Working<T> working -> EmptyState.of(icon, title, texts.get("answer.working"));
      case QueryState.Given<T>(T value) -> given.apply(value);
      case QueryState.Refused<T>(var problems) -> {
        Problem first = problems.getFirst();
        yield EmptyState.of(Icon.WARNING, texts.get("answer.refused"), first.text());
      }
      case QueryState.Broken<T>(Throwable cause) -> Failure.of(cause);
    };
  }
}
