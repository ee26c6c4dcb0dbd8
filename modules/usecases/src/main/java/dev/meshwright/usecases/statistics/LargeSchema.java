package dev.meshwright.usecases.statistics;

/// One of the schemas with the most fields.
public record LargeSchema(String path, SchemaCounts counts) {}
