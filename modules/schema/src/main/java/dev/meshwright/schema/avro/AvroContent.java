package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroUnion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one file defines and uses: gathered while it is read, looked at when all names are known.
final class AvroContent {

  private final Map<String, AvroNamed> definitions = new LinkedHashMap<>();
  private final List<AvroReference> references = new ArrayList<>();
  private final List<AvroUnion> unions = new ArrayList<>();
  private final List<FieldInPlace> fields = new ArrayList<>();

  /// A field and how many definitions were complete when it was read.
  record FieldInPlace(AvroField field, int definitionsBefore) {}

  void add(AvroReference reference) {
    references.add(reference);
  }

  void add(AvroUnion union) {
    unions.add(union);
  }

  void add(AvroField field) {
    fields.add(new FieldInPlace(field, definitions.size()));
  }

  /// @return the earlier definition of the same name, which stays
  Optional<AvroNamed> define(AvroNamed named) {
    return Optional.ofNullable(definitions.putIfAbsent(named.fullName(), named));
  }

  Map<String, AvroNamed> definitions() {
    return definitions;
  }

  List<AvroReference> references() {
    return references;
  }

  List<AvroUnion> unions() {
    return unions;
  }

  /// All fields, inner ones before those around them.
  List<FieldInPlace> fields() {
    return fields;
  }
}
