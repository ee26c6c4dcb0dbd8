package dev.meshwright.compat.jsonschema.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads ECMA-262 regular expressions, as far as they are regular: no back references, no look
/// behind, no word boundaries.
final class RegexParser {

  private static final int MAX_DEPTH = 100;
  private static final int MAX_REPEAT = 2_000;

  private final RegexCursor in;
  private final RegexClasses classes;
  private int depth;
  private boolean failed;

  private RegexParser(String source) {
    this.in = new RegexCursor(source);
    this.classes = new RegexClasses(in);
  }

  /// The expression; empty when it is not understood.
  static Optional<RegexNode> parse(String source) {
    RegexParser parser = new RegexParser(source);
    RegexNode node = parser.choice();
    boolean complete = !parser.failed && !parser.classes.failed() && parser.in.atEnd();
    return complete ? Optional.of(node) : Optional.empty();
  }

  private RegexNode choice() {
    if (++depth > MAX_DEPTH) {
      failed = true;
      in.skipAll();
    }
    List<RegexNode> branches = new ArrayList<>();
    branches.add(sequence());
    while (in.take('|')) {
      branches.add(sequence());
    }
    depth--;
    return branches.size() == 1 ? branches.getFirst() : new RegexNode.Choice(branches);
  }

  private RegexNode sequence() {
    List<RegexNode> parts = new ArrayList<>();
    while (!in.atEnd() && !in.at('|') && !in.at(')') && !failed) {
      parts.add(repeated(atom()));
    }
    return parts.size() == 1 ? parts.getFirst() : new RegexNode.Sequence(parts);
  }

  private RegexNode repeated(RegexNode atom) {
    RegexNode node = atom;
    if (in.take('*')) {
      node = new RegexNode.Repeat(atom, 0, -1);
    } else if (in.take('+')) {
      node = new RegexNode.Repeat(atom, 1, -1);
    } else if (in.take('?')) {
      node = new RegexNode.Repeat(atom, 0, 1);
    } else if (in.at('{')) {
      node = counted(atom);
    } else {
      return atom;
    }
    boolean zeroWidth =
        atom instanceof RegexNode.Start
            || atom instanceof RegexNode.End
            || atom instanceof RegexNode.Look;
    // A possessive or doubled quantifier means something else in every engine.
    failed |= zeroWidth || in.at('+') || in.at('*');
    // Greedy or not makes no difference to what is matched somewhere.
    in.take('?');
    return node;
  }

  private RegexNode counted(RegexNode atom) {
    int back = in.position();
    in.take('{');
    int min = in.number();
    int max = min;
    if (in.take(',')) {
      max = in.at('}') ? -1 : in.number();
    }
    if (min < 0 || !in.take('}')) {
      // Not a quantifier: a brace that stands for itself.
      in.position(back);
      return atom;
    }
    failed |= min > MAX_REPEAT || max > MAX_REPEAT || (max >= 0 && max < min);
    return new RegexNode.Repeat(atom, min, max);
  }

  private RegexNode atom() {
    if (in.take('^')) {
      return new RegexNode.Start();
    }
    if (in.take('$')) {
      return new RegexNode.End();
    }
    if (in.take('(')) {
      return group();
    }
    if (in.take('.')) {
      return new RegexNode.Chars(CharSet.LINE_ENDS.complement());
    }
    if (in.take('[')) {
      return new RegexNode.Chars(classes.bracket());
    }
    if (in.take('\\')) {
      return new RegexNode.Chars(classes.escape(false));
    }
    failed |= in.at('*') || in.at('+') || in.at('?');
    int c = in.next();
    return new RegexNode.Chars(CharSet.of(c, c));
  }

  private RegexNode group() {
    boolean look = false;
    boolean negative = false;
    if (in.take('?')) {
      if (in.take('=')) {
        look = true;
      } else if (in.take('!')) {
        look = true;
        negative = true;
      } else if (in.take('<')) {
        failed |= in.at('=') || in.at('!');
        while (!in.atEnd() && !in.take('>')) {
          in.next();
        }
      } else if (!in.take(':')) {
        failed = true;
      }
    }
    RegexNode inner = choice();
    failed |= !in.take(')');
    return look ? new RegexNode.Look(inner, negative) : inner;
  }
}
