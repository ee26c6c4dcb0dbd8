package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays the parts of a nested column beside those of its field.
///
/// @param location of the column
/// @param cast what gives the whole column the field's type
/// @param rows where the parts go
record NestedFields(
    RecordType.Naming naming, Location location, List<Fix> cast, List<MappedField> rows) {

  /// Deeper parts are left to the rows themselves.
  private static final int MAX_DEPTH = 20;

  private static final int MOST_ROWS = 5_000;

  void of(String path, int depth, DataType column, FieldType field) {
    if (depth > MAX_DEPTH || rows.size() > MOST_ROWS) {
      return;
    }
    switch (field) {
      case FieldType.Struct struct when column instanceof DataType.StructOf parts ->
          struct(path, depth, parts, struct);
      case FieldType.ListOf list when item(column).isPresent() ->
          item(path + "[]", depth, item(column).get(), list.item());
      case FieldType.MapOf map when column instanceof DataType.MapOf entries ->
          item(path + "{}", depth, entries.value(), map.value());
      case FieldType.Choice choice ->
          choice.options().stream()
              .filter(option -> Fits.of(column, option) == Fit.FITS)
              .findFirst()
              .ifPresent(option -> of(path, depth, column, option));
      case FieldType.Struct other -> {}
      case FieldType.ListOf other -> {}
      case FieldType.MapOf other -> {}
      case FieldType.Numeric other -> {}
      case FieldType.Bool other -> {}
      case FieldType.Text other -> {}
      case FieldType.Enumeration other -> {}
      case FieldType.Bytes other -> {}
      case FieldType.Temporal other -> {}
      case FieldType.Any other -> {}
      case FieldType.Unknown other -> {}
    }
  }

  private static Optional<DataType> item(DataType column) {
    return switch (column) {
      case DataType.ListOf list -> Optional.of(list.item());
      case DataType.ArrayOf array -> Optional.of(array.item());
      case DataType.Scalar other -> Optional.empty();
      case DataType.Decimal other -> Optional.empty();
      case DataType.MapOf other -> Optional.empty();
      case DataType.StructOf other -> Optional.empty();
      case DataType.UnionOf other -> Optional.empty();
    };
  }

  /// Items that are scalars make a row only when they do not fit.
  private void item(String path, int depth, DataType item, FieldType field) {
    Fit fit = Fits.of(item, field);
    if (fit == Fit.FITS) {
      of(path, depth, item, field);
      return;
    }
    rows.add(
        new MappedField(
            path,
            depth,
            Optional.of(new MappedField.DataSide(path, item.sql())),
            Optional.of(new MappedField.SchemaSide(path, field.word(), false, location)),
            fit,
            List.of(MappingProblems.type(location, path, item, field, fit, cast))));
  }

  private void struct(String path, int depth, DataType.StructOf column, FieldType.Struct struct) {
    List<RecordField> fields = struct.fields().get();
    for (Column part : column.fields()) {
      String inside = path + "." + part.name();
      Optional<RecordField> field = RowSchema.find(fields, part.name(), naming);
      if (field.isPresent()) {
        part(inside, depth, part, field.get());
      } else {
        rows.add(
            new MappedField(
                inside,
                depth,
                Optional.of(Mapping.data(part)),
                Optional.empty(),
                Fit.NO_FIELD,
                List.of(extra(inside, struct))));
      }
    }
    for (RecordField field : fields) {
      if (column.fields().stream().noneMatch(part -> RowSchema.same(part, field, naming))) {
        rows.add(
            new MappedField(
                path + "." + field.name(),
                depth,
                Optional.empty(),
                Optional.of(Mapping.schema(field)),
                Fit.NO_COLUMN,
                field.isNeeded() ? List.of(missing(path, field, struct)) : List.of()));
      }
    }
  }

  private void part(String path, int depth, Column part, RecordField field) {
    Fit fit = Fits.of(part.type(), field.type().values());
    List<Fix> fixes = new ArrayList<>(cast);
    Mapping.widened(field, part.type()).ifPresent(fixes::add);
    rows.add(
        new MappedField(
            path,
            depth,
            Optional.of(Mapping.data(part)),
            Optional.of(Mapping.schema(field)),
            fit,
            fit == Fit.FITS
                ? List.of()
                : List.of(
                    MappingProblems.type(
                        location, path, part.type(), field.type().values(), fit, fixes))));
    of(path, depth + 1, part.type(), field.type().values());
  }

  private Problem extra(String path, FieldType.Struct struct) {
    return new Problem(
        "column-without-field",
        struct.closed() ? Severity.ERROR : Severity.INFO,
        location,
        path + " is not a field of " + struct.word() + ".",
        "Leave it out, or add it to the schema.",
        cast);
  }

  private Problem missing(String path, RecordField field, FieldType.Struct struct) {
    return new Problem(
        "field-without-column",
        Severity.ERROR,
        location,
        path + " has no " + field.name() + ", which " + struct.word() + " needs.",
        "Add it with struct_insert or struct_pack, or give it a default in the schema.",
        List.of());
  }
}
