package dev.meshwright.usecases.search;

import dev.meshwright.model.Problem;
import java.util.List;

/// What a search in files gave.
public sealed interface FoundInFiles {

  /// @param files with matches, by path
  /// @param searched how many files were searched
  /// @param skipped why others were not: they are no text, or too large
  /// @param more whether there are more matches than are listed
  record Matches(List<FileMatches> files, int searched, List<Problem> skipped, boolean more)
      implements FoundInFiles {
    public Matches {
      files = List.copyOf(files);
      skipped = List.copyOf(skipped);
    }

    /// How many matches are listed.
    public int count() {
      return files.stream().mapToInt(file -> file.matches().size()).sum();
    }
  }

  /// The query is not a regular expression.
  ///
  /// @param message why
  record BadPattern(String message) implements FoundInFiles {}
}
