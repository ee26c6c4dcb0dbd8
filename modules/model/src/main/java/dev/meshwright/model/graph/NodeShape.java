package dev.meshwright.model.graph;

import java.util.List;
import java.util.regex.Pattern;

/// How large a node and its parts are: the same for who places them and for who draws them.
public final class NodeShape {

  /// Size of the letters that everything else follows.
  public static final double FONT = 12;

  /// Size of the letters of kinds and places.
  public static final double SMALL_FONT = 10;

  /// Of the head of a node, with its kind and title.
  public static final double HEAD = 40;

  public static final double ROW = 20;

  /// Between the edge of a node and its texts.
  public static final double PADDING = 10;

  /// By which a part of a row stands further in.
  public static final double INDENT = 12;

  /// Left of the name of a row, for its sign.
  public static final double SIGN = 12;

  private static final double GAP = 18;
  private static final double NARROWEST = 110;
  private static final double WIDEST = 420;
  private static final double BOLD = 1.08;

  /// Longer names and types are cut: a drawing is no place to read them.
  private static final int LONGEST = 44;

  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]+");

  private NodeShape() {}

  /// A text as it is drawn: on one line, not too long, and without signs that turn the direction of
  /// what stands beside it.
  public static String shown(String text) {
    String line = UNSEEN.matcher(text).replaceAll(" ").strip();
    int points = line.codePointCount(0, line.length());
    return points <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
  }

  public static double width(GraphNode node, TextMeasure measure) {
    double width =
        Math.max(
            measure.width(shown(node.title())) * BOLD + SIGN,
            (measure.width(node.kind()) + GAP + measure.width(shown(node.place())))
                * SMALL_FONT
                / FONT);
    for (NodeRow row : node.rows()) {
      double detail = row.detail().isEmpty() ? 0 : GAP + measure.width(shown(row.detail()));
      width =
          Math.max(width, SIGN + row.depth() * INDENT + measure.width(shown(row.name())) + detail);
    }
    return Math.clamp(Math.ceil(width + 2 * PADDING), NARROWEST, WIDEST);
  }

  public static double height(GraphNode node) {
    int lines = node.rows().size() + (node.left() > 0 ? 1 : 0);
    return HEAD + (lines == 0 ? 0 : lines * ROW + PADDING / 2);
  }

  /// The middle of a row, from the top of its node; of a row that is not shown, of the head.
  public static double rowMiddle(List<NodeRow> rows, String id) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id().equals(id)) {
        return HEAD + i * ROW + ROW / 2;
      }
    }
    return HEAD / 2;
  }
}
