package dev.meshwright.app.filesearch;

import dev.meshwright.model.Problem;
import dev.meshwright.usecases.search.Replaced;
import java.util.List;

/// A replacement that was made, and can be taken back as a whole.
///
/// @param open changes of documents that were open, which are not saved yet
/// @param written changes of files on the disk
/// @param matches how many were replaced
/// @param problems why others were not
record Replacement(
    List<Replaced.Change> open,
    List<Replaced.Change> written,
    int matches,
    List<Problem> problems) {

  Replacement {
    open = List.copyOf(open);
    written = List.copyOf(written);
    problems = List.copyOf(problems);
  }

  int files() {
    return open.size() + written.size();
  }
}
