package dev.meshwright.usecases.validators;

import dev.meshwright.model.data.Value;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.text.JsonText;
import java.util.List;
import java.util.Optional;

/// JSON as cells of rows.
final class PlainJson {

  private PlainJson() {}

  /// Empty for what is no JSON.
  static Optional<Value> of(String json) {
    return JsonValues.of(JsonText.parse("message", json).root()).map(PlainJson::value);
  }

  private static Value value(JsonValue value) {
    return switch (value) {
      case JsonNull() -> Value.nothing();
      case JsonBoolean(boolean truth) -> new Value.Bool(truth);
      case JsonNumber(var number) -> new Value.Exact(number);
      case JsonString(String text) -> Value.text(text);
      case JsonArray(List<JsonValue> items) ->
          new Value.Items(items.stream().map(PlainJson::value).toList(), items.size());
      case JsonObject object ->
          new Value.Struct(
              object.members().entrySet().stream()
                  .map(member -> new Value.Field(member.getKey(), value(member.getValue())))
                  .toList());
    };
  }
}
