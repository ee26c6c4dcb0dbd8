package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.schema.proto.parse.CommentPlaces;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a text is laid out: its lines, indentation, and which comments go with which declaration.
public final class Layout {

  private static final Pattern INDENTED = Pattern.compile("(?m)^([ \\t]+)[A-Za-z]");
  private static final String USUAL_INDENT = "  ";

  private final String text;
  private final CommentPlaces places;

  public Layout(String text) {
    this.text = text;
    this.places = CommentPlaces.of(text);
  }

  public String text() {
    return text;
  }

  public CommentPlaces places() {
    return places;
  }

  /// A declaration with its comments.
  public DeclaredExtent extent(TextRange declaration) {
    int from = leading(declaration).map(TextRange::start).orElseGet(() -> startOnLine(declaration));
    Optional<TextRange> trailing = trailing(declaration);
    int to = trailing.map(TextRange::end).orElse(declaration.end());
    boolean below =
        trailing
            .filter(comment -> text.substring(declaration.end(), comment.start()).contains("\n"))
            .isPresent();
    int lineStart = blanksBefore(from);
    int lineEnd = blanksFrom(to);
    boolean startsLine = isLineStart(lineStart);
    boolean endsLine = isLineEnd(lineEnd);
    return startsLine && endsLine
        ? new DeclaredExtent(
            new TextRange(lineStart, behindLineEnd(lineEnd)), true, true, true, below)
        : new DeclaredExtent(new TextRange(from, to), false, startsLine, endsLine, below);
  }

  /// A comment before a declaration on a line that others share belongs to nothing, and means it.
  private int startOnLine(TextRange declaration) {
    int before = blanksFrom(places.endBefore(declaration.start()));
    boolean sameLine = before > 0 && !text.substring(before, declaration.start()).contains("\n");
    return sameLine ? before : declaration.start();
  }

  /// The comment above a declaration.
  public Optional<TextRange> leading(TextRange declaration) {
    return places.leading(declaration.start());
  }

  /// The comment behind a declaration; behind a block, one on the line of its brace.
  private Optional<TextRange> trailing(TextRange declaration) {
    boolean block = text.startsWith("}", declaration.end() - 1);
    return places
        .trailing(declaration.end())
        .filter(comment ->
            !block || !text.substring(declaration.end(), comment.start()).contains("\n"));
  }

  /// The comment that documents a declaration from behind: its semicolon, or its opening brace.
  public Optional<TextRange> documentsBehind(TextRange declaration, Optional<TextRange> body) {
    return places.trailing(body.map(TextRange::start).orElse(declaration.end()));
  }

  /// The edit that takes a declaration away.
  public TextEdit removal(DeclaredExtent extent) {
    TextRange range = extent.range();
    if (extent.lines() && wouldTrail(range.end()) && !isEmptyLineAbove(range.start())) {
      return TextEdit.delete(new TextRange(range.start(), blanksBeforeLineEnd(range.end())));
    }
    if (extent.lines()) {
      return TextEdit.delete(withEmptyLines(range));
    }
    if (extent.endsLine() && wouldTrail(behindLineEnd(blanksFrom(range.end())))) {
      return TextEdit.replace(range, lineEnd(range.end()));
    }
    return TextEdit.delete(
        extent.endsLine()
            ? new TextRange(blanksBefore(range.start()), range.end())
            : new TextRange(range.start(), blanksFrom(range.end())));
  }

  /// Whether a comment below that belongs to nothing would become that of what stands above: an
  /// empty line must stay between them.
  private boolean wouldTrail(int line) {
    int below = blanksFrom(line);
    boolean comment = text.startsWith("//", below) || text.startsWith("/*", below);
    boolean leads =
        places.leading(places.startFrom(line)).filter(range -> range.start() == below).isPresent();
    return comment && !leads;
  }

  private int blanksBeforeLineEnd(int behind) {
    return behind - (text.startsWith("\r\n", behind - 2) ? 2 : 1);
  }

  /// Of two empty lines that would meet, those below go as well; those above do where nothing comes
  /// below but a closing brace or the end.
  private TextRange withEmptyLines(TextRange lines) {
    int above = lines.start();
    while (isEmptyLineAbove(above)) {
      above = lineStart(above - 1);
    }
    if (above == lines.start()) {
      return lines;
    }
    int below = lines.end();
    while (below < text.length() && isLineEnd(blanksFrom(below))) {
      below = behindLineEnd(blanksFrom(below));
    }
    boolean last = below >= text.length() || text.startsWith("}", blanksFrom(below));
    boolean comment = places.endBefore(lines.start()) < signBefore(above);
    return last && !comment
        ? new TextRange(above, lines.end())
        : new TextRange(lines.start(), below);
  }

  /// The place behind the last sign before an offset that is no white space.
  public int signBefore(int offset) {
    int at = offset;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /// Whether an empty line stands above a declaration and its comments.
  public boolean isSpaced(TextRange declaration) {
    DeclaredExtent extent = extent(declaration);
    return extent.lines() && isEmptyLineAbove(extent.range().start());
  }

  private boolean isEmptyLineAbove(int lineStart) {
    return lineStart > 0
        && text.charAt(lineStart - 1) == '\n'
        && isLineEnd(blanksFrom(lineStart(lineStart - 1)))
        && blanksFrom(lineStart(lineStart - 1)) < lineStart;
  }

  /// Where the line of an offset begins; of the first one, behind a byte order mark.
  public int lineStart(int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    return start == 0 && text.startsWith("\uFEFF") ? Math.min(1, offset) : start;
  }

  /// The blanks that the line of an offset begins with.
  public String indent(int offset) {
    int start = lineStart(offset);
    return text.substring(start, Math.max(start, Math.min(offset, blanksFrom(start))));
  }

  /// What one more level of blocks is indented by.
  public String unit() {
    Matcher found = INDENTED.matcher(text);
    return found.find() ? found.group(1) : USUAL_INDENT;
  }

  /// The line end in use around an offset.
  public String lineEnd(int offset) {
    int end = text.lastIndexOf('\n', Math.max(0, offset - 1));
    end = end < 0 ? text.indexOf('\n') : end;
    return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  /// The first place at an offset or behind it that is no blank; line ends are none.
  public int blanksFrom(int offset) {
    int at = offset;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The place behind the last sign before an offset that is no blank.
  public int blanksBefore(int offset) {
    int at = offset;
    while (at > 0 && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  public boolean isLineStart(int offset) {
    return offset == lineStart(offset);
  }

  public boolean isLineEnd(int offset) {
    return offset >= text.length()
        || text.charAt(offset) == '\n'
        || text.startsWith("\r\n", offset);
  }

  /// The place behind a line end that begins at an offset.
  public int behindLineEnd(int offset) {
    return offset >= text.length() ? offset : offset + (text.charAt(offset) == '\r' ? 2 : 1);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
