package dev.meshwright.schema.convert;

import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.util.List;

/// The values that a schema allows.
record AllowedValues(List<JsonValue> values) {

  /// Whether they are texts, null aside, that can be names.
  boolean areTexts() {
    return values.stream().anyMatch(JsonString.class::isInstance)
        && values.stream()
            .allMatch(value ->
                value instanceof JsonNull
                    || (value instanceof JsonString(String text)
                        && text.matches("[A-Za-z_][A-Za-z0-9_]*")));
  }

  List<String> texts() {
    return values.stream()
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).value())
        .toList();
  }

  boolean haveNull() {
    return values.stream().anyMatch(JsonNull.class::isInstance);
  }
}
