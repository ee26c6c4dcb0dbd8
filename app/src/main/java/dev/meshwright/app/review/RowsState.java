package dev.meshwright.app.review;

import dev.meshwright.usecases.review.agenda.SampleRows;
import java.util.List;

/// What is known of the rows that show the change on the screen.
sealed interface RowsState {

  /// The change is of no schema, or rows are not shown.
  record None() implements RowsState {}

  record Reading() implements RowsState {}

  /// @param read how many samples could be read
  /// @param rows none where no row shows it
  /// @param unread why samples could not be read
  record Ready(int read, List<SampleRows> rows, List<String> unread) implements RowsState {

    public Ready {
      rows = List.copyOf(rows);
      unread = List.copyOf(unread);
    }
  }

  record Failed(Throwable cause) implements RowsState {}
}
