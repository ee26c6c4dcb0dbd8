package dev.meshwright.model.contract;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A column or field that a contract promises.
///
/// @param range of the whole entry
/// @param name empty only for the items of an array, and where it is missing by mistake
/// @param required whether null is excluded
/// @param primaryKey whether it belongs to the primary key
/// @param primaryKeyPosition from 1
/// @param classification free text: `confidential`, `restricted`
/// @param properties of an object
/// @param items of an array
public record SchemaProperty(
    TextRange range,
    Optional<Located> name,
    Optional<Located> physicalName,
    Optional<LogicalType> logicalType,
    Optional<Located> physicalType,
    boolean required,
    boolean unique,
    boolean primaryKey,
    OptionalInt primaryKeyPosition,
    Optional<Located> classification,
    boolean criticalDataElement,
    Optional<Located> description,
    List<Located> tags,
    List<SchemaProperty> properties,
    Optional<SchemaProperty> items,
    List<QualityRule> quality) {

  public SchemaProperty {
    tags = List.copyOf(tags);
    properties = List.copyOf(properties);
    quality = List.copyOf(quality);
  }
}
