package dev.meshwright.uikit.editor;

import dev.meshwright.model.find.Found;
import dev.meshwright.model.find.Query;
import dev.meshwright.uikit.keys.PressedKeys;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The bar over the source for find and replace.
final class FindBar extends VBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Texts texts = Texts.of(FindBar.class);
  private final Finder finder;
  private final Runnable onClose;
  private final TextField wanted = new TextField();
  private final TextField replacement = new TextField();
  private final ToggleButton matchCase;
  private final ToggleButton wholeWord;
  private final ToggleButton regex;
  private final Label status = new Label();
  private final FlowPane replaceRow = new FlowPane();

  FindBar(String id, Finder finder, Runnable onClose) {
    this.finder = finder;
    this.onClose = onClose;
    getStyleClass().add("find-bar");
    Named.named(wanted, id + "-find", texts.get("find.text"));
    wanted.setPromptText(texts.get("find.text"));
    Named.named(replacement, id + "-replacement", texts.get("find.replacement"));
    replacement.setPromptText(texts.get("find.replacement"));
    matchCase = toggle(id + "-find-case", "Aa", texts.get("find.case"));
    wholeWord = toggle(id + "-find-word", "W", texts.get("find.word"));
    regex = toggle(id + "-find-regex", ".*", texts.get("find.regex"));
    status.setId(id + "-find-status");
    status.getStyleClass().add("muted");
    Button previous = icon(id + "-find-previous", Icon.ARROW_UP, texts.get("action.find.previous"));
    previous.setOnAction(event -> finder.previous());
    Button next = icon(id + "-find-next", Icon.ARROW_DOWN, texts.get("action.find.next"));
    next.setOnAction(event -> finder.next());
    Button close = icon(id + "-find-close", Icon.CLOSE, texts.get("find.close"));
    close.setOnAction(event -> close());
    FlowPane findRow = new FlowPane();
    findRow
        .getChildren()
        .addAll(
            wanted, new HBox(matchCase, wholeWord, regex), new HBox(previous, next), status, close);
    Button one = new Button(texts.get("find.replace"));
    Named.named(one, id + "-replace", texts.get("find.replace"));
    one.setOnAction(event -> finder.replaceOne(replacement.getText()));
    Button all = new Button(texts.get("find.replace.all"));
    Named.named(all, id + "-replace-all", texts.get("find.replace.all"));
    all.setOnAction(event -> finder.replaceAll(replacement.getText()));
    replaceRow.getChildren().addAll(replacement, one, all);
    for (FlowPane row : List.of(findRow, replaceRow)) {
      row.getStyleClass().add("find-row");
    }
    getChildren().addAll(findRow, replaceRow);
    wanted.textProperty().subscribe((was, is) -> search());
    finder.onStatus(this::show);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Shows the bar for find, or for find and replace, with what is selected as the query.
  void open(boolean replace, String selected) {
    replaceRow.setVisible(replace);
    replaceRow.setManaged(replace);
    if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
      wanted.setText(selected);
    }
    wanted.requestFocus();
    wanted.selectAll();
    search();
  }

  private void search() {
    finder.find(
        new Query(
            wanted.getText(), matchCase.isSelected(), wholeWord.isSelected(), regex.isSelected()));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
    } else if (event.getCode() == KeyCode.ENTER && wanted.isFocused()) {
      if (event.isShiftDown()) {
        finder.previous();
      } else {
        finder.next();
      }
    } else if (event.getCode() == KeyCode.ENTER && replacement.isFocused()) {
      finder.replaceOne(replacement.getText());
    } else if (PressedKeys.match(event, WindowKeys.of(this, EditorAction.FIND_PREVIOUS))) {
      finder.previous();
    } else if (PressedKeys.match(event, WindowKeys.of(this, EditorAction.FIND_NEXT))) {
      finder.next();
    } else {
      return;
    }
    event.consume();
  }

  private void close() {
    finder.close();
    onClose.run();
  }

  private void show(Finder.Status now) {
    wanted.pseudoClassStateChanged(WRONG, now.found() instanceof Found.BadPattern);
    status.setText(
        switch (now.found()) {
          case Found.Matches(var matches, boolean more) -> {
            if (wanted.getText().isEmpty()) {
              yield "";
            }
            if (matches.isEmpty()) {
              yield texts.get("find.none");
            }
            yield more
                ? texts.get("find.many", matches.size())
                : texts.get("find.count", now.number(), matches.size());
          }
          case Found.BadPattern(String message) -> message;
          case Found.TooCostly() -> texts.get("find.costly");
        });
  }

  private ToggleButton toggle(String id, String sign, String name) {
    ToggleButton toggle = new ToggleButton(sign);
    toggle.setTooltip(new Tooltip(name));
    toggle.getStyleClass().add("find-toggle");
    toggle.setOnAction(event -> search());
    return Named.named(toggle, id, name);
  }

  private static Button icon(String id, Icon icon, String name) {
    return Named.iconButton(new Button(), icon, id, name);
  }
}
