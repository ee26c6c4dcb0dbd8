package dev.meshwright.usecases.search;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.util.List;

/// What became of files whose texts were to be changed.
///
/// @param changed the texts that were written
/// @param problems why others were not
/// @param stopped whether it was cancelled, so that the rest is as it was
public record Replaced(List<Change> changed, List<Problem> problems, boolean stopped) {

  public Replaced {
    changed = List.copyOf(changed);
    problems = List.copyOf(problems);
  }

  /// Why a file was left out whose text is no longer the one that was searched.
  public static Problem changedMeanwhile(String path) {
    return Problem.warning(
        "file-changed-meanwhile",
        Location.startOf(path),
        path + " was left as it is: it has changed since it was searched.",
        "Search again.");
  }

  /// A file's text before and after.
  public record Change(String path, String before, String after) {

    /// The change that takes this one back.
    public Change undone() {
      return new Change(path, /* before= */ after, /* after= */ before);
    }
  }
}
