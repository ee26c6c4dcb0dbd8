package dev.meshwright.graph;

import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.EdgeLine;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.graph.NodeShape;
import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.model.graph.PlacedGraph.Spot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A placed graph as SVG: it loads nothing and runs nothing, and follows light and dark of whoever
/// shows it.
public final class SvgPicture {

  private static final double MARGIN = 16;
  private static final double CORNER = 6;
  private static final double ARROW = 7;
  private static final double BASELINE = 4;

  private static final String STYLE =
      """
      svg{--bg:#fff;--box:#fff;--head:#f3f5f8;--line:#8a94a3;--text:#1b2430;--soft:#5a6675;\
      --frame:#f8fafc;--added:#17713a;--removed:#b3261e;--changed:#7a5300}
      @media(prefers-color-scheme:dark){svg{--bg:#1b1f26;--box:#232831;--head:#2c333e;--line:#7f8b9b;\
      --text:#e8ecf2;--soft:#a6b1c0;--frame:#1f242c;--added:#6fcf8f;--removed:#ff8a80;--changed:#e6b450}}
      text{font:12px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--text);unicode-bidi:plaintext}
      .small{font-size:10px;fill:var(--soft)}.title{font-weight:600}.soft{fill:var(--soft)}
      .end{text-anchor:end}.box{fill:var(--box);stroke:var(--line)}.head{fill:var(--head)}
      .frame{fill:var(--frame);stroke:var(--line);stroke-dasharray:2 3}
      .edge{fill:none;stroke:var(--line)}.tip{fill:var(--line)}
      .outside{stroke-dasharray:4 3}.missing{stroke:var(--removed);stroke-dasharray:4 3}
      text.added,.sign.added{fill:var(--added)}text.removed{fill:var(--removed);text-decoration:line-through}
      .sign.removed{fill:var(--removed);text-decoration:none}text.changed,.sign.changed{fill:var(--changed)}
      .box.added,.edge.added{stroke:var(--added);stroke-width:2}.tip.added{fill:var(--added)}
      .box.removed,.edge.removed{stroke:var(--removed);stroke-width:2;stroke-dasharray:6 3}.tip.removed{fill:var(--removed)}
      .box.changed{stroke:var(--changed);stroke-width:2}
      """;

  private final PlacedGraph graph;
  private final StringBuilder out = new StringBuilder();

  private SvgPicture(PlacedGraph graph) {
    this.graph = graph;
  }

  /// @param title what it shows, for people
  public static String of(PlacedGraph graph, String title) {
    return new SvgPicture(graph).write(title);
  }

  private String write(String title) {
    double width = graph.width() + 2 * MARGIN;
    double height = graph.height() + 2 * MARGIN;
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
        .append(number(width))
        .append("\" height=\"")
        .append(number(height))
        .append("\" viewBox=\"")
        .append(number(-MARGIN) + " " + number(-MARGIN) + " ")
        .append(number(width) + " " + number(height))
        .append("\">\n<title>")
        .append(XmlText.of(NodeShape.shown(title)))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n");
    out.append("<rect x=\"" + number(-MARGIN) + "\" y=\"" + number(-MARGIN))
        .append("\" width=\"" + number(width) + "\" height=\"" + number(height))
        .append("\" style=\"fill:var(--bg)\"/>\n");
    graph.groups().forEach(this::group);
    graph.edges().forEach(this::edge);
    graph.nodes().forEach(this::node);
    return out.append("</svg>\n").toString();
  }

  private void group(PlacedGraph.PlacedGroup group) {
    rect(group.box(), "frame");
    text(
        group.box().x() + NodeShape.PADDING,
        group.box().y() + NodeShape.ROW,
        "title soft",
        NodeShape.shown(group.group().title()));
  }

  private void edge(PlacedGraph.PlacedEdge edge) {
    List<Spot> bends = edge.bends();
    if (bends.size() < 2) {
      return;
    }
    String word = word(edge.edge().change());
    out.append("<path class=\"edge" + word + "\" d=\"M")
        .append(EdgeLine.isCurve(bends) ? curve(bends) : straight(bends))
        .append("\"/>\n");
    Spot end = bends.getLast();
    Spot before = bends.get(bends.size() - 2);
    double along = EdgeLine.isCurve(bends) || end.x() >= before.x() ? -ARROW : ARROW;
    out.append("<path class=\"tip" + word + "\" d=\"M")
        .append(number(end.x()) + " " + number(end.y()))
        .append("l" + number(along) + " " + number(-ARROW / 2) + "v" + number(ARROW))
        .append("z\"/>\n");
    if (edge.edge().change() != ChangeSign.SAME) {
      Spot start = bends.getFirst();
      text(start.x() + BASELINE, start.y() - BASELINE, "sign" + word, edge.edge().change().sign());
    }
  }

