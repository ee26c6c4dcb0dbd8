package dev.meshwright.schema.convert;

import dev.meshwright.schema.name.LegalNames;
import dev.meshwright.schema.name.NameScope;
import java.util.HashMap;
import java.util.Map;

/// Names of definitions that all three languages allow, each given once.
final class TypeNames {

  private final Map<String, String> byKey = new HashMap<>();
  private final NameScope scope = NameScope.exact("");

  boolean knows(String key) {
    return byKey.containsKey(key);
  }

  /// @param key what tells definitions of the source apart
  /// @param wish the name it should have: `daily_revenue` becomes `DailyRevenue`
  String of(String key, String wish) {
    return byKey.computeIfAbsent(key, unknown -> scope.give(LegalNames.type(wish, "Type")));
  }
}
