package dev.meshwright.text.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a pattern by the grammar of ECMA-262: strictly, as with the flag `u`, or leniently, by
/// Annex B.
final class RegexParser {

  /// Whoever walks a tree may recurse.
  private static final int MOST_NESTED = 200;

  private final RegexCursor in;
  private final RegexEscapes escapes;
  private final RegexGroups groups;
  private final boolean strict;
  private int depth;
  private int opened;

  RegexParser(String source, boolean strict) {
    this.in = new RegexCursor(source);
    this.groups = RegexGroups.of(source);
    this.escapes = new RegexEscapes(in, groups, strict);
    this.strict = strict;
  }

  RegexReading read(String source) {
    RegexNode root = choice();
    if (!in.atEnd()) {
      in.fail(in.position(), "a closing parenthesis has no opening one");
    }
    Optional<RegexReading.Malformed> wrong = in.wrong();
    return wrong.isPresent()
        ? wrong.get()
        : new RegexReading.Valid(new Regex(source, root, groups.count(), !strict));
  }

  private RegexNode choice() {
    if (++depth > MOST_NESTED) {
      in.fail(in.position(), "more than " + MOST_NESTED + " groups are nested");
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
    while (!in.atEnd() && !in.at('|') && !in.at(')')) {
      int before = opened;
      RegexNode atom = atom();
      parts.add(repeated(atom, before));
    }
    return parts.size() == 1 ? parts.getFirst() : new RegexNode.Sequence(parts);
  }

  private RegexNode repeated(RegexNode atom, int before) {
    int at = in.position();
    int min = 0;
    int max = -1;
    if (in.take('+')) {
      min = 1;
    } else if (in.take('?')) {
      max = 1;
    } else if (!in.take('*')) {
      Optional<int[]> counts = counts();
      if (counts.isEmpty()) {
        return atom;
      }
      min = counts.get()[0];
      max = counts.get()[1];
    }
    boolean greedy = !in.take('?');
    if (max >= 0 && max < min) {
      in.fail(at, "the numbers of a quantifier are out of order");
    }
    if (!repeatable(atom)) {
      in.fail(at, "there is nothing here that the quantifier could repeat");
    }
    RegexNode.Groups inside = new RegexNode.Groups(before, opened);
    return new RegexNode.Repeat(atom, min, max, greedy, inside);
  }

  private boolean repeatable(RegexNode atom) {
    return switch (atom) {
      case RegexNode.Start ignored -> false;
      case RegexNode.End ignored -> false;
      case RegexNode.WordEdge ignored -> false;
      case RegexNode.Look look -> !strict && !look.behind();
      case RegexNode other -> true;
    };
  }

  /// `{2}`, `{2,}` and `{2,5}`; empty, and nothing taken, when none is there.
  private Optional<int[]> counts() {
    int back = in.position();
    if (!in.take('{')) {
      return Optional.empty();
    }
    int min = in.number();
    int max = min;
    if (min >= 0 && in.take(',')) {
      max = in.at('}') ? -1 : in.number();
      if (max < 0 && !in.at('}')) {
        min = -1;
      }
    }
    if (min >= 0 && in.take('}')) {
      return Optional.of(new int[] {min, max});
    }
    in.position(back);
    if (strict) {
      in.fail(back, "a brace that is not a quantifier needs a backslash");
    }
    return Optional.empty();
  }

  private RegexNode atom() {
    int at = in.position();
    if (in.take('^')) {
      return new RegexNode.Start();
    }
    if (in.take('$')) {
      return new RegexNode.End();
    }
    if (in.take('(')) {
      return group(at);
    }
    if (in.take('.')) {
      return new RegexNode.Chars(CharSet.LINE_ENDS.complement());
    }
    if (in.take('[')) {
      return new RegexNode.Chars(new RegexBrackets(in, escapes, strict).read(at));
    }
    if (in.take('\\')) {
      return escapes.atom(at);
    }
    if (in.atOneOf("*+?") || (in.at('{') && counts().isPresent())) {
      in.fail(at, "there is nothing here that the quantifier could repeat");
    } else if (strict && in.atOneOf("]{}")) {
      in.fail(at, "a single bracket or brace needs a backslash");
    }
    return new RegexNode.Chars(CharSet.one(in.next()));
  }

  private RegexNode group(int at) {
    if (!in.take('?')) {
      int number = ++opened;
      return new RegexNode.Capture(inner(at), number);
    }
    if (in.take(':')) {
      // Kept as a node of its own: a group may be repeated even where what is in it may not.
      return new RegexNode.Sequence(List.of(inner(at)));
    }
    if (in.take('=')) {
      return new RegexNode.Look(inner(at), false, false);
    }
    if (in.take('!')) {
      return new RegexNode.Look(inner(at), false, true);
    }
    if (in.take("<=")) {
      return new RegexNode.Look(inner(at), true, false);
    }
    if (in.take("<!")) {
      return new RegexNode.Look(inner(at), true, true);
    }
    if (!in.take('<')) {
      in.fail(at, "ECMA-262 knows no group that begins with (? and what follows here");
    }
    int number = ++opened;
    int named = in.position();
    Optional<String> name = RegexGroups.name(in);
    if (name.isEmpty()) {
      in.fail(named, "the name of the group is not valid");
    } else if (groups.number(name.get()).filter(first -> first == number).isEmpty()) {
      in.fail(named, "two groups are named " + name.get());
    }
    return new RegexNode.Capture(inner(at), number);
  }

  private RegexNode inner(int at) {
    RegexNode inner = choice();
    if (!in.take(')')) {
      in.fail(at, "the group is not closed");
    }
    return inner;
  }
}
