package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.DynamicAnchors;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.jsonschema.ValueKind;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one file can be referred to by: its path, and the ids and anchors in it.
final class FileIds {

  private final Map<URI, SchemaId> resources = new HashMap<>();
  private final Map<String, SchemaId> anchors = new HashMap<>();
  private final Map<SchemaId, Map<String, SchemaId>> dynamicAnchors = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  private FileIds() {}

  /// @param otherwise the draft of a file without `$schema`
  static FileIds of(TreeDocument tree, Dialect otherwise) {
    SchemaNode root = SchemaNode.root(tree, otherwise);
    FileIds ids = new FileIds();
    ids.resources.putIfAbsent(Uris.ofFile(tree.file()), root.id());
    ids.walk(root);
    return ids;
  }

  /// Schemas by the URIs that their ids make them resources of.
  Map<URI, SchemaId> resources() {
    return Collections.unmodifiableMap(resources);
  }

  /// Schemas by `resource#anchor`.
  Map<String, SchemaId> anchors() {
    return Collections.unmodifiableMap(anchors);
  }

  /// Dynamic anchors by the root of their resource, then by name.
  Map<SchemaId, Map<String, SchemaId>> dynamicAnchors() {
    return Collections.unmodifiableMap(dynamicAnchors);
  }

  /// Names of dynamic anchors that are not declared as the specification asks for.
  Set<String> ambiguous() {
    return Collections.unmodifiableSet(ambiguous);
  }

  /// Only where the draft has schemas: elsewhere the same words are values.
  private void walk(SchemaNode place) {
    if (!(place.node() instanceof ObjectNode object)) {
      return;
    }
    register(place, object);
    for (Member member : object.members()) {
      String name = member.key().value();
      KeywordKind.of(name, place.dialect())
          .ifPresent(keyword -> below(place.below(name, member.value()), keyword.kind()));
    }
  }

  private void below(SchemaNode value, ValueKind kind) {
    if (kind.isSchema()) {
      walk(value.entered());
    }
    if (kind.listsSchemas()) {
      items(value);
    }
    if (kind.namesSchemas() && value.node() instanceof ObjectNode named) {
      for (Member member : named.members()) {
        walk(value.below(member.key().value(), member.value()).entered());
      }
    }
  }

  private void items(SchemaNode value) {
    if (value.node() instanceof ArrayNode array) {
      List<TreeNode> items = array.items();
      for (int i = 0; i < items.size(); i++) {
        walk(value.below(Integer.toString(i), items.get(i)).entered());
      }
    }
  }

  private void register(SchemaNode place, ObjectNode object) {
    Optional<StringNode> id = SchemaNode.identifier(object, place.dialect());
    if (id.isPresent()) {
      String text = id.get().value();
      if (text.startsWith("#")) {
        // Since 2019-09 there is a keyword for anchors.
        if (!place.dialect().atLeast(Dialect.DRAFT_2019_09)) {
          anchors.putIfAbsent(place.base() + text, place.id());
        }
      } else {
        resources.putIfAbsent(place.base(), place.id());
      }
    }
    if (place.dialect().atLeast(Dialect.DRAFT_2019_09)) {
      object
          .string("$anchor")
          .ifPresent(a -> anchors.putIfAbsent(place.base() + "#" + a.value(), place.id()));
      if (place.dialect().atLeast(Dialect.DRAFT_2020_12)) {
        object.string("$dynamicAnchor").ifPresent(a -> dynamic(place, a.value()));
      }
      object
          .get("$recursiveAnchor")
          .filter(a -> a instanceof BooleanNode set && set.value())
          .ifPresent(a -> recursive(place));
    }
  }

  private void dynamic(SchemaNode place, String name) {
    anchors.putIfAbsent(place.base() + "#" + name, place.id());
    SchemaId first =
        dynamicAnchors
            .computeIfAbsent(place.resource(), r -> new HashMap<>())
            .putIfAbsent(name, place.id());
    if (first != null) {
      ambiguous.add(name);
    }
  }

  private void recursive(SchemaNode place) {
    dynamicAnchors
        .computeIfAbsent(place.resource(), r -> new HashMap<>())
        .put(DynamicAnchors.RECURSIVE, place.id());
    if (!place.id().equals(place.resource())) {
      // It belongs at the root of a resource, and nowhere else.
      ambiguous.add(DynamicAnchors.RECURSIVE);
    }
  }
}
