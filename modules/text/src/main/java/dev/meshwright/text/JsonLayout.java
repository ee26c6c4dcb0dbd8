package dev.meshwright.text;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the author of a JSON text lays it out, so that what is added looks the same.
///
/// @param lineBreak `\n` or `\r\n`
/// @param unit one step of indentation
/// @param colon between a key and its value, blanks included
/// @param gap behind a comma on one line
record JsonLayout(String lineBreak, String unit, String colon, String gap) {

  /// How many values are looked at before a default is taken.
  private static final int LOOK_AT = 200;

  static JsonLayout of(TreeDocument document) {
    String text = document.text();
    boolean onOneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    String colon = ": ";
    Optional<String> unit = Optional.empty();
    Optional<Member> first = Optional.empty();
    Deque<TreeNode> open = new ArrayDeque<>();
    open.add(document.root());
    for (int seen = 0; seen < LOOK_AT && !open.isEmpty(); seen++) {
      if (first.isPresent() && (unit.isPresent() || onOneLine)) {
        break;
      }
      TreeNode node = open.remove();
      if (node instanceof ObjectNode object) {
        for (Member member : object.members()) {
          first = first.isEmpty() ? Optional.of(member) : first;
          unit = unit.isEmpty() ? step(text, object.range(), member.range()) : unit;
          open.add(member.value());
        }
      } else if (node instanceof ArrayNode array) {
        for (TreeNode item : array.items()) {
          unit = unit.isEmpty() ? step(text, array.range(), item.range()) : unit;
          open.add(item);
        }
      }
    }
    if (first.isPresent()) {
      String written = between(text, first.get());
      colon = written.isBlank() || !written.strip().equals(":") ? colon : written;
    }
    String gap = colon.endsWith(" ") ? " " : "";
    return new JsonLayout(lineBreakOf(text), unit.orElse("  "), colon, gap);
  }

  private static String between(String text, Member member) {
    int from = member.key().range().end();
    int to = Math.max(from, member.value().range().start());
    String written = text.substring(from, to);
    return written.contains("\n") ? ": " : written;
  }

  private static Optional<String> step(String text, TextRange around, TextRange entry) {
    if (!startsLine(text, entry.start())) {
      return Optional.empty();
    }
    String outer = indentation(text, around.start());
    String inner = indentation(text, entry.start());
    return inner.length() > outer.length() && inner.startsWith(outer)
        ? Optional.of(inner.substring(outer.length()))
        : Optional.empty();
  }

  private static String lineBreakOf(String text) {
    int at = text.indexOf('\n');
    return at > 0 && text.charAt(at - 1) == '\r' ? "\r\n" : "\n";
  }

  /// Whether only blanks stand before `offset` on its line.
  static boolean startsLine(String text, int offset) {
    int at = offset;
    while (at > 0 && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at > 0 && (text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r');
  }

  /// The blanks with which the line of `offset` begins.
  static String indentation(String text, int offset) {
    int start = offset;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    int end = start;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /// A value on one line.
  String inline(TreeNode node) {
    StringBuilder into = new StringBuilder();
    inline(node, into);
    return into.toString();
  }

  /// One frame a level: trees may be as deep as their readers let them.
  private void inline(TreeNode node, StringBuilder into) {
    switch (node) {
      case ObjectNode object -> {
        into.append('{');
        String separator = "";
        for (Member member : object.members()) {
          into.append(separator).append(JsonQuotes.quote(member.key().value())).append(colon);
          inline(member.value(), into);
          separator = "," + gap;
        }
        into.append('}');
      }
      case ArrayNode array -> {
        into.append('[');
        String separator = "";
        for (TreeNode item : array.items()) {
          into.append(separator);
          inline(item, into);
          separator = "," + gap;
        }
        into.append(']');
      }
      case StringNode string -> into.append(JsonQuotes.quote(string.value()));
      case NumberNode number -> into.append(number.literal());
      case BooleanNode bool -> into.append(bool.value());
      case NullNode ignored -> into.append("null");
      case BrokenNode ignored -> into.append("null");
    }
  }

  /// An object with each member on a line of its own, and each member's value on one line.
  String expanded(ObjectNode object, String indentation) {
    String separator = lineBreak + indentation + unit;
    return object.members().stream()
        .map(m -> JsonQuotes.quote(m.key().value()) + colon + inline(m.value()))
        .collect(
            Collectors.joining("," + separator, "{" + separator, lineBreak + indentation + "}"));
  }
}
