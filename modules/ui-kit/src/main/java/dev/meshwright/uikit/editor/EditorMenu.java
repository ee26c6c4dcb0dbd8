package dev.meshwright.uikit.editor;

import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.keys.ShownKeys;
import dev.meshwright.uikit.view.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done in the source, as a menu.
final class EditorMenu {

  private static final List<List<EditorAction>> GROUPS =
      List.of(
          List.of(EditorAction.COMPLETE, EditorAction.SHOW_FIXES, EditorAction.FORMAT),
          List.of(EditorAction.FIND, EditorAction.REPLACE, EditorAction.GO_TO_LINE),
          List.of(EditorAction.TOGGLE_COMMENT, EditorAction.GO_TO_BRACKET),
          List.of(
              EditorAction.FOLD,
              EditorAction.UNFOLD,
              EditorAction.WRAP_LINES,
              EditorAction.SHOW_WHITESPACE));

  private final Consumer<EditorAction> perform;
  private final Map<EditorAction, MenuItem> actions = new EnumMap<>(EditorAction.class);

  EditorMenu(CodePane area, Consumer<EditorAction> perform) {
    this.perform = perform;
    Texts texts = Texts.of(EditorMenu.class);
    ContextMenu menu = new ContextMenu();
    menu.setId(area.getId() + "-menu");
    // It would take the type of the source.
    menu.getStyleClass().add("source-menu");
    MenuItem cut = item("source-cut", texts.get("menu.cut"), "X", area::cut);
    MenuItem copy = item("source-copy", texts.get("menu.copy"), "C", area::copy);
    MenuItem paste = item("source-paste", texts.get("menu.paste"), "V", area::paste);
    menu.getItems()
        .addAll(
            action(EditorAction.UNDO),
            action(EditorAction.REDO),
            new SeparatorMenuItem(),
            cut,
            copy,
            paste,
            item("source-all", texts.get("menu.all"), "A", area::selectAll));
    for (List<EditorAction> group : GROUPS) {
      menu.getItems().add(new SeparatorMenuItem());
      group.forEach(each -> menu.getItems().add(action(each)));
    }
    menu.setOnShowing(showing -> {
      actions.forEach((action, item) ->
          WindowKeys.of(area, action).stream()
              .findFirst()
              .map(ShownKeys::new)
              .ifPresentOrElse(item::setAccelerator, () -> item.setAccelerator(null)));
      boolean selected = area.getSelection().getLength() > 0;
      cut.setDisable(!selected || !area.isEditable());
      copy.setDisable(!selected);
      paste.setDisable(!area.isEditable());
    });
    area.setContextMenu(menu);
  }

  private MenuItem action(EditorAction action) {
    MenuItem item =
        item(
            "source-" + action.name().toLowerCase(Locale.ROOT),
            action.title(),
            () -> perform.accept(action));
    actions.put(action, item);
    return item;
  }

  /// Something that the control itself does, whose key nobody can change.
  private static MenuItem item(String id, String title, String key, Runnable action) {
    MenuItem item = item(id, title, action);
    item.setAccelerator(new ShownKeys(new KeyStroke(Set.of(KeyStroke.Modifier.SHORTCUT), key)));
    return item;
  }

  private static MenuItem item(String id, String title, Runnable action) {
    MenuItem item = new MenuItem(title);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }
}
