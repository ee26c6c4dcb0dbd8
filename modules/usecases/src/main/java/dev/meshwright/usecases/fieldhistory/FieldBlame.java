package dev.meshwright.usecases.fieldhistory;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.structure.StructureNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds for each declaration of a text the commit that last changed it: itself, not what is
/// declared inside it.
final class FieldBlame {

  private final PastVersions versions;
  private final Progress progress;
  private final Map<List<String>, Last> found = new HashMap<>();

  /// Declarations of a version and the paths of those that they became in the text.
  private final TreeMap<Integer, IdentityHashMap<StructureNode, List<List<String>>>> open =
      new TreeMap<>();

  FieldBlame(PastVersions versions, Progress progress) {
    this.versions = versions;
    this.progress = progress;
  }

  /// In the order of the text.
  List<LastChange> of(StructureNode text) {
    IdentityHashMap<StructureNode, List<List<String>>> all = new IdentityHashMap<>();
    NodeNames.all(text).forEach(node -> all.put(node, List.of(node.path())));
    hand(text, all, versions.newest(), Optional.empty());
    while (!open.isEmpty()) {
      progress.checkCancelled();
      var next = open.pollFirstEntry();
      int index = next.getKey();
      hand(
          versions.structure(index).orElseThrow(),
          next.getValue(),
          versions.earlier(index),
          Optional.of(versions.version(index).commit()));
    }
    NodeNames names = new NodeNames(text);
    return NodeNames.all(text).stream()
        .map(node -> {
          Last last = Optional.ofNullable(found.get(node.path())).orElseThrow();
          return new LastChange(names.of(node), last.commit(), last.events());
        })
        .toList();
  }

  /// Hands on what earlier versions have already; the rest was changed here.
  private void hand(
      StructureNode root,
      IdentityHashMap<StructureNode, List<List<String>>> nodes,
      List<Integer> earlier,
      Optional<Commit> here) {
    Map<Integer, DeclarationPairs> sides = new TreeMap<>();
    for (int index : earlier) {
      sides.put(index, DeclarationPairs.of(versions.structure(index).orElseThrow(), root));
    }
    NodeNames names = new NodeNames(root);
    nodes.forEach((node, paths) -> {
      Optional<List<FieldEvent>> changes = Optional.empty();
      for (var side : sides.entrySet()) {
        Optional<DeclarationPairs.Pair> pair = side.getValue().before(node);
        if (pair.isPresent()) {
          List<FieldEvent> events = NodeChanges.of(pair.get(), names.of(node));
          if (events.isEmpty()) {
            open.computeIfAbsent(side.getKey(), key -> new IdentityHashMap<>())
                .computeIfAbsent(pair.get().before().node(), key -> new ArrayList<>())
                .addAll(paths);
            return;
          }
          changes = changes.or(() -> Optional.of(events));
        }
      }
      Last last =
          new Last(
              here, changes.orElseGet(() -> List.of(NodeChanges.introduced(node, names.of(node)))));
      paths.forEach(path -> found.put(path, last));
    });
  }

  private record Last(Optional<Commit> commit, List<FieldEvent> events) {}
}
