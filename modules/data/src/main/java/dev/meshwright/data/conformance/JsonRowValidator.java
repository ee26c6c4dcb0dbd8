package dev.meshwright.data.conformance;

import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.InstanceValidator;
import java.util.List;

/// Validates each row as a JSON object.
///
/// JSON tells null from absent and tables do not: a row fits when it does with its nulls left out,
/// or with its nulls as `null`.
public final class JsonRowValidator implements RowValidator {

  private final InstanceValidator.Prepared schema;
  private final List<Column> columns;

  /// @param columns of the rows that will come: the properties of the object
  public JsonRowValidator(InstanceValidator.Prepared schema, List<Column> columns) {
    this.schema = schema;
    this.columns = List.copyOf(columns);
  }

  @Override
  public List<CellProblem> problems(Row row) {
    JsonRow json = new JsonRow(columns);
    JsonValue without = json.of(row, false);
    if (!json.problems().isEmpty()) {
      return json.problems();
    }
    List<CellProblem> problems = JsonProblems.of(schema.validate(without));
    if (problems.isEmpty() || !JsonRow.hasNulls(row)) {
      return problems;
    }
    List<CellProblem> withNulls = JsonProblems.of(schema.validate(json.of(row, true)));
    return withNulls.size() < problems.size() ? withNulls : problems;
  }
}
