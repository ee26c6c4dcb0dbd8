package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Severity;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a schema or contract says of a row.
///
/// @param file path of the schema
/// @param row the type of a row
/// @param contract whether it is an object of a contract
record RowSchema(String file, RecordType row, boolean contract) {

  /// Name of the record, message or object.
  String type() {
    return row.fullName();
  }

  List<RecordField> fields() {
    return row.fields();
  }

  /// How columns and fields are matched.
  RecordType.Naming naming() {
    return row.naming();
  }

  /// How much it matters that a column has no field.
  Severity extra() {
    return switch (row.further()) {
      case KEPT -> Severity.INFO;
      case LOST -> Severity.WARNING;
      case FORBIDDEN -> Severity.ERROR;
    };
  }

  /// How many of the columns have a field.
  long common(List<Column> columns) {
    return columns.stream()
        .filter(column -> find(fields(), column.name(), naming()).isPresent())
        .count();
  }

  /// The field that a column stands for.
  static Optional<RecordField> find(
      List<RecordField> fields, String column, RecordType.Naming naming) {
    return fields.stream()
        .filter(field -> field.name().equals(column) || field.otherNames().contains(column))
        .findFirst()
        .or(() ->
            fields.stream()
                .filter(field -> plain(field.name(), naming).equals(plain(column, naming)))
                .findFirst());
  }

  static boolean same(Column column, RecordField field, RecordType.Naming naming) {
    return find(List.of(field), column.name(), naming).isPresent();
  }

  private static String plain(String name, RecordType.Naming naming) {
    return switch (naming) {
      case EXACT -> name;
      case ANY_CASE -> name.toLowerCase(Locale.ROOT);
      case LETTERS -> name.replaceAll("[_\\- ]", "").toLowerCase(Locale.ROOT);
    };
  }
}
