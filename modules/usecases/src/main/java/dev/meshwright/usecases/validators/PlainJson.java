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
import java.util.regex.Pattern;

/// JSON as cells of rows.
final class PlainJson {

  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d|(?:\\d{4}-\\d\\d-\\d\\d[T"
              + " ])?\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z?");

  private final boolean moments;

  private PlainJson(boolean moments) {
    this.moments = moments;
  }

  /// Empty for what is no JSON.
  ///
  /// @param moments whether texts that look like dates and times are such
  static Optional<Value> of(String json, boolean moments) {
    return JsonValues.of(JsonText.parse("message", json).root()).map(new PlainJson(moments)::value);
  }

  private Value value(JsonValue value) {
    return switch (value) {
      case JsonNull() -> Value.nothing();
      case JsonBoolean(boolean truth) -> new Value.Bool(truth);
      case JsonNumber(var number) -> new Value.Exact(number);
      case JsonString(String text) ->
          moments && MOMENT.matcher(text).matches()
              ? new Value.Temporal(text.replace('T', ' ').replace("Z", "+00"))
              : Value.text(text);
      case JsonArray(List<JsonValue> items) ->
          new Value.Items(items.stream().map(this::value).toList(), items.size());
      case JsonObject object ->
          new Value.Struct(
              object.members().entrySet().stream()
                  .map(member -> new Value.Field(member.getKey(), value(member.getValue())))
                  .toList());
    };
  }
}
