package dev.meshwright.schema.avro;

import dev.meshwright.model.FileSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the files of a source that define named types: any `.avsc`, `.avdl` or `.avpr` may.
final class AvroTypeFinder {

  /// Files looked into for one schema; beyond it a name counts as unknown.
  private static final int MAX_FILES = 5_000;

  private final FileSource source;
  private final String ownFile;
  private final Map<String, Optional<String>> texts = new HashMap<>();
  private final Map<String, AvroFile> read = new HashMap<>();
  private Optional<List<String>> candidates = Optional.empty();

  AvroTypeFinder(FileSource source, String ownFile) {
    this.source = source;
    this.ownFile = ownFile;
  }

  /// The file that defines a full name; the nearest one when several do.
  Optional<AvroFile> find(String fullName) {
    String simple = fullName.substring(fullName.lastIndexOf('.') + 1);
    return candidates().stream()
        .sorted(Comparator.comparingInt(path -> rank(path, simple)))
        .filter(path -> text(path).filter(text -> text.contains(simple)).isPresent())
        .map(this::read)
        .filter(file -> file.content().definitions().containsKey(fullName))
        .findFirst();
  }

  private AvroFile read(String path) {
    // Not computeIfAbsent: reading a file may look for others.
    AvroFile known = read.get(path);
    if (known == null) {
      known = AvroFile.read(path, text(path).orElse(""), source);
      read.put(path, known);
    }
    return known;
  }

  private Optional<String> text(String path) {
    return texts.computeIfAbsent(path, source::text);
  }

  private List<String> candidates() {
    if (candidates.isEmpty()) {
      candidates =
          Optional.of(
              source.paths().stream()
                  .filter(path ->
                      path.endsWith(".avsc") || path.endsWith(".avdl") || path.endsWith(".avpr"))
                  .filter(path -> !path.equals(ownFile))
                  .limit(MAX_FILES)
                  .toList());
    }
    return candidates.get();
  }

  /// Files named after the type first, then those of the same folder.
  private int rank(String path, String simple) {
    boolean named = path.substring(path.lastIndexOf('/') + 1).startsWith(simple + ".");
    boolean near = folder(path).equals(folder(ownFile));
    return (named ? 0 : 2) + (near ? 0 : 1);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
