package dev.meshwright.app.history;

import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.GraphRow;
import dev.meshwright.usecases.commit.DescribedChange;
import java.util.List;
import java.util.Map;

/// What the history panel shows.
public sealed interface HistoryState {

  record NoRepository() implements HistoryState {}

  record Reading() implements HistoryState {}

  /// @param rows commits, newest first; with lines where they are a graph
  /// @param more whether older ones were left off
  /// @param words what each commit did to the schema that the history is narrowed to, by the
  ///   commit's id; none when it is narrowed to no schema
  record Ready(List<GraphRow> rows, boolean more, Map<String, List<DescribedChange>> words)
      implements HistoryState {
    public Ready {
      rows = List.copyOf(rows);
      words = Map.copyOf(words);
    }

    public List<Commit> commits() {
      return rows.stream().map(GraphRow::commit).toList();
    }
  }

  record Failed(Throwable cause) implements HistoryState {}
}
