package dev.meshwright.app.preview;

import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Chooses what rows of two versions are matched by.
final class KeyMenu {

  private static final int MOST_COLUMNS = 200;

  private final DifferencesModel model;
  private final Texts texts;
  private final MenuButton menu = new MenuButton();
  private final ChangeListener<KeyChoice> onKey = (property, was, is) -> show(is);

  KeyMenu(DifferencesModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    Named.named(menu, "difference-key", texts.get("key"));
    menu.setOnShowing(event -> fill());
    // A menu without items does not open.
    fill();
    model.keyProperty().addListener(onKey);
    show(model.keyProperty().get());
  }

  Node node() {
    return menu;
  }

  void dispose() {
    model.keyProperty().removeListener(onKey);
  }

  private void fill() {
    KeyChoice chosen = model.keyProperty().get();
    List<MenuItem> items = new ArrayList<>();
    items.add(choice("difference-key-automatic", texts.get("key.automatic"), chosen, AUTOMATIC));
    items.add(choice("difference-key-whole", texts.get("key.whole"), chosen, WHOLE));
    List<String> columns = model.columns();
    if (!columns.isEmpty()) {
      items.add(new SeparatorMenuItem());
      columns.stream().limit(MOST_COLUMNS).forEach(name -> items.add(column(name, chosen)));
    }
    menu.getItems().setAll(items);
  }

  private static final KeyChoice AUTOMATIC = new KeyChoice.Automatic();
  private static final KeyChoice WHOLE = new KeyChoice.Whole();

  private CheckMenuItem choice(String id, String title, KeyChoice chosen, KeyChoice of) {
    CheckMenuItem item = new CheckMenuItem(title);
    item.setId(id);
    item.setSelected(chosen.equals(of));
    item.setOnAction(action -> model.keyProperty().set(of));
    return item;
  }

  private CheckMenuItem column(String name, KeyChoice chosen) {
    CheckMenuItem item = new CheckMenuItem(name);
    item.setMnemonicParsing(false);
    item.setId("difference-key-" + name);
    item.setSelected(names(chosen).contains(name));
    item.setOnAction(action -> toggle(name));
    return item;
  }

  /// Adds a column to the key, or takes it out of it.
  private void toggle(String name) {
    List<String> names = new ArrayList<>(names(model.keyProperty().get()));
    if (!names.remove(name)) {
      names.add(name);
    }
    model.keyProperty().set(names.isEmpty() ? AUTOMATIC : new KeyChoice.Columns(names));
  }

  private static List<String> names(KeyChoice choice) {
    return choice instanceof KeyChoice.Columns(List<String> names) ? names : List.of();
  }

  private void show(KeyChoice choice) {
    menu.setText(
        switch (choice) {
          case KeyChoice.Automatic any -> texts.get("key.by", texts.get("key.automatic.short"));
          case KeyChoice.Whole any -> texts.get("key.by", texts.get("key.whole.short"));
          case KeyChoice.Columns(List<String> names) ->
              texts.get("key.by", String.join(", ", names));
        });
  }
}
