package dev.meshwright.uikit.buffer;

/// What a buffer says at one moment.
///
/// @param text the whole text
/// @param version grows by one with every change, undo and redo included; tells whether a result
///   that was computed for a text still speaks of the present one
public record TextState(String text, long version) {}
