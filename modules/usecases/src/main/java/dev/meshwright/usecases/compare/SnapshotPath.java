package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.text.moves.MovableFile;
import dev.meshwright.text.moves.MovedFiles;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds where a schema was in an earlier state: at its path, or else where the file was that moved
/// there, as a check finds it.
final class SnapshotPath {

  /// Of more files that are gone, only the texts are looked at, and not what they declare.
  private static final int MOST_READ = 200;

  private final SchemaLanguages languages;
  private final SchemaDetector schemaFiles;

  SnapshotPath(SchemaLanguages languages, SchemaDetector schemaFiles) {
    this.languages = languages;
    this.schemaFiles = schemaFiles;
  }

  Optional<String> find(ParsedSchema current, FileSource earlier) {
    String path = current.version().path();
    if (earlier.text(path).isPresent()) {
      return Optional.of(path);
    }
    Set<String> still = new HashSet<>(current.version().files().paths());
    List<String> gone = new ArrayList<>();
    for (String old : earlier.paths()) {
      if (!still.contains(old) && isOf(current.format(), old, earlier)) {
        gone.add(old);
      }
    }
    SchemaFileSet state = languages.state(earlier);
    boolean read = gone.size() <= MOST_READ;
    List<MovableFile> candidates =
        gone.stream()
            .map(old ->
                new MovableFile(
                    old,
                    "",
                    earlier.text(old).orElse(old),
                    read ? declared(state, current.format(), old) : Set.of(),
                    () -> earlier.text(old)))
            .toList();
    String text = current.version().text();
    MovableFile fresh =
        new MovableFile(path, "", text, current.declared(), () -> Optional.of(text));
    return Optional.ofNullable(MovedFiles.pair(candidates, List.of(fresh)).get(path));
  }

  private boolean isOf(SchemaFormat format, String path, FileSource files) {
    return schemaFiles.formatOf(path, files).equals(Optional.of(format));
  }

  private static Set<String> declared(SchemaFileSet state, SchemaFormat format, String path) {
    return state.readAlone(format, path).map(ParsedSchema::declared).orElse(Set.of());
  }
}
