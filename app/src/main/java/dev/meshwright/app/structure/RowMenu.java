package dev.meshwright.app.structure;

import dev.meshwright.app.command.Command;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.uikit.keys.ShownKeys;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
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
  private final LanguageWords words;
  private final ContextMenu menu = new ContextMenu();

  RowMenu(
      Texts texts,
      StructureViewModel model,
      StructureTable table,
      FieldCommands commands,
      LanguageWords words) {
    this.texts = texts;
    this.model = model;
    this.table = table;
    this.commands = commands;
    this.words = words;
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
    Set<DeclarationPart> parts = row.map(model::parts).orElse(Set.of());
    Optional<StructureRow> outer =
        row.filter(found -> !found.isRoot())
            .flatMap(found -> model.root().flatMap(top -> top.find(found.parentPath())));
    boolean mayAdd =
        outer.filter(found -> model.parts(found).contains(DeclarationPart.MEMBERS)).isPresent();
    boolean symbol = row.filter(StructureRow::isSymbol).isPresent();
    MenuItem behind =
        item(
            "field-add-behind",
            row.flatMap(found -> outer.map(around -> words.addBelow(found, around)))
                .orElse(texts.get("menu.add")),
            commands::addBehind);
    MenuItem inside =
        item(
            "field-add-inside",
            row.map(words::addInside).orElse(texts.get("menu.add.inside")),
            commands::addInside);
    MenuItem rename = item("field-rename", FieldAction.RENAME);
    MenuItem type =
        item("field-type-menu", texts.get("menu.type"), () -> commands.edit(FieldPart.TYPE));
    CheckMenuItem nullable = new CheckMenuItem(words.nullable());
    nullable.setId("field-nullable-menu");
    nullable.setSelected(row.filter(found -> found.node().type().nullable()).isPresent());
    nullable.setOnAction(action -> commands.edit(FieldPart.NULLABLE));
    CheckMenuItem usual = new CheckMenuItem(texts.get("symbol.default"));
    usual.setId("symbol-default-menu");
    usual.setSelected(row.flatMap(found -> found.node().defaultValue()).isPresent());
    usual.setOnAction(action -> commands.toggleDefault());
    usual.setVisible(symbol && parts.contains(DeclarationPart.DEFAULT));
    type.setVisible(!symbol);
    type.setDisable(!parts.contains(DeclarationPart.TYPE));
    nullable.setVisible(!symbol);
    nullable.setDisable(!parts.contains(DeclarationPart.NULLABLE));
    MenuItem cut = item("field-cut", FieldAction.CUT);
    MenuItem copy = item("field-copy", FieldAction.COPY);
    MenuItem paste = item("field-paste", FieldAction.PASTE);
    MenuItem twice = item("field-duplicate", FieldAction.DUPLICATE);
    MenuItem up = item("field-up-menu", FieldAction.MOVE_UP);
    MenuItem down = item("field-down-menu", FieldAction.MOVE_DOWN);
    MenuItem remove = item("field-remove-menu", FieldAction.REMOVE);
    List.of(cut, twice, up, down, remove)
        .forEach(item -> item.setDisable(!parts.contains(DeclarationPart.PLACE)));
    behind.setDisable(!mayAdd);
    inside.setVisible(
        parts.contains(DeclarationPart.MEMBERS)
            || row.filter(found -> found.node().type().holdsFields()).isPresent());
    inside.setDisable(!parts.contains(DeclarationPart.MEMBERS));
    twice.setVisible(!symbol);
    rename.setDisable(!parts.contains(DeclarationPart.NAME));
    copy.setDisable(row.filter(found -> !found.isRoot()).isEmpty());
    // What is on the clipboard is asked when it is pasted: the program that owns it may be slow.
    paste.setDisable(!editable);
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
    List<Command> refactorings = model.targets().commands();
    if (!refactorings.isEmpty()) {
      menu.getItems().addAll(new SeparatorMenuItem(), refactor(refactorings));
    }
  }

  private Menu refactor(List<Command> refactorings) {
    Menu inner = new Menu(texts.get("menu.refactor"));
    inner.setId("field-refactor");
    refactorings.forEach(command ->
        inner.getItems().add(item("row-" + command.id(), command.title(), command::run)));
    return inner;
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
