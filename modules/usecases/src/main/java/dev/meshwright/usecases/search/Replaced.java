package dev.meshwright.usecases.search;

import dev.meshwright.model.Problem;
import java.util.List;

/// What became of files whose texts were to be changed.
///
/// @param changed the texts that were written
/// @param problems why others were not
public record Replaced(List<Change> changed, List<Problem> problems) {

  public Replaced {
    changed = List.copyOf(changed);
    problems = List.copyOf(problems);
  }

  /// A file's text before and after.
  public record Change(String path, String before, String after) {

    /// The change that takes this one back.
    public Change undone() {
      return new Change(path, /* before= */ after, /* after= */ before);
    }
  }
}
