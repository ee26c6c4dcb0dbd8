package dev.meshwright.usecases.statistics;

import dev.meshwright.model.SchemaFormat;

/// What the schemas of one language hold.
public record LanguageCounts(SchemaFormat format, SchemaCounts counts) {}
