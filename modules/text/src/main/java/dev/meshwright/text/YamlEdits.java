package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;

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

  /// Adds `key: value` behind the last member of a mapping; in block style on a line of its own
  /// with the indentation of its siblings. An empty or broken mapping cannot take one: no edits.
  public static List<TextEdit> addMember(
      TreeDocument document, ObjectNode mapping, String key, String value) {
    if (mapping.members().isEmpty()) {
      return List.of();
    }
    String text = document.text();
    String entry = spell(key) + ": " + spell(value);
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

  /// A text as a scalar, fit for block and flow style: plain when it reads back as the same text,
  /// else in double quotes.
  public static String spell(String value) {
    boolean simple =
        !value.isEmpty()
            && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || " _./-".indexOf(c) >= 0)
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
