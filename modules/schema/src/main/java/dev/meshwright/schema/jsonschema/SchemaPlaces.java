package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the places that ids name. What was found on the way is kept: thousands of references may
/// lead into one object of definitions.
final class SchemaPlaces {

  /// Smaller objects are looked through as they are.
  private static final int INDEXED_FROM = 32;

  private final SchemaFiles files;
  private final Dialect otherwise;
  private final Map<SchemaId, Optional<SchemaNode>> known = new HashMap<>();
  private final IdentityHashMap<ObjectNode, Map<String, TreeNode>> indexes =
      new IdentityHashMap<>();

  SchemaPlaces(SchemaFiles files, Dialect otherwise) {
    this.files = files;
    this.otherwise = otherwise;
  }

  /// The place that an id names, with the base and draft it has there.
  Optional<SchemaNode> of(SchemaId id) {
    SchemaId at = JsonSchemas.rootOf(id.file());
    Optional<SchemaNode> found = known.computeIfAbsent(at, root -> Optional.of(root(root.file())));
    for (String token : Pointers.tokens(id.pointer())) {
      if (found.isEmpty()) {
        return found;
      }
      SchemaNode from = found.get();
      at = at.child(token);
      found = known.computeIfAbsent(at, child -> step(from, token));
    }
    return found;
  }

  private SchemaNode root(String file) {
    return SchemaNode.root(files.tree(file), otherwise);
  }

  private Optional<SchemaNode> step(SchemaNode place, String token) {
    Optional<TreeNode> below =
        switch (place.node()) {
          case ObjectNode object -> member(object, token);
          case ArrayNode array ->
              Pointers.index(token, array.items().size()).map(array.items()::get);
          case TreeNode other -> Optional.empty();
        };
    return below.map(node -> place.below(token, node).entered());
  }

  private Optional<TreeNode> member(ObjectNode object, String key) {
    return object.members().size() < INDEXED_FROM
        ? object.get(key)
        : Optional.ofNullable(indexes.computeIfAbsent(object, SchemaPlaces::index).get(key));
  }

  /// Of members with one key, the last counts.
  private static Map<String, TreeNode> index(ObjectNode object) {
    Map<String, TreeNode> members = HashMap.newHashMap(object.members().size());
    for (Member member : object.members()) {
      members.put(member.key().value(), member.value());
    }
    return members;
  }
}
