package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.text.DidYouMean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lays columns and fields side by side.
final class Mapping {

  private final RowSchema shape;
  private final MappedData side;
  private final List<Column> columns;
  private final List<MappedField> rows = new ArrayList<>();

  private Mapping(RowSchema shape, MappedData side, List<Column> columns) {
    this.shape = shape;
    this.side = side;
    this.columns = columns;
  }

  static ColumnReport of(RowSchema shape, MappedData side, List<Column> columns) {
    Mapping mapping = new Mapping(shape, side, columns);
    mapping.map();
    return new ColumnReport(shape.file(), shape.type(), shape.contract(), mapping.rows);
  }

  private void map() {
    List<RecordField> free =
        shape.fields().stream()
            .filter(field ->
                columns.stream().noneMatch(column -> RowSchema.same(column, field, shape.naming())))
            .toList();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Optional<RecordField> field =
          RowSchema.find(shape.fields(), column.name(), shape.naming())
              .filter(found -> taken.add(found.name()));
      if (field.isPresent()) {
        column(i, column, field.get());
      } else {
        rows.add(withoutField(i, column, free));
      }
    }
    for (RecordField field : free) {
      rows.add(withoutColumn(field));
    }
  }

  private void column(int index, Column column, RecordField field) {
    Fit fit = Fits.of(column.type(), field.type().values());
    rows.add(
        new MappedField(
            column.name(),
            0,
            Optional.of(data(column)),
            Optional.of(schema(field)),
            fit,
            mismatch(index, column, field, fit)));
    new NestedFields(
            shape.naming(),
            side.location(index, Optional.of(field)),
            castOf(index, column, field),
            rows)
        .of(column.name(), 1, column.type(), field.type().values());
  }

  private List<Problem> mismatch(int index, Column column, RecordField field, Fit fit) {
    if (fit == Fit.FITS) {
      return List.of();
    }
    List<Fix> fixes = new ArrayList<>(castOf(index, column, field));
    widened(field, column.type()).ifPresent(fixes::add);
    return List.of(
        MappingProblems.type(
            side.location(index, Optional.of(field)),
            column.name(),
            column.type(),
            field.type().values(),
            fit,
            fixes));
  }

  private List<Fix> castOf(int index, Column column, RecordField field) {
    if (!Casts.possible(column.type(), field.type().values())) {
      return List.of();
    }
    return SqlTypes.of(field.type().values()).flatMap(type -> side.cast(index, type)).stream()
        .toList();
  }

  private MappedField withoutField(int index, Column column, List<RecordField> free) {
    Optional<String> near =
        DidYouMean.of(column.name(), free.stream().map(RecordField::name).toList());
    Location location = side.location(index, Optional.empty());
    List<Fix> fixes = near.flatMap(name -> side.rename(index, name)).stream().toList();
    Severity severity =
        near.isPresent() && shape.extra() == Severity.INFO ? Severity.WARNING : shape.extra();
    return new MappedField(
        column.name(),
        0,
        Optional.of(data(column)),
        Optional.empty(),
        Fit.NO_FIELD,
        List.of(
            new Problem(
                "column-without-field",
                severity,
                location,
                column.name() + " is not a field of " + shape.type() + ": " + lost(),
                near.map(name -> "Did you mean " + name + "?")
                    .orElse("Leave it out of " + side.word() + ", or add it to the schema."),
                fixes)));
  }

  private String lost() {
    return switch (shape.extra()) {
      case ERROR -> "the schema forbids further ones.";
      case WARNING -> "its values are not written.";
      case INFO -> "nothing is promised of it.";
    };
  }

  private MappedField withoutColumn(RecordField field) {
    return new MappedField(
        field.name(),
        0,
        Optional.empty(),
        Optional.of(schema(field)),
        Fit.NO_COLUMN,
        field.isNeeded() ? List.of(missing(field)) : List.of());
  }

  private Problem missing(RecordField field) {
    List<String> free =
        columns.stream()
            .map(Column::name)
            .filter(name -> RowSchema.find(shape.fields(), name, shape.naming()).isEmpty())
            .toList();
    Optional<String> near = DidYouMean.of(field.name(), free);
    List<Fix> fixes = new ArrayList<>();
    near.flatMap(name -> side.rename(indexOf(name), field.name())).ifPresent(fixes::add);
    if (field.takesNull()) {
      SqlTypes.of(field.type().values())
          .flatMap(type -> side.addNull(field.name(), type))
          .ifPresent(fixes::add);
    }
    return new Problem(
        "field-without-column",
        Severity.ERROR,
        side.missing(field),
        "There is no column for "
            + field.name()
            + " in "
            + side.word()
            + ", and "
            + shape.type()
            + " needs it.",
        near.map(name -> "Is it " + name + "?")
            .orElse("Add the column, or a default to the schema."),
        fixes);
  }

  private int indexOf(String name) {
    return columns.stream().map(Column::name).toList().indexOf(name);
  }

  /// Makes a field take the numbers of a column.
  static Optional<Fix> widened(RecordField field, DataType column) {
    return SqlKind.numeric(column).flatMap(field.widening()::widen);
  }

  static MappedField.DataSide data(Column column) {
    return new MappedField.DataSide(column.name(), column.type().sql());
  }

  static MappedField.SchemaSide schema(RecordField field) {
    return new MappedField.SchemaSide(
        field.name(), field.type().values().word(), field.takesNull(), field.location());
  }
}
