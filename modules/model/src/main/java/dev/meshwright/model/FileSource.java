package dev.meshwright.model;

import java.util.List;
import java.util.Optional;

/// The texts of one state of a workspace: the working copy with its unsaved edits, a revision, a
/// folder, a set of texts in a test.
///
/// Imports and references are resolved against a `FileSource`, so that every file of a comparison
/// comes from the same state. Paths are relative, with `/`, and cannot leave the root: a path that
/// tries to is simply absent.
public interface FileSource {

  /// The decoded text; empty when there is no such file, or it cannot be read as text.
  Optional<String> text(String path);

  /// Why a path gives no text although something is there, or may be: it is no UTF-8, too long, no
  /// file, there is no permission, or it is not in this clone. Empty where a text is, where nothing
  /// is, and where no reason is known.
  default Optional<Problem> problem(String path) {
    return Optional.empty();
  }

  /// What tells the text of a path from any other that it had or will have, found without reading
  /// it; empty where nothing does.
  default Optional<String> version(String path) {
    return Optional.empty();
  }

  /// Whether the bytes of a file hold a word of ASCII letters and signs, in whatever encoding and
  /// however long the file is, as far as its beginning tells. For files that give no text.
  default boolean mentions(String path, String word) {
    return false;
  }

  /// What of this state could not be looked at, as a folder without permission.
  default List<Problem> problems() {
    return List.of();
  }

  /// All paths, sorted.
  List<String> paths();

  /// A source without files.
  static FileSource empty() {
    return new MapFileSource(java.util.Map.of());
  }

  /// A source over texts in memory.
  static FileSource of(java.util.Map<String, String> texts) {
    return new MapFileSource(texts);
  }
}
