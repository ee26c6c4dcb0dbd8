package dev.meshwright.uikit.editor;

import dev.meshwright.model.Position;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Asks for a line to go to.
final class LineBar extends HBox {

  private static final Pattern PLACE =
      Pattern.compile("\\s*(\\d{1,9})\\s*(?:[:,]\\s*(\\d{1,9}))?\\s*");

  private final TextField field = new TextField();

  LineBar(String id, Consumer<Position> go, Runnable close) {
    Texts texts = Texts.of(LineBar.class);
    Named.named(field, id + "-line", texts.get("line.prompt"));
    field.setPromptText(texts.get("line.prompt"));
    field.setOnAction(event ->
        place(field.getText())
            .ifPresent(place -> {
              close.run();
              go.accept(place);
            }));
    Button closeButton =
        Named.iconButton(new Button(), Icon.CLOSE, id + "-line-close", texts.get("line.close"));
    closeButton.setOnAction(event -> close.run());
    getChildren().addAll(field, closeButton);
    getStyleClass().add("find-bar");
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
  }

  void open() {
    field.clear();
    field.requestFocus();
  }

  /// `12` or `12:5`; lines and columns from 1.
  static Optional<Position> place(String typed) {
    Matcher matcher = PLACE.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int line = Math.max(1, Integer.parseInt(matcher.group(1)));
    int column = matcher.group(2) == null ? 1 : Math.max(1, Integer.parseInt(matcher.group(2)));
    return Optional.of(new Position(line, column));
  }
}
