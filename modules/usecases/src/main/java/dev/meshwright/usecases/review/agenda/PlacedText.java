package dev.meshwright.usecases.review.agenda;

import dev.meshwright.model.Location;

/// Where a change is in one of the two states.
///
/// @param text of the whole file
public record PlacedText(Location place, String text) {}
