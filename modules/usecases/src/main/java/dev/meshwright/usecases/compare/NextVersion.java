package dev.meshwright.usecases.compare;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names the version that follows a released one.
public final class NextVersion {

  private static final Pattern NAME =
      Pattern.compile("(.{0,200}?)(\\d{1,9})\\.(\\d{1,9})(?:\\.(\\d{1,9}))?");

  private NextVersion() {}

  /// The name with the number that `step` raises raised: `v1.4.2` and a minor step give `v1.5.0`.
  /// Empty when nothing is raised, or the name does not end with a version of two or three parts.
  public static Optional<String> after(String released, VersionStep step) {
    Matcher name = NAME.matcher(released);
    if (step == VersionStep.NONE || !name.matches()) {
      return Optional.empty();
    }
    boolean threeParts = Optional.ofNullable(name.group(4)).isPresent();
    String patch = threeParts ? name.group(4) : "0";
    String next =
        switch (step) {
          case MAJOR -> raised(name.group(2)) + ".0" + (threeParts ? ".0" : "");
          case MINOR -> name.group(2) + "." + raised(name.group(3)) + (threeParts ? ".0" : "");
          case PATCH -> name.group(2) + "." + name.group(3) + "." + raised(patch);
          case NONE -> released;
        };
    return Optional.of(name.group(1) + next);
  }

  private static String raised(String number) {
    return new BigInteger(number).add(BigInteger.ONE).toString();
  }
}
