package dev.meshwright.compat.jsonschema.change;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// What Confluent's registry calls a change of a bound: the keyword, and what happened to it.
final class ConfluentNames {

  private static final String PREFIX = "confluent:";

  private ConfluentNames() {}

  /// @param keyword a bound: `minLength`
  /// @param was whether it was set
  /// @param is whether it is set
  /// @param increased whether a bound that was and is set is greater now
  static List<String> bound(String keyword, boolean was, boolean is, boolean increased) {
    String what = !was ? "ADDED" : !is ? "REMOVED" : increased ? "INCREASED" : "DECREASED";
    return List.of(PREFIX + upper(keyword) + "_" + what);
  }

  /// @param before what numbers had to be a multiple of
  /// @param after what they must be a multiple of now
  static List<String> multiples(BigDecimal before, BigDecimal after) {
    boolean expanded = after.remainder(before).signum() == 0;
    boolean reduced = before.remainder(after).signum() == 0;
    return List.of(
        PREFIX + "MULTIPLE_OF_" + (expanded ? "EXPANDED" : reduced ? "REDUCED" : "CHANGED"));
  }

  private static String upper(String keyword) {
    return keyword.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }
}
