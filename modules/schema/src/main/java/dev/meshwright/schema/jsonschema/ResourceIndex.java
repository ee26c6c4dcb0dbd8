package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.SchemaId;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the files that were read can be referred to by. Of two schemas with one id, the first
/// counts.
final class ResourceIndex {

  private final Map<URI, SchemaId> resources = new HashMap<>();
  private final Map<String, SchemaId> anchors = new HashMap<>();
  private final Map<SchemaId, Map<String, SchemaId>> dynamicAnchors = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  void add(FileIds ids) {
    ids.resources().forEach(resources::putIfAbsent);
    ids.anchors().forEach(anchors::putIfAbsent);
    dynamicAnchors.putAll(ids.dynamicAnchors());
    ambiguous.addAll(ids.ambiguous());
  }

  Optional<SchemaId> resource(URI uri) {
    return Optional.ofNullable(resources.get(uri));
  }

  Optional<SchemaId> anchor(URI resource, String name) {
    return Optional.ofNullable(anchors.get(resource + "#" + name));
  }

  /// The dynamic anchors of the resource with a root, by name.
  Map<String, SchemaId> dynamicAnchors(SchemaId resource) {
    return dynamicAnchors.getOrDefault(resource, Map.of());
  }

  /// All schemas that a dynamic reference to a name could lead to.
  List<SchemaId> dynamicTargets(String name) {
    return dynamicAnchors.values().stream()
        .flatMap(anchors -> Optional.ofNullable(anchors.get(name)).stream())
        .toList();
  }

  /// Names of dynamic anchors that are not declared as the specification asks for.
  Set<String> ambiguous() {
    return ambiguous;
  }
}
