package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.schema.avro.AvroTypeEdits;
import java.util.List;
import java.util.Locale;

/// Gives a field another type: in place where all data can still be read, else by a field beside
/// it.
final class AvroTypeChange {

  private final Change change;
  private final List<String> path;
  private final String type;

  AvroTypeChange(Change change, List<String> path, String type) {
    this.change = change;
    this.path = path;
    this.type = type;
  }

  void apply(AvroDeclaration.OfField place) {
    AvroDocument before = change.before();
    AvroField field = place.field();
    List<TextEdit> edits = new AvroTypeEdits(before, place.record(), field).change(type);
    Change tried = change.tried();
    tried.edit(edits);
    AvroField now =
        ((AvroDeclaration.OfField) AvroDeclaration.find(tried.document(), path).orElseThrow())
            .field();
    if (!tried.document().usable()) {
      throw change.refused(
          "avro-refactor-type",
          place.range(),
          "Avro does not take %s as a type here.".formatted(type),
          "Write the name of a type, or a type in JSON.");
    }
    if (new ReadAs(before, tried.document()).reads(field.type(), now.type())) {
      change.edit(edits);
      change.note(
          place.range(),
          "Data with %s is read as %s. Readers with the old schema may refuse what is written now."
              .formatted(AvroLabels.of(field.type()), AvroLabels.of(now.type())),
          "Let readers take the new schema before writers do.");
      return;
    }
    beside(place);
  }

  private void beside(AvroDeclaration.OfField place) {
    AvroField field = place.field();
    String name = free(place.record(), field.name());
    NewField added = new NewField(change, place.record());
    added.add(name, AvroTypeEdits.json(type), added.index(field) + 1);
    new AvroDeprecation(change).field(path, "Use %s.".formatted(name));
    change.note(
        place.range(),
        "Data of %s cannot be read as the new type, so %s is beside it."
            .formatted(field.name(), name),
        "Let writers fill both, then let readers use %s, and remove %s when nobody reads it."
            .formatted(name, field.name()));
  }

  /// In the style of the name: `total_v2`, `totalV2`.
  private static String free(AvroRecord record, String name) {
    boolean snake =
        name.indexOf('_') > 0
            || (name.equals(name.toLowerCase(Locale.ROOT))
                && record.fields().stream().anyMatch(field -> field.name().indexOf('_') > 0));
    for (int number = 2; ; number++) {
      String free = name + (snake ? "_v" : "V") + number;
      if (record.field(free).isEmpty()) {
        return free;
      }
    }
  }
}
