package dev.meshwright.app.command;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/// Something that the user can tell the workbench to do.
///
/// @param id stable, in kebab-case
/// @param title what it does, as a command
/// @param shortcut the keys that run it
/// @param heard where the window hears these keys
/// @param possible whether it makes sense now
/// @param action does it
public record Command(
    String id,
    String title,
    Optional<KeyCombination> shortcut,
    Heard heard,
    BooleanSupplier possible,
    Runnable action) {

  /// Where the window hears the keys of a command.
  public enum Heard {
    EVERYWHERE,
    /// Not in a text field, where they mean something of its own.
    OUTSIDE_TEXT_FIELDS,
    /// Nowhere: another part of the screen hears them itself.
    ELSEWHERE
  }

  /// A command that makes sense at all times.
  ///
  /// @param keys as `Shortcut+Shift+S`; empty for none
  public static Command of(String id, String title, String keys, Runnable action) {
    return of(id, title, keys, () -> true, action);
  }

  /// @param keys as `Shortcut+Shift+S`; empty for none
  public static Command of(
      String id, String title, String keys, BooleanSupplier possible, Runnable action) {
    return new Command(
        id,
        title,
        keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys)),
        Heard.EVERYWHERE,
        possible,
        action);
  }

  /// The same command, with its keys heard in other places only.
  public Command heard(Heard where) {
    return new Command(id, title, shortcut, where, possible, action);
  }

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
