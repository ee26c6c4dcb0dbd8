package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import java.util.List;

/// How columns fit the fields of a schema.
///
/// @param schema path of the schema or contract
/// @param type name of the record, message or object that describes a row
/// @param contract whether it is an object of a contract: it promises columns, and rows cannot be
///   encoded with it
/// @param fields columns and fields side by side: first the columns in their order, each followed
///   by what it holds, then the fields that have no column
public record ColumnReport(String schema, String type, boolean contract, List<MappedField> fields) {

  public ColumnReport {
    fields = List.copyOf(fields);
  }

  /// All problems, in the order of the fields.
  public List<Problem> problems() {
    return fields.stream().flatMap(field -> field.problems().stream()).toList();
  }

  /// Whether no column is known to be wrong.
  public boolean fits() {
    return problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
