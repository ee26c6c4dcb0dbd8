package dev.meshwright.data.statement;

/// Where the engine saw something: offsets in bytes of the statement's UTF-8 form, as it writes
/// them. It gives no place to some nodes, and 2^64 - 1 as the start of others.
public record StatementRange(String start, String length) {}
