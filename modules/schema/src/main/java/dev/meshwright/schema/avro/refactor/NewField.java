package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.schema.avro.AvroEdits;
import dev.meshwright.schema.avro.AvroFieldPaths;
import dev.meshwright.schema.avro.AvroTypeEdits;
import dev.meshwright.text.JsonText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Adds a field that data without it is still read by: one that may be null, and is by default.
final class NewField {

  private final Change change;
  private final AvroRecord record;

  /// @param record as it was
  NewField(Change change, AvroRecord record) {
    this.change = change;
    this.record = record;
  }

  /// @param type a name, or JSON
  /// @param index that it is to have; the number of the fields for the end
  void add(String name, String type, int index) {
    TextRange at = record.name().written().range();
    Names names = new Names(change, at);
    names.legal(name);
    AvroDocument now = change.document();
    AvroRecord here = change.record(record.fullName());
    names.freeField(here, name, List.of());
    change.edit(AvroEdits.addField(now, here, index, name, optional(type, at), "null"));
    if (!change.document().usable()) {
      throw change.refused(
          "avro-refactor-type",
          at,
          "Avro does not take %s as a type here.".formatted(type),
          "Write the name of a type, or a type in JSON.");
    }
  }

  /// Where a field stands among the others; the number of them when it does not.
  int index(AvroField field) {
    return AvroFieldPaths.list(record)
        .map(list -> list.items().indexOf(field.node()))
        .filter(index -> index >= 0)
        .orElse(record.fields().size());
  }

  private String optional(String type, TextRange at) {
    String json = AvroTypeEdits.json(type);
    TreeDocument read = JsonText.parse("", json);
    if (!read.problems().isEmpty()) {
      throw change.refused(
          "avro-refactor-type",
          at,
          "This is not a type in JSON: %s".formatted(type),
          "Write the name of a type, or a type in JSON.");
    }
    if (read.root() instanceof StringNode name && name.value().equals("null")) {
      return json;
    }
    if (read.root() instanceof ArrayNode union) {
      Stream<String> branches =
          union.items().stream()
              .filter(branch -> !(branch instanceof StringNode word && word.value().equals("null")))
              .map(JsonText::compact);
      return Stream.concat(Stream.of("\"null\""), branches)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return "[\"null\", " + json + "]";
  }
}
