package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.text.MemberEdits;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Removes properties, definitions and branches, with what names them.
final class MemberRemoval {

  private final JsonSchemaDocument document;

  MemberRemoval(JsonSchemaDocument document) {
    this.document = document;
  }

  List<TextEdit> of(List<Place> gone) {
    List<TextEdit> edits = new ArrayList<>();
    Map<Place, Set<String>> keywords = new LinkedHashMap<>();
    byContainer(gone)
        .forEach(places -> {
          Place first = places.getFirst();
          Place owner = first.around().orElseThrow();
          Set<String> empty = keywords.computeIfAbsent(owner, o -> new LinkedHashSet<>());
          switch (first.container().orElse(null)) {
            case ObjectNode object ->
                edits.addAll(TreeEdits.removeMembers(document.tree(), object, names(places)));
            case ArrayNode list when numbers(places).size() == list.items().size() ->
                empty.add(first.keyword());
            case ArrayNode list ->
                edits.addAll(TreeEdits.removeItems(document.tree(), list, numbers(places)));
            case null, default -> {}
          }
          if (first.kind() == Place.Kind.PROPERTY) {
            PropertyList.of(document.tree(), owner)
                .ifPresent(list -> edits.addAll(list.forget(names(places), empty)));
          }
        });
    keywords.forEach((owner, empty) -> {
      MemberEdits changes = new MemberEdits(document.tree(), owner.written().orElseThrow());
      empty.forEach(changes::remove);
      edits.addAll(changes.edits());
    });
    return edits;
  }

  /// Whether something that stays refers to what goes, or through a list whose items get other
  /// numbers.
  boolean isNeeded(List<Place> gone) {
    SchemaReferences references = SchemaReferences.of(document);
    List<TextRange> ranges = gone.stream().map(MemberRemoval::range).toList();
    return gone.stream()
        .anyMatch(place ->
            place.kind() == Place.Kind.BRANCH
                ? isReferenced(place)
                : references.isNeeded(place.pointer(), ranges));
  }

  /// Whether something refers to the list that a branch is in, or through it.
  boolean isReferenced(Place branch) {
    String list = branch.around().orElseThrow().schema().id().child(branch.keyword()).pointer();
    return SchemaReferences.of(document).into(list).findAny().isPresent();
  }

  static TextRange range(Place place) {
    return place.member().map(Member::range).orElse(place.node().range());
  }

  private static Collection<List<Place>> byContainer(List<Place> places) {
    Map<Object, List<Place>> byContainer = new LinkedHashMap<>();
    IdentityHashMap<Object, Object> keys = new IdentityHashMap<>();
    for (Place place : places) {
      Object container = place.container().orElseThrow();
      Object key = keys.computeIfAbsent(container, c -> new Object());
      byContainer.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
    }
    return byContainer.values();
  }

  static Set<String> names(List<Place> places) {
    return places.stream().map(Place::name).collect(Collectors.toSet());
  }

  static Set<Integer> numbers(List<Place> branches) {
    return branches.stream()
        .map(branch -> Integer.parseInt(branch.name()) - 1)
        .collect(Collectors.toSet());
  }
}
