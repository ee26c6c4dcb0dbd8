package dev.meshwright.app.structure;

import dev.meshwright.uikit.keys.ShownKeys;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.ContextMenuEvent;

/// What can be done with the selected fields, as a menu.
final class RowMenu {

  private final Texts texts;
  private final StructureViewModel model;
  private final StructureTable table;
  private final FieldCommands commands;
  private final CellSteps steps;
  private final ContextMenu menu = new ContextMenu();

  RowMenu(
      Texts texts,
      StructureViewModel model,
      StructureTable table,
      FieldCommands commands,
      CellSteps steps) {
    this.texts = texts;
    this.model = model;
    this.table = table;
    this.commands = commands;
    this.steps = steps;
    menu.setId("structure-menu");
    // Not as the menu of the control, which would have its keys heard in the whole window.
    table.node().setOnContextMenuRequested(this::show);
  }

  private void show(ContextMenuEvent asked) {
    if (!asked.isKeyboardTrigger() && asked.getTarget() instanceof Node hit) {
      table.selectAround(hit);
    }
    fill();
    TreeTableView<StructureRow> view = table.node();
    Node row = view.lookup(".tree-table-row-cell:focused");
    if (asked.isKeyboardTrigger() && row != null) {
      Bounds place = row.localToScreen(row.getBoundsInLocal());
      menu.show(view, place.getMinX() + place.getHeight(), place.getMaxY());
    } else {
      menu.show(view, asked.getScreenX(), asked.getScreenY());
    }
    asked.consume();
  }

  private void fill() {
    Optional<StructureRow> row = table.row().filter(found -> !found.isGone());
    boolean editable = model.isEditable();
    boolean field = editable && row.filter(found -> !found.isRoot()).isPresent();
    boolean symbol = row.filter(StructureRow::isSymbol).isPresent();
    boolean symbols = row.filter(found -> found.node().type().holdsSymbols()).isPresent();
    boolean holds = row.filter(found -> found.node().type().holdsFields()).isPresent();
    MenuItem behind =
        item(
            "field-add-behind",
            symbol ? texts.get("menu.add.symbol.below") : texts.get("menu.add"),
            commands::addBehind);
    MenuItem inside =
        item(
            "field-add-inside",
            symbols ? texts.get("menu.add.symbol") : texts.get("menu.add.inside"),
            commands::addInside);
    MenuItem rename = item("field-rename", FieldAction.RENAME);
    MenuItem type =
        item("field-type-menu", texts.get("menu.type"), () -> commands.edit(FieldPart.TYPE));
    CheckMenuItem nullable = new CheckMenuItem(texts.get("form.nullable"));
    nullable.setId("field-nullable-menu");
    nullable.setSelected(row.filter(found -> found.node().type().nullable()).isPresent());
    nullable.setOnAction(action -> commands.edit(FieldPart.NULLABLE));
    CheckMenuItem usual = new CheckMenuItem(texts.get("symbol.default"));
    usual.setId("symbol-default-menu");
    usual.setSelected(row.flatMap(found -> found.node().defaultValue()).isPresent());
    usual.setOnAction(action -> commands.toggleDefault());
    usual.setVisible(symbol);
    usual.setDisable(!editable);
    type.setVisible(!symbol);
    nullable.setVisible(!symbol);
    MenuItem cut = item("field-cut", FieldAction.CUT);
    MenuItem copy = item("field-copy", FieldAction.COPY);
    MenuItem paste = item("field-paste", FieldAction.PASTE);
    MenuItem twice = item("field-duplicate", FieldAction.DUPLICATE);
    MenuItem up = item("field-up-menu", FieldAction.MOVE_UP);
    MenuItem down = item("field-down-menu", FieldAction.MOVE_DOWN);
    MenuItem remove = item("field-remove-menu", FieldAction.REMOVE);
    List.of(behind, type, nullable, cut, twice, up, down, remove)
        .forEach(item -> item.setDisable(!field));
    inside.setDisable(!editable);
    inside.setVisible(holds || symbols);
    twice.setVisible(!symbol);
    rename.setDisable(row.filter(found -> steps.canEdit(found, FieldPart.NAME)).isEmpty());
    copy.setDisable(row.filter(found -> !found.isRoot()).isEmpty());
    paste.setDisable(!editable || FieldCommands.pasted().isEmpty());
    menu.getItems()
        .setAll(
            behind,
            inside,
            new SeparatorMenuItem(),
            rename,
            type,
            nullable,
            usual,
            new SeparatorMenuItem(),
            cut,
            copy,
            paste,
            twice,
            new SeparatorMenuItem(),
            up,
            down,
            remove);
  }

  private MenuItem item(String id, FieldAction action) {
    MenuItem item = item(id, action.title(), () -> commands.perform(action));
    item.setAccelerator(new ShownKeys(action.keys().getFirst()));
    return item;
  }

  private static MenuItem item(String id, String title, Runnable action) {
    MenuItem item = new MenuItem(title);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }
}
