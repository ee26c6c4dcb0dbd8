package dev.meshwright.model.structure;

import java.util.List;
import java.util.Optional;

/// Something that a language can say of a declaration beyond what every language can: the namespace
/// of an Avro record, the number of a Protobuf field, the pattern of a JSON Schema text.
///
/// @param name as the language writes it: `namespace`, `number`, `minLength`
/// @param kind of value
/// @param value as [SchemaOperation.SetProperty] takes it; empty where the declaration does not say
/// @param choices the values there are to choose from; empty where any can be written
public record DeclarationProperty(
    String name, Kind kind, Optional<String> value, List<String> choices) {

  public DeclarationProperty {
    choices = List.copyOf(choices);
  }

  /// How a value is given.
  public enum Kind {
    /// Any text, without quotes.
    TEXT,
    /// A number.
    NUMBER,
    /// `true`, or nothing said.
    FLAG,
    /// One of the choices.
    CHOICE,
    /// One of the types that the declaration can be given.
    TYPE,
    /// Texts or ranges, separated by commas.
    LIST,
    /// Types in an order, changed one at a time by [SchemaOperation.ChangeList]: the choices are
    /// what they are called; none where another one would make a list of what is one type now.
    ORDERED,
    /// As the language writes it.
    WRITTEN
  }
}
