package dev.meshwright.app.filesearch;

import dev.meshwright.usecases.search.FilesQuery;
import dev.meshwright.usecases.search.FoundInFiles;

/// What the search in files shows.
sealed interface FileSearchState {

  /// Nothing is looked for.
  record Idle() implements FileSearchState {}

  record Searching() implements FileSearchState {}

  /// @param query that was looked for
  record Found(FilesQuery query, FoundInFiles.Matches matches) implements FileSearchState {}

  /// The query is not a regular expression.
  ///
  /// @param message why
  record Wrong(String message) implements FileSearchState {}

  record Failed(Throwable cause) implements FileSearchState {}
}
