package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.schema.avro.AvroEdits;
import dev.meshwright.schema.avro.AvroNullability;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lets data be without a field, or asks for it.
final class AvroPresence {

  private final Change change;
  private final List<String> path;

  AvroPresence(Change change, List<String> path) {
    this.change = change;
    this.path = path;
  }

  void optional(AvroDeclaration.OfField place) {
    AvroField field = place.field();
    if (!AvroNullability.isNullable(field.type())) {
      change.edit(AvroEdits.setNullable(change.before(), field, true));
      change.note(
          place.range(),
          "Readers with the old schema refuse data that has null in %s.".formatted(field.name()),
          "Let readers take the new schema before writers leave the value out.");
      return;
    }
    if (field.defaultValue().isPresent()) {
      return;
    }
    // Null is allowed, and yet data without the field is refused: the default has to fit the first
    // branch.
    AvroDocument document = change.before();
    List<TextEdit> edits = new ArrayList<>();
    if (field.type() instanceof AvroUnion union
        && !union.branches().getFirst().isNull()
        && union.node() instanceof ArrayNode list) {
      int at = 0;
      while (!union.branches().get(at).isNull()) {
        at++;
      }
      edits.addAll(TreeEdits.moveItems(document.tree(), list, Set.of(at), 0));
    }
    edits.addAll(AvroEdits.setDefault(document, field, "null"));
    change.edit(edits);
  }

  /// @param standIn for data without the field, as JSON
  void required(AvroDeclaration.OfField place, Optional<String> standIn) {
    AvroField field = place.field();
    boolean nullable = AvroNullability.isNullable(field.type());
    if (nullable && AvroNullability.present(field.type()).isEmpty()) {
      throw change.refused(
          "avro-refactor-nothing",
          place.range(),
          "%s takes nothing but null.".formatted(field.name()),
          "Give it another type first.");
    }
    if (nullable) {
      change.edit(AvroEdits.setNullable(change.before(), field, false));
    }
    standIn.ifPresent(json -> {
      AvroField now = now();
      change.edit(AvroEdits.setDefault(change.document(), now, json));
      if (!change.document().hasUsableDefault(now())) {
        throw change.refused(
            "avro-refactor-default",
            place.range(),
            "%s is not a value of the type of %s.".formatted(json, field.name()),
            "Give a value in JSON: a text in quotes, a number, the name of a symbol in quotes.");
      }
    });
    if (nullable) {
      change.note(
          place.range(),
          "Data that has null in %s can no longer be read.".formatted(field.name())
              + (now().defaultValue().isPresent()
                  ? " The default is only taken where data was written without the field."
                  : ""),
          "See that no such data is left: the samples of the workspace say whether there is any.");
    } else if (field.defaultValue().isPresent()
        && standIn.isEmpty()
        && !(field.defaultValue().get() instanceof NullNode)) {
      change.edit(TreeEdits.removeMembers(change.before().tree(), field.node(), Set.of("default")));
      change.note(
          place.range(),
          "Data that was written without %s can no longer be read.".formatted(field.name()),
          "Give a default instead.");
    }
  }

  private AvroField now() {
    return ((AvroDeclaration.OfField) AvroDeclaration.find(change.document(), path).orElseThrow())
        .field();
  }
}
