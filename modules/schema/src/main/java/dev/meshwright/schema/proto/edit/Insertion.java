package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;

/// Puts declarations into a block, or into a file.
public final class Insertion {

  private final Layout layout;
  private final Declared outer;
  private final List<Declared> inside;
  private final TextRange body;

  /// @param body between the braces of the block, or the whole file
  public Insertion(Layout layout, Declared outer, TextRange body) {
    this.layout = layout;
    this.outer = outer;
    this.inside = Declarations.inside(outer);
    this.body = body;
  }

  public static Optional<Insertion> into(Layout layout, Declared outer) {
    return Declarations.body(outer).map(body -> new Insertion(layout, outer, body));
  }

  /// The edit that puts a text before the declaration at an index of the block, or at its end.
  public TextEdit at(int index, Snippet snippet) {
    if (inside.isEmpty()) {
      return isFile() ? atEndOfFile(snippet) : intoEmpty(snippet);
    }
    int place = Math.clamp(index, 0, inside.size());
    return place == 0
        ? before(inside.getFirst().range(), snippet)
        : behind(inside.get(place - 1).range(), snippet);
  }

  private TextEdit before(TextRange next, Snippet snippet) {
    DeclaredExtent extent = layout.extent(next);
    int at = extent.range().start();
    String end = layout.lineEnd(at);
    if (extent.startsLine()) {
      int start = layout.lineStart(at);
      String indent = layout.indent(next.start());
      String gap = snippet.spaced() || snippet.commentBelow() ? end : "";
      return TextEdit.insert(start, snippet.lines(indent, end) + end + gap);
    }
    return TextEdit.insert(at, snippet.isOneLine() ? snippet.text() + " " : onLines(snippet, end));
  }

  /// Breaks a line that others share.
  private String onLines(Snippet snippet, String end) {
    String indent = inner();
    String gap = snippet.commentBelow() ? end : "";
    return end + snippet.lines(indent, end) + end + gap + indent;
  }

  private TextEdit behind(TextRange before, Snippet snippet) {
    DeclaredExtent extent = layout.extent(before);
    int at = extent.range().end();
    String end = layout.lineEnd(at);
    if (!extent.endsLine()) {
      return TextEdit.insert(
          at, snippet.isOneLine() ? " " + snippet.text() : onLines(snippet, end));
    }
    String indent = extent.startsLine() ? layout.indent(before.start()) : inner();
    String gap = snippet.spaced() || extent.commentBelow() ? end : "";
    boolean free = layout.isLineEnd(layout.blanksFrom(at)) || layout.text().startsWith("}", at);
    String gapBelow =
        snippet.commentBelow() || (snippet.spaced() && at < layout.text().length() && !free)
            ? end
            : "";
    boolean lineEnded = extent.lines() && layout.isLineStart(at);
    return lineEnded
        ? TextEdit.insert(at, gap + snippet.lines(indent, end) + end + gapBelow)
        : TextEdit.insert(at, end + gap + snippet.lines(indent, end) + gapBelow);
  }

  private TextEdit intoEmpty(Snippet snippet) {
    String end = layout.lineEnd(body.start());
    String indent = inner();
    int brace = body.end();
    int last = layout.blanksBefore(brace);
    if (layout.isLineStart(last) && last > body.start()) {
      boolean comment = layout.places().endBefore(brace) < layout.signBefore(brace);
      String gap = comment ? end : "";
      return TextEdit.insert(last, gap + snippet.lines(indent, end) + end);
    }
    if (body.of(layout.text()).isBlank()) {
      return TextEdit.replace(
          body, end + snippet.lines(indent, end) + end + layout.indent(outer.range().start()));
    }
    return TextEdit.insert(
        last, snippet.isOneLine() ? " " + snippet.text() : onLines(snippet, end));
  }

  private TextEdit atEndOfFile(Snippet snippet) {
    String text = layout.text();
    int at = text.length();
    String end = layout.lineEnd(at);
    String gap =
        text.isBlank() || text.equals("\uFEFF") ? "" : layout.isLineStart(at) ? end : end + end;
    return TextEdit.insert(at, gap + snippet.lines("", end) + end);
  }

  /// The indentation inside the block.
  private String inner() {
    return isFile() ? "" : layout.indent(outer.range().start()) + layout.unit();
  }

  private boolean isFile() {
    return outer.is() instanceof Declared.OfFile;
  }
}
