package dev.meshwright.app.common;

import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Words in one line, of which the letters that were looked for are marked.
public final class MatchedWords {

  /// What is never cut.
  private static final int SHORT = 40;

  private MatchedWords() {}

  /// @param ranges in order, none inside another
  /// @param sign before them
  /// @param styles of all of them
  public static HBox of(String text, List<TextRange> ranges, Node sign, String... styles) {
    Label before = new Label("", sign);
    before.getStyleClass().add("matched-sign");
    HBox box = new HBox(before);
    int at = 0;
    for (TextRange range : ranges) {
      if (range.start() > at) {
        box.getChildren().add(part(text.substring(at, range.start()), styles));
      }
      Label found = part(range.of(text), styles);
      found.getStyleClass().add("found-match");
      box.getChildren().add(found);
      at = range.end();
    }
    if (at < text.length() || ranges.isEmpty()) {
      box.getChildren().add(part(text.substring(at), styles));
    }
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("matched-words");
    box.setMinWidth(text.length() < SHORT ? Region.USE_PREF_SIZE : 0);
    box.setAccessibleText(text);
    return box;
  }

  private static Label part(String text, String... styles) {
    Label label = new Label(text.replace("\r", "").replace('\n', '\u23ce'));
    label.setMinWidth(0);
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    List<String> all = new ArrayList<>(List.of(styles));
    all.add("user-text");
    label.getStyleClass().addAll(all);
    if (text.length() < SHORT) {
      label.setMinWidth(Region.USE_PREF_SIZE);
    }
    return label;
  }
}
