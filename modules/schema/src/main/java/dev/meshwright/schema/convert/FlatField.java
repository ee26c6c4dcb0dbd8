package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import java.util.Optional;

/// A field of a schema in words that all languages share.
///
/// @param path from the root: `lines[].price`
/// @param type as people read it, the same for what means the same
/// @param optional whether data may lack it or have null for it
/// @param nullable whether it may be null
/// @param fallback what readers take when data lacks it, as JSON
/// @param implied whether the language itself says what readers take, and nobody wrote it
/// @param doc what documents it; empty for nothing
/// @param place where the schema has it
public record FlatField(
    String path,
    String type,
    boolean optional,
    boolean nullable,
    Optional<String> fallback,
    boolean implied,
    String doc,
    Location place) {

  /// Whether readers may be left without a value.
  public boolean mayBeNothing() {
    return nullable || (optional && fallback.isEmpty());
  }
}
