package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Severity;
import dev.meshwright.model.data.Column;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a schema says of a row.
///
/// @param file path of the schema
/// @param type name of the record, message or object
/// @param fields of a row
/// @param naming how columns and fields are matched
/// @param contract whether it is an object of a contract
/// @param extra how much it matters that a column has no field
record Shape(
    String file,
    String type,
    List<ShapeField> fields,
    Naming naming,
    boolean contract,
    Severity extra) {

  Shape {
    fields = List.copyOf(fields);
  }

  /// When a column's name means a field.
  enum Naming {
    /// The same letters.
    EXACT,
    /// The same letters, in any case.
    ANY_CASE,
    /// The same letters and digits: `orderId` is `order_id`.
    LETTERS
  }

  /// The field that a column stands for.
  static Optional<ShapeField> find(List<ShapeField> fields, String column, Naming naming) {
    return fields.stream()
        .filter(field -> field.name().equals(column) || field.others().contains(column))
        .findFirst()
        .or(() ->
            fields.stream()
                .filter(field -> plain(field.name(), naming).equals(plain(column, naming)))
                .findFirst());
  }

  static boolean same(Column column, ShapeField field, Naming naming) {
    return find(List.of(field), column.name(), naming).isPresent();
  }

  private static String plain(String name, Naming naming) {
    return switch (naming) {
      case EXACT -> name;
      case ANY_CASE -> name.toLowerCase(Locale.ROOT);
      case LETTERS -> name.replaceAll("[_\\- ]", "").toLowerCase(Locale.ROOT);
    };
  }
}
