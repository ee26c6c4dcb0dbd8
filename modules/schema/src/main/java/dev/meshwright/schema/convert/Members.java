package dev.meshwright.schema.convert;

import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/// An object that is being put together.
final class Members {

  private final Map<String, JsonValue> members = new LinkedHashMap<>();

  Members with(String name, JsonValue value) {
    members.put(name, value);
    return this;
  }

  JsonObject build() {
    return new JsonObject(members);
  }
}
