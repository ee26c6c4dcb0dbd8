package dev.meshwright.app.preview;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.usecases.explore.RowSelection;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Rows and what they belong to.
///
/// @param request what gave them
/// @param selection which of its rows they are
/// @param text the version of the transformation that gave them
/// @param rows for asking further pages
/// @param first the first rows
/// @param took from the request to the first rows
/// @param notes about samples: those left out, those that do not read
public record ShownRows(
    PreviewRequest request,
    RowSelection selection,
    String text,
    RowSource rows,
    Page first,
    Duration took,
    List<Problem> notes) {

  public ShownRows {
    notes = List.copyOf(notes);
  }

  /// Of the transformation or sample.
  public String path() {
    return request.path();
  }

  /// The step that was looked at; empty for the result.
  public Optional<String> step() {
    return request.step();
  }
}
