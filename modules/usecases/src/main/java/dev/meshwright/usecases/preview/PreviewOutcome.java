package dev.meshwright.usecases.preview;

import dev.meshwright.model.Problem;
import dev.meshwright.model.table.Page;
import java.time.Duration;
import java.util.List;

/// What running a transformation gave.
public sealed interface PreviewOutcome {

  /// @param result for asking further pages
  /// @param first its first rows
  /// @param took from the request to the first rows
  /// @param notes about samples: those left out, those that do not read
  record Rows(ResultId result, Page first, Duration took, List<Problem> notes)
      implements PreviewOutcome {

    public Rows {
      notes = List.copyOf(notes);
    }
  }

  /// The text does not run; the problem is located in it.
  record Failed(Problem problem, List<Problem> notes) implements PreviewOutcome {

    public Failed {
      notes = List.copyOf(notes);
    }
  }
}
