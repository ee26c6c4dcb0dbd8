package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroReference;
import java.util.Comparator;
import java.util.Optional;

/// Finds the files of a state that define named types: any `.avsc`, `.avdl` or `.avpr` may.
final class AvroTypeFinder {

  private final AvroFiles files;
  private final String ownFile;

  /// @param ownFile whose names are looked for; not looked into
  AvroTypeFinder(AvroFiles files, String ownFile) {
    this.files = files;
    this.ownFile = ownFile;
  }

  /// The file that defines what a reference names: its full name, or the name as it is written.
  Optional<AvroFile> find(AvroReference reference, AvroFile user) {
    return find(reference.fullName(), user).or(() -> find(reference.node().value(), user));
  }

  /// The file that defines a full name. When several do: those that the file with the name imports,
  /// files named after the type, then those of the same folder.
  private Optional<AvroFile> find(String fullName, AvroFile user) {
    String file = user.tree().file();
    Optional<AvroFile> imported =
        file.endsWith(".avdl") ? files.imported(file, fullName) : Optional.empty();
    return imported.or(() -> search(fullName));
  }

  private Optional<AvroFile> search(String fullName) {
    String simple = fullName.substring(fullName.lastIndexOf('.') + 1);
    return files
        .mayDefine(simple)
        .flatMap(paths -> paths.stream().sorted(Comparator.comparing(path -> !isNear(path))))
        .filter(path -> !path.equals(ownFile))
        .flatMap(path -> files.read(path).stream())
        .filter(file -> file.content().definitions().containsKey(fullName))
        .findFirst();
  }

  private boolean isNear(String path) {
    return folder(path).equals(folder(ownFile));
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
