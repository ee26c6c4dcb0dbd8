package dev.meshwright.app.common;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import java.util.Optional;
import javafx.scene.Node;

/// What a pane says when its machinery broke.
public final class Failure {

  private Failure() {}

  /// @param actions the ways on, such as a button that tries again
  public static Node of(Throwable cause, Node... actions) {
    Texts texts = Texts.of(Failure.class);
    return EmptyState.of(Icon.ERROR, texts.get("failure.title"), message(cause), actions);
  }

  /// The message of what was thrown, or its kind when it has none.
  public static String message(Throwable cause) {
    return Optional.ofNullable(cause.getMessage())
        .filter(message -> !message.isBlank())
        .orElse(cause.getClass().getSimpleName());
  }
}
