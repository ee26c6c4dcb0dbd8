package dev.meshwright.model.git;

import java.util.List;

/// Lines that follow one another and differ between two texts of a file. Lines count from 0; ends
/// are exclusive.
///
/// @param removed the lines of the earlier text, without their ends
/// @param added the lines of the later text, without their ends
public record ChangedPart(
    int beforeStart,
    int beforeEnd,
    int afterStart,
    int afterEnd,
    List<String> removed,
    List<String> added) {

  public ChangedPart {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }
}
