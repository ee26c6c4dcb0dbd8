package dev.meshwright.app.lookup;

import dev.meshwright.app.common.FilterWords;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.lookup.QueryChoice;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;

/// Offers filters for a query: a button with all of them and the questions that are asked most, and
/// those that fit what is typed.
final class FilterMenu {

  private final Texts texts;
  private final TextField field;
  private final MenuButton button = new MenuButton();
  private final ContextMenu fitting = new ContextMenu();

  FilterMenu(Texts texts, TextField field) {
    this.texts = texts;
    this.field = field;
    button.setText(texts.get("filters"));
    button.setGraphic(Icon.FILTER.node());
    Named.named(button, "lookup-filters", texts.get("filters"));
    button.setOnShowing(showing -> fill());
    fill();
  }

  MenuButton button() {
    return button;
  }

  private void fill() {
    List<MenuItem> items = new ArrayList<>();
    items.add(item("uses", texts.get("question.uses"), "uses:", false));
    items.add(item("used-by", texts.get("question.used-by"), "used-by:", false));
    items.add(item("unused", texts.get("question.unused"), "no:use kind:type", true));
    items.add(new SeparatorMenuItem());
    QueryChoice.filters(field.getText()).forEach(choice -> items.add(item(choice)));
    button.getItems().setAll(items);
  }

  private MenuItem item(String id, String words, String query, boolean whole) {
    MenuItem item = new MenuItem(words);
    item.setId("lookup-question-" + id);
    item.setOnAction(chosen -> set(query, query.length(), whole));
    return item;
  }

  private MenuItem item(QueryChoice choice) {
    String words =
        choice.whole()
            ? texts.get("filter", choice.word(), FilterWords.of(choice.filter()))
            : choice.word();
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setId("lookup-filter-" + choice.word().replace(":", "-"));
    item.setOnAction(chosen -> set(choice.query(), choice.caret(), !choice.whole()));
    return item;
  }

  /// @param whole whether the query can be asked as it is; else a word is typed first
  private void set(String query, int caret, boolean whole) {
    field.setText(query);
    field.requestFocus();
    field.positionCaret(caret);
    if (!whole) {
      offer();
    }
  }

  /// Offers what fits before the caret; nothing where nothing does.
  void offer() {
    List<MenuItem> items =
        QueryChoice.at(field.getText(), field.getCaretPosition()).stream().map(this::item).toList();
    fitting.hide();
    if (!items.isEmpty() && field.getScene() != null) {
      fitting.getItems().setAll(items);
      fitting.show(field, Side.BOTTOM, 0, 0);
    }
  }

  void hide() {
    fitting.hide();
  }
}
