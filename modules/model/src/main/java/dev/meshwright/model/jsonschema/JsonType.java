package dev.meshwright.model.jsonschema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The names that `type` may hold.
public enum JsonType {
  NULL,
  BOOLEAN,
  INTEGER,
  NUMBER,
  STRING,
  ARRAY,
  OBJECT;

  /// As a schema spells it.
  public String keyword() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<JsonType> of(String keyword) {
    return Arrays.stream(values()).filter(t -> t.keyword().equals(keyword)).findFirst();
  }
}
