package dev.meshwright.model.refactor;

import dev.meshwright.model.FileEdit;
import java.util.List;
import java.util.Map;

/// What a refactoring does to the files of a workspace.
///
/// @param edits of texts as they were given, in any file
/// @param created texts of files that are new
/// @param renamed names in data that are other names now, by which what is not a schema follows
public record Refactored(
    List<FileEdit> edits, Map<String, String> created, List<NameChange> renamed) {

  public Refactored {
    edits = List.copyOf(edits);
    created = Map.copyOf(created);
    renamed = List.copyOf(renamed);
  }
}
