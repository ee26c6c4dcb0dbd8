package dev.meshwright.compat.avro;

import java.util.Locale;
import java.util.Set;

/// Properties that say what values mean.
final class AvroMeaningKeys {

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

  private AvroMeaningKeys() {}

  /// Whether a custom property says what values mean or how they are to be treated.
  static boolean isMeaning(String key) {
    String plain = key.toLowerCase(Locale.ROOT);
    return KEYS.contains(plain) || plain.startsWith("connect.");
  }
}
