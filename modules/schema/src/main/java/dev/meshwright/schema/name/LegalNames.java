package dev.meshwright.schema.name;

import java.util.Locale;

/// Names of letters, digits and underscores of ASCII, as Avro and Protobuf want them.
public final class LegalNames {

  private LegalNames() {}

  /// A field's name, as close to the wish as can be.
  public static String field(String wish) {
    String plain = wish.replaceAll("[^A-Za-z0-9_]", "_");
    return plain.isEmpty() || isDigit(plain.charAt(0)) ? "_" + plain : plain;
  }

  /// A type's name: `daily_revenue` becomes `DailyRevenue`.
  ///
  /// @param otherwise what it begins with when the wish begins with no letter
  public static String type(String wish, String otherwise) {
    StringBuilder camel = new StringBuilder();
    for (String part : wish.split("[^A-Za-z0-9]+", -1)) {
      if (!part.isEmpty()) {
        camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      }
    }
    return camel.isEmpty() || isDigit(camel.charAt(0)) ? otherwise + camel : camel.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
