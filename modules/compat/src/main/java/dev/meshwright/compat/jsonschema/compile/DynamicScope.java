package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.model.jsonschema.DynamicAnchors;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the resources entered on the way from the root to a schema say of dynamic references: of
/// each name the outermost anchor. Ways that agree in this give a schema one meaning.
///
/// @param outermost an anchor by name; empty where the specification leaves open which one it is
record DynamicScope(Map<String, Optional<SchemaId>> outermost) {

  /// Before the root, and where no reference asks for the way.
  static final DynamicScope START = new DynamicScope(Map.of());

  /// @param around the dynamic anchors of the resource that the schema is in
  DynamicScope enter(SchemaId schema, Map<String, SchemaId> around) {
    if (outermost.keySet().containsAll(around.keySet())) {
      return this;
    }
    Map<String, Optional<SchemaId>> all = new LinkedHashMap<>(outermost);
    around.forEach((name, anchor) ->
        all.putIfAbsent(name, Optional.of(anchor).filter(a -> counts(name, a, schema))));
    return new DynamicScope(Map.copyOf(all));
  }

  /// Whether an anchor counts for whoever enters its resource at a schema. That of 2019-09 stands
  /// at the root: who enters elsewhere has not come by it.
  private static boolean counts(String name, SchemaId anchor, SchemaId schema) {
    return !name.equals(DynamicAnchors.RECURSIVE) || anchor.equals(schema);
  }
}
