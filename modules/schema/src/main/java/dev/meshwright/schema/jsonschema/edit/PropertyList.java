package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.schema.jsonschema.JsonWrittenTypes;
import dev.meshwright.text.MemberTexts;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The properties that one schema declares, and which of them are required.
public final class PropertyList {

  static final String PROPERTIES = "properties";
  static final String REQUIRED = "required";

  private final TreeDocument tree;
  private final ObjectSchema schema;
  private final ObjectNode owner;

  private PropertyList(TreeDocument tree, ObjectSchema schema, ObjectNode owner) {
    this.tree = tree;
    this.schema = schema;
    this.owner = owner;
  }

  /// Empty where a schema can have no properties.
  public static Optional<PropertyList> of(TreeDocument tree, Place place) {
    return holds(place)
        ? Optional.of(
            new PropertyList(tree, place.object().orElseThrow(), place.written().orElseThrow()))
        : Optional.empty();
  }

  /// Whether a schema can be given properties.
  public static boolean holds(Place place) {
    boolean isRoot = place.kind() == Place.Kind.ROOT;
    return place
        .object()
        .filter(schema -> JsonWrittenTypes.holdsFields(schema, isRoot))
        .filter(schema ->
            schema.keyword(PROPERTIES).isEmpty()
                || schema.keyword(PROPERTIES).get().node() instanceof ObjectNode)
        .isPresent();
  }

  public Optional<ObjectNode> written() {
    return owner.get(PROPERTIES).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }

  public Set<String> names() {
    return written().stream()
        .flatMap(list -> list.members().stream())
        .map(member -> member.key().value())
        .collect(Collectors.toSet());
  }

  Set<String> required() {
    return schema.required();
  }

  /// A name that no property has: the wanted one, or one with a number.
  public static String free(String wanted, Set<String> taken) {
    String free = wanted;
    for (int number = 2; taken.contains(free); number++) {
      free = wanted + number;
    }
    return free;
  }

  /// Adds properties.
  ///
  /// @param index of the property that they are to stand before
  /// @param members as [MemberTexts] has them
  public void add(int index, List<String> members, MemberAdditions additions) {
    boolean spread = isSpread();
    Optional<ObjectNode> list = written();
    if (list.isPresent()) {
      members.forEach(member -> additions.add(list.get(), index, member, spread));
      return;
    }
    additions.add(
        owner,
        KeywordOrder.index(owner, PROPERTIES),
        MemberTexts.holding(tree, PROPERTIES, members, spread),
        spread);
  }

  /// Whether the values of new properties are to be spread over lines: as the others are.
  public boolean spreadsValues() {
    return written().stream()
        .flatMap(list -> list.members().stream())
        .map(Member::value)
        .anyMatch(
            value -> value instanceof ObjectNode object && MemberTexts.isSpread(tree, object));
  }

  /// Has properties required that are not yet.
  public List<TextEdit> require(List<String> names, MemberAdditions additions) {
    List<String> more = names.stream().filter(name -> !required().contains(name)).toList();
    if (more.isEmpty()) {
      return List.of();
    }
    List<String> quoted = more.stream().map(JsonQuotes::quote).toList();
    if (owner.get(REQUIRED).orElse(null) instanceof ArrayNode list) {
      return TreeEdits.insertItems(tree, list, list.items().size(), quoted);
    }
    if (owner.get(REQUIRED).isEmpty()) {
      additions.add(
          owner,
          KeywordOrder.index(owner, REQUIRED),
          MemberTexts.of(tree, REQUIRED, "[" + String.join(", ", quoted) + "]", false),
          isSpread());
    }
    return List.of();
  }

  /// Has a property required no longer.
  public List<TextEdit> unrequire(String name) {
    List<TextEdit> edits = new ArrayList<>();
    boolean whole =
        owner.get(REQUIRED).orElse(null) instanceof ArrayNode list
            && forget(list, Set.of(name), edits);
    return whole ? TreeEdits.removeMembers(tree, owner, Set.of(REQUIRED)) : edits;
  }

  /// Takes names out of what asks for them: `required` and dependencies of this schema.
  ///
  /// @param keywords that are left without a name, to be removed from the schema
  List<TextEdit> forget(Set<String> names, Set<String> keywords) {
    List<TextEdit> edits = new ArrayList<>();
    if (owner.get(REQUIRED).orElse(null) instanceof ArrayNode list && forget(list, names, edits)) {
      keywords.add(REQUIRED);
    }
    for (String keyword : List.of("dependencies", "dependentRequired", "dependentSchemas")) {
      if (owner.get(keyword).orElse(null) instanceof ObjectNode byName) {
        Set<String> gone =
            byName.members().stream()
                .filter(member ->
                    names.contains(member.key().value())
                        || (member.value() instanceof ArrayNode list && forget(list, names, edits)))
                .map(member -> member.key().value())
                .collect(Collectors.toSet());
        boolean all =
            !gone.isEmpty()
                && byName.members().stream()
                    .allMatch(member -> gone.contains(member.key().value()));
        if (all) {
          keywords.add(keyword);
        } else if (!gone.isEmpty()) {
          edits.addAll(TreeEdits.removeMembers(tree, byName, gone));
        }
      }
    }
    return edits;
  }

  /// @return whether nothing would be left, so that the list is to go as a whole
  private boolean forget(ArrayNode list, Set<String> names, List<TextEdit> edits) {
    Set<Integer> gone =
        IntStream.range(0, list.items().size())
            .filter(index ->
                list.items().get(index) instanceof StringNode word && names.contains(word.value()))
            .boxed()
            .collect(Collectors.toSet());
    boolean all = !gone.isEmpty() && gone.size() == list.items().size();
    if (!gone.isEmpty() && !all) {
      edits.addAll(TreeEdits.removeItems(tree, list, gone));
    }
    return all;
  }

  private boolean isSpread() {
    return MemberTexts.isSpread(tree, owner)
        || written().filter(list -> MemberTexts.isSpread(tree, list)).isPresent();
  }
}
