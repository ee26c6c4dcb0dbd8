package dev.meshwright.compat.avro;

/// Two named types, by full name, of which one is read as the other.
record NamedPair(String reader, String writer) {}
