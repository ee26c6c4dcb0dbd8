package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import java.util.List;

/// Turns a list of aliases into another one.
final class AvroAliasEdits {

  private AvroAliasEdits() {}

  /// One alias is added or removed at a time, as edits of one list would overlap; the rest follows
  /// when the text has been read again.
  static List<TextEdit> between(
      AvroDocument document, AvroField field, List<String> now, List<String> wanted) {
    return now.stream()
        .filter(alias -> !wanted.contains(alias))
        .findFirst()
        .map(alias -> AvroEdits.removeAlias(document, field, alias))
        .or(() ->
            wanted.stream()
                .filter(alias -> !now.contains(alias))
                .findFirst()
                .map(alias -> AvroEdits.addAlias(document, field, alias)))
        .orElse(List.of());
  }
}
