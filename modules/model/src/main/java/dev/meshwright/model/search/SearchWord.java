package dev.meshwright.model.search;

/// A word that is looked for.
///
/// @param text as it is typed
/// @param not whether it must not be there
/// @param exact whether it stands in quotes: neither its beginning nor a typo will do
public record SearchWord(String text, boolean not, boolean exact) {}
