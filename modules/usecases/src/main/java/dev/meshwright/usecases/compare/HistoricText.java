package dev.meshwright.usecases.compare;

/// A text that a file once had.
///
/// @param title of the commit, for people: `1a2b3c4`
/// @param path where the file was then
/// @param text empty when the commit removed the file
public record HistoricText(String title, String path, String text) {}
