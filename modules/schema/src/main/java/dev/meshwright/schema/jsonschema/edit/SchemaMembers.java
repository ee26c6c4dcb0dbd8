package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.schema.jsonschema.JsonSchemaStructure;
import dev.meshwright.text.MemberEdits;
import dev.meshwright.text.MemberTexts;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Adds, removes and moves properties, and removes and reorders definitions and branches.
final class SchemaMembers {

  private final JsonSchemaDocument document;
  private final Places places;

  SchemaMembers(JsonSchemaDocument document) {
    this.document = document;
    this.places = new Places(document);
  }

  /// @param type a schema as JSON
  List<TextEdit> add(Place owner, int index, String name, String type, boolean optional) {
    Optional<PropertyList> list = PropertyList.of(document.tree(), owner);
    if (list.isEmpty() || name.isBlank() || list.get().names().contains(name)) {
      return List.of();
    }
    String member = MemberTexts.of(document.tree(), name, type, list.get().spreadsValues());
    Additions additions = new Additions(document.tree());
    list.get().add(at(owner, PropertyList.PROPERTIES, index), List.of(member), additions);
    List<TextEdit> edits = new ArrayList<>();
    if (!optional) {
      edits.addAll(list.get().require(List.of(name), additions));
    }
    edits.addAll(additions.edits());
    return edits;
  }

  /// Adds properties from their text.
  List<TextEdit> paste(Place owner, int index, String text) {
    return PropertyList.of(document.tree(), owner)
        .flatMap(list ->
            PastedMembers.read(text)
                .map(pasted ->
                    new MemberPaste(document, pasted)
                        .into(list, at(owner, PropertyList.PROPERTIES, index))))
        .orElse(List.of());
  }

  /// None when something else refers to what is to go.
  List<TextEdit> remove(List<List<String>> paths) {
    List<Place> gone = found(paths);
    return isNeeded(gone) ? List.of() : removed(gone);
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
    return properties && !isNeeded(moved) ? moved(moved, target.get(), index) : List.of();
  }

  private List<TextEdit> reordered(List<Place> moved, Place owner, int index) {
    Place first = moved.getFirst();
    int before = at(owner, first.keyword(), index);
    return switch (first.container().orElse(null)) {
      case ObjectNode object ->
          TreeEdits.moveMembers(document.tree(), object, indexes(object, names(moved)), before);
      case ArrayNode list when !references(first) ->
          TreeEdits.moveItems(document.tree(), list, numbers(moved), before);
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
    Additions additions = new Additions(document.tree());
    list.get().add(at(owner, PropertyList.PROPERTIES, index), members, additions);
    List<TextEdit> edits = new ArrayList<>(list.get().require(required, additions));
    edits.addAll(additions.edits());
    edits.addAll(removed(moved));
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

  private List<TextEdit> removed(List<Place> gone) {
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
  private boolean isNeeded(List<Place> gone) {
    References references = References.of(document);
    List<TextRange> ranges = gone.stream().map(SchemaMembers::range).toList();
    return gone.stream()
        .anyMatch(place ->
            place.kind() == Place.Kind.BRANCH
                ? references(place)
                : references.isNeeded(place.pointer(), ranges));
  }

  private boolean references(Place branch) {
    String list = branch.around().orElseThrow().schema().id().child(branch.keyword()).pointer();
    return References.of(document).into(list).findAny().isPresent();
  }

  private static TextRange range(Place place) {
    return place.member().map(Member::range).orElse(place.node().range());
  }

  /// What can be removed, in the order of the text, without what is inside of another one.
  private List<Place> found(List<List<String>> paths) {
    return paths.stream()
        .distinct()
        .filter(path ->
            paths.stream().noneMatch(other -> !other.equals(path) && startsWith(path, other)))
        .flatMap(path -> places.find(path).stream())
        .filter(place -> place.kind() == Place.Kind.BRANCH || place.member().isPresent())
        .sorted(Comparator.comparing(SchemaMembers::range))
        .toList();
  }

  private static boolean startsWith(List<String> path, List<String> beginning) {
    return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
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

  private static Set<String> names(List<Place> places) {
    return places.stream().map(Place::name).collect(Collectors.toSet());
  }

  private static Set<Integer> numbers(List<Place> branches) {
    return branches.stream()
        .map(branch -> Integer.parseInt(branch.name()) - 1)
        .collect(Collectors.toSet());
  }

  private static Set<Integer> indexes(ObjectNode object, Set<String> names) {
    return IntStream.range(0, object.members().size())
        .filter(index -> names.contains(object.members().get(index).key().value()))
        .boxed()
        .collect(Collectors.toSet());
  }

  /// The place among the entries of a keyword of what is before a row of the structure.
  ///
  /// @param index of the row among those below the owner's
  private int at(Place owner, String keyword, int index) {
    List<StructureNode> rows = node(owner.path()).map(StructureNode::children).orElse(List.of());
    int entries =
        owner.written().flatMap(object -> object.get(keyword)).stream()
            .mapToInt(container ->
                switch (container) {
                  case ObjectNode object -> object.members().size();
                  case ArrayNode list -> list.items().size();
                  default -> 0;
                })
            .findFirst()
            .orElse(0);
    return rows.stream()
        .skip(Math.max(0, index))
        .flatMap(row -> places.find(row.path()).stream())
        .filter(place -> place.keyword().equals(keyword))
        .map(SchemaMembers::entry)
        .findFirst()
        .orElse(entries);
  }

  private static int entry(Place place) {
    return place.container().orElse(null) instanceof ObjectNode object
        ? object.members().indexOf(place.member().orElseThrow())
        : Integer.parseInt(place.name()) - 1;
  }

  private Optional<StructureNode> node(List<String> path) {
    Optional<StructureNode> node = Optional.of(JsonSchemaStructure.of(document));
    for (int depth = 1; depth <= path.size(); depth++) {
      List<String> wanted = path.subList(0, depth);
      node =
          node.flatMap(around ->
              around.children().stream().filter(row -> row.path().equals(wanted)).findFirst());
    }
    return node;
  }
}
