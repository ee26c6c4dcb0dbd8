package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.command.FilesPlace;
import dev.meshwright.app.command.OwnKeys;
import dev.meshwright.app.keymap.CurrentKeymap;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.editor.SourceEditor;
import dev.meshwright.uikit.keys.DoublePress;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.keys.PressedKeys;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Hears the keys of the window before anything in it does, and runs their commands.
final class ShellKeys {

  private final Supplier<List<Command>> commands;
  private final CurrentKeymap keymap;
  private final Runnable search;
  private final DoublePress shift;
  private boolean taken;

  /// @param search run when Shift is pressed twice
  ShellKeys(
      Supplier<List<Command>> commands,
      CurrentKeymap keymap,
      Runnable search,
      InstantSource clock) {
    this.commands = commands;
    this.keymap = keymap;
    this.search = search;
    this.shift = new DoublePress(KeyCode.SHIFT, clock);
  }

  void install(Parent root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, click -> shift.forget());
  }

  private void released(KeyEvent key) {
    taken = false;
    if (shift.released(key.getCode())) {
      key.consume();
      search.run();
    }
  }

  /// What a key that ran a command would type into a text, while it is held. What is typed later
  /// without a key, as a screen keyboard or dictation does, is no longer of that command.
  private void typed(KeyEvent key) {
    if (taken) {
      key.consume();
    }
  }

  private void pressed(KeyEvent key) {
    shift.pressed(key.getCode());
    taken = false;
    List<KeyStroke> pressed = PressedKeys.of(key);
    if (pressed.isEmpty()) {
      return;
    }
    Optional<SourceEditor> editor = SourceEditor.around(key.getTarget());
    boolean inText = key.getTarget() instanceof TextInputControl;
    Optional<Command> command =
        keymap
            .get()
            .pressed(
                pressed,
                commands.get(),
                candidate -> isHeard(candidate, key, pressed, editor) && candidate.isPossible());
    taken = command.isPresent() || (editor.isPresent() && !inText && isTakenAway(pressed));
    if (taken) {
      key.consume();
      command.ifPresent(found -> run(found, editor));
    }
  }

  private static boolean isHeard(
      Command command, KeyEvent key, List<KeyStroke> pressed, Optional<SourceEditor> editor) {
    boolean inText = key.getTarget() instanceof TextInputControl;
    return switch (command.heard()) {
      case EVERYWHERE -> !OwnKeys.areHeard(key.getTarget(), pressed);
      case OUTSIDE_TEXT_FIELDS -> !inText;
      case IN_SOURCE -> editor.isPresent() && !inText;
      case IN_FILES -> FilesPlace.isAround(key.getTarget());
      case OUTSIDE_FILES ->
          !FilesPlace.isAround(key.getTarget()) && !OwnKeys.areHeard(key.getTarget(), pressed);
    };
  }

  /// Whether the editor would hear keys that are another command's now, or nobody's.
  private static boolean isTakenAway(List<KeyStroke> pressed) {
    return Stream.of(EditorAction.values())
        .anyMatch(action -> action.keys().stream().anyMatch(pressed::contains));
  }

  /// The editor that has the keyboard may be another than the one in front.
  private static void run(Command command, Optional<SourceEditor> editor) {
    Optional<EditorAction> action =
        command.heard() == Command.Heard.IN_SOURCE
            ? EditorAction.ofId(command.id())
            : Optional.empty();
    editor
        .filter(_ -> action.isPresent())
        .ifPresentOrElse(focused -> focused.perform(action.orElseThrow()), command::run);
  }
}
