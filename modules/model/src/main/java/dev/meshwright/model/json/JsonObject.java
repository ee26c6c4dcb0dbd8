package dev.meshwright.model.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// @param members in the order they were given; equality does not look at it
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }
}
