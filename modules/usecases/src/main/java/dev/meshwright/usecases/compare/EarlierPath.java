package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds where a file was in an earlier state.
final class EarlierPath {

  private EarlierPath() {}

  /// The same path; or else the only path of the same name that is no longer there.
  static Optional<String> find(String path, FileSource earlier, FileSource current) {
    if (earlier.text(path).isPresent()) {
      return Optional.of(path);
    }
    Set<String> still = new HashSet<>(current.paths());
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<String> moved =
        earlier.paths().stream()
            .filter(old -> old.equals(name) || old.endsWith("/" + name))
            .filter(old -> !still.contains(old))
            .toList();
    return moved.size() == 1 ? Optional.of(moved.getFirst()) : Optional.empty();
  }
}
