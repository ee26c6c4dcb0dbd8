package dev.meshwright.model.json;

import java.util.List;

public record JsonArray(List<JsonValue> items) implements JsonValue {

  public JsonArray {
    items = List.copyOf(items);
  }
}
