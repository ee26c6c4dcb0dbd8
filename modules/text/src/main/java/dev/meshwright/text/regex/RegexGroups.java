package dev.meshwright.text.regex;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The capturing groups of an expression, looked up before it is read: a reference may stand before
/// its group.
final class RegexGroups {

  private final Map<String, Integer> byName = new LinkedHashMap<>();
  private int count;

  private RegexGroups() {}

  /// Counts the groups of a text; a malformed one is left to the parser.
  static RegexGroups of(String source) {
    RegexGroups groups = new RegexGroups();
    RegexCursor in = new RegexCursor(source);
    boolean inBrackets = false;
    while (!in.atEnd()) {
      int c = in.next();
      if (c == '\\') {
        in.next();
      } else if (c == '[') {
        inBrackets = true;
      } else if (c == ']') {
        inBrackets = false;
      } else if (c == '(' && !inBrackets) {
        groups.open(in);
      }
    }
    return groups;
  }

  private void open(RegexCursor in) {
    if (!in.at('?')) {
      count++;
    } else if (in.at("?<") && !in.at("?<=") && !in.at("?<!")) {
      count++;
      in.take("?<");
      name(in).ifPresent(name -> byName.putIfAbsent(name, count));
    }
  }

  /// A name up to its `>`, after the `<`; empty when it is none.
  static Optional<String> name(RegexCursor in) {
    StringBuilder name = new StringBuilder();
    while (!in.atEnd() && !in.at('>')) {
      int c = in.next();
      if (c == '\\') {
        c = escaped(in);
      }
      boolean part =
          c == '$'
              || c == '_'
              || (name.isEmpty() ? Character.isUnicodeIdentifierStart(c) : continues(c));
      if (!part) {
        return Optional.empty();
      }
      name.appendCodePoint(c);
    }
    return in.take('>') && !name.isEmpty() ? Optional.of(name.toString()) : Optional.empty();
  }

  private static boolean continues(int c) {
    boolean ignorable = Character.isIdentifierIgnorable(c) && c != 0x200C && c != 0x200D;
    return Character.isUnicodeIdentifierPart(c) && !ignorable;
  }

  private static int escaped(RegexCursor in) {
    if (!in.take('u')) {
      return -1;
    }
    int braced = in.braced();
    return braced >= 0 ? braced : RegexEscapes.pair(in, in.hex(4));
  }

  int count() {
    return count;
  }

  boolean hasNames() {
    return !byName.isEmpty();
  }

  Optional<Integer> number(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
