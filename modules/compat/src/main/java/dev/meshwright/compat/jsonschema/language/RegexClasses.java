package dev.meshwright.compat.jsonschema.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Reads what stands for one character: escapes and bracketed classes.
final class RegexClasses {

  private final RegexCursor in;
  private boolean failed;

  RegexClasses(RegexCursor in) {
    this.in = in;
  }

  boolean failed() {
    return failed;
  }

  /// After `[`, to the closing bracket.
  CharSet bracket() {
    boolean negated = in.take('^');
    List<CharSet> parts = new ArrayList<>();
    while (!in.atEnd() && !in.at(']')) {
      // Nested classes and intersections are read differently from engine to engine.
      failed |= in.at('[');
      CharSet low = member();
      int back = in.position();
      if (in.take('-') && !in.at(']') && !in.atEnd()) {
        CharSet high = member();
        if (single(low) && single(high) && first(low) <= first(high)) {
          parts.add(CharSet.of(first(low), first(high)));
          continue;
        }
        failed = true;
      }
      in.position(back);
      parts.add(low);
    }
    failed |= !in.take(']');
    CharSet all = CharSet.union(parts);
    return negated ? all.complement() : all;
  }

  private CharSet member() {
    if (in.take('\\')) {
      return escape(true);
    }
    failed |= in.at('&') && intersects();
    int c = in.next();
    return CharSet.of(c, c);
  }

  private boolean intersects() {
    int back = in.position();
    in.next();
    boolean twice = in.at('&');
    in.position(back);
    return twice;
  }

  /// After a backslash.
  CharSet escape(boolean inBrackets) {
    int c = in.next();
    return switch (c) {
      case 'd' -> CharSet.DIGITS;
      case 'D' -> CharSet.DIGITS.complement();
      case 'w' -> CharSet.WORD;
      case 'W' -> CharSet.WORD.complement();
      case 's' -> CharSet.SPACE;
      case 'S' -> CharSet.SPACE.complement();
      case 't' -> one('\t');
      case 'n' -> one('\n');
      case 'r' -> one('\r');
      case 'f' -> one('\f');
      case 'v' -> one(0x0B);
      case '0' -> one(0);
      case 'b' -> inBrackets ? one('\b') : fail();
      case 'x' -> code(in.hex(2));
      case 'u' -> unicode();
      case 'c' -> code(in.next() % 32);
      case 'p' -> property(false);
      case 'P' -> property(true);
      default -> Character.isLetterOrDigit(c) || c == 0 ? fail() : one(c);
    };
  }

  private CharSet unicode() {
    if (in.take('{')) {
      StringBuilder digits = new StringBuilder();
      while (!in.atEnd() && !in.at('}') && digits.length() < 7) {
        digits.appendCodePoint(in.next());
      }
      failed |= !in.take('}') || !digits.toString().matches("[0-9a-fA-F]{1,6}");
      return failed ? CharSet.NONE : code(Integer.parseInt(digits.toString(), 16));
    }
    return code(in.hex(4));
  }

  private CharSet property(boolean negated) {
    if (!in.take('{')) {
      return fail();
    }
    StringBuilder name = new StringBuilder();
    while (!in.atEnd() && !in.at('}')) {
      name.appendCodePoint(in.next());
    }
    in.take('}');
    Optional<IntPredicate> test = UnicodeCategories.of(name.toString());
    if (test.isEmpty()) {
      return fail();
    }
    CharSet set = CharSet.where(test.get());
    return negated ? set.complement() : set;
  }

  private CharSet code(int c) {
    // A surrogate is half a character; engines differ in what they make of it.
    return c < 0 || c > CharSet.LAST || String.format(Locale.ROOT, "%x", c).matches("d[89a-f]..")
        ? fail()
        : one(c);
  }

  private static CharSet one(int c) {
    return CharSet.of(c, c);
  }

  private CharSet fail() {
    failed = true;
    return CharSet.NONE;
  }

  private static boolean single(CharSet set) {
    return set.ranges().size() == 1
        && set.ranges().getFirst().low() == set.ranges().getFirst().high();
  }

  private static int first(CharSet set) {
    return set.ranges().getFirst().low();
  }
}
