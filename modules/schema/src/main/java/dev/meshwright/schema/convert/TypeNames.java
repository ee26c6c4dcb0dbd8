package dev.meshwright.schema.convert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Names of definitions that all three languages allow, each given once.
final class TypeNames {

  private final Map<String, String> byKey = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  boolean knows(String key) {
    return byKey.containsKey(key);
  }

  /// @param key what tells definitions of the source apart
  /// @param wish the name it should have: `daily_revenue` becomes `DailyRevenue`
  String of(String key, String wish) {
    return byKey.computeIfAbsent(key, unknown -> unique(camel(wish)));
  }

  private String unique(String base) {
    String name = base;
    for (int i = 2; !given.add(name); i++) {
      name = base + i;
    }
    return name;
  }

  private static String camel(String wish) {
    StringBuilder camel = new StringBuilder();
    for (String part : wish.split("[^A-Za-z0-9]+", -1)) {
      if (!part.isEmpty()) {
        camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      }
    }
    boolean begins = !camel.isEmpty() && Character.isLetter(camel.charAt(0));
    return begins ? camel.toString() : "Type" + camel;
  }

  /// A field's name that Avro and Protobuf allow.
  static String field(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
    return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
  }
}
