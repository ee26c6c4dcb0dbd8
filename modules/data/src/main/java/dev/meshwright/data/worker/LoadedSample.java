package dev.meshwright.data.worker;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.SampleInfo;
import java.util.List;

/// A sample that has become a table.
///
/// @param notes what is worth knowing about how it was read
record LoadedSample(SampleInfo info, List<Problem> notes) {

  LoadedSample {
    notes = List.copyOf(notes);
  }
}
