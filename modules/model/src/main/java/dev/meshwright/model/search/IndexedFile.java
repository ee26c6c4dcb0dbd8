package dev.meshwright.model.search;

import dev.meshwright.model.files.FileKind;
import java.util.List;
import java.util.Set;

/// What of a file can be found, and what decides when it has to be read again.
///
/// @param stamp changes when the file does, or may have
/// @param content stands for what was read; 0 where nothing tells
/// @param entries the file itself first
/// @param with paths of the files that its names were looked up in
/// @param mentions last names of all that it names, found or not
/// @param declares stands for the names that it declares: while it stays, what others name in this
///   file means the same
/// @param declared last names of what it declares
public record IndexedFile(
    String path,
    FileKind kind,
    long stamp,
    long content,
    List<Entry> entries,
    Set<String> with,
    Set<String> mentions,
    String declares,
    Set<String> declared) {

  public IndexedFile {
    entries = List.copyOf(entries);
    with = Set.copyOf(with);
    mentions = Set.copyOf(mentions);
    declared = Set.copyOf(declared);
  }
}
