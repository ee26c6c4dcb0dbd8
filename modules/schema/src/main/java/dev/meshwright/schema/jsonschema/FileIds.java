package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.ArrayNode;
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

  /// Below these stand values, not schemas.
  private static final Set<String> VALUES = Set.of("const", "enum", "default", "examples");

  private final Map<URI, SchemaId> resources = new HashMap<>();
  private final Map<String, SchemaId> anchors = new HashMap<>();
  private final Map<String, Set<SchemaId>> dynamicAnchors = new HashMap<>();

  private FileIds() {}

  static FileIds of(TreeDocument tree) {
    Place root = Place.root(tree, Dialect.DRAFT_07);
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

  /// Schemas by the name of their dynamic anchor; a recursive one has none.
  Map<String, Set<SchemaId>> dynamicAnchors() {
    return Collections.unmodifiableMap(dynamicAnchors);
  }

  private void walk(Place place) {
    switch (place.node()) {
      case ObjectNode object -> {
        Place entered = place.entered();
        register(entered, object);
        for (Member member : object.members()) {
          if (!VALUES.contains(member.key().value())) {
            walk(entered.below(member.key().value(), member.value()));
          }
        }
      }
      case ArrayNode array -> {
        List<TreeNode> items = array.items();
        for (int i = 0; i < items.size(); i++) {
          walk(place.below(Integer.toString(i), items.get(i)));
        }
      }
      case TreeNode other -> {}
    }
  }

  private void register(Place place, ObjectNode object) {
    Optional<StringNode> id = Place.identifier(object, place.dialect());
    if (id.isPresent()) {
      String text = id.get().value();
      if (text.startsWith("#")) {
        anchors.putIfAbsent(place.base() + text, place.id());
      } else {
        resources.putIfAbsent(place.base(), place.id());
      }
    }
    if (place.dialect().atLeast(Dialect.DRAFT_2019_09)) {
      object
          .string("$anchor")
          .ifPresent(a -> anchors.putIfAbsent(place.base() + "#" + a.value(), place.id()));
      object.string("$dynamicAnchor").ifPresent(a -> dynamic(place, a.value()));
      object
          .get("$recursiveAnchor")
          .ifPresent(a -> dynamicAnchors.computeIfAbsent("", n -> new HashSet<>()).add(place.id()));
    }
  }

  private void dynamic(Place place, String name) {
    anchors.putIfAbsent(place.base() + "#" + name, place.id());
    dynamicAnchors.computeIfAbsent(name, n -> new HashSet<>()).add(place.id());
  }
}
