package dev.meshwright.usecases.check;

import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.text.moves.MovableFile;
import dev.meshwright.text.moves.MovedFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// Finds where the schemas that are not as they were come from.
///
/// A file that is there in both states is compared with itself, unless another schema took its
/// place: one that declares nothing of what it declared before, and all that a file declared that
/// is gone or was replaced itself. So two files that change places are each compared with
/// themselves.
final class Moves {

  private final ReadStates states;
  private final Map<String, SchemaFormat> gone;
  private final Map<String, SchemaFormat> fresh;
  private final Map<String, SchemaFormat> changed;

  /// Where schemas that moved were before.
  private final Map<String, String> previous = new TreeMap<>();

  /// @param gone schemas of paths that are no longer there
  /// @param fresh schemas of paths that were not there
  /// @param changed schemas of paths whose text is another one
  Moves(
      ReadStates states,
      Map<String, SchemaFormat> gone,
      Map<String, SchemaFormat> fresh,
      Map<String, SchemaFormat> changed) {
    this.states = states;
    this.gone = gone;
    this.fresh = fresh;
    this.changed = changed;
  }

  /// Pairs for all of these schemas.
  List<SchemaPair> pairs(Progress progress) {
    pairReplaced(replaced(progress));
    Set<String> taken = Set.copyOf(previous.values());
    Map<String, SchemaFormat> oldOnes = new TreeMap<>(gone);
    Map<String, SchemaFormat> newOnes = new TreeMap<>(fresh);
    changed.forEach((path, format) -> {
      if (taken.contains(path) && !previous.containsKey(path)) {
        newOnes.put(path, format);
      } else if (previous.containsKey(path) && !taken.contains(path)) {
        oldOnes.put(path, format);
      }
    });
    oldOnes.keySet().removeAll(taken);
    newOnes.keySet().removeAll(previous.keySet());
    previous.putAll(
        MovedFiles.pair(
            movable(oldOnes, states.earlier(), states::declaredEarlier),
            movable(newOnes, states.current(), states::declared)));
    oldOnes.keySet().removeAll(previous.values());
    newOnes.keySet().removeAll(previous.keySet());
    return pairs(oldOnes, newOnes);
  }

  private List<SchemaPair> pairs(
      Map<String, SchemaFormat> removed, Map<String, SchemaFormat> added) {
    List<SchemaPair> pairs = new ArrayList<>();
    Map<String, SchemaFormat> now = new TreeMap<>(fresh);
    now.putAll(changed);
    now.forEach((path, format) -> {
      String from = previous.get(path);
      if (from != null) {
        pairs.add(new SchemaPair(path, format, SchemaChange.RENAMED, Optional.of(from)));
      } else if (added.containsKey(path)) {
        pairs.add(new SchemaPair(path, format, SchemaChange.ADDED, Optional.empty()));
      } else {
        pairs.add(new SchemaPair(path, format, SchemaChange.CHANGED, Optional.of(path)));
      }
    });
    removed.forEach((path, format) ->
        pairs.add(new SchemaPair(path, format, SchemaChange.REMOVED, Optional.of(path))));
    return pairs;
  }

  /// Changed files that declare nothing of what they declared before.
  private Map<String, SchemaFormat> replaced(Progress progress) {
    // All threads read; what they read is kept for the comparison.
    ParallelMap.forEach(
        "Comparing schemas",
        List.copyOf(changed.entrySet()),
        file -> {
          states.declared(file.getValue(), file.getKey());
          states.declaredEarlier(file.getValue(), file.getKey());
        },
        progress);
    Map<String, SchemaFormat> replaced = new TreeMap<>();
    changed.forEach((path, format) -> {
      Set<String> now = states.declared(format, path);
      Set<String> before = states.declaredEarlier(format, path);
      if (!now.isEmpty() && !before.isEmpty() && Collections.disjoint(now, before)) {
        replaced.put(path, format);
      }
    });
    return replaced;
  }

  /// Pairs what took the place of another schema, or gave its place up, by what it declares.
  private void pairReplaced(Map<String, SchemaFormat> replaced) {
    if (replaced.isEmpty()) {
      return;
    }
    Map<String, SchemaFormat> oldOnes = new TreeMap<>(gone);
    oldOnes.putAll(replaced);
    Map<String, List<String>> byName = new HashMap<>();
    oldOnes.forEach((path, format) ->
        states
            .declaredEarlier(format, path)
            .forEach(name ->
                byName.computeIfAbsent(format + " " + name, key -> new ArrayList<>(1)).add(path)));
    Map<String, SchemaFormat> newOnes = new TreeMap<>(fresh);
    newOnes.putAll(replaced);
    Set<String> taken = new HashSet<>();
    newOnes.forEach((path, format) -> {
      Set<String> from = new TreeSet<>();
      states
          .declared(format, path)
          .forEach(name -> from.addAll(byName.getOrDefault(format + " " + name, List.of())));
      boolean concerned =
          replaced.containsKey(path) || from.stream().anyMatch(replaced::containsKey);
      if (concerned && from.size() == 1 && taken.addAll(from)) {
        previous.put(path, from.iterator().next());
      }
    });
  }

  private static List<MovableFile> movable(
      Map<String, SchemaFormat> files,
      FileSource source,
      BiFunction<SchemaFormat, String, Set<String>> declared) {
    List<MovableFile> movable = new ArrayList<>();
    files.forEach((path, format) ->
        movable.add(
            new MovableFile(
                path,
                format.title(),
                source.text(path).orElse(path),
                declared.apply(format, path),
                () -> source.text(path))));
    return movable;
  }
}
