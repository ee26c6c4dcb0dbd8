package dev.meshwright.app.structure;

import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.FindingPaths;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The findings of a schema, each laid on the declaration that it speaks of.
final class ChangeMarkers {

  private final Map<List<String>, ChangeMarker> rows = new HashMap<>();
  private final Map<List<String>, List<Gone>> gone = new HashMap<>();

  /// A row that was there before.
  record Gone(String name, ChangeMarker marker) {}

  private ChangeMarkers() {}

  /// Nothing is known yet.
  static ChangeMarkers none() {
    return new ChangeMarkers();
  }

  /// Lays findings on the structure of the same text.
  static ChangeMarkers of(StructureNode root, SchemaChanges changes) {
    ChangeMarkers markers = new ChangeMarkers();
    if (changes.findings().isEmpty()) {
      return markers;
    }
    Map<List<String>, StructureNode> byKey = new HashMap<>();
    index(root, byKey);
    Map<List<String>, List<AssessedFinding>> ofRows = new LinkedHashMap<>();
    Map<List<String>, Map<String, List<AssessedFinding>>> ofGone = new LinkedHashMap<>();
    for (AssessedFinding judged : changes.findings()) {
      Finding finding = judged.finding();
      List<String> key = key(root, finding.path());
      Optional<StructureNode> row = row(root, changes.path(), finding, key, byKey);
      if (row.isPresent()) {
        ofRows.computeIfAbsent(row.get().path(), path -> new ArrayList<>()).add(judged);
      } else {
        StructureNode parent = byKey.getOrDefault(key.subList(0, key.size() - 1), root);
        ofGone
            .computeIfAbsent(parent.path(), path -> new LinkedHashMap<>())
            .computeIfAbsent(key.getLast(), name -> new ArrayList<>())
            .add(judged);
      }
    }
    ofRows.forEach((path, judged) -> markers.rows.put(path, ChangeMarker.of(judged, false)));
    ofGone.forEach((path, names) ->
        markers.gone.put(
            path,
            names.entrySet().stream()
                .map(name -> new Gone(name.getKey(), ChangeMarker.of(name.getValue(), true)))
                .toList()));
    return markers;
  }

  /// The row that a finding speaks of; empty when that row is gone.
  private static Optional<StructureNode> row(
      StructureNode root,
      String file,
      Finding finding,
      List<String> key,
      Map<List<String>, StructureNode> byKey) {
    if (key.isEmpty()) {
      return Optional.of(root);
    }
    if (byKey.containsKey(key)) {
      return Optional.of(byKey.get(key));
    }
    Optional<StructureNode> placed =
        finding
            .place()
            .filter(place -> place.file().equals(file))
            .flatMap(place -> root.at(place.range().start()));
    if (placed.filter(node -> node.name().equals(key.getLast())).isPresent()) {
      return placed;
    }
    boolean parentIsThere = byKey.containsKey(key.subList(0, key.size() - 1));
    boolean isGone = finding.previous().isPresent() && (finding.place().isEmpty() || parentIsThere);
    return isGone ? Optional.empty() : placed.or(() -> Optional.of(root));
  }

  /// `Order.lines[].price` as the names below the root: lines, price.
  private static List<String> key(StructureNode root, String path) {
    List<String> names =
        Arrays.stream(FindingPaths.names(path).split("\\."))
            .filter(name -> !name.isEmpty())
            .toList();
    String rootName = root.name().substring(root.name().lastIndexOf('.') + 1);
    boolean named = root.kind() != NodeKind.FILE;
    boolean fromRoot =
        !names.isEmpty()
            && (names.getFirst().equals("$") || (named && names.getFirst().equals(rootName)));
    return fromRoot ? names.subList(1, names.size()) : names;
  }

  private static void index(StructureNode node, Map<List<String>, StructureNode> byKey) {
    node.at().findingSteps().ifPresent(steps -> byKey.putIfAbsent(steps, node));
    node.children().forEach(child -> index(child, byKey));
  }

  /// What is known of the row with that path.
  ChangeMarker of(List<String> path) {
    return rows.isEmpty() ? ChangeMarker.NONE : rows.getOrDefault(path, ChangeMarker.NONE);
  }

  /// Rows that were in the one with that path.
  List<Gone> goneFrom(List<String> path) {
    return gone.isEmpty() ? List.of() : gone.getOrDefault(path, List.of());
  }
}
