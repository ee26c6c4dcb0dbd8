package dev.meshwright.usecases.review.thread;

import dev.meshwright.model.Location;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Something that happened in a review. What a later version of the format adds stays in `content`.
///
/// @param id that no other event has
/// @param kind as the file has it, known or not
/// @param content the whole event
/// @param place its line
public record ReviewEvent(
    String id, Instant at, Author by, String kind, JsonObject content, Location place) {

  public boolean is(EventKind other) {
    return kind.equals(other.word());
  }

  /// A member that is a text.
  public Optional<String> text(String key) {
    return text(content, key);
  }

  static Optional<String> text(JsonObject object, String key) {
    return object.members().get(key) instanceof JsonString string
        ? Optional.of(string.value())
        : Optional.empty();
  }

  /// The line of a file that says it.
  public static String line(
      String id, Instant at, Author by, EventKind kind, Map<String, JsonValue> members) {
    Map<String, JsonValue> all = new LinkedHashMap<>();
    all.put("id", new JsonString(id));
    all.put("at", new JsonString(at.toString()));
    all.put("name", new JsonString(by.name()));
    all.put("email", new JsonString(by.email()));
    all.put("kind", new JsonString(kind.word()));
    all.putAll(members);
    return new JsonObject(all).toJson();
  }
}
