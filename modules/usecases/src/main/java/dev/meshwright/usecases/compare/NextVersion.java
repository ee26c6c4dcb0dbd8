package dev.meshwright.usecases.compare;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names the version that follows a released one.
public final class NextVersion {

  /// What stands before the numbers, the first number, and those after it.
  private static final Pattern NUMBERS =
      Pattern.compile("((?:.{0,400}?[^0-9._-])?[@_-]?)(\\d{1,9}(?:([._-])\\d{1,9}){0,2})");

  private NextVersion() {}

  /// The next version in the way that the released one is written, `v1.4.2` to `v1.5.0`. Before
  /// 1.0.0 a break raises the second number. Empty when nothing is to be raised, and for previews
  /// and names of another form.
  public static Optional<String> after(String released, VersionStep step) {
    Matcher matcher = NUMBERS.matcher(released);
    if (step == VersionStep.NONE || !matcher.matches()) {
      return Optional.empty();
    }
    List<BigInteger> numbers =
        new ArrayList<>(
            Arrays.stream(matcher.group(2).split("[._-]", -1)).map(BigInteger::new).toList());
    int raised = position(step, numbers.getFirst().signum() == 0);
    while (numbers.size() <= raised) {
      numbers.add(BigInteger.ZERO);
    }
    numbers.set(raised, numbers.get(raised).add(BigInteger.ONE));
    for (int i = raised + 1; i < numbers.size(); i++) {
      numbers.set(i, BigInteger.ZERO);
    }
    String separator = Optional.ofNullable(matcher.group(3)).orElse(".");
    return Optional.of(
        matcher.group(1)
            + numbers.stream().map(BigInteger::toString).collect(Collectors.joining(separator)));
  }

  private static int position(VersionStep step, boolean beforeFirst) {
    int usual =
        switch (step) {
          case NONE, PATCH -> 2;
          case MINOR -> 1;
          case MAJOR -> 0;
        };
    return beforeFirst ? Math.min(usual + 1, 2) : usual;
  }
}
