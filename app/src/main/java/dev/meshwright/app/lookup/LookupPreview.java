package dev.meshwright.app.lookup;

import dev.meshwright.model.TextRange;

/// The text around a place that is selected.
///
/// @param text empty where the file has none that can be shown
/// @param range of the place in it
record LookupPreview(String path, String text, TextRange range) {}
