package dev.meshwright.schema.proto.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version that the last part of a package is.
final class PackageVersion {

  private static final Pattern VERSION =
      Pattern.compile("v[1-9]\\d*(?:(test.*)|((?:p[1-9]\\d*)?(?:alpha|beta)(?:[1-9]\\d*)?))?");

  private PackageVersion() {}

  static boolean isVersioned(String packageName) {
    return version(packageName).matches();
  }

  /// Whether the version promises not to break.
  static boolean isStable(String packageName) {
    Matcher version = version(packageName);
    return version.matches() && version.group(1) == null && version.group(2) == null;
  }

  static boolean isUnstable(String packageName) {
    return isVersioned(packageName) && !isStable(packageName);
  }

  /// A version alone is no package.
  private static Matcher version(String packageName) {
    int dot = packageName.lastIndexOf('.');
    return VERSION.matcher(dot < 0 ? "" : packageName.substring(dot + 1));
  }
}
