package dev.meshwright.app.diagram;

import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.SnapshotLookup;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where a diagram takes its schemas from.
///
/// @param unsaved texts that are not on the disk, by path
/// @param files the working copy with such texts
/// @param baseline what the workspace is compared with
/// @param states finds an earlier state
public record DiagramInputs(
    Supplier<Map<String, String>> unsaved,
    Function<Map<String, String>, FileSource> files,
    Supplier<Baseline> baseline,
    Function<Baseline, SnapshotLookup> states) {}
