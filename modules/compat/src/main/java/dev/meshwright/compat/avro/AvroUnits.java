package dev.meshwright.compat.avro;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words and properties that say what values mean.
final class AvroUnits {

  private static final Pattern WORD = Pattern.compile("[A-Za-z%]+");

  private static final Set<String> UNITS =
      Set.of(
          "cent",
          "cents",
          "eur",
          "euro",
          "euros",
          "usd",
          "dollar",
          "dollars",
          "gbp",
          "pounds",
          "chf",
          "jpy",
          "net",
          "gross",
          "percent",
          "%",
          "kg",
          "g",
          "gram",
          "grams",
          "kilograms",
          "lb",
          "lbs",
          "m",
          "meter",
          "meters",
          "metre",
          "metres",
          "km",
          "kilometers",
          "mile",
          "miles",
          "mm",
          "cm",
          "inch",
          "inches",
          "ms",
          "millisecond",
          "milliseconds",
          "microseconds",
          "second",
          "seconds",
          "minute",
          "minutes",
          "hour",
          "hours",
          "days",
          "utc",
          "local",
          "celsius",
          "fahrenheit",
          "bytes",
          "kb",
          "mb");

  private static final Set<String> KEYS =
      Set.of(
          "unit",
          "units",
          "currency",
          "pii",
          "classification",
          "confidentiality",
          "sensitivity",
          "timezone",
          "encrypted",
          "masking",
          "privacy",
          "gdpr");

  private AvroUnits() {}

  /// The units and currencies that a text speaks of.
  static Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      if (UNITS.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }

  /// Whether a custom property says what values mean or how they are to be treated.
  static boolean isMeaning(String key) {
    String plain = key.toLowerCase(Locale.ROOT);
    return KEYS.contains(plain) || plain.startsWith("connect.");
  }
}
