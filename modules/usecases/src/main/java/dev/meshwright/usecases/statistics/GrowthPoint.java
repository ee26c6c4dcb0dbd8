package dev.meshwright.usecases.statistics;

import java.time.OffsetDateTime;

/// What the workspace held at a point of its history.
///
/// @param name a tag, or the short id of a commit
public record GrowthPoint(String name, OffsetDateTime when, SchemaCounts counts) {}
