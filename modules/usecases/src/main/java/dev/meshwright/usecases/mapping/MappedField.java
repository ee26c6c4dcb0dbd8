package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Optional;

/// A column, or a part of one, beside the field that it stands for.
///
/// @param path from the row: `total`, `lines[].price`
/// @param depth 0 for a column, 1 for a part of it ...
/// @param column the side of the data; empty for a field without a column
/// @param field the side of the schema; empty for a column without a field
/// @param fit whether one fits the other
/// @param problems what is wrong, with fixes; none when it fits
public record MappedField(
    String path,
    int depth,
    Optional<DataSide> column,
    Optional<SchemaSide> field,
    Fit fit,
    List<Problem> problems) {

  public MappedField {
    problems = List.copyOf(problems);
  }

  /// @param name as the data has it
  /// @param type in SQL
  public record DataSide(String name, String type) {}

  /// @param name as the schema has it
  /// @param type in the schema's own words
  /// @param nullable whether it takes null
  /// @param location of the name in the schema
  public record SchemaSide(String name, String type, boolean nullable, Location location) {}
}
