package dev.meshwright.uikit.jobs;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Something that work in the background has to ask a person.
public final class FxQuestion {

  private FxQuestion() {}

  /// Asks on the JavaFX thread and waits for the answer. Not for the JavaFX thread itself.
  ///
  /// @return empty when the work was stopped meanwhile
  public static <T> Optional<T> ask(Supplier<Optional<T>> question) {
    CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        answer.complete(question.get());
      } catch (RuntimeException broken) {
        answer.completeExceptionally(broken);
      }
    });
    try {
      return answer.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }
}