  private static String straight(List<Spot> bends) {
    return bends.stream().map(SvgPicture::pair).collect(Collectors.joining("L"));
  }

  private static String curve(List<Spot> bends) {
    EdgeLine line = EdgeLine.of(bends);
    return pair(line.from())
        + "C"
        + Stream.of(line.first(), line.second(), line.to())
            .map(SvgPicture::pair)
            .collect(Collectors.joining(" "));
  }

  private static String pair(Spot spot) {
    return number(spot.x()) + " " + number(spot.y());
  }

  private void node(PlacedGraph.PlacedNode placed) {
    GraphNode node = placed.node();
    Box box = placed.box();
    String word = word(node.change());
    out.append("<g>\n");
    rect(box, "box" + word + look(node.look()));
    out.append("<path class=\"head\" d=\"M")
        .append(number(box.x() + 1) + " " + number(box.y() + CORNER))
        .append("q0 -5 5 -5h" + number(box.width() - 2 * CORNER) + "q5 0 5 5v")
        .append(number(NodeShape.HEAD - CORNER))
        .append("h" + number(2 - box.width()) + "z\"/>\n");
    double left = box.x() + NodeShape.PADDING;
    text(left, box.y() + 14, "small", NodeShape.shown(node.kind()));
    text(box.right() - NodeShape.PADDING, box.y() + 14, "small end", NodeShape.shown(node.place()));
    String sign = node.change().sign();
    if (!sign.isEmpty()) {
      text(left, box.y() + 31, "sign title" + word, sign);
    }
    text(
        left + (sign.isEmpty() ? 0 : NodeShape.SIGN),
        box.y() + 31,
        "title" + word,
        NodeShape.shown(node.title()));
    for (int i = 0; i < node.rows().size(); i++) {
      row(node.rows().get(i), box, box.y() + NodeShape.HEAD + i * NodeShape.ROW);
    }
    if (node.left() > 0) {
      double top = box.y() + NodeShape.HEAD + node.rows().size() * NodeShape.ROW;
      text(left + NodeShape.SIGN, top + 14, "small", "\u2026 " + node.left() + " more");
    }
    out.append("</g>\n");
  }

  private void row(NodeRow row, Box box, double top) {
    double baseline = top + NodeShape.ROW / 2 + BASELINE;
    double left = box.x() + NodeShape.PADDING;
    String word = word(row.change());
    if (row.change() != ChangeSign.SAME) {
      text(left, baseline, "sign" + word, row.change().sign());
    }
    text(
        left + NodeShape.SIGN + row.depth() * NodeShape.INDENT,
        baseline,
        word.strip(),
        NodeShape.shown(row.name()));
    if (!row.detail().isEmpty()) {
      text(
          box.right() - NodeShape.PADDING,
          baseline,
          "soft end" + word,
          NodeShape.shown(row.detail()));
    }
  }

  private void rect(Box box, String style) {
    out.append("<rect class=\"" + style + "\" x=\"" + number(box.x()) + "\" y=\"")
        .append(number(box.y()) + "\" width=\"" + number(box.width()) + "\" height=\"")
        .append(number(box.height()) + "\" rx=\"" + number(CORNER) + "\"/>\n");
  }

  private void text(double x, double y, String style, String text) {
    out.append("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\"")
        .append(style.isEmpty() ? "" : " class=\"" + style + "\"")
        .append(">")
        .append(XmlText.of(text))
        .append("</text>\n");
  }

  private static String look(GraphNode.Look look) {
    return switch (look) {
      case WHOLE -> "";
      case OUTSIDE -> " outside";
      case MISSING -> " missing";
    };
  }

  private static String word(ChangeSign change) {
    return change == ChangeSign.SAME ? "" : " " + change.name().toLowerCase(Locale.ROOT);
  }

  private static String number(double value) {
    double tenths = Math.round(value * 10) / 10.0;
    return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : Double.toString(tenths);
  }
}
