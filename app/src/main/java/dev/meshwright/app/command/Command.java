package dev.meshwright.app.command;

import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Something that the user can tell the workbench to do.
///
/// @param id stable, in kebab-case
/// @param title what it does, as a command
/// @param usualKeys the keys that run it, unless a keymap or the user says otherwise
/// @param heard where the window hears its keys
/// @param possible whether it makes sense now
/// @param reason why it is not possible, where it is not
/// @param action does it
public record Command(
    String id,
    String title,
    List<KeyStroke> usualKeys,
    Heard heard,
    BooleanSupplier possible,
    String reason,
    Runnable action) {

  /// Where the window hears the keys of a command.
  public enum Heard {
    /// But for where a node hears the key itself, see [OwnKeys].
    EVERYWHERE,
    /// Not in a text field, where they mean something of its own.
    OUTSIDE_TEXT_FIELDS,
    /// While the keyboard is in a source.
    IN_SOURCE,
    /// While the keyboard is in the list of files, see [FilesPlace].
    IN_FILES,
    /// Anywhere but there, and where a node hears the key itself, see [OwnKeys].
    OUTSIDE_FILES
  }

  public Command {
    usualKeys = List.copyOf(usualKeys);
  }

  /// A command that makes sense at all times.
  ///
  /// @param keys as `Shortcut+Shift+S`, several with commas; empty for none
  public static Command of(String id, String title, String keys, Runnable action) {
    return of(id, title, keys, () -> true, action);
  }

  /// @param keys as `Shortcut+Shift+S`, several with commas; empty for none
  public static Command of(
      String id, String title, String keys, BooleanSupplier possible, Runnable action) {
    Texts texts = Texts.of(Command.class);
    return new Command(
        id,
        title,
        KeyStroke.parseAll(keys),
        Heard.EVERYWHERE,
        possible,
        texts.get("impossible"),
        action);
  }

  /// The same command, with its keys heard in other places only.
  public Command heard(Heard where) {
    return new Command(id, title, usualKeys, where, possible, reason, action);
  }

  /// The same command, with words for why it is not possible where it is not.
  public Command unless(String why) {
    return new Command(id, title, usualKeys, heard, possible, why, action);
  }

  public boolean isPossible() {
    return possible.getAsBoolean();
  }

  public void run() {
    if (isPossible()) {
      action.run();
    }
  }
}
