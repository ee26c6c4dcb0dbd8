package dev.meshwright.compat.jsonschema.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/// A set of code points, as ranges in order that neither overlap nor touch.
record CharSet(List<Range> ranges) {

  static final int LAST = Character.MAX_CODE_POINT;
  static final CharSet NONE = new CharSet(List.of());
  static final CharSet ALL = new CharSet(List.of(new Range(0, LAST)));
  static final CharSet DIGITS = of('0', '9');
  static final CharSet WORD = union(List.of(of('a', 'z'), of('A', 'Z'), DIGITS, of('_', '_')));
  static final CharSet SPACE =
      union(
          List.of(
              of(9, 13),
              of(0x20, 0x20),
              of(0xA0, 0xA0),
              of(0x1680, 0x1680),
              of(0x2000, 0x200A),
              of(0x2028, 0x2029),
              of(0x202F, 0x202F),
              of(0x205F, 0x205F),
              of(0x3000, 0x3000),
              of(0xFEFF, 0xFEFF)));
  static final CharSet LINE_ENDS =
      union(List.of(of('\n', '\n'), of('\r', '\r'), of(0x2028, 0x2029)));

  /// @param low first, inclusive
  /// @param high last, inclusive
  record Range(int low, int high) {}

  static CharSet of(int low, int high) {
    return new CharSet(List.of(new Range(low, high)));
  }

  static CharSet union(Collection<CharSet> sets) {
    List<Range> all = new ArrayList<>();
    sets.forEach(s -> all.addAll(s.ranges));
    all.sort(Comparator.comparingInt(Range::low));
    List<Range> merged = new ArrayList<>();
    for (Range range : all) {
      Range last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && range.low <= last.high + 1) {
        merged.set(merged.size() - 1, new Range(last.low, Math.max(last.high, range.high)));
      } else {
        merged.add(range);
      }
    }
    return new CharSet(List.copyOf(merged));
  }

  /// All code points that a test accepts; looks at every one.
  static CharSet where(IntPredicate test) {
    List<Range> ranges = new ArrayList<>();
    int from = -1;
    for (int c = 0; c <= LAST + 1; c++) {
      boolean in = c <= LAST && test.test(c);
      if (in && from < 0) {
        from = c;
      } else if (!in && from >= 0) {
        ranges.add(new Range(from, c - 1));
        from = -1;
      }
    }
    return new CharSet(List.copyOf(ranges));
  }

  CharSet complement() {
    List<Range> rest = new ArrayList<>();
    int next = 0;
    for (Range range : ranges) {
      if (range.low > next) {
        rest.add(new Range(next, range.low - 1));
      }
      next = range.high + 1;
    }
    if (next <= LAST) {
      rest.add(new Range(next, LAST));
    }
    return new CharSet(List.copyOf(rest));
  }

  boolean contains(int c) {
    for (Range range : ranges) {
      if (c <= range.high) {
        return c >= range.low;
      }
    }
    return false;
  }
}
