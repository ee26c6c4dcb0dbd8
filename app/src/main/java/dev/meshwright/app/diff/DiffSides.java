package dev.meshwright.app.diff;

import dev.meshwright.uikit.diff.DiffView.Side;

/// The two texts that a page holds side by side.
public record DiffSides(Side before, Side after) {}
