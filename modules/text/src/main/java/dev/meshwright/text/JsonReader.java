package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the values of one JSON text and goes on behind what is broken; without recursion.
final class JsonReader {

  private static final String SYNTAX = JsonScanner.SYNTAX;

  private final JsonScanner scanner;
  private final ProblemCollector problems;
  private final Deque<JsonFrame> open = new ArrayDeque<>();
  private int openObjects;
  private boolean tooDeep;

  JsonReader(JsonScanner scanner, ProblemCollector problems) {
    this.scanner = scanner;
    this.problems = problems;
  }

  TreeNode document() {
    if (scanner.next() == JsonScanner.END) {
      TextRange nothing = TextRange.at(scanner.position());
      problems.error(SYNTAX, nothing, "The file holds no JSON value.", "Write a value.");
      return new BrokenNode(nothing);
    }
    TreeNode root = read();
    if (scanner.next() != JsonScanner.END) {
      problems.error(
          SYNTAX,
          new TextRange(scanner.position(), scanner.length()),
          "A JSON text is one value; this comes after its end.",
          "Remove it, or check the brackets before it.");
    }
    return root;
  }

  private TreeNode read() {
    TreeNode value = begin();
    while (true) {
      JsonFrame frame = open.peek();
      if (frame == null) {
        return value == null ? new BrokenNode(TextRange.at(scanner.position())) : value;
      }
      if (value != null && !frame.add(value)) {
        problems.error(
            SYNTAX,
            value.range(),
            "A key is missing before this value.",
            "Write \"key\": before it.");
      }
      value = advance(frame);
    }
  }

  /// Begins the next value.
  ///
  /// @return the value when it is complete; nothing when a bracket has opened
  private @Nullable TreeNode begin() {
    int c = scanner.next();
    return switch (c) {
      case '{', '[' -> open(c == '{');
      case '"', '\'' -> scanner.string();
      case '-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> scanner.number();
      case '}', ']', ',', ':', JsonScanner.END -> missing();
      default -> word();
    };
  }

  private @Nullable TreeNode open(boolean object) {
    if (open.size() == JsonText.MAX_DEPTH) {
      return skipped();
    }
    open.push(new JsonFrame(object, scanner.position()));
    openObjects += object ? 1 : 0;
    scanner.moveTo(scanner.position() + 1);
    return null;
  }

  /// Reads on inside a bracket.
  ///
  /// @return a value that is complete: the next one inside, or the whole when it closes; nothing
  ///   when another bracket has opened
  private @Nullable TreeNode advance(JsonFrame frame) {
    while (true) {
      int c = scanner.next();
      if (c == frame.closing()) {
        trailing(frame.trailingComma());
        scanner.moveTo(scanner.position() + 1);
        return close(frame);
      }
      if (c == JsonScanner.END || closesAnother(c, frame)) {
        unclosed(frame);
        return close(frame);
      }
      if (c == ',') {
        comma(frame);
      } else if (c == '}' || c == ']' || c == ':') {
        stray(c);
      } else {
        separator(frame);
        return frame.isObject() ? member(frame, c) : begin();
      }
    }
  }

  private boolean closesAnother(int c, JsonFrame frame) {
    boolean objectAround = openObjects > 0;
    boolean arrayAround = open.size() > openObjects;
    return frame.isObject() ? c == ']' && arrayAround : c == '}' && objectAround;
  }

  private TreeNode close(JsonFrame frame) {
    open.pop();
    openObjects -= frame.isObject() ? 1 : 0;
    DuplicateKeys.report(frame.members(), problems, "json-duplicate-key");
    return frame.close(scanner.position());
  }

  private @Nullable TreeNode member(JsonFrame frame, int first) {
    if (first == '{' || first == '[') {
      return begin();
    }
    StringNode key = first == '"' || first == '\'' ? scanner.string() : bareKey();
    frame.begin(key);
    int c = scanner.next();
    if (c == ':') {
      scanner.moveTo(scanner.position() + 1);
      return begin();
    }
    if (c == ',' || c == '}' || c == ']' || c == JsonScanner.END || scanner.atKey()) {
      problems.error(
          SYNTAX,
          key.range(),
          "The key %s has no value.".formatted(QuotedText.of(scanner.text(key.range()))),
          "Write : and a value behind it.");
      return new BrokenNode(TextRange.at(key.range().end()));
    }
    problems.error(
        SYNTAX,
        here(),
        "A colon is missing before this value.",
        "Insert :",
        TextEdit.insert(key.range().end(), ":"));
    return begin();
  }

  private StringNode bareKey() {
    TextRange range = scanner.run();
    String word = scanner.text(range);
    String quoted = JsonQuotes.quote(word);
    problems.error(
        SYNTAX,
        range,
        "The key %s needs quotes.".formatted(QuotedText.of(word)),
        "Write " + QuotedText.of(quoted),
        TextEdit.replace(range, quoted));
    return new StringNode(range, word);
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

  private BrokenNode badWord(TextRange range, String word) {
    String likely =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "true" -> "true";
          case "false" -> "false";
          case "null", "none", "nil", "undefined" -> "null";
          default -> JsonQuotes.quote(word);
        };
    String message = "%s is not a value of JSON.".formatted(QuotedText.of(word));
    if (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_') {
      TextEdit fix = TextEdit.replace(range, likely);
      problems.error(SYNTAX, range, message, "Write " + QuotedText.of(likely), fix);
    } else {
      problems.error(SYNTAX, range, message, "Remove it.");
    }
    return new BrokenNode(range);
  }

  private void separator(JsonFrame frame) {
    if (!frame.isSeparated()) {
      TextEdit fix = TextEdit.insert(frame.lastEnd(), ",");
      problems.error(SYNTAX, here(), "A comma is missing before this.", "Insert ,", fix);
    }
  }

  private void comma(JsonFrame frame) {
    if (frame.isSeparated()) {
      char before = frame.isEmpty() ? frame.opening() : ',';
      String message = "There is nothing between %c and this comma.".formatted(before);
      problems.error(SYNTAX, here(), message, "Remove the comma", TextEdit.delete(here()));
    }
    frame.comma(scanner.position());
    scanner.moveTo(scanner.position() + 1);
  }

  private void trailing(int comma) {
    if (comma >= 0) {
      TextRange range = new TextRange(comma, comma + 1);
      String message = "JSON allows no comma behind the last entry.";
      problems.error(SYNTAX, range, message, "Remove the comma", TextEdit.delete(range));
    }
  }

  private void stray(int c) {
    String message = "%c belongs to nothing here.".formatted((char) c);
    problems.error(SYNTAX, here(), message, "Remove it, or check the brackets before it.");
    scanner.moveTo(scanner.position() + 1);
  }

  private void unclosed(JsonFrame frame) {
    problems.error(
        SYNTAX,
        new TextRange(frame.start(), frame.start() + 1),
        "This %s is not closed before line %d, where its surroundings end."
            .formatted(frame.isObject() ? "object" : "array", line()),
        "Add the missing %c.".formatted(frame.closing()));
  }

  private int line() {
    return problems.locate(here()).start().line();
  }

  private TextRange here() {
    return new TextRange(scanner.position(), scanner.position() + 1);
  }

  /// Passes over a value that is nested too deeply.
  private BrokenNode skipped() {
    int start = scanner.position();
    int depth = 0;
    do {
      int c = scanner.next();
      if (c == '"') {
        scanner.string();
        continue;
      }
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
      scanner.moveTo(Math.min(scanner.position() + 1, scanner.length()));
    } while (depth > 0 && scanner.position() < scanner.length());
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
