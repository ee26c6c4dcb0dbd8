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

  private final VersionReader versions;
  private final SchemaDetector schemaFiles;
  private final LastUsed<Gone, List<MovableFile>> candidates;

  private SnapshotPath(VersionReader versions, SchemaDetector schemaFiles, int kept) {
    this.versions = versions;
    this.schemaFiles = schemaFiles;
    this.candidates = new LastUsed<>(kept);
  }

  /// Of a schema that is being edited: the files around it may be others next time.
  static SnapshotPath ofOne(VersionReader versions, SchemaDetector schemaFiles) {
    return new SnapshotPath(versions, schemaFiles, 0);
  }

  /// Of many schemas of one state: what is gone is looked for once.
  static SnapshotPath ofMany(VersionReader versions, SchemaDetector schemaFiles) {
    return new SnapshotPath(versions, schemaFiles, SchemaFormat.values().length);
  }

  /// The files of one language that an earlier state has and a later one has not.
  private record Gone(SchemaFormat format, FileSource earlier, FileSource now) {}

  Optional<String> find(ParsedSchema current, FileSource earlier) {
    String path = current.version().path();
    if (earlier.text(path).isPresent()) {
      return Optional.of(path);
    }
    List<MovableFile> gone =
        candidates.get(
            new Gone(current.format(), earlier, current.version().files()), this::movable);
    String text = current.version().text();
    MovableFile fresh =
        new MovableFile(path, "", text, current.declared(), () -> Optional.of(text));
    return Optional.ofNullable(MovedFiles.pair(gone, List.of(fresh)).get(path));
  }

  private List<MovableFile> movable(Gone key) {
    FileSource earlier = key.earlier();
    Set<String> still = new HashSet<>(key.now().paths());
    List<String> gone = new ArrayList<>();
    for (String old : earlier.paths()) {
      if (!still.contains(old) && isOf(key.format(), old, earlier)) {
        gone.add(old);
      }
    }
    SchemaFileSet state = versions.state(earlier);
    boolean read = gone.size() <= MOST_READ;
    return gone.stream()
        .map(old ->
            new MovableFile(
                old,
                "",
                earlier.text(old).orElse(old),
                read ? declared(state, key.format(), old) : Set.of(),
                () -> earlier.text(old)))
        .toList();
  }

  private boolean isOf(SchemaFormat format, String path, FileSource files) {
    return schemaFiles.formatOf(path, files).equals(Optional.of(format));
  }

  private static Set<String> declared(SchemaFileSet state, SchemaFormat format, String path) {
    return state.readAlone(format, path).map(ParsedSchema::declared).orElse(Set.of());
  }
}
