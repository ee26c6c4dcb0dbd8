package dev.meshwright.model.jsonschema;

import dev.meshwright.model.TextRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

  /// The value of a keyword when it was read as the wanted kind.
  public <V extends KeywordValue> Optional<V> value(String name, Class<V> kind) {
    return keyword(name).map(Keyword::value).filter(kind::isInstance).map(kind::cast);
  }
}
