package dev.meshwright.text;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.Arrays;
import java.util.OptionalInt;

/// By how much each line of a YAML text is to be indented.
final class YamlIndents {

  private static final int UNKNOWN = -1;

  private final TreeDocument document;
  private final String text;
  private final int[] wanted;

  /// The line that a line goes on with; its own number where it begins something.
  private final int[] begin;

  private final int unit;
  private boolean known = true;

  YamlIndents(TreeDocument document) {
    this.document = document;
    this.text = document.text();
    int lines = document.lines().lineCount();
    this.wanted = new int[lines];
    Arrays.fill(wanted, UNKNOWN);
    this.begin = new int[lines];
    Arrays.setAll(begin, line -> line);
    this.unit = unit(document.root()).orElse(2);
    if (isBlock(document.root())) {
      inside(document.root(), 0);
    } else {
      goesOn(document.root());
    }
    others();
  }

  /// Whether every line is understood, so that all can be moved.
  boolean known() {
    return known;
  }

  /// How many blanks a line is to begin with.
  int of(int line) {
    int first = begin[line];
    return first == line || wanted[first] == UNKNOWN
        ? Math.max(wanted[line], 0)
        : Math.max(0, now(line) + wanted[first] - now(first));
  }

  /// Whether a line goes on with what began in one before.
  boolean isWithin(int line) {
    return begin[line] != line;
  }

  /// The text of a line, without its end.
  String line(int line) {
    int start = document.lines().lineStart(line + 1);
    int end = line + 1 < wanted.length ? document.lines().lineStart(line + 2) : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  private int now(int line) {
    String all = line(line);
    return all.length() - all.stripLeading().length();
  }

  private int lineAt(int offset) {
    return document.lines().position(offset).line() - 1;
  }

  private int column(int offset) {
    return offset - document.lines().lineStart(lineAt(offset) + 1);
  }

  private boolean isFirst(int offset) {
    return column(offset) == now(lineAt(offset));
  }

  private boolean isBlock(TreeNode node) {
    char first = node.range().start() < text.length() ? text.charAt(node.range().start()) : ' ';
    return switch (node) {
      case ObjectNode object -> first != '{' && first != '*' && !object.members().isEmpty();
      case ArrayNode array -> first != '[' && first != '*' && !array.items().isEmpty();
      case TreeNode scalar -> false;
    };
  }

  private OptionalInt unit(TreeNode node) {
    if (node instanceof ObjectNode object && isBlock(node)) {
      for (Member member : object.members()) {
        int step = column(start(member.value())) - column(member.key().range().start());
        boolean below = member.value() instanceof ObjectNode && isBlock(member.value());
        if (below && step > 0) {
          return OptionalInt.of(Math.min(step, 8));
        }
        OptionalInt inner = unit(member.value());
        if (inner.isPresent()) {
          return inner;
        }
      }
    } else if (node instanceof ArrayNode array && isBlock(node)) {
      for (TreeNode item : array.items()) {
        OptionalInt inner = unit(item);
        if (inner.isPresent()) {
          return inner;
        }
      }
    }
    return OptionalInt.empty();
  }

  private static int start(TreeNode node) {
    return node instanceof ObjectNode object && !object.members().isEmpty()
        ? object.members().getFirst().key().range().start()
        : node.range().start();
  }

  private void inside(TreeNode node, int indent) {
    switch (node) {
      case ObjectNode object -> object.members().forEach(member -> member(member, indent));
      case ArrayNode array -> array.items().forEach(item -> item(item, indent));
      case TreeNode scalar -> goesOn(scalar);
    }
  }

  private void member(Member member, int indent) {
    int key = member.key().range().start();
    place(key, indent);
    TreeNode value = member.value();
    if (!isBlock(value)) {
      value(value, lineAt(key), indent + unit);
    } else if (value instanceof ArrayNode array) {
      int dash = dash(array.items().getFirst());
      known &= dash >= 0 && lineAt(dash) > lineAt(key);
      inside(value, dash >= 0 && column(dash) == column(key) ? indent : indent + unit);
    } else {
      known &= lineAt(start(value)) > lineAt(key);
      inside(value, indent + unit);
    }
  }

  private void item(TreeNode item, int indent) {
    int dash = dash(item);
    if (dash < 0) {
      known = false;
      return;
    }
    place(dash, indent);
    if (isBlock(item)) {
      int content = item instanceof ArrayNode array ? dash(array.items().getFirst()) : start(item);
      known &= content >= 0 && lineAt(content) == lineAt(dash);
      inside(item, indent + content - dash);
    } else {
      value(item, lineAt(dash), indent + unit);
    }
  }

  /// The dash before an item on its line; negative where there is none.
  private int dash(TreeNode item) {
    int at = start(item) - 1;
    if (item instanceof ArrayNode array && isBlock(item)) {
      at = dash(array.items().getFirst()) - 1;
    }
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at--;
    }
    return at >= 0 && text.charAt(at) == '-' ? at : UNKNOWN;
  }

  private void place(int offset, int indent) {
    if (isFirst(offset)) {
      wanted[lineAt(offset)] = indent;
    }
  }

  private void value(TreeNode value, int line, int indent) {
    TextRange range = value.range();
    if (!range.isEmpty() && lineAt(range.start()) > line) {
      place(range.start(), indent);
    }
    goesOn(value);
  }

  /// What a value has on further lines goes with its first.
  private void goesOn(TreeNode value) {
    if (value.range().isEmpty()) {
      return;
    }
    int first = lineAt(value.range().start());
    int last = lineAt(Math.max(value.range().start(), value.range().end() - 1));
    for (int line = first + 1; line <= last; line++) {
      begin[line] = first;
    }
  }

  /// Comments go with the line behind them, or with the last one that began where they do.
  private void others() {
    int next = UNKNOWN;
    for (int line = wanted.length - 1; line >= 0; line--) {
      String rest = line(line).strip();
      if (isWithin(line) || rest.isEmpty()) {
        continue;
      }
      if (wanted[line] != UNKNOWN) {
        next = line;
      } else if (rest.startsWith("#")) {
        wanted[line] = comment(line, next);
      } else {
        known &= rest.startsWith("---") || rest.startsWith("%") || rest.startsWith("...");
        wanted[line] = now(line);
      }
    }
  }

  private int comment(int line, int next) {
    if (next != UNKNOWN && now(next) == now(line)) {
      return wanted[next];
    }
    for (int before = line - 1; before >= 0; before--) {
      if (!isWithin(before) && wanted[before] != UNKNOWN && now(before) == now(line)) {
        return wanted[before];
      }
    }
    return next == UNKNOWN ? now(line) : Math.max(0, now(line) + wanted[next] - now(next));
  }
}
