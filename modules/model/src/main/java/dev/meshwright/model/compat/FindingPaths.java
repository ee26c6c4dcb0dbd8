package dev.meshwright.model.compat;

import java.util.regex.Pattern;

/// The paths of findings, as they name parts of a schema.
public final class FindingPaths {

  /// Into the items of a list, the values of a map, a branch of a union.
  private static final Pattern STEPS_INTO =
      Pattern.compile("\\[[^\\]]*\\]|\\{[^}]*\\}|\\([^)]*\\)");

  private FindingPaths() {}

  /// The names of a path alone: `Order.lines[].price` is `Order.lines.price`.
  public static String names(String path) {
    return STEPS_INTO.matcher(path).replaceAll("");
  }
}
