package dev.meshwright.usecases.refactor;

import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A field of rows that has another name now.
///
/// @param row the type of the rows, as it was
/// @param within names of the fields that lead to it from the row
record RenamedField(RecordType row, List<String> within, String from, String to) {

  /// The fields of rows that a change of a name in a schema is about.
  ///
  /// @param before the records of the schema as it was
  /// @param after those as they are
  static List<RenamedField> of(NameChange change, List<RecordType> before, List<RecordType> after) {
    return before.stream()
        .filter(row -> row.rows() != RecordType.Rows.NONE)
        .filter(row -> row.file().equals(change.file()))
        .filter(row -> has(row, change.within(), change.from()))
        .filter(row -> !has(row, change.within(), change.to()))
        .filter(row ->
            after.stream()
                .filter(now -> now.fullName().equals(row.fullName()))
                .anyMatch(now -> has(now, change.within(), change.to())))
        .map(row -> new RenamedField(row, change.within(), change.from(), change.to()))
        .toList();
  }

  /// Whether it is a column of the rows, and no part of one.
  boolean isColumn() {
    return within.isEmpty();
  }

  private static boolean has(RecordType row, List<String> within, String name) {
    List<RecordField> fields = row.fields();
    for (String step : within) {
      Optional<RecordField> next =
          fields.stream().filter(field -> field.name().equals(step)).findFirst();
      if (next.isEmpty()) {
        return false;
      }
      fields = inside(next.get().type().values()).toList();
    }
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  private static Stream<RecordField> inside(FieldType type) {
    return switch (type) {
      case FieldType.Struct struct -> struct.fields().get().stream();
      case FieldType.ListOf list -> inside(list.item());
      case FieldType.MapOf map -> inside(map.value());
      case FieldType.Choice choice -> choice.options().stream().flatMap(RenamedField::inside);
      case FieldType.Numeric _,
          FieldType.Bool _,
          FieldType.Text _,
          FieldType.Enumeration _,
          FieldType.Bytes _,
          FieldType.Temporal _,
          FieldType.Any _,
          FieldType.Unknown _ ->
          Stream.empty();
    };
  }
}
