package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.schema.jsonschema.edit.WrittenSchema;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.MemberTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// New properties beside those that they are to replace, which stay for the data there is.
final class PropertyCopies {

  private static final Set<String> IDS =
      Set.of("$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor");

  private final JsonWork work;

  PropertyCopies(JsonWork work) {
    this.work = work;
  }

  /// The property that a path leads to; refuses anything else.
  Place property(List<String> path) {
    Place place = work.place(path);
    if (place.kind() != Place.Kind.PROPERTY) {
      throw work.refused(
          place,
          "json-refactor-kind",
          "This is done to properties, and this is none.",
          "Choose a property of an object.");
    }
    return place;
  }

  /// A name for a new property of the object that another one is in; refuses one that is taken.
  void free(Place place, String name) {
    if (name.isBlank()) {
      throw work.refused(place, "json-refactor-name", "A name cannot be empty.", "Write a name.");
    }
    if (((ObjectNode) place.container().orElseThrow()).get(name).isPresent()) {
      throw work.refused(
          place,
          "json-refactor-name",
          "The object has a property " + name + " already.",
          "Choose another name.");
    }
  }

  /// Refuses what cannot be written twice.
  void refuseIds(Place place) {
    if (hasIds(place.node())) {
      throw work.refused(
          place,
          "json-refactor-copy",
          "The schema has an id or anchor in it, which must not be there twice.",
          "Extract the part with the id into a definition first.");
    }
  }

  static boolean hasIds(TreeNode node) {
    return node instanceof ObjectNode object
        && object.members().stream()
            .anyMatch(member ->
                (IDS.contains(member.key().value()) && !(member.value() instanceof ObjectNode))
                    || hasIds(member.value()));
  }

  /// Adds properties behind another one.
  ///
  /// @param members as [MemberTexts] has them
  void addBehind(Place place, List<String> members) {
    ObjectNode list = (ObjectNode) place.container().orElseThrow();
    Member behind = place.member().orElseThrow();
    work.edit(
        MemberTexts.insert(
            work.document().tree(), list, list.members().indexOf(behind) + 1, members, true));
  }

  /// A member with a schema by itself, in the style of another one.
  String member(Place like, String name, String json) {
    boolean spread =
        like.written().filter(o -> MemberTexts.isSpread(work.document().tree(), o)).isPresent();
    return MemberTexts.of(work.document().tree(), name, json, spread);
  }

  /// Has a property stay for the data there is: no longer required, and deprecated.
  void retire(List<String> path, Optional<String> reason) {
    work.edit(RequiredNames.without(work.document(), work.place(path)));
    new Deprecation(work).mark(path, reason);
  }

  /// Tells what new properties mean for an object that lets members be that it does not declare.
  void warnOpen(Place sibling, List<String> names) {
    if (isOpen(sibling)) {
      work.note(
          sibling,
          "The object is open: data that has "
              + String.join(", ", names)
              + " by chance, and with another content, would no longer fit.",
          "");
    }
  }

  /// Whether the object that a property is in has members that it does not declare.
  static boolean isOpen(Place property) {
    Optional<ObjectSchema> owner = property.around().flatMap(Place::object);
    return List.of("additionalProperties", "unevaluatedProperties").stream()
        .flatMap(name -> owner.flatMap(o -> o.value(name, KeywordValue.Schema.class)).stream())
        .map(KeywordValue.Schema::schema)
        .noneMatch(PropertyCopies::isFalse);
  }

  private static boolean isFalse(JsonSchema schema) {
    return schema instanceof BooleanSchema truth && !truth.value();
  }

  /// What a schema says of its values' type, without what is about one property alone.
  static String typeOnly(Place place) {
    Map<String, String> kept = new LinkedHashMap<>();
    place
        .written()
        .ifPresent(object -> {
          for (String key : List.of("type", "$ref", "format", "nullable")) {
            object.get(key).ifPresent(value -> kept.put(key, JsonText.compact(value)));
          }
        });
    return new WrittenSchema(kept).json();
  }
}
