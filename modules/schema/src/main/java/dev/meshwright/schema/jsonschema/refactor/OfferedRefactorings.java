package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.schema.jsonschema.edit.PlaceFinder;
import dev.meshwright.schema.jsonschema.edit.PropertyList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be done to declarations of a schema.
final class OfferedRefactorings {

  private OfferedRefactorings() {}

  static Set<RefactoringKind> of(JsonSchemaDocument document, List<List<String>> declarations) {
    PlaceFinder places = new PlaceFinder(document);
    if (declarations.size() > 1) {
      return ofSeveral(places, declarations);
    }
    if (declarations.isEmpty()) {
      return Set.of();
    }
    List<String> path = declarations.getFirst();
    if (places.value(path).isPresent()) {
      return EnumSet.of(RefactoringKind.RENAME, RefactoringKind.REMOVE);
    }
    return places.find(path).map(place -> ofOne(document, place)).orElse(Set.of());
  }

  private static Set<RefactoringKind> ofSeveral(
      PlaceFinder places, List<List<String>> declarations) {
    List<Optional<Place>> found = declarations.stream().map(places::find).toList();
    boolean known =
        declarations.stream()
            .allMatch(path -> places.find(path).isPresent() || places.value(path).isPresent());
    if (!known) {
      return Set.of();
    }
    Set<RefactoringKind> kinds = EnumSet.of(RefactoringKind.REMOVE);
    boolean siblings =
        found.stream()
                .allMatch(place -> place.filter(p -> p.kind() == Place.Kind.PROPERTY).isPresent())
            && found.stream()
                    .map(place -> place.flatMap(Place::around).map(Place::path))
                    .distinct()
                    .count()
                == 1;
    if (siblings) {
      kinds.addAll(
          EnumSet.of(RefactoringKind.GROUP_FIELDS, RefactoringKind.MERGE, RefactoringKind.REORDER));
    }
    return kinds;
  }

  private static Set<RefactoringKind> ofOne(JsonSchemaDocument document, Place place) {
    Set<RefactoringKind> kinds = EnumSet.noneOf(RefactoringKind.class);
    boolean refers =
        place.object().filter(object -> object.keyword("$ref").isPresent()).isPresent();
    boolean isObject = place.node() instanceof ObjectNode;
    switch (place.kind()) {
      case ROOT -> {
        kinds.addAll(EnumSet.of(RefactoringKind.RENAME, RefactoringKind.RENAME_NAMESPACE));
        if (document.dialect() != Dialect.DRAFT_2020_12) {
          kinds.add(RefactoringKind.UPGRADE);
        }
      }
      case PROPERTY ->
          kinds.addAll(
              EnumSet.of(
                  RefactoringKind.RENAME,
                  RefactoringKind.GROUP_FIELDS,
                  RefactoringKind.SET_PRESENCE,
                  RefactoringKind.CHANGE_TYPE,
                  RefactoringKind.REMOVE,
                  RefactoringKind.SPLIT,
                  RefactoringKind.REORDER));
      case PATTERN -> kinds.addAll(EnumSet.of(RefactoringKind.RENAME, RefactoringKind.REMOVE));
      case DEFINITION ->
          kinds.addAll(
              EnumSet.of(
                  RefactoringKind.RENAME, RefactoringKind.MOVE_TYPE, RefactoringKind.REMOVE));
      case SINGLE, BRANCH -> {}
    }
    if (place.kind() != Place.Kind.ROOT && place.kind() != Place.Kind.PROPERTY && isObject) {
      kinds.add(RefactoringKind.CHANGE_TYPE);
    }
    if (isObject) {
      kinds.add(RefactoringKind.DEPRECATE);
    }
    if (isObject && refers) {
      kinds.add(RefactoringKind.INLINE);
    }
    if (isObject
        && !refers
        && place.kind() != Place.Kind.ROOT
        && place.kind() != Place.Kind.DEFINITION) {
      kinds.add(RefactoringKind.EXTRACT_TYPE);
    }
    if (PropertyList.holds(place)) {
      kinds.add(RefactoringKind.ADD_FIELD);
    }
    return Collections.unmodifiableSet(kinds);
  }

  /// The draft that a place is read by.
  static Dialect dialect(JsonSchemaDocument document, Place place) {
    return place.object().map(ObjectSchema::dialect).orElse(document.dialect());
  }
}
