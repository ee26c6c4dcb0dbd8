package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Severity;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.usecases.mapping.FieldType.Moment.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The row that an object of a contract promises.
final class ContractShape {

  private final ContractDocument document;

  private ContractShape(ContractDocument document) {
    this.document = document;
  }

  /// @param name of the object; empty for the one that has most of the columns
  static Optional<Shape> of(
      ContractDocument document, Optional<String> name, List<String> columns) {
    ContractShape shapes = new ContractShape(document);
    Optional<Shape> best = Optional.empty();
    long most = -1;
    for (SchemaObject object : document.contract().schema()) {
      boolean wanted =
          name.isEmpty()
              || Stream.of(object.name(), object.physicalName())
                  .flatMap(Optional::stream)
                  .anyMatch(own -> own.value().equals(name.get()));
      if (wanted) {
        Shape shape = shapes.shape(object);
        long common =
            columns.stream()
                .filter(column -> Shape.find(shape.fields(), column, shape.naming()).isPresent())
                .count();
        if (common > most) {
          most = common;
          best = Optional.of(shape);
        }
      }
    }
    return best;
  }

  private Shape shape(SchemaObject object) {
    String name =
        object.physicalName().or(object::name).map(Located::value).orElse("an unnamed object");
    return new Shape(
        document.tree().file(),
        name,
        fields(object.properties()),
        Shape.Naming.LETTERS,
        true,
        Severity.INFO);
  }

  private List<ShapeField> fields(List<SchemaProperty> properties) {
    return properties.stream().flatMap(property -> field(property).stream()).toList();
  }

  /// A contract promises all its columns; whether they may be null is another promise.
  private Optional<ShapeField> field(SchemaProperty property) {
    return property
        .physicalName()
        .or(property::name)
        .map(name ->
            new ShapeField(
                name.value(),
                property.name().map(Located::value).stream().toList(),
                type(property),
                !property.required() && !property.primaryKey(),
                true,
                document.tree().locate(name.range()),
                FieldEdits.none()));
  }

  private FieldType type(SchemaProperty property) {
    if (property.logicalType().isEmpty()) {
      return new FieldType.Unknown("anything");
    }
    LogicalType type = property.logicalType().get();
    String word = type.written();
    return switch (type) {
      case STRING -> new FieldType.Text(word, FieldType.WrittenAsText.NOTHING);
      case DATE -> moment(word, Kind.DATE);
      case TIMESTAMP -> moment(word, Kind.TIMESTAMP);
      case TIME -> moment(word, Kind.TIME);
      case NUMBER -> new FieldType.AnyNumber(word);
      case INTEGER -> new FieldType.Whole(word, 0, true, false);
      case BOOLEAN -> new FieldType.Truth(word);
      case OBJECT ->
          property.properties().isEmpty()
              ? new FieldType.MapOf(word, new FieldType.Unknown("anything"))
              : new FieldType.Struct(word, false, () -> fields(property.properties()));
      case MAP -> new FieldType.MapOf(word, new FieldType.Unknown("anything"));
      case VECTOR -> new FieldType.ListOf(word, new FieldType.AnyNumber("number"));
      case ARRAY ->
          new FieldType.ListOf(
              word,
              property
                  .items()
                  .<FieldType>map(this::type)
                  .orElseGet(() -> new FieldType.Unknown("anything")));
    };
  }

  private static FieldType moment(String word, Kind kind) {
    Set<Kind> kinds = EnumSet.of(kind);
    return new FieldType.Moment(word, kind, kinds);
  }
}
