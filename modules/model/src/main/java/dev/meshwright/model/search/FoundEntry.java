package dev.meshwright.model.search;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import java.util.List;

/// Something that was found.
///
/// @param inName the letters of its name that were looked for
/// @param inDoc those of its doc
public record FoundEntry(
    String path, FileKind file, Entry entry, List<TextRange> inName, List<TextRange> inDoc) {

  public FoundEntry {
    inName = List.copyOf(inName);
    inDoc = List.copyOf(inDoc);
  }
}
