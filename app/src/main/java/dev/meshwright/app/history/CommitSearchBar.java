package dev.meshwright.app.history;

import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// Says which commits are listed: of one branch or of all, with a text somewhere.
final class CommitSearchBar extends HBox {

  /// Where a text is looked for.
  private enum Where {
    MESSAGE,
    AUTHOR,
    PATH,
    NAME
  }

  private final ObjectProperty<CommitSearch> search;
  private final ToggleButton everywhere;
  private final ComboBox<Where> where = new ComboBox<>();
  private final TextField text = new TextField();
  private final Subscription following;
  private boolean showing;

  CommitSearchBar(Texts texts, ObjectProperty<CommitSearch> search) {
    this.search = search;
    everywhere =
        Named.iconButton(
            new ToggleButton(), Icon.BRANCH, "history-everywhere", texts.get("search.everywhere"));
    Named.named(where, "history-where", texts.get("search.where"));
    where.getItems().setAll(Where.values());
    where.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Where place) {
            return place == null ? "" : word(texts, place);
          }

          @Override
          public Where fromString(String word) {
            return Where.MESSAGE;
          }
        });
    where.setMinWidth(USE_PREF_SIZE);
    Named.named(text, "history-search", texts.get("search.text"));
    text.setPromptText(texts.get("search.text"));
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    getStyleClass().add("change-head");
    getChildren().addAll(text, where, everywhere);
    text.setOnAction(action -> apply());
    text.textProperty()
        .addListener((property, was, is) -> {
          if (is.isEmpty()) {
            apply();
          }
        });
    where.setOnAction(action -> apply());
    everywhere.setOnAction(action -> apply());
    following = search.subscribe(this::show);
  }

  void dispose() {
    following.unsubscribe();
  }

  private void show(CommitSearch now) {
    showing = true;
    everywhere.setSelected(now.everywhere());
    if (now.narrows() || where.getValue() == null) {
      where.setValue(place(now));
    }
    if (!text.getText().equals(shown(now))) {
      text.setText(shown(now));
    }
    showing = false;
  }

  /// Moves the keyboard to the text.
  void focus() {
    text.requestFocus();
    text.selectAll();
  }

  private void apply() {
    if (showing) {
      return;
    }
    String wanted = text.getText();
    boolean all = everywhere.isSelected();
    search.set(
        switch (where.getValue()) {
          case MESSAGE -> new CommitSearch(all, wanted, "", "", "");
          case AUTHOR -> new CommitSearch(all, "", wanted, "", "");
          case PATH -> new CommitSearch(all, "", "", wanted, "");
          case NAME -> new CommitSearch(all, "", "", "", wanted);
        });
  }

  private static Where place(CommitSearch search) {
    return !search.author().isBlank()
        ? Where.AUTHOR
        : !search.path().isBlank()
            ? Where.PATH
            : search.name().isBlank() ? Where.MESSAGE : Where.NAME;
  }

  private static String shown(CommitSearch search) {
    return search.text() + search.author() + search.path() + search.name();
  }

  private static String word(Texts texts, Where where) {
    return switch (where) {
      case MESSAGE -> texts.get("search.message");
      case AUTHOR -> texts.get("search.author");
      case PATH -> texts.get("search.path");
      case NAME -> texts.get("search.name");
    };
  }
}
