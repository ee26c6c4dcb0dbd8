package dev.meshwright.app.keymap;

import dev.meshwright.app.command.Command;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.usecases.settings.KeySettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The keys of commands: what the user has set, else those of the chosen keymap, else the usual
/// ones of the command. A value.
public final class Keymap {

  private final KeySettings settings;
  private final Map<String, List<KeyStroke>> base;

  private Keymap(KeySettings settings, Map<String, List<KeyStroke>> base) {
    this.settings = settings;
    this.base = base;
  }

  public static Keymap of(KeySettings settings) {
    return new Keymap(settings, KeymapFile.of(settings.keymap()));
  }

  /// The keys that run a command; the first is shown.
  public List<KeyStroke> keys(Command command) {
    return keys(command.id(), command.usualKeys());
  }

  /// The keys that tell the editor to do something.
  public List<KeyStroke> keys(EditorAction action) {
    return keys(action.id(), action.keys());
  }

  private List<KeyStroke> keys(String id, List<KeyStroke> usual) {
    String changed = settings.changed().get(id);
    return changed == null ? base.getOrDefault(id, usual) : KeyStroke.parseAll(changed);
  }

  /// Its keys as people read them; empty when there are none.
  public String text(Command command) {
    return keys(command).stream().findFirst().map(KeyStroke::text).orElse("");
  }

  /// The keys that it has unless the user has set others.
  List<KeyStroke> unchanged(Command command) {
    return base.getOrDefault(command.id(), command.usualKeys());
  }

  /// Whether the user has set its keys.
  boolean isChanged(Command command) {
    return settings.changed().containsKey(command.id());
  }

  /// The command that a press of keys runs.
  ///
  /// @param pressed what the press may be, the closest first
  /// @param here whether the keys of a command are heard where the keyboard is, and it is possible
  public Optional<Command> pressed(
      List<KeyStroke> pressed, List<Command> commands, Predicate<Command> here) {
    return pressed.stream()
        .flatMap(stroke ->
            commands.stream().filter(here).filter(command -> keys(command).contains(stroke)))
        .findFirst();
  }

  /// Other commands that a key of this one would run too, or instead.
  public List<Command> conflicts(Command command, List<Command> commands) {
    return users(keys(command), command, commands);
  }

  /// The commands that one of the keys runs, but for one. A source hears the keys of all but those
  /// of the list of files; what is heard outside of that list never meets them either.
  List<Command> users(List<KeyStroke> keys, Command except, List<Command> commands) {
    return commands.stream()
        .filter(command -> !command.id().equals(except.id()))
        .filter(command -> meet(command.heard(), except.heard()))
        .filter(command -> keys(command).stream().anyMatch(keys::contains))
        .toList();
  }

  private static boolean meet(Command.Heard one, Command.Heard other) {
    EnumSet<Command.Heard> both = EnumSet.of(one, other);
    return !both.equals(EnumSet.of(Command.Heard.IN_SOURCE, Command.Heard.IN_FILES))
        && !both.equals(EnumSet.of(Command.Heard.OUTSIDE_FILES, Command.Heard.IN_FILES));
  }
}
