package dev.meshwright.schema.proto.edit;

import java.util.List;
import java.util.stream.Collectors;

/// The text of a declaration to be put somewhere.
///
/// @param text without the indentation of its first line, its lines ended by `\n`; the last one has
///   no end
/// @param spaced whether empty lines are to stand around it
/// @param commentBelow whether an empty line must follow
public record Snippet(String text, boolean spaced, boolean commentBelow) {

  public static Snippet of(String text) {
    return new Snippet(text, false, false);
  }

  /// A block of its own at the top of a file.
  public static Snippet spaced(String text) {
    return new Snippet(text, true, false);
  }

  /// What stands in a text, with its comments.
  ///
  /// @param changed what is to stand instead of the extent's own text
  public static Snippet of(Layout layout, DeclaredExtent extent, String changed, boolean spaced) {
    String indent =
        layout.indent(
            extent.lines() ? layout.blanksFrom(extent.range().start()) : extent.range().start());
    String text =
        changed
            .replace("\r\n", "\n")
            .lines()
            .map(line ->
                line.startsWith(indent) ? line.substring(indent.length()) : line.stripLeading())
            .collect(Collectors.joining("\n"));
    return new Snippet(text, spaced, extent.commentBelow());
  }

  public static Snippet joined(List<Snippet> snippets) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < snippets.size(); i++) {
      Snippet each = snippets.get(i);
      boolean last = i == snippets.size() - 1;
      text.append(each.text())
          .append(last ? "" : each.commentBelow() || each.spaced() ? "\n\n" : "\n");
    }
    Snippet last = snippets.getLast();
    return new Snippet(
        text.toString(), snippets.stream().anyMatch(Snippet::spaced), last.commentBelow());
  }

  /// The text with an indentation before each line, ended by the line ends in use.
  public String lines(String indent, String end) {
    return text.lines()
        .map(line -> line.isBlank() ? "" : indent + line)
        .collect(Collectors.joining(end));
  }

  /// Whether it can stand in a line with others.
  public boolean isOneLine() {
    return text.indexOf('\n') < 0 && !text.contains("//");
  }
}
