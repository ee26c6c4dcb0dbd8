package dev.meshwright.app.keymap;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.settings.SettingsViewModel;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.usecases.search.Matching;
import dev.meshwright.usecases.settings.KeySettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// The keys of all commands, found by words or by a key, and changed one by one.
final class KeysViewModel {

  private final SettingsViewModel settings;
  private final List<Command> commands;
  private final StringProperty words = new SimpleStringProperty("");
  private final ObjectProperty<Optional<KeyStroke>> pressed =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<KeyRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final Subscription subscription;

  KeysViewModel(SettingsViewModel settings, List<Command> commands) {
    this.settings = settings;
    this.commands = List.copyOf(commands);
    words.addListener((property, was, is) -> list());
    pressed.addListener((property, was, is) -> list());
    subscription = settings.settingsProperty().subscribe(now -> list());
  }

  /// Words of the titles that are listed.
  StringProperty wordsProperty() {
    return words;
  }

  /// A key: only commands that it runs are listed.
  ObjectProperty<Optional<KeyStroke>> pressedProperty() {
    return pressed;
  }

  ReadOnlyObjectProperty<List<KeyRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  KeySettings.Keymap keymap() {
    return settings.get().keys().keymap();
  }

  /// Chooses a keymap; what the user has set stays.
  void choose(KeySettings.Keymap keymap) {
    settings.changeKeys(now -> new KeySettings(keymap, now.changed()));
  }

  /// Sets the keys of a command.
  void set(Command command, List<KeyStroke> keys) {
    boolean usual = now().unchanged(command).equals(keys);
    change(changed -> {
      if (usual) {
        changed.remove(command.id());
      } else {
        changed.put(command.id(), KeyStroke.text(keys));
      }
    });
  }

  /// Adds a key to those of a command.
  void add(Command command, KeyStroke key) {
    List<KeyStroke> keys = new ArrayList<>(now().keys(command));
    if (!keys.contains(key)) {
      keys.add(key);
      set(command, keys);
    }
  }

  /// Gives a command the keys back that it has unless the user sets others.
  void reset(Command command) {
    change(changed -> changed.remove(command.id()));
  }

  /// Forgets all keys that the user has set.
  void resetAll() {
    change(Map::clear);
  }

  /// Whether the user has set any keys.
  boolean isChanged() {
    return !settings.get().keys().changed().isEmpty();
  }

  /// The commands that a key runs already, but for one.
  List<Command> users(KeyStroke key, Command except) {
    return now().users(List.of(key), except, commands);
  }

  void dispose() {
    subscription.unsubscribe();
  }

  private void change(Consumer<Map<String, String>> change) {
    settings.changeKeys(now -> {
      Map<String, String> changed = new HashMap<>(now.changed());
      change.accept(changed);
      return new KeySettings(now.keymap(), changed);
    });
  }

  private Keymap now() {
    return Keymap.of(settings.get().keys());
  }

  private void list() {
    Keymap keymap = now();
    List<Command> matching =
        Matching.best(commands, Command::title, words.get(), Integer.MAX_VALUE);
    rows.set(
        matching.stream()
            .filter(command -> pressed.get().stream().allMatch(keymap.keys(command)::contains))
            .map(command ->
                new KeyRow(
                    command,
                    keymap.keys(command),
                    keymap.isChanged(command),
                    keymap.conflicts(command, commands)))
            .toList());
  }
}
