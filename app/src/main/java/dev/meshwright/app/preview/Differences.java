package dev.meshwright.app.preview;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.DataDiff;
import java.util.List;

/// How the rows of two versions differ.
///
/// @param notes worth knowing: where the key comes from, what could not be read
record Differences(DataDiff diff, List<Problem> notes) {

  public Differences {
    notes = List.copyOf(notes);
  }

  void close() {
    diff.close();
  }
}
