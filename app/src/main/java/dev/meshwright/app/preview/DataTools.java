package dev.meshwright.app.preview;

import dev.meshwright.usecases.conformance.CheckConformance;
import dev.meshwright.usecases.explore.CompareRows;
import dev.meshwright.usecases.explore.ExploreRows;
import dev.meshwright.usecases.mapping.CheckColumns;
import dev.meshwright.usecases.preview.ParameterMemory;
import dev.meshwright.usecases.preview.PreviewTransformation;
import dev.meshwright.usecases.replay.ReplayVersions;

/// What the panels on data stand on.
public record DataTools(
    PreviewTransformation preview,
    ParameterMemory parameters,
    ExploreRows explore,
    CompareRows compare,
    CheckConformance conformance,
    CheckColumns columns,
    ReplayVersions replay) {}
