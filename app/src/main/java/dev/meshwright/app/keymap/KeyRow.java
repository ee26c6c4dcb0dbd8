package dev.meshwright.app.keymap;

import dev.meshwright.app.command.Command;
import dev.meshwright.uikit.keys.KeyStroke;
import java.util.List;

/// A command and its keys.
///
/// @param changed whether the user has set them
/// @param conflicts other commands that one of the keys would run too
record KeyRow(Command command, List<KeyStroke> keys, boolean changed, List<Command> conflicts) {

  KeyRow {
    keys = List.copyOf(keys);
    conflicts = List.copyOf(conflicts);
  }
}
