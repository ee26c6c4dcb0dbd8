package dev.meshwright.app.command;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/// Something that the user can tell the workbench to do.
///
/// @param id stable, in kebab-case
/// @param title what it does, as a command
/// @param shortcut the keys that run it
/// @param possible whether it makes sense now
/// @param action does it
public record Command(
    String id,
    String title,
    Optional<KeyCombination> shortcut,
    BooleanSupplier possible,
    Runnable action) {

  /// The keys as people read them; empty when there are none.
  public String keys() {
    return shortcut.map(KeyCombination::getDisplayText).orElse("");
  }

  public void run() {
    if (possible.getAsBoolean()) {
      action.run();
    }
  }
}
