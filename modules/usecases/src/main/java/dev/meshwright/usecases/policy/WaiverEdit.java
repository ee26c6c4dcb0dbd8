package dev.meshwright.usecases.policy;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import java.util.List;

/// How a waiver gets into the text of `.meshwright/waivers.yaml`.
public sealed interface WaiverEdit {

  /// @param edits on the text that was given; all else stays, byte for byte
  record Edits(List<TextEdit> edits) implements WaiverEdit {
    public Edits {
      edits = List.copyOf(edits);
    }
  }

  /// The file is not one that can take a waiver until somebody mends it.
  record Refused(Problem problem) implements WaiverEdit {}
}
