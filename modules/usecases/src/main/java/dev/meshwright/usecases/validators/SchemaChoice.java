package dev.meshwright.usecases.validators;

import dev.meshwright.usecases.compare.SchemaVersion;
import java.util.Optional;

/// A schema, and which of its types describes a row.
///
/// @param type name of the message, for Protobuf; empty to take the one that fits the columns best
public record SchemaChoice(SchemaVersion schema, Optional<String> type) {

  public static SchemaChoice of(SchemaVersion schema) {
    return new SchemaChoice(schema, Optional.empty());
  }
}
