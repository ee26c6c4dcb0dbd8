package dev.meshwright.app.structure;

import dev.meshwright.app.command.OwnKeys;
import dev.meshwright.uikit.keys.PressedKeys;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyEvent;

/// The keys of the table of fields, while no cell is edited.
final class TableKeys {

  private final StructureTable table;
  private final FieldCommands commands;

  TableKeys(StructureTable table, FieldCommands commands) {
    this.table = table;
    this.commands = commands;
    table.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    OwnKeys.mark(table.node(), FieldAction.RENAME.keys());
  }

  private void pressed(KeyEvent key) {
    if (table.node().getEditingCell() == null && handled(key)) {
      key.consume();
    }
  }

  private boolean handled(KeyEvent key) {
    Optional<FieldAction> action =
        Stream.of(FieldAction.values())
            .filter(each -> PressedKeys.match(key, each.keys()))
            .findFirst();
    action.ifPresent(commands::perform);
    boolean alone = !(key.isShortcutDown() || key.isAltDown() || key.isShiftDown());
    return action.isPresent() || (alone && moved(key));
  }

  private boolean moved(KeyEvent key) {
    return switch (key.getCode()) {
      case LEFT -> back();
      case RIGHT -> ahead();
      case SPACE -> {
        boolean ticks = table.part() == FieldPart.NULLABLE;
        if (ticks) {
          commands.perform(FieldAction.EDIT);
        }
        yield ticks;
      }
      default -> false;
    };
  }

  /// To the cell before; at the name, the table folds the row or goes to the one around it.
  private boolean back() {
    boolean moves = table.part() != FieldPart.NAME;
    if (moves) {
      table.step(-1);
    }
    return moves;
  }

  /// To the next cell; at the name of a folded row, the table unfolds it.
  private boolean ahead() {
    boolean unfolds =
        table.part() == FieldPart.NAME && table.item().filter(TableKeys::folded).isPresent();
    if (!unfolds && table.part() != FieldPart.DOC) {
      table.step(1);
    }
    return !unfolds;
  }

  private static boolean folded(TreeItem<StructureRow> item) {
    return !item.isLeaf() && !item.isExpanded();
  }
}
