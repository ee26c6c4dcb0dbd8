package dev.meshwright.app.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One half of before and after: numbered lines, the changed part marked.
public final class ExcerptPane {

  private ExcerptPane() {}

  /// @param title says which half it is, and where
  public static Node of(String id, String title, Excerpt excerpt) {
    VBox lines = new VBox();
    lines.getStyleClass().add("excerpt-lines");
    String[] texts = excerpt.text().split("\n", -1);
    int from = 0;
    for (int i = 0; i < texts.length; i++) {
      lines.getChildren().add(line(excerpt, i, from, texts[i]));
      from += texts[i].length() + 1;
    }
    lines.setId(id);
    lines.setAccessibleText(title + ": " + excerpt.text());
    lines.getStyleClass().add("excerpt");
    Label head = new Label(title);
    head.getStyleClass().addAll("muted", "user-text");
    VBox box = new VBox(head, lines);
    box.getStyleClass().add("excerpt-box");
    return box;
  }

  private static Node line(Excerpt excerpt, int index, int from, String text) {
    Label number = new Label(Integer.toString(excerpt.firstLine() + index));
    number.getStyleClass().addAll("excerpt-number", "mono");
    int start = Math.clamp(excerpt.mark().start() - from, 0, text.length());
    int end = Math.clamp(excerpt.mark().end() - from, 0, text.length());
    List<Node> parts = new ArrayList<>();
    part(parts, text.substring(0, start), "excerpt-text");
    part(parts, text.substring(start, Math.max(start, end)), "excerpt-mark");
    part(parts, text.substring(Math.max(start, end)), "excerpt-text");
    TextFlow flow = new TextFlow(parts.toArray(Node[]::new));
    HBox line = new HBox(number, flow);
    boolean touched =
        excerpt.mark().start() <= from + text.length() && excerpt.mark().end() >= from;
    line.getStyleClass().add(touched ? "excerpt-line-marked" : "excerpt-line");
    return line;
  }

  private static void part(List<Node> parts, String text, String styleClass) {
    if (!text.isEmpty()) {
      Text node = new Text(text.replace("\t", "  ").replace("\r", ""));
      node.getStyleClass().addAll(styleClass, "mono");
      parts.add(node);
    }
  }
}
