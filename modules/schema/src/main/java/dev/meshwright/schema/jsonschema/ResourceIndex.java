package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.SchemaId;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the files that were read can be referred to by. Of two schemas with one id, the first
/// counts.
final class ResourceIndex {

  private final Map<URI, SchemaId> resources = new HashMap<>();
  private final Map<String, SchemaId> anchors = new HashMap<>();
  private final Map<String, Set<SchemaId>> dynamicAnchors = new HashMap<>();

  void add(FileIds ids) {
    ids.resources().forEach(resources::putIfAbsent);
    ids.anchors().forEach(anchors::putIfAbsent);
    ids.dynamicAnchors()
        .forEach((name, schemas) ->
            dynamicAnchors.computeIfAbsent(name, n -> new HashSet<>()).addAll(schemas));
  }

  Optional<SchemaId> resource(URI uri) {
    return Optional.ofNullable(resources.get(uri));
  }

  Optional<SchemaId> anchor(URI resource, String name) {
    return Optional.ofNullable(anchors.get(resource + "#" + name));
  }

  /// Whether the anchor of this name, in this resource, is a dynamic one.
  boolean isDynamic(SchemaId target, String name) {
    return dynamicAnchors.getOrDefault(name, Set.of()).contains(target);
  }

  /// How many schemas a dynamic reference to this name could lead to.
  int dynamicTargets(String name) {
    return dynamicAnchors.getOrDefault(name, Set.of()).size();
  }
}
