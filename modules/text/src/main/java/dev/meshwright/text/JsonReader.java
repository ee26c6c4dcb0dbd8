package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the values of one JSON text and goes on behind what is broken.
final class JsonReader {

  private static final String SYNTAX = JsonScanner.SYNTAX;

  private final JsonScanner scanner;
  private final SyntaxProblems problems;
  private int depth;
  private int openArrays;
  private int openObjects;
  private boolean tooDeep;

  JsonReader(JsonScanner scanner, SyntaxProblems problems) {
    this.scanner = scanner;
    this.problems = problems;
  }

  TreeNode document() {
    if (scanner.next() == JsonScanner.END) {
      TextRange nothing = TextRange.at(scanner.position());
      problems.error(SYNTAX, nothing, "The file holds no JSON value.", "Write a value.");
      return new BrokenNode(nothing);
    }
    TreeNode root = value();
    if (scanner.next() != JsonScanner.END) {
      problems.error(
          SYNTAX,
          new TextRange(scanner.position(), scanner.length()),
          "A JSON text is one value; this stands behind its end.",
          "Remove it, or check the brackets before it.");
    }
    return root;
  }

  private TreeNode value() {
    int c = scanner.next();
    return switch (c) {
      case '{' -> depth == JsonText.MAX_DEPTH ? skipped() : object();
      case '[' -> depth == JsonText.MAX_DEPTH ? skipped() : array();
      case '"', '\'' -> scanner.string();
      case '-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> scanner.number();
      case '}', ']', ',', ':', JsonScanner.END -> missing();
      default -> word();
    };
  }

  private BrokenNode missing() {
    int at = scanner.position();
    boolean end = at == scanner.length();
    problems.error(
        SYNTAX,
        new TextRange(end ? Math.max(at - 1, 0) : at, end ? at : at + 1),
        "A value is missing here.",
        "Write a string, a number, true, false, null, an object or an array.");
    return new BrokenNode(TextRange.at(at));
  }

  private TreeNode word() {
    TextRange range = scanner.run();
    String word = scanner.text(range);
    return switch (word) {
      case "true", "false" -> new BooleanNode(range, word.equals("true"));
      case "null" -> new NullNode(range);
      default -> badWord(range, word);
    };
  }

