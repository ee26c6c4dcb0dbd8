package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.model.tree.ArrayNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be done to declarations.
final class Offered {

  private final AvroDocument document;

  Offered(AvroDocument document) {
    this.document = document;
  }

  Set<RefactoringKind> to(List<List<String>> paths) {
    List<AvroDeclaration> places =
        paths.stream()
            .distinct()
            .flatMap(path -> AvroDeclaration.find(document, path).stream())
            .toList();
    if (places.isEmpty() || places.size() < paths.stream().distinct().count()) {
      return Set.of();
    }
    return places.size() == 1 ? to(places.getFirst()) : to(places, places.getFirst());
  }

  private Set<RefactoringKind> to(AvroDeclaration place) {
    Set<RefactoringKind> kinds = EnumSet.of(RefactoringKind.RENAME, RefactoringKind.DEPRECATE);
    switch (place) {
      case AvroDeclaration.OfSymbol of -> {
        kinds.add(RefactoringKind.REMOVE);
        kinds.add(RefactoringKind.REORDER);
      }
      case AvroDeclaration.OfType of -> ofType(of.type(), kinds);
      case AvroDeclaration.OfField of -> {
        kinds.addAll(
            EnumSet.of(
                RefactoringKind.SET_PRESENCE,
                RefactoringKind.CHANGE_TYPE,
                RefactoringKind.REMOVE,
                RefactoringKind.SPLIT,
                RefactoringKind.GROUP_FIELDS,
                RefactoringKind.REORDER));
        if (of.definition().isPresent()) {
          kinds.add(RefactoringKind.MOVE_TYPE);
          kinds.add(RefactoringKind.EXTRACT_TYPE);
        }
        if (reference(of.field().type()).isPresent()) {
          kinds.add(RefactoringKind.INLINE);
        }
      }
    }
    if (place.members().isPresent()) {
      kinds.add(RefactoringKind.ADD_FIELD);
    }
    return kinds;
  }

  private void ofType(AvroNamed type, Set<RefactoringKind> kinds) {
    kinds.add(RefactoringKind.MOVE_TYPE);
    if (document.root().equals(type)) {
      kinds.add(RefactoringKind.RENAME_NAMESPACE);
    } else {
      kinds.add(RefactoringKind.EXTRACT_TYPE);
      if (document.root().node() instanceof ArrayNode list && list.items().contains(type.node())) {
        kinds.add(RefactoringKind.RENAME_NAMESPACE);
        kinds.add(RefactoringKind.REMOVE);
      }
    }
  }

  private static Set<RefactoringKind> to(List<AvroDeclaration> places, AvroDeclaration first) {
    if (first instanceof AvroDeclaration.OfField of
        && places.stream()
            .allMatch(place ->
                place instanceof AvroDeclaration.OfField one && one.record().equals(of.record()))) {
      return EnumSet.of(
          RefactoringKind.GROUP_FIELDS,
          RefactoringKind.REMOVE,
          RefactoringKind.MERGE,
          RefactoringKind.REORDER);
    }
    if (first instanceof AvroDeclaration.OfSymbol of
        && places.stream()
            .allMatch(place ->
                place instanceof AvroDeclaration.OfSymbol one && one.of().equals(of.of()))) {
      return EnumSet.of(RefactoringKind.REMOVE, RefactoringKind.REORDER);
    }
    return places.stream().noneMatch(AvroDeclaration.OfType.class::isInstance)
        ? EnumSet.of(RefactoringKind.REMOVE)
        : Set.of();
  }

  /// The first type that is used by name in the type of a field.
  static Optional<AvroReference> reference(AvroType type) {
    return switch (type) {
      case AvroReference reference -> Optional.of(reference);
      case AvroArray array -> reference(array.items());
      case AvroMap map -> reference(map.values());
      case AvroUnion union ->
          union.branches().stream().flatMap(branch -> reference(branch).stream()).findFirst();
      case AvroNamed named -> Optional.empty();
      case AvroPrimitive primitive -> Optional.empty();
      case AvroBroken broken -> Optional.empty();
    };
  }
}
