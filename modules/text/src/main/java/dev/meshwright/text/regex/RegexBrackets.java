package dev.meshwright.text.regex;

import java.util.ArrayList;
import java.util.List;

/// Reads bracketed classes.
final class RegexBrackets {

  private final RegexCursor in;
  private final RegexEscapes escapes;
  private final boolean strict;

  RegexBrackets(RegexCursor in, RegexEscapes escapes, boolean strict) {
    this.in = in;
    this.escapes = escapes;
    this.strict = strict;
  }

  /// After `[`, to the closing bracket.
  ///
  /// @param opened where the bracket stands
  CharSet read(int opened) {
    boolean negated = in.take('^');
    List<CharSet> parts = new ArrayList<>();
    while (!in.atEnd() && !in.at(']')) {
      int at = in.position();
      CharSet low = member();
      int dash = in.position();
      if (!in.take('-') || in.at(']') || in.atEnd()) {
        in.position(in.failed() ? in.position() : dash);
        parts.add(low);
        continue;
      }
      CharSet high = member();
      if (low.isSingle() && high.isSingle()) {
        if (low.first() > high.first()) {
          in.fail(at, "the range of characters is out of order");
        } else {
          parts.add(CharSet.of(low.first(), high.first()));
        }
      } else if (strict) {
        in.fail(at, "a class of characters cannot be the end of a range");
      } else {
        parts.addAll(List.of(low, CharSet.one('-'), high));
      }
    }
    if (!in.take(']')) {
      in.fail(opened, "the bracket is not closed");
    }
    CharSet all = CharSet.union(parts);
    return negated ? all.complement() : all;
  }

  private CharSet member() {
    int at = in.position();
    return in.take('\\') ? escapes.inBrackets(at) : CharSet.one(in.next());
  }
}
