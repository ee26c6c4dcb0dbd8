package dev.meshwright.usecases.fieldhistory;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.fieldhistory.FieldEvent.Kind;
import dev.meshwright.usecases.fieldhistory.FieldEvent.Known;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Follows declarations back through the versions of a schema. What a merge took unchanged from one
/// side is followed on that side alone.
final class FieldTrace {

  private final PastVersions versions;
  private final int limit;
  private final Progress progress;
  private final List<FieldCommit> commits = new ArrayList<>();

  /// What is followed, by the version it is in; the newest versions first.
  private final TreeMap<Integer, Set<StructureNode>> followed = new TreeMap<>();

  FieldTrace(PastVersions versions, int limit, Progress progress) {
    this.versions = versions;
    this.limit = limit;
    this.progress = progress;
  }

  /// The commits that changed what has a name now, or had it last; the newest first. None when
  /// nothing ever had it.
  List<FieldCommit> of(String name) {
    start(name);
    while (!followed.isEmpty() && commits.size() < limit) {
      progress.checkCancelled();
      Map.Entry<Integer, Set<StructureNode>> next = followed.pollFirstEntry();
      look(next.getKey(), next.getValue());
    }
    return commits;
  }

  private void start(String name) {
    List<Integer> newest = versions.newest();
    for (int i = 0; i < versions.count(); i++) {
      progress.checkCancelled();
      Optional<StructureNode> root = versions.structure(i);
      List<StructureNode> found =
          root.map(there -> new NodeNames(there).find(name)).orElse(List.of());
      if (!found.isEmpty()) {
        if (!newest.contains(i)) {
          removed(i, root.orElseThrow(), found);
        }
        int version = i;
        found.forEach(node -> follow(version, node));
        return;
      }
    }
  }

  /// Tells who took away what a version still had.
  private void removed(int index, StructureNode root, List<StructureNode> nodes) {
    for (int i = index - 1; i >= 0; i--) {
      if (versions.version(i).earlier().contains(index)) {
        NodeNames names = new NodeNames(root);
        commits.add(
            new FieldCommit(
                versions.version(i).commit(),
                versions.path(i),
                nodes.stream().map(node -> NodeChanges.removed(names.of(node))).toList()));
        return;
      }
    }
  }

  private void follow(int version, StructureNode node) {
    followed
        .computeIfAbsent(version, key -> Collections.newSetFromMap(new IdentityHashMap<>()))
        .add(node);
  }

  private void look(int index, Set<StructureNode> nodes) {
    StructureNode root = versions.structure(index).orElseThrow();
    NodeNames names = new NodeNames(root);
    List<Earlier> sides =
        versions.earlier(index).stream()
            .map(before -> new Earlier(before, versions.structure(before).orElseThrow(), root))
            .toList();
    List<FieldEvent> events = new ArrayList<>();
    for (StructureNode node : nodes) {
      events.addAll(look(node, sides, names));
    }
    sides.stream()
        .filter(side -> isMoved(index, side))
        .findFirst()
        .ifPresent(side -> events.add(moved(index, side)));
    if (!events.isEmpty()) {
      commits.add(new FieldCommit(versions.version(index).commit(), versions.path(index), events));
    }
  }

  private boolean isMoved(int index, Earlier side) {
    return !versions.path(index).equals(versions.path(side.index()));
  }

  private FieldEvent moved(int index, Earlier side) {
    return new FieldEvent(
        Kind.FILE_MOVED,
        versions.path(index),
        versions.path(side.index()),
        versions.path(index),
        Known.BY_NAME);
  }

  /// What the version did to one declaration; what is to be followed further is noted.
  private List<FieldEvent> look(StructureNode node, List<Earlier> sides, NodeNames names) {
    List<FieldEvent> events = List.of();
    boolean known = false;
    for (Earlier side : sides) {
      Optional<DeclarationPairs.Pair> pair = side.pairing().before(node);
      if (pair.isPresent()) {
        List<FieldEvent> here = side.changes(node, names);
        if (here.isEmpty()) {
          follow(side.index(), pair.get().before().node());
          return List.of();
        }
        events = known ? events : here;
        known = true;
      }
    }
    if (!known) {
      return List.of(NodeChanges.introduced(node, names.of(node)));
    }
    for (Earlier side : sides) {
      side.pairing().before(node).ifPresent(pair -> follow(side.index(), pair.before().node()));
    }
    return events;
  }

  /// A version that another one was made of.
  private record Earlier(int index, NodeNames names, DeclarationPairs pairing) {

    Earlier(int index, StructureNode before, StructureNode after) {
      this(index, new NodeNames(before), DeclarationPairs.of(before, after));
    }

    /// What changed of a declaration and of all within.
    List<FieldEvent> changes(StructureNode node, NodeNames later) {
      List<FieldEvent> events = new ArrayList<>();
      for (StructureNode each : NodeNames.all(node)) {
        Optional<DeclarationPairs.Pair> pair = pairing.before(each);
        String path = later.of(each);
        if (pair.isPresent()) {
          events.addAll(NodeChanges.of(pair.get(), path));
        } else {
          events.add(NodeChanges.introduced(each, path));
        }
      }
      pairing
          .before(node)
          .ifPresent(pair ->
              NodeNames.all(pair.before().node()).stream()
                  .filter(was -> !pairing.isKept(was))
                  .forEach(was -> events.add(NodeChanges.removed(names.of(was)))));
      return events;
    }
  }
}
