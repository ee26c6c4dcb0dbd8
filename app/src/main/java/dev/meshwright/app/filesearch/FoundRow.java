package dev.meshwright.app.filesearch;

import dev.meshwright.usecases.search.FileMatches;

/// A row of what was found.
sealed interface FoundRow {

  FileMatches file();

  /// A file with matches.
  record OfFile(FileMatches file) implements FoundRow {}

  /// A match in it.
  record OfMatch(FileMatches file, FileMatches.Match match) implements FoundRow {}
}
