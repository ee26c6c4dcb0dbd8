package dev.meshwright.model.jsonschema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What dynamic references can be redirected to.
///
/// A dynamic reference leads to the anchor of its name in the outermost of the resources that were
/// entered on the way to it. A resource is a file, or the part of one that has an `$id` of its own.
///
/// @param inResource the anchors of the resource that a schema stands in, by schema, then by name;
///   schemas in resources without any are left out
/// @param ambiguous names that a resource declares in a way that the specification leaves open, so
///   that nothing can be told of references to them
public record DynamicAnchors(
    Map<SchemaId, Map<String, SchemaId>> inResource, Set<String> ambiguous) {

  /// The name that `$recursiveAnchor` of 2019-09 stands for: it has none of its own.
  public static final String RECURSIVE = "";

  public DynamicAnchors {
    inResource = Map.copyOf(inResource);
    ambiguous = Set.copyOf(ambiguous);
  }

  /// The anchors of the resource that a schema stands in.
  public Map<String, SchemaId> around(SchemaId schema) {
    return Optional.ofNullable(inResource.get(schema)).orElse(Map.of());
  }

  /// Names that lead to different schemas, as the way to the reference has it.
  public Set<String> redirected() {
    Map<String, SchemaId> first = new HashMap<>();
    Set<String> several = new HashSet<>(ambiguous);
    Set<Map<String, SchemaId>> resources = new HashSet<>(inResource.values());
    for (Map<String, SchemaId> anchors : resources) {
      anchors.forEach((name, id) -> {
        SchemaId other = first.putIfAbsent(name, id);
        if (other != null && !other.equals(id)) {
          several.add(name);
        }
      });
    }
    return several;
  }
}
