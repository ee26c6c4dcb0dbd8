package dev.meshwright.contract.standard;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of a standard: `v3.1.0`.
public record Version(int major, int minor, int patch) implements Comparable<Version> {

  private static final Pattern WRITTEN = Pattern.compile("v(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
  private static final Pattern NEARLY =
      Pattern.compile("[vV]?(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?");

  /// Reads a version as the standards write it.
  static Optional<Version> of(String text) {
    return of(WRITTEN.matcher(text));
  }

  /// Reads what was probably meant as a version: `3.1`, `V3.1.0`.
  static Optional<Version> meant(String text) {
    return of(NEARLY.matcher(text.strip()));
  }

  private static Optional<Version> of(Matcher matcher) {
    return matcher.matches()
        ? Optional.of(new Version(part(matcher, 1), part(matcher, 2), part(matcher, 3)))
        : Optional.empty();
  }

  private static int part(Matcher matcher, int group) {
    return Optional.ofNullable(matcher.group(group)).map(Integer::parseInt).orElse(0);
  }

  @Override
  public int compareTo(Version other) {
    return Comparator.comparingInt(Version::major)
        .thenComparingInt(Version::minor)
        .thenComparingInt(Version::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return "v" + major + "." + minor + "." + patch;
  }
}
