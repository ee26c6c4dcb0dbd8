package dev.meshwright.usecases.search;

import dev.meshwright.model.TextRange;

/// Something that a schema declares.
///
/// @param name as it is written
/// @param within the names around it, as `Order.Line`; empty at the top
/// @param kind what it is
/// @param path of the file
/// @param range of its name in the text
public record FoundName(String name, String within, Kind kind, String path, TextRange range) {

  /// What a schema declares.
  public enum Kind {
    /// A record, a message, an enum, a definition, a service.
    TYPE,
    /// A field, a property, a value of an enum, a method.
    FIELD
  }
}
