package dev.meshwright.app.history;

import dev.meshwright.model.git.Commit;
import java.util.List;

/// What the history panel shows.
public sealed interface HistoryState {

  record NoRepository() implements HistoryState {}

  record Reading() implements HistoryState {}

  /// @param commits newest first
  /// @param more whether older ones were left off
  record Ready(List<Commit> commits, boolean more) implements HistoryState {
    public Ready {
      commits = List.copyOf(commits);
    }
  }

  record Failed(Throwable cause) implements HistoryState {}
}
