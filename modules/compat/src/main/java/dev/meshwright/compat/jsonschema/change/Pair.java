package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.Collection;
import java.util.Optional;

/// Two versions of one schema object.
record Pair(ObjectSchema before, ObjectSchema after, ComparedPart scope) {

  <V extends KeywordValue> Optional<V> before(String name, Class<V> kind) {
    return before.value(name, kind);
  }

  <V extends KeywordValue> Optional<V> after(String name, Class<V> kind) {
    return after.value(name, kind);
  }

  /// Whether a keyword says something else in the new version than in the old one.
  boolean differs(String name) {
    return !before
        .keyword(name)
        .map(Keyword::value)
        .equals(after.keyword(name).map(Keyword::value));
  }

  /// Whether any of these keywords is written otherwise, be it without effect. Order of members and
  /// formatting do not count.
  boolean rewritten(Collection<String> names) {
    return names.stream().anyMatch(name -> !written(before, name).equals(written(after, name)));
  }

  private static Optional<JsonValue> written(ObjectSchema schema, String name) {
    return schema.keyword(name).map(Keyword::node).flatMap(JsonValues::of);
  }
}
