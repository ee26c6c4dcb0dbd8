package dev.meshwright.model.structure;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The type of a field, with what its name means looked up, in other files as well.
///
/// @param values that it takes
/// @param phrase the type inside a sentence: `an enum`, `string or null`
/// @param recordName full name of the record or message that its values are; empty for values that
///   are not of a type with a name
/// @param nullable whether null is one of its values
/// @param fields of its values, or of the items of a list; asked for when needed, since types may
///   contain themselves
public record TypeRef(
    FieldType values,
    String phrase,
    Optional<String> recordName,
    boolean nullable,
    Supplier<List<RecordField>> fields) {}