  private TreeNode badWord(TextRange range, String word) {
    String likely =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "true" -> "true";
          case "false" -> "false";
          case "null", "none", "nil", "undefined" -> "null";
          default -> "\"" + word + "\"";
        };
    String message = "%s is not a value of JSON.".formatted(Excerpt.of(word));
    if (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_') {
      problems.error(SYNTAX, range, message, "Write " + likely, TextEdit.replace(range, likely));
    } else {
      problems.error(SYNTAX, range, message, "Remove it.");
    }
    return new BrokenNode(range);
  }

  private ArrayNode array() {
    int start = enter();
    openArrays++;
    List<TreeNode> items = new ArrayList<>();
    int comma = -1;
    boolean separated = true;
    while (true) {
      int c = scanner.next();
      if (c == ']') {
        trailing(comma);
        scanner.moveTo(scanner.position() + 1);
        break;
      }
      if (c == JsonScanner.END || (c == '}' && openObjects > 0)) {
        unclosed(start, "array", "]");
        break;
      }
      if (c == ',') {
        comma = comma(separated, items.isEmpty() ? "[" : ",");
        separated = true;
        continue;
      }
      if (c == '}' || c == ':') {
        stray(c);
        continue;
      }
      separator(separated, items.isEmpty() ? start + 1 : items.getLast().range().end());
      items.add(value());
      separated = false;
      comma = -1;
    }
    openArrays--;
    depth--;
    return new ArrayNode(new TextRange(start, scanner.position()), items);
  }

  private ObjectNode object() {
    int start = enter();
    openObjects++;
    List<Member> members = new ArrayList<>();
    int comma = -1;
    boolean separated = true;
    while (true) {
      int c = scanner.next();
      if (c == '}') {
        trailing(comma);
        scanner.moveTo(scanner.position() + 1);
        break;
      }
      if (c == JsonScanner.END || (c == ']' && openArrays > 0)) {
        unclosed(start, "object", "}");
        break;
      }
      if (c == ',') {
        comma = comma(separated, members.isEmpty() ? "{" : ",");
        separated = true;
        continue;
      }
      if (c == ']' || c == ':') {
        stray(c);
        continue;
      }
      separator(separated, members.isEmpty() ? start + 1 : members.getLast().range().end());
      member(c, members);
      separated = false;
      comma = -1;
    }
    openObjects--;
    depth--;
    DuplicateKeys.report(members, problems, "json-duplicate-key");
    return new ObjectNode(new TextRange(start, scanner.position()), members);
  }

  private void member(int first, List<Member> members) {
    if (first == '{' || first == '[') {
      TreeNode lost = value();
      problems.error(
          SYNTAX, lost.range(), "A key is missing before this value.", "Write \"key\": before it.");
      return;
    }
    StringNode key = first == '"' || first == '\'' ? scanner.string() : bareKey();
    int c = scanner.next();
    if (c == ':') {
      scanner.moveTo(scanner.position() + 1);
      members.add(new Member(key, value()));
      return;
    }
    boolean noValue = c == ',' || c == '}' || c == ']' || c == JsonScanner.END || scanner.atKey();
    if (noValue) {
      problems.error(
          SYNTAX,
          key.range(),
          "The key %s has no value.".formatted(Excerpt.of(scanner.text(key.range()))),
          "Write : and a value behind it.");
      members.add(new Member(key, new BrokenNode(TextRange.at(key.range().end()))));
      return;
    }
    int at = scanner.position();
    problems.error(
        SYNTAX,
        new TextRange(at, at + 1),
        "A colon is missing before this value.",
        "Insert :",
        TextEdit.insert(key.range().end(), ":"));
    members.add(new Member(key, value()));
  }

  private StringNode bareKey() {
    TextRange range = scanner.run();
    String word = scanner.text(range);
    problems.error(
        SYNTAX,
        range,
        "The key %s needs quotes.".formatted(Excerpt.of(word)),
        "Write \"%s\"".formatted(Excerpt.of(word)),
        TextEdit.replace(range, '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
    return new StringNode(range, word);
  }

  private int enter() {
    int start = scanner.position();
    scanner.moveTo(start + 1);
    depth++;
    return start;
  }

  private void separator(boolean separated, int behind) {
    if (!separated) {
      int at = scanner.position();
      problems.error(
          SYNTAX,
          new TextRange(at, at + 1),
          "A comma is missing before this.",
          "Insert ,",
          TextEdit.insert(behind, ","));
    }
  }

  private int comma(boolean separated, String before) {
    int at = scanner.position();
    scanner.moveTo(at + 1);
    if (!separated) {
      return at;
    }
    TextRange range = new TextRange(at, at + 1);
    problems.error(
        SYNTAX,
        range,
        "Nothing stands between %s and this comma.".formatted(before),
        "Remove the comma",
        TextEdit.delete(range));
    return -1;
  }

  private void trailing(int comma) {
    if (comma >= 0) {
      TextRange range = new TextRange(comma, comma + 1);
      problems.error(
          SYNTAX,
          range,
          "JSON allows no comma behind the last entry.",
          "Remove the comma",
          TextEdit.delete(range));
    }
  }

  private void stray(int c) {
    int at = scanner.position();
    scanner.moveTo(at + 1);
    problems.error(
        SYNTAX,
        new TextRange(at, at + 1),
        "%c belongs to nothing here.".formatted((char) c),
        "Remove it, or check the brackets before it.");
  }

  private void unclosed(int start, String what, String bracket) {
    problems.error(
        SYNTAX,
        new TextRange(start, start + 1),
        "This %s is not closed before line %d, where its surroundings end."
            .formatted(what, problems.line(scanner.position())),
        "Add the missing %s.".formatted(bracket));
  }

  private BrokenNode skipped() {
    int start = scanner.position();
    int open = 0;
    do {
      int c = scanner.next();
      if (c == '"') {
        scanner.string();
        continue;
      }
      if (c == '{' || c == '[') {
        open++;
      } else if (c == '}' || c == ']') {
        open--;
      }
      scanner.moveTo(Math.min(scanner.position() + 1, scanner.length()));
    } while (open > 0 && scanner.position() < scanner.length());
    if (!tooDeep) {
      tooDeep = true;
      problems.error(
          "json-too-deep",
          new TextRange(start, start + 1),
          "Values are nested more than %,d levels deep here; what is deeper is not read."
              .formatted(JsonText.MAX_DEPTH),
          "Flatten the structure.");
    }
    return new BrokenNode(new TextRange(start, scanner.position()));
  }
}
