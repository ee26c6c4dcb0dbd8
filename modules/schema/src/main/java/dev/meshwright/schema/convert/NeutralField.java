package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.json.JsonValue;
import java.util.Optional;

/// A field of a record, a field of a message, a property of an object.
///
/// @param doc what documents it; empty for nothing
/// @param optional whether data may lack it
/// @param fallback what readers take for it when data lacks it; empty when nothing is said
/// @param place where the source has it
record NeutralField(
    String name,
    String doc,
    NeutralType shape,
    boolean optional,
    Optional<JsonValue> fallback,
    boolean deprecated,
    Location place) {}
