package dev.meshwright.model.jsonschema;

import dev.meshwright.model.TextRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A schema written as an object.
///
/// @param dialect the draft it is read by
/// @param keywords by name, in the order of the text; of a repeated one the last
public record ObjectSchema(
    SchemaId id, TextRange range, Dialect dialect, Map<String, Keyword> keywords)
    implements JsonSchema {

  public ObjectSchema {
    keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
  }

  public Optional<Keyword> keyword(String name) {
    return Optional.ofNullable(keywords.get(name));
  }

  /// A text that a keyword has.
  public Optional<String> text(String name) {
    return value(name, KeywordValue.Text.class).map(KeywordValue.Text::text);
  }

  /// The schemas by name that a keyword has; none when it has none.
  public Map<String, JsonSchema> schemas(String name) {
    return value(name, KeywordValue.NamedSchemas.class)
        .map(KeywordValue.NamedSchemas::schemas)
        .orElse(Map.of());
  }

  /// What `type` allows; none when it says nothing.
  public Set<JsonType> types() {
    return value("type", KeywordValue.Types.class).map(KeywordValue.Types::types).orElse(Set.of());
  }

  /// The properties that must be there.
  public Set<String> required() {
    return value("required", KeywordValue.Names.class)
        .map(names -> Set.copyOf(names.names()))
        .orElse(Set.of());
  }

  /// The value of a keyword when it was read as the wanted kind.
  public <V extends KeywordValue> Optional<V> value(String name, Class<V> kind) {
    return keyword(name).map(Keyword::value).filter(kind::isInstance).map(kind::cast);
  }
}
