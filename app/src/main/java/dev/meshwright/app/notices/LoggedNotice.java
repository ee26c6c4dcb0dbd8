package dev.meshwright.app.notices;

import dev.meshwright.uikit.view.Tone;
import java.time.Instant;

/// A notice in the log: its words only. What it could do belongs to a workspace that may be closed
/// by now.
///
/// @param at when it was told
record LoggedNotice(Instant at, Tone tone, String words) {}
