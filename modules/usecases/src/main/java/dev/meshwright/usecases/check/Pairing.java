package dev.meshwright.usecases.check;

import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Pairs the schemas of two states of a workspace: by path, and what moved with where it was.
final class Pairing {

  private final ReadStates states;
  private final FileSource previous;
  private final FileSource current;
  private final SchemaDetector schemaFiles;

  Pairing(ReadStates states, SchemaDetector schemaFiles) {
    this.states = states;
    this.previous = states.earlier();
    this.current = states.current();
    this.schemaFiles = schemaFiles;
  }

  /// All schemas of both states, by path. A path at which another schema took the place of one that
  /// is gone is there twice.
  List<SchemaPair> pairs(Progress progress) {
    Map<String, SchemaFormat> now = schemas(current, Set.of());
    Map<String, SchemaFormat> gone = schemas(previous, Set.copyOf(current.paths()));
    Set<String> before = Set.copyOf(previous.paths());
    List<SchemaPair> pairs = new ArrayList<>();
    Map<String, SchemaFormat> changed = new TreeMap<>();
    Map<String, SchemaFormat> fresh = new TreeMap<>();
    now.forEach((path, format) -> {
      if (!before.contains(path)) {
        fresh.put(path, format);
      } else if (isSame(path)) {
        pairs.add(new SchemaPair(path, format, SchemaChange.UNCHANGED, Optional.of(path)));
      } else {
        changed.put(path, format);
      }
    });
    before.stream()
        .filter(path -> !now.containsKey(path) && !gone.containsKey(path))
        .forEach(path -> lost(path).ifPresent(format -> changed.put(path, format)));
    // What cannot be read, or lies in a folder that cannot, may be there as it was.
    gone.forEach((path, format) -> {
      if (current.problem(path).isPresent()) {
        changed.put(path, format);
      }
    });
    gone.keySet().removeAll(changed.keySet());
    List<SchemaPair> others = new Moves(states, gone, fresh, changed).pairs(progress);
    pairs.addAll(others);
    pairs.sort(Comparator.comparing(SchemaPair::path).thenComparing(SchemaPair::change));
    Set<String> touched = new TreeSet<>();
    others.forEach(pair -> {
      touched.add(pair.path());
      pair.previousPath().ifPresent(touched::add);
    });
    return withDependents(pairs, touched, progress);
  }

  /// What a file was whose content does not tell any more: it is held against what it was.
  private Optional<SchemaFormat> lost(String path) {
    return LostKind.isSameContent(path, previous, current)
        ? Optional.empty()
        : schemaFiles.formatOf(path, previous);
  }

  private boolean isSame(String path) {
    return LostKind.isSameContent(path, previous, current)
        || previous.text(path).equals(current.text(path));
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

  /// A schema whose own text is the same changes with what it names. Whatever might be the name of
  /// a changed file or of a type in it counts: comparing once too often costs little.
  private List<SchemaPair> withDependents(
      List<SchemaPair> pairs, Set<String> changed, Progress progress) {
    if (changed.isEmpty()) {
      return pairs;
    }
    NameWords names = NameWords.ofFiles(changed);
    return ParallelMap.map(
        "Finding schemas",
        pairs,
        pair ->
            pair.change() == SchemaChange.UNCHANGED && mentions(pair, names)
                ? pair.as(SchemaChange.DEPENDENCY_CHANGED)
                : pair,
        progress);
  }

  private boolean mentions(SchemaPair pair, NameWords names) {
    return current.text(pair.path()).map(names::occurIn).orElse(false);
  }
}
