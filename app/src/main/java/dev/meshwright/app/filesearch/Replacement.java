package dev.meshwright.app.filesearch;

import dev.meshwright.usecases.search.Replaced;
import java.util.List;
import java.util.stream.Stream;

/// A replacement that was made, and can be taken back as a whole.
///
/// @param open changes of documents that were open, which are not saved yet
/// @param written changes of files on the disk
record Replacement(List<Part> open, List<Part> written) {

  Replacement {
    open = List.copyOf(open);
    written = List.copyOf(written);
  }

  /// What was replaced in one file.
  ///
  /// @param matches how many
  record Part(Replaced.Change change, int matches) {}

  int files() {
    return open.size() + written.size();
  }

  int matches() {
    return Stream.concat(open.stream(), written.stream()).mapToInt(Part::matches).sum();
  }
}
