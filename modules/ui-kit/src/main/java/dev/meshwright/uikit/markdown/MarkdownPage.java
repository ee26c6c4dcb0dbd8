package dev.meshwright.uikit.markdown;

import dev.meshwright.uikit.view.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/// Shows a page of Markdown. Pictures are left out; their caption stays.
public final class MarkdownPage {

  private final InlineText inline;

  private MarkdownPage(Consumer<String> follow) {
    this.inline = new InlineText(follow);
  }

  /// @param text in Markdown, with tables
  /// @param follow told the target of a link that was clicked
  public static Node of(String text, Consumer<String> follow) {
    org.commonmark.node.Node page =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(text);
    VBox box = new VBox();
    box.getStyleClass().add("markdown");
    box.getChildren().addAll(new MarkdownPage(follow).blocks(page));
    return box;
  }

  private List<Node> blocks(org.commonmark.node.Node parent) {
    List<Node> nodes = new ArrayList<>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      nodes.add(block(child));
    }
    return nodes;
  }

  private Node block(org.commonmark.node.Node node) {
    return switch (node) {
      case Heading heading -> inline.flow(heading, "markdown-h" + Math.min(heading.getLevel(), 3));
      case Paragraph paragraph -> inline.flow(paragraph, "markdown-text");
      case FencedCodeBlock code -> code(code.getLiteral());
      case IndentedCodeBlock code -> code(code.getLiteral());
      case BulletList list -> list(list);
      case OrderedList list -> list(list);
      case TableBlock table -> table(table);
      case BlockQuote quote -> {
        VBox box = new VBox();
        box.getStyleClass().add("markdown-quote");
        box.getChildren().addAll(blocks(quote));
        yield box;
      }
      default -> inline.flow(node, "markdown-text");
    };
  }

  private static Node code(String text) {
    Label label = new Label(text.stripTrailing());
    Wrapping.of(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    label.getStyleClass().addAll("mono", "markdown-code-block");
    return label;
  }

  private Node list(ListBlock list) {
    VBox box = new VBox();
    box.getStyleClass().add("markdown-list");
    int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        Label mark = new Label(list instanceof OrderedList ? number++ + "." : "\u2022");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        VBox content = new VBox();
        content.getChildren().addAll(blocks(item));
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox row = new HBox(mark, content);
        row.getStyleClass().add("markdown-item");
        box.getChildren().add(row);
      }
    }
    return box;
  }

  private Node table(TableBlock table) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("markdown-table");
    int row = 0;
    int columns = 0;
    for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (var line = part.getFirstChild(); line != null; line = line.getNext()) {
        if (line instanceof TableRow) {
          columns = Math.max(columns, fill(grid, row++, line));
        }
      }
    }
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(i == columns - 1 ? Priority.ALWAYS : Priority.SOMETIMES);
      column.setMinWidth(0);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  private int fill(GridPane grid, int row, org.commonmark.node.Node line) {
    int column = 0;
    for (var cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
      boolean head = cell instanceof TableCell found && found.isHeader();
      grid.add(inline.flow(cell, head ? "markdown-head" : "markdown-cell"), column++, row);
    }
    return column;
  }
}
