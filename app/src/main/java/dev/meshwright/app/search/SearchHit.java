package dev.meshwright.app.search;

import dev.meshwright.app.command.Command;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.search.FoundName;

/// Something that was found.
public sealed interface SearchHit {

  /// @param recent whether it was in front lately
  record File(WorkspaceFile file, boolean recent) implements SearchHit {}

  /// A type or a field of a schema.
  record Name(FoundName name) implements SearchHit {}

  /// Something to do.
  ///
  /// @param keys that do it, as people read them
  /// @param possible whether it is possible now
  record Do(Command command, String keys, boolean possible) implements SearchHit {}
}
