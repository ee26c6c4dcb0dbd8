package dev.meshwright.app.search;

import dev.meshwright.app.command.Command;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.usecases.lookup.QueryChoice;
import dev.meshwright.usecases.search.FoundName;
import java.util.List;

/// Something that was found.
public sealed interface SearchHit {

  /// @param recent whether it was in front lately
  /// @param letters of its path that were looked for
  record File(WorkspaceFile file, boolean recent, List<TextRange> letters) implements SearchHit {
    public File {
      letters = List.copyOf(letters);
    }
  }

  /// Something in the index: a type, a field, a column, what a contract promises.
  record Found(FoundEntry found) implements SearchHit {}

  /// What the file in front declares.
  ///
  /// @param letters of its name that were looked for
  record Symbol(FoundName name, List<TextRange> letters) implements SearchHit {
    public Symbol {
      letters = List.copyOf(letters);
    }
  }

  /// Something to do.
  ///
  /// @param keys that do it, as people read them
  /// @param possible whether it is possible now
  /// @param letters of its title that were looked for
  record Do(Command command, String keys, boolean possible, List<TextRange> letters)
      implements SearchHit {
    public Do {
      letters = List.copyOf(letters);
    }

    /// As it is offered, before something is looked for.
    public Do(Command command, String keys, boolean possible) {
      this(command, keys, possible, List.of());
    }
  }

  /// A filter that the query may go on with. Taking it finds nothing yet.
  record Filter(QueryChoice choice) implements SearchHit {}
}
