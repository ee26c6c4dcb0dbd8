package dev.meshwright.app.signs;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;

/// A row of a structure, as far as findings can be laid on it.
///
/// @param path that tells the row apart
/// @param key the names that findings reach it by, from the root; empty for the root, and where
///   findings have no path to it
/// @param name of the row
/// @param range of the whole in the text
/// @param children the rows inside
public record Spot(
    List<String> path, List<String> key, String name, TextRange range, List<Spot> children) {

  public Spot {
    path = List.copyOf(path);
    key = List.copyOf(key);
    children = List.copyOf(children);
  }

  /// The innermost spot whose text touches an offset.
  Optional<Spot> at(int offset) {
    return children.stream()
        .flatMap(child -> child.at(offset).stream())
        .findFirst()
        .or(() -> range.touches(offset) ? Optional.of(this) : Optional.empty());
  }
}
