package dev.meshwright.usecases.review.agenda;

import dev.meshwright.usecases.replay.FindingRows;
import dev.meshwright.usecases.replay.ReplaySide;

/// The rows of one sample that show a change when they are read across the two states.
///
/// @param sample its path
/// @param rows how many it has
/// @param shown those that show the change, at least one
/// @param atLeast whether there may be more: of rows that cannot be read only the first are told
public record SampleRows(
    String sample, ReplaySide side, long rows, FindingRows shown, boolean atLeast) {}
