package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.jsonschema.BrokenSchema;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.tree.BooleanNode;
import java.util.EnumSet;
import java.util.Set;

/// What of a schema can be changed.
final class Parts {

  private Parts() {}

  static Set<DeclarationPart> of(Place place) {
    Set<DeclarationPart> parts = EnumSet.noneOf(DeclarationPart.class);
    boolean isRoot = place.kind() == Place.Kind.ROOT;
    boolean isOpen = place.node() instanceof BooleanNode truth && truth.value();
    if (isRoot ? place.object().isPresent() : place.kind().isNamed()) {
      parts.add(DeclarationPart.NAME);
    }
    if (place.kind().isNamed() || place.kind() == Place.Kind.BRANCH) {
      parts.add(DeclarationPart.PLACE);
    }
    if (place.schema() instanceof BrokenSchema) {
      return parts;
    }
    if (place.object().isPresent() || isOpen) {
      parts.add(DeclarationPart.DOC);
    }
    if (!isRoot) {
      parts.add(DeclarationPart.TYPE);
      if (place.object().isPresent() || isOpen) {
        parts.add(DeclarationPart.DEFAULT);
      }
      if (NullEdits.canChange(place)) {
        parts.add(DeclarationPart.NULLABLE);
      }
      if (SchemaKeywords.types(place).contains(JsonType.STRING)) {
        parts.add(DeclarationPart.LOGICAL_TYPE);
      }
    }
    if (PropertyList.holds(place) || PlaceFinder.list(place).isPresent()) {
      parts.add(DeclarationPart.MEMBERS);
    }
    return parts;
  }
}
