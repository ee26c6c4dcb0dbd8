package dev.meshwright.model.contract;

import dev.meshwright.model.TextRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A table, topic or file that a contract promises.
///
/// @param range of the whole entry
/// @param physicalType `table`, `view`, `topic`, `file` or another word
public record SchemaObject(
    TextRange range,
    Optional<Located> name,
    Optional<Located> physicalName,
    Optional<Located> physicalType,
    Optional<Located> description,
    List<Located> tags,
    List<SchemaProperty> properties,
    List<QualityRule> quality) {

  public SchemaObject {
    tags = List.copyOf(tags);
    properties = List.copyOf(properties);
    quality = List.copyOf(quality);
  }

  /// The properties of the primary key, in its order.
  public List<SchemaProperty> primaryKey() {
    return properties.stream()
        .filter(SchemaProperty::primaryKey)
        .sorted(
            Comparator.comparingInt(
                property -> property.primaryKeyPosition().orElse(Integer.MAX_VALUE)))
        .toList();
  }
}
