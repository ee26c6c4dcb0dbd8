package dev.meshwright.uikit.markdown;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// The words of a paragraph, a heading, a cell.
final class InlineText {

  private final Consumer<String> follow;

  InlineText(Consumer<String> follow) {
    this.follow = follow;
  }

  TextFlow flow(Node parent, String style) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add(style);
    if (parent instanceof HtmlBlock html) {
      add(flow, html.getLiteral(), "markdown-code");
    }
    fill(flow, parent, "markdown-plain");
    return flow;
  }

  private void fill(TextFlow flow, Node parent, String style) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case org.commonmark.node.Text text -> add(flow, text.getLiteral(), style);
        case Code code -> add(flow, code.getLiteral(), "markdown-code");
        case HtmlInline html -> add(flow, html.getLiteral(), "markdown-code");
        case SoftLineBreak _ -> add(flow, " ", style);
        case HardLineBreak _ -> add(flow, "\n", style);
        case StrongEmphasis strong -> fill(flow, strong, "markdown-strong");
        case Emphasis emphasis -> fill(flow, emphasis, "markdown-emphasis");
        case Link link -> flow.getChildren().add(link(link));
        default -> fill(flow, child, style);
      }
    }
  }

  private Hyperlink link(Link link) {
    TextFlow words = new TextFlow();
    fill(words, link, "markdown-plain");
    StringBuilder text = new StringBuilder();
    words.getChildren().forEach(part -> text.append(part instanceof Text t ? t.getText() : ""));
    Hyperlink hyperlink = new Hyperlink(text.toString());
    hyperlink.setId("link-" + link.getDestination());
    hyperlink.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    hyperlink.setOnAction(action -> follow.accept(link.getDestination()));
    return hyperlink;
  }

  private static void add(TextFlow flow, String words, String style) {
    Text text = new Text(words);
    text.getStyleClass().add(style);
    flow.getChildren().add(text);
  }
}
