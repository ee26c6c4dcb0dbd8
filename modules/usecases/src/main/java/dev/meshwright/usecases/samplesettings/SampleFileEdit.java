package dev.meshwright.usecases.samplesettings;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import java.util.List;

/// How a choice gets into the text of `.meshwright/samples.yaml`.
public sealed interface SampleFileEdit {

  /// @param edits on the text that was given; all else stays, byte for byte
  record Edits(List<TextEdit> edits) implements SampleFileEdit {
    public Edits {
      edits = List.copyOf(edits);
    }
  }

  /// The file is not one that can take the choice until somebody mends it.
  record Refused(Problem problem) implements SampleFileEdit {}
}
