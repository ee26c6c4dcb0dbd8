package dev.meshwright.usecases.mapping;

import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.FieldType.Temporal.Kind;
import dev.meshwright.model.structure.FieldWidening;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.model.structure.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows that the objects of a contract promise.
final class ContractRecords {

  private final ContractDocument document;

  private ContractRecords(ContractDocument document) {
    this.document = document;
  }

  /// @param name of the object, one of its two; empty for all
  static List<RecordType> of(ContractDocument document, Optional<String> name) {
    ContractRecords records = new ContractRecords(document);
    return document.contract().schema().stream()
        .filter(object ->
            name.isEmpty()
                || Stream.of(object.name(), object.physicalName())
                    .flatMap(Optional::stream)
                    .anyMatch(own -> own.value().equals(name.get())))
        .map(records::record)
        .toList();
  }

  private RecordType record(SchemaObject object) {
    String name =
        object.physicalName().or(object::name).map(Located::value).orElse("an unnamed object");
    return new RecordType(
        name,
        name,
        document.tree().file(),
        RecordType.Rows.SOME,
        RecordType.Naming.LETTERS,
        RecordType.Further.KEPT,
        fields(object.properties()));
  }

  private List<RecordField> fields(List<SchemaProperty> properties) {
    return properties.stream().flatMap(property -> field(property).stream()).toList();
  }

  /// A contract promises all its columns; whether they may be null is another promise.
  private Optional<RecordField> field(SchemaProperty property) {
    return property
        .physicalName()
        .or(property::name)
        .map(name ->
            new RecordField(
                name.value(),
                property.name().map(Located::value).stream().toList(),
                type(property),
                Presence.REQUIRED,
                false,
                List.of(),
                document.tree().locate(name.range()),
                FieldWidening.none()));
  }

  private TypeRef type(SchemaProperty property) {
    FieldType values = values(property);
    return new TypeRef(
        values,
        values.word(),
        Optional.empty(),
        !property.required() && !property.primaryKey(),
        () -> fields(property.properties()));
  }

  private FieldType values(SchemaProperty property) {
    return property
        .logicalType()
        .map(type -> values(property, type))
        .orElseGet(() -> new FieldType.Any("anything"));
  }

  private FieldType values(SchemaProperty property, LogicalType type) {
    String word = type.written();
    FieldType anything = new FieldType.Any("anything");
    return switch (type) {
      case STRING -> new FieldType.Text(word, FieldType.WrittenAsText.NOTHING, Optional.empty());
      case DATE -> FieldType.Temporal.of(word, Kind.DATE);
      case TIMESTAMP -> FieldType.Temporal.of(word, Kind.TIMESTAMP);
      case TIME -> FieldType.Temporal.of(word, Kind.TIME);
      case NUMBER -> new FieldType.AnyNumber(word);
      case INTEGER -> new FieldType.Int(word, 0, true, false);
      case BOOLEAN -> new FieldType.Bool(word);
      case OBJECT ->
          property.properties().isEmpty()
              ? new FieldType.MapOf(word, anything)
              : new FieldType.Struct(word, false, () -> fields(property.properties()));
      case MAP -> new FieldType.MapOf(word, anything);
      case VECTOR -> new FieldType.ListOf(word, new FieldType.AnyNumber("number"));
      case ARRAY -> new FieldType.ListOf(word, property.items().map(this::values).orElse(anything));
    };
  }
}
