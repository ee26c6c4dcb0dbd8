package dev.meshwright.text.regex;

import java.util.Optional;

/// Reads what stands behind a backslash.
final class RegexEscapes {

  /// What may stand behind a backslash for itself.
  private static final String SYNTAX = "^$\\.*+?()[]{}|/";

  private final RegexCursor in;
  private final RegexGroups groups;
  private final boolean strict;

  RegexEscapes(RegexCursor in, RegexGroups groups, boolean strict) {
    this.in = in;
    this.groups = groups;
    this.strict = strict;
  }

  /// Outside of brackets.
  ///
  /// @param at where the backslash stands
  RegexNode atom(int at) {
    if (in.take('b')) {
      return new RegexNode.WordEdge(false);
    }
    if (in.take('B')) {
      return new RegexNode.WordEdge(true);
    }
    if (in.at('k') && (strict || groups.hasNames())) {
      in.next();
      return named(at);
    }
    if (in.atDigit() && !in.at('0')) {
      int back = in.position();
      int number = in.number();
      if (number <= groups.count()) {
        return new RegexNode.BackReference(number);
      }
      if (strict) {
        in.fail(at, "there is no group " + number);
      } else {
        in.position(back);
      }
    }
    return new RegexNode.Chars(chars(at, false));
  }

  CharSet inBrackets(int at) {
    if (in.take('b')) {
      return CharSet.one('\b');
    }
    if (strict && in.take('-')) {
      return CharSet.one('-');
    }
    return chars(at, true);
  }

  private RegexNode named(int at) {
    Optional<Integer> number =
        in.take('<') ? RegexGroups.name(in).flatMap(groups::number) : Optional.empty();
    if (number.isEmpty()) {
      in.fail(at, "the reference leads to no named group");
    }
    return new RegexNode.BackReference(number.orElse(0));
  }

  private CharSet chars(int at, boolean inBrackets) {
    if (in.atEnd()) {
      return fail(at, "a backslash is at the end");
    }
    if (!strict && in.at('c')) {
      return legacyControl(inBrackets);
    }
    if (!strict && in.atDigit() && !in.atOneOf("89")) {
      return CharSet.one(octal());
    }
    int c = in.next();
    return switch (c) {
      case 'd' -> CharSet.DIGITS;
      case 'D' -> CharSet.DIGITS.complement();
      case 'w' -> CharSet.WORD;
      case 'W' -> CharSet.WORD.complement();
      case 's' -> CharSet.SPACE;
      case 'S' -> CharSet.SPACE.complement();
      case 't' -> CharSet.one('\t');
      case 'n' -> CharSet.one('\n');
      case 'r' -> CharSet.one('\r');
      case 'f' -> CharSet.one('\f');
      case 'v' -> CharSet.one(0x0B);
      case '0' -> in.atDigit() ? fail(at, "\\0 must not be followed by a digit") : CharSet.one(0);
      case 'x' -> code(at, c, in.hex(2));
      case 'u' -> unicode(at);
      case 'c' ->
          in.atLetter()
              ? CharSet.one(in.next() % 32)
              : fail(at, "\\c must be followed by a letter");
      case 'p', 'P' -> strict ? property(at, c == 'P') : CharSet.one(c);
      default -> itself(at, c);
    };
  }

  private CharSet itself(int at, int c) {
    return !strict || SYNTAX.indexOf(c) >= 0
        ? CharSet.one(c)
        : fail(at, "\\" + Character.toString(c) + " has no meaning in ECMA-262");
  }

  /// Without a letter behind it, the backslash of `\c` stands for itself.
  private CharSet legacyControl(boolean inBrackets) {
    int back = in.position();
    in.next();
    if (in.atLetter() || (inBrackets && (in.atDigit() || in.at('_')))) {
      return CharSet.one(in.next() % 32);
    }
    in.position(back);
    return CharSet.one('\\');
  }

  /// Up to 377.
  private int octal() {
    int value = 0;
    for (int i = 0; i < 3 && in.atOneOf("01234567") && value < 32; i++) {
      value = value * 8 + (in.next() - '0');
    }
    return value;
  }

  private CharSet unicode(int at) {
    if (strict) {
      int braced = in.braced();
      if (braced >= 0) {
        return CharSet.one(braced);
      }
    }
    return code(at, 'u', pair(in, in.hex(4)));
  }

  /// With its second half, when one follows a first half.
  static int pair(RegexCursor in, int first) {
    int back = in.position();
    if (first >= 0xD800 && first < 0xDC00 && in.take("\\u")) {
      int second = in.hex(4);
      if (second >= 0xDC00 && second < 0xE000) {
        return Character.toCodePoint((char) first, (char) second);
      }
      in.position(back);
    }
    return first;
  }

  private CharSet code(int at, int letter, int c) {
    if (c >= 0) {
      return CharSet.one(c);
    }
    return strict
        ? fail(at, "\\" + Character.toString(letter) + " needs its hexadecimal digits")
        : CharSet.one(letter);
  }

  private CharSet property(int at, boolean negated) {
    StringBuilder name = new StringBuilder();
    if (in.take('{')) {
      while (!in.atEnd() && !in.at('}')) {
        name.appendCodePoint(in.next());
      }
    }
    if (!in.take('}')) {
      return fail(at, "\\p needs the name of a property in braces");
    }
    Optional<CharSet> set = UnicodeProperties.of(name.toString());
    if (set.isEmpty()) {
      return fail(at, "Unicode has no property named " + name + " that ECMA-262 knows");
    }
    return negated ? set.get().complement() : set.get();
  }

  private CharSet fail(int at, String reason) {
    in.fail(at, reason);
    return CharSet.NONE;
  }
}
