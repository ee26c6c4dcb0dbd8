package dev.meshwright.usecases.check;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.compare.SchemaFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Pairs the schemas of two states of a workspace: by path, then moved ones by their name or text.
final class Pairing {

  private final FileSource previous;
  private final FileSource current;
  private final SchemaFiles schemaFiles;

  Pairing(FileSource previous, FileSource current, SchemaFiles schemaFiles) {
    this.previous = previous;
    this.current = current;
    this.schemaFiles = schemaFiles;
  }

  /// All schemas of both states, by path.
  List<SchemaPair> pairs() {
    Map<String, SchemaFormat> now = schemas(current, Set.of());
    Set<String> before = new TreeSet<>(previous.paths());
    Map<String, SchemaFormat> gone = schemas(previous, Set.copyOf(current.paths()));
    Set<String> changed = new TreeSet<>(gone.keySet());
    Map<String, SchemaPair> pairs = new TreeMap<>();
    now.forEach((path, format) -> {
      SchemaPair pair = pair(path, format, before, gone);
      pairs.put(path, pair);
      pair.previousPath().ifPresent(gone::remove);
      if (pair.change() != SchemaChange.UNCHANGED) {
        changed.add(path);
      }
    });
    gone.forEach((path, format) ->
        pairs.put(path, new SchemaPair(path, format, SchemaChange.REMOVED, Optional.of(path))));
    return withDependents(pairs, changed);
  }

  private Map<String, SchemaFormat> schemas(FileSource files, Set<String> without) {
    Map<String, SchemaFormat> schemas = new TreeMap<>();
    for (String path : files.paths()) {
      if (!without.contains(path)) {
        schemaFiles.formatOf(path, files).ifPresent(format -> schemas.put(path, format));
      }
    }
    return schemas;
  }

  private SchemaPair pair(
      String path, SchemaFormat format, Set<String> before, Map<String, SchemaFormat> gone) {
    if (before.contains(path)) {
      boolean same = previous.text(path).equals(current.text(path));
      SchemaChange change = same ? SchemaChange.UNCHANGED : SchemaChange.CHANGED;
      return new SchemaPair(path, format, change, Optional.of(path));
    }
    Optional<String> moved = moved(path, format, gone);
    SchemaChange change = moved.isPresent() ? SchemaChange.RENAMED : SchemaChange.ADDED;
    return new SchemaPair(path, format, change, moved);
  }

  /// Where a schema was before it moved: the only one that is gone and has its text, or its name.
  private Optional<String> moved(String path, SchemaFormat format, Map<String, SchemaFormat> gone) {
    List<String> candidates =
        gone.keySet().stream().filter(old -> gone.get(old) == format).toList();
    Optional<String> text = current.text(path);
    List<String> sameText =
        candidates.stream().filter(old -> previous.text(old).equals(text)).toList();
    if (sameText.size() == 1) {
      return Optional.of(sameText.getFirst());
    }
    List<String> sameName =
        candidates.stream().filter(old -> name(old).equals(name(path))).toList();
    return sameName.size() == 1 ? Optional.of(sameName.getFirst()) : Optional.empty();
  }

  /// A schema whose own text is the same changes with what it names. Whatever might be the name of
  /// a changed file or of a type in it counts: comparing once too often costs little.
  private List<SchemaPair> withDependents(Map<String, SchemaPair> pairs, Set<String> changed) {
    NameWords names = NameWords.ofFiles(changed);
    List<SchemaPair> result = new ArrayList<>(pairs.size());
    for (SchemaPair pair : pairs.values()) {
      result.add(
          pair.change() == SchemaChange.UNCHANGED && !changed.isEmpty() && mentions(pair, names)
              ? new SchemaPair(
                  pair.path(), pair.format(), SchemaChange.DEPENDENCY_CHANGED, pair.previousPath())
              : pair);
    }
    return result;
  }

  private boolean mentions(SchemaPair pair, NameWords names) {
    return current.text(pair.path()).map(names::occurIn).orElse(false);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
