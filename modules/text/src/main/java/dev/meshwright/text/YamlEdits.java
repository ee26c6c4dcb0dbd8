package dev.meshwright.text;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Position;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Minimal edits on a YAML text: whatever is not named stays as it is, byte for byte.
public final class YamlEdits {

  private YamlEdits() {}

  /// Puts a text in the place of a scalar, quoted when it would be read as something else.
  public static List<TextEdit> replaceWithText(
      TreeDocument document, TreeNode scalar, String value) {
    String written = scalar.range().of(document.text());
    String spelled = written.startsWith("\"") ? JsonQuotes.quote(value) : spell(value);
    boolean valueOfKey = scalar.range().isEmpty();
    return List.of(TextEdit.replace(scalar.range(), valueOfKey ? " " + spelled : spelled));
  }

  /// Puts a value, given as JSON, in the place of the last member's with this key, or adds the
  /// member behind the last one; in block style on a line of its own with the indentation of its
  /// siblings. An empty or broken mapping cannot take one: no edits.
  public static List<TextEdit> setMember(
      TreeDocument document, ObjectNode mapping, String key, String json) {
    return mapping
        .get(key)
        .map(old ->
            List.of(TextEdit.replace(old.range(), old.range().isEmpty() ? " " + json : json)))
        .orElseGet(() -> addWritten(document, mapping, key, json));
  }

  /// Removes a member: in block style the lines it has to itself. No edits for the only member, and
  /// for one that shares a line with something else.
  public static List<TextEdit> removeMember(
      TreeDocument document, ObjectNode mapping, Member member) {
    if (isFlow(document, mapping)) {
      return TreeEdits.removeMember(document, mapping, member);
    }
    return mapping.members().size() < 2 ? List.of() : removeLines(document, member.range(), " *");
  }

  /// Removes an item of a sequence, as [#removeMember] does.
  public static List<TextEdit> removeItem(TreeDocument document, ArrayNode sequence, int index) {
    if (isFlow(document, sequence)) {
      return TreeEdits.removeItem(document, sequence, index);
    }
    return sequence.items().size() < 2
        ? List.of()
        : removeLines(document, sequence.items().get(index).range(), " *- +");
  }

  private static boolean isFlow(TreeDocument document, TreeNode node) {
    int start = node.range().start();
    return start < document.text().length() && "{[".indexOf(document.text().charAt(start)) >= 0;
  }

  /// @param before what may stand before the range in its first line
  private static List<TextEdit> removeLines(TreeDocument document, TextRange range, String before) {
    LineIndex lines = document.lines();
    int start = lines.lineStart(lines.position(range.start()).line());
    Position end = lines.position(range.end());
    boolean lastLine = end.line() == lines.lineCount();
    int next = end.column() == 1 || lastLine ? range.end() : lines.lineStart(end.line() + 1);
    String rest = document.text().substring(range.end(), next).strip();
    boolean alone =
        document.text().substring(start, range.start()).matches(before)
            && (rest.isEmpty() || rest.startsWith("#"));
    return alone ? List.of(TextEdit.delete(new TextRange(start, next))) : List.of();
  }

  private static List<TextEdit> addWritten(
      TreeDocument document, ObjectNode mapping, String key, String written) {
    if (mapping.members().isEmpty()) {
      return List.of();
    }
    String text = document.text();
    String entry = spell(key) + ": " + written;
    Member last = mapping.members().getLast();
    if (text.charAt(mapping.range().start()) == '{') {
      return List.of(TextEdit.insert(last.range().end(), ", " + entry));
    }
    int line = document.lines().position(last.range().end()).line();
    boolean atEnd = line == document.lines().lineCount();
    int next = atEnd ? text.length() : document.lines().lineStart(line + 1);
    int column = document.lines().position(mapping.members().getFirst().range().start()).column();
    String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    String placed = " ".repeat(column - 1) + entry;
    return List.of(TextEdit.insert(next, atEnd ? lineBreak + placed : placed + lineBreak));
  }

  /// Adds a mapping behind the last item of a list: in block style where the list is in block style
  /// or empty, with the indentation of its siblings; else in flow style.
  ///
  /// @param entries keys and texts, at least one
  public static List<TextEdit> addItem(
      TreeDocument document, ArrayNode list, SequencedMap<String, String> entries) {
    String text = document.text();
    boolean brackets = !list.range().isEmpty() && text.charAt(list.range().start()) == '[';
    String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    if (brackets && list.items().isEmpty() && !inBraces(document)) {
      int start = list.range().start();
      while (start > 0 && text.charAt(start - 1) == ' ') {
        start--;
      }
      return List.of(
          TextEdit.replace(
              new TextRange(start, list.range().end()),
              lineBreak + "  " + item(entries, 2, lineBreak)));
    }
    if (brackets) {
      String flow =
          entries.entrySet().stream()
              .map(entry -> spell(entry.getKey()) + ": " + JsonQuotes.quote(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      return list.items().isEmpty()
          ? List.of(TextEdit.insert(list.range().start() + 1, flow))
          : List.of(TextEdit.insert(list.items().getLast().range().end(), ", " + flow));
    }
    if (list.items().isEmpty()) {
      return List.of();
    }
    int column = dash(document, list.items().getFirst());
    int end = list.items().getLast().range().end();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    int line = document.lines().position(end).line();
    boolean atEnd = line == document.lines().lineCount();
    int next = atEnd ? text.length() : document.lines().lineStart(line + 1);
    String placed = " ".repeat(column) + item(entries, column, lineBreak);
    return List.of(TextEdit.insert(next, atEnd ? lineBreak + placed : placed + lineBreak));
  }

  private static boolean inBraces(TreeDocument document) {
    TextRange root = document.root().range();
    return !root.isEmpty() && document.text().charAt(root.start()) == '{';
  }

  /// The column, from 0, of the dash before an item.
  private static int dash(TreeDocument document, TreeNode item) {
    int dash = document.text().lastIndexOf('-', Math.max(0, item.range().start() - 1));
    return dash < 0 ? 0 : document.lines().position(dash).column() - 1;
  }

  /// @param column of the dash, from 0
  private static String item(SequencedMap<String, String> entries, int column, String lineBreak) {
    return entries.entrySet().stream()
        .map(entry -> spell(entry.getKey()) + ": " + spell(entry.getValue()))
        .collect(Collectors.joining(lineBreak + " ".repeat(column + 2), "- ", ""));
  }

  /// A text as a scalar, fit for block and flow style: plain when it reads back as the same text,
  /// else in double quotes.
  public static String spell(String value) {
    boolean simple =
        !value.isEmpty()
            && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || " _./-$".indexOf(c) >= 0)
            && value.equals(value.strip());
    if (simple) {
      TreeDocument read = YamlText.parse("", "a: " + value);
      boolean same =
          read.problems().isEmpty()
              && read.root() instanceof ObjectNode object
              && object.get("a").orElseThrow() instanceof StringNode string
              && string.value().equals(value);
      if (same) {
        return value;
      }
    }
    return JsonQuotes.quote(value);
  }
}
