package dev.meshwright.model.data;

import dev.meshwright.model.Problem;
import java.util.List;

/// Some rows of a result, in order.
///
/// @param from the number of the first row, from 0
/// @param rows fewer than were asked for at the end of the result, or when they are large
/// @param count what is known about the length of the whole result
/// @param problems what stopped the result from going on, or makes it doubtful
public record Page(long from, List<Row> rows, RowCount count, List<Problem> problems) {

  public Page {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }
}
