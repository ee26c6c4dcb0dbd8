package dev.meshwright.usecases.compare;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version in the name of a tag or folder: `v1.2.0`, `orders/1.4`, `1-0-0`, `2.0.0-rc.1`.
///
/// @param numbers the parts that count, without trailing zeros
/// @param preview whether it comes before the version itself
record VersionNumber(List<BigInteger> numbers, boolean preview)
    implements Comparable<VersionNumber> {

  private static final Pattern NAME =
      Pattern.compile(
          "(?:[^/]{1,200}/){0,8}+(?:[A-Za-z_-]{0,40}[@_-])?+[vV]?(\\d{1,9}(?:[._-]\\d{1,9}){0,3})"
              + "(-[0-9A-Za-z.-]{1,60})?(?:\\+.{0,60})?");

  VersionNumber {
    numbers = List.copyOf(numbers);
  }

  /// The version that a name ends with; empty when it does not look like one.
  static Optional<VersionNumber> of(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<BigInteger> numbers =
        Arrays.stream(matcher.group(1).split("[._-]", -1)).map(BigInteger::new).toList();
    int length = numbers.size();
    while (length > 1 && numbers.get(length - 1).signum() == 0) {
      length--;
    }
    return Optional.of(new VersionNumber(numbers.subList(0, length), matcher.group(2) != null));
  }

  @Override
  public int compareTo(VersionNumber other) {
    for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
      int part = numbers.get(i).compareTo(other.numbers.get(i));
      if (part != 0) {
        return part;
      }
    }
    return Comparator.comparingInt((VersionNumber version) -> version.numbers.size())
        .thenComparing(version -> !version.preview)
        .compare(this, other);
  }
}
