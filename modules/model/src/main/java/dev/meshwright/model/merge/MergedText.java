package dev.meshwright.model.merge;

import java.util.List;

/// A text in which two changes are merged as far as they go together; its parts in order.
public record MergedText(List<MergedPart> parts) {

  public MergedText {
    parts = List.copyOf(parts);
  }

  /// Whether nothing is left to decide.
  public boolean isClean() {
    return parts.stream().allMatch(part -> part instanceof MergedPart.Settled);
  }
}
