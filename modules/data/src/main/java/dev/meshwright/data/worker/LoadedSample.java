package dev.meshwright.data.worker;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.SampleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A sample that has become a table.
///
/// @param notes what is worth knowing about how it was read
/// @param copies files of the worker that the table is read from
record LoadedSample(SampleInfo info, List<Problem> notes, List<Path> copies) {

  LoadedSample {
    notes = List.copyOf(notes);
    copies = List.copyOf(copies);
  }

  LoadedSample(SampleInfo info, List<Problem> notes) {
    this(info, notes, List.of());
  }

  /// Lets go of what only this table needs.
  void discard() {
    delete(copies);
  }

  static void delete(List<Path> files) {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException stays) {
        // It goes with the worker's folder.
        System.err.println("not deleted: " + stays.getMessage());
      }
    }
  }
}
