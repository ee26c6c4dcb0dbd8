package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.structure.FieldType;
import java.util.List;

/// What is said of columns that do not fit their fields.
final class MappingProblems {

  private MappingProblems() {}

  static Problem type(
      Location location, String path, DataType column, FieldType field, Fit fit, List<Fix> fixes) {
    boolean doubtful = fit == Fit.DOUBTFUL;
    String types = path + " is " + column.sql() + ", and the schema has " + field.word();
    return new Problem(
        doubtful ? "column-narrowed" : "column-type",
        doubtful ? Severity.WARNING : Severity.ERROR,
        location,
        types
            + (doubtful
                ? ": values that are too large or too precise do not fit."
                : ": no value of it can be written."),
        "Cast the column, or change the type in the schema.",
        fixes);
  }

  static Problem nulls(
      Location location, String column, String type, long nulls, long rows, List<Fix> fixes) {
    return new Problem(
        "column-null",
        Severity.ERROR,
        location,
        column
            + " is null in "
            + nulls
            + " of "
            + rows
            + " rows of the samples, and "
            + type
            + " does not allow it.",
        "Give it a value with coalesce, leave such rows out, or allow null in the schema.",
        fixes);
  }
}
