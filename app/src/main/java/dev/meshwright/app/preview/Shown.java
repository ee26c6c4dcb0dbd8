package dev.meshwright.app.preview;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.RowSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Rows and what they belong to.
///
/// @param path of the transformation
/// @param text the version of it that gave them
/// @param step the step that was looked at; empty for the result
/// @param rows for asking further pages
/// @param first the first rows
/// @param took from the request to the first rows
/// @param notes about samples: those left out, those that do not read
public record Shown(
    String path,
    String text,
    Optional<String> step,
    RowSource rows,
    Page first,
    Duration took,
    List<Problem> notes) {

  public Shown {
    notes = List.copyOf(notes);
  }
}
