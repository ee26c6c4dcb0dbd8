package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.text.MemberTexts;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Removes, moves and copies properties, definitions and branches.
final class SchemaMembers {

  private final JsonSchemaDocument document;
  private final PlaceFinder places;
  private final MemberRemoval removal;

  SchemaMembers(JsonSchemaDocument document) {
    this.document = document;
    this.places = new PlaceFinder(document);
    this.removal = new MemberRemoval(document);
  }

  /// None when something else refers to what is to go.
  List<TextEdit> remove(List<List<String>> paths) {
    List<Place> gone = found(paths);
    return removal.isNeeded(gone) ? List.of() : removal.of(gone);
  }

  List<TextEdit> move(List<List<String>> paths, List<String> into, int index) {
    List<Place> moved = found(paths);
    Optional<Place> target = places.find(into);
    boolean intoItself = moved.stream().anyMatch(place -> startsWith(into, place.path()));
    if (moved.isEmpty() || target.isEmpty() || intoItself) {
      return List.of();
    }
    String keyword = moved.getFirst().keyword();
    boolean together =
        moved.stream()
            .allMatch(place ->
                place.keyword().equals(keyword)
                    && place.around().orElseThrow().path().equals(into));
    if (together) {
      return reordered(moved, target.get(), index);
    }
    boolean properties =
        moved.stream()
            .allMatch(place ->
                place.kind() == Place.Kind.PROPERTY
                    && !place.around().orElseThrow().path().equals(into));
    return properties && !removal.isNeeded(moved) ? moved(moved, target.get(), index) : List.of();
  }

  private List<TextEdit> reordered(List<Place> moved, Place owner, int index) {
    Place first = moved.getFirst();
    int before = new RowIndex(document).at(owner, first.keyword(), index);
    return switch (first.container().orElse(null)) {
      case ObjectNode object ->
          TreeEdits.moveMembers(
              document.tree(), object, indexes(object, MemberRemoval.names(moved)), before);
      case ArrayNode list when !removal.isReferenced(first) ->
          TreeEdits.moveItems(document.tree(), list, MemberRemoval.numbers(moved), before);
      case null, default -> List.of();
    };
  }

  private List<TextEdit> moved(List<Place> moved, Place owner, int index) {
    Optional<PropertyList> list = PropertyList.of(document.tree(), owner);
    if (list.isEmpty()) {
      return List.of();
    }
    Set<String> taken = new HashSet<>(list.get().names());
    List<String> members = new ArrayList<>();
    List<String> required = new ArrayList<>();
    for (Place place : moved) {
      String name = PropertyList.free(place.name(), taken);
      taken.add(name);
      Member member = place.member().orElseThrow();
      String text = MemberTexts.cut(document.text(), member.range());
      int key = member.key().range().length();
      members.add(name.equals(place.name()) ? text : JsonQuotes.quote(name) + text.substring(key));
      if (place.around().flatMap(Place::object).orElseThrow().required().contains(place.name())) {
        required.add(name);
      }
    }
    MemberAdditions additions = new MemberAdditions(document.tree());
    list.get()
        .add(new RowIndex(document).at(owner, PropertyList.PROPERTIES, index), members, additions);
    List<TextEdit> edits = new ArrayList<>(list.get().require(required, additions));
    edits.addAll(additions.edits());
    edits.addAll(removal.of(moved));
    return edits;
  }

  /// The text of members, one behind the other, with the definitions that they refer to.
  String copied(List<List<String>> paths) {
    List<Place> copied = found(paths).stream().filter(place -> place.kind().isNamed()).toList();
    Stream<String> members =
        copied.stream()
            .map(place -> MemberTexts.cut(document.text(), place.member().orElseThrow().range()));
    return Stream.concat(members, new CarriedDefinitions(document).of(copied))
        .collect(Collectors.joining(",\n"));
  }

  /// What can be removed, in the order of the text, without what is inside of another one.
  private List<Place> found(List<List<String>> paths) {
    return paths.stream()
        .distinct()
        .filter(path ->
            paths.stream().noneMatch(other -> !other.equals(path) && startsWith(path, other)))
        .flatMap(path -> places.find(path).stream())
        .filter(place -> place.kind() == Place.Kind.BRANCH || place.member().isPresent())
        .sorted(Comparator.comparing(MemberRemoval::range))
        .toList();
  }

  private static boolean startsWith(List<String> path, List<String> beginning) {
    return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
  }

  private static Set<Integer> indexes(ObjectNode object, Set<String> names) {
    return IntStream.range(0, object.members().size())
        .filter(index -> names.contains(object.members().get(index).key().value()))
        .boxed()
        .collect(Collectors.toSet());
  }
}
