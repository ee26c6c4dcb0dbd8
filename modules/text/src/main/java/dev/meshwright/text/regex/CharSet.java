package dev.meshwright.text.regex;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A set of code points, as ranges in order that neither overlap nor touch.
public record CharSet(List<Range> ranges) {

  public static final int LAST = Character.MAX_CODE_POINT;
  static final CharSet NONE = new CharSet(List.of());
  static final CharSet ALL = new CharSet(List.of(new Range(0, LAST)));
  static final CharSet DIGITS = of('0', '9');
  static final CharSet WORD = union(List.of(of('a', 'z'), of('A', 'Z'), DIGITS, one('_')));
  static final CharSet SPACE =
      union(
          List.of(
              of(9, 13),
              one(0x20),
              one(0xA0),
              one(0x1680),
              of(0x2000, 0x200A),
              of(0x2028, 0x2029),
              one(0x202F),
              one(0x205F),
              one(0x3000),
              one(0xFEFF)));
  static final CharSet LINE_ENDS = union(List.of(one('\n'), one('\r'), of(0x2028, 0x2029)));

  public CharSet {
    ranges = List.copyOf(ranges);
  }

  /// @param low first, inclusive
  /// @param high last, inclusive
  public record Range(int low, int high) {}

  static CharSet one(int c) {
    return of(c, c);
  }

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
    return new CharSet(merged);
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
    return new CharSet(rest);
  }

  boolean contains(int c) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Range range = ranges.get(middle);
      if (c < range.low) {
        high = middle - 1;
      } else if (c > range.high) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  boolean isSingle() {
    return ranges.size() == 1 && ranges.getFirst().low == ranges.getFirst().high;
  }

  int first() {
    return ranges.getFirst().low;
  }
}
