package dev.meshwright.usecases.contract;

import dev.meshwright.model.contract.LogicalType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// A field of a schema, as a contract sees it.
///
/// @param name as data has it
/// @param types that values of it can stand for; empty when that cannot be told
/// @param type in the schema's own words
/// @param optional whether a value may be absent or null
/// @param label what the schema says about how sensitive it is: `confidential`, or `pii`
/// @param fields of its values, or of the items of a list; asked for when needed, since types may
///   contain themselves
record SchemaField(
    String name,
    Set<LogicalType> types,
    String type,
    boolean optional,
    Optional<String> label,
    Supplier<List<SchemaField>> fields) {}
