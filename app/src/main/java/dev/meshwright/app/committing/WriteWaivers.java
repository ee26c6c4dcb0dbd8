package dev.meshwright.app.committing;

import dev.meshwright.model.git.Author;
import dev.meshwright.usecases.gate.Waivable;
import dev.meshwright.usecases.policy.NewWaiver;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.stage.Window;

/// Asks for waivers and writes them.
///
/// @param asking asks for what a waiver must say
/// @param writing writes one, and runs what follows
public record WriteWaivers(Asking asking, BiConsumer<NewWaiver, Runnable> writing) {

  /// A question to the person at the keyboard.
  @FunctionalInterface
  public interface Asking {
    /// @param schema path of the file that the finding is in
    /// @param author who is at the keyboard, as far as it is known
    Optional<NewWaiver> ask(Window owner, Waivable finding, String schema, Optional<Author> author);
  }
}
