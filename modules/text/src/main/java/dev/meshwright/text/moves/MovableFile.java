package dev.meshwright.text.moves;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// A file that is gone, or new, and may be one half of a move.
///
/// @param path relative to the root, with `/`
/// @param kind only files of one kind are paired; empty for any
/// @param content equal for equal contents: an id, or the text itself
/// @param names what the file declares: full names of types
/// @param text asked for at most once, and only while no other sign has decided; empty for a file
///   that is no text
public record MovableFile(
    String path, String kind, String content, Set<String> names, Supplier<Optional<String>> text) {

  public MovableFile {
    names = Set.copyOf(names);
  }

  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
