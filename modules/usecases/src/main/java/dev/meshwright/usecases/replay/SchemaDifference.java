package dev.meshwright.usecases.replay;

import dev.meshwright.model.compat.Verdict;
import dev.meshwright.usecases.mapping.ColumnReport;
import java.util.Optional;

/// How the schema of a sample's file and one of the workspace differ.
///
/// @param columns columns and fields side by side
/// @param changes from the file's schema to the workspace's; empty where the file has none of the
///   same language
public record SchemaDifference(ColumnReport columns, Optional<Verdict> changes) {}
