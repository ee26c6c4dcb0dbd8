package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.mapping.CheckColumns;
import dev.meshwright.usecases.mapping.ColumnReport;
import dev.meshwright.usecases.mapping.Fit;
import dev.meshwright.usecases.mapping.MappedField;
import dev.meshwright.usecases.mapping.MappedField.DataSide;
import dev.meshwright.usecases.mapping.MappedField.SchemaSide;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.List;
import java.util.Optional;

/// Says that revenue must be cast, which a fix does, and that a channel is missing; once nulls are
/// counted, that the note has some.
public final class MemoryColumns implements CheckColumns {

  public static final String CONTRACT = "orders/orders.odcs.yaml";

  @Override
  public List<String> offered(String path) {
    return List.of(Samples.ORDER_PATH, CONTRACT);
  }

  @Override
  public Result<ColumnReport> check(
      PreviewRequest transformation, SchemaChoice schema, Progress progress) {
    return Result.ok(report(transformation, List.of()));
  }

  @Override
  public Result<ColumnReport> check(SampleTable sample, SchemaChoice schema, Progress progress) {
    return Result.ok(report(PreviewRequest.whole(sample.label(), ""), List.of()));
  }

  @Override
  public Result<ColumnReport> checkWithNulls(
      PreviewRequest transformation, SchemaChoice schema, Progress progress) {
    return Result.ok(
        report(
            transformation,
            List.of(
                problem(
                    "column-null",
                    transformation,
                    "note is null in 167 of 500 rows of the samples, and string does not allow"
                        + " it.",
                    List.of()))));
  }

  private static ColumnReport report(PreviewRequest request, List<Problem> nulls) {
    int at = request.sql().indexOf("sum(total)");
    List<Problem> wrong =
        at < 0
            ? List.of()
            : List.of(
                problem(
                    "column-type",
                    request,
                    "revenue is DECIMAL(12,2), and the schema has double: no value of it can be"
                        + " written.",
                    List.of(
                        Fix.inFile(
                            "Cast to DOUBLE",
                            request.path(),
                            List.of(
                                TextEdit.replace(
                                    new TextRange(at, at + 10), "CAST(sum(tot) AS DOUBLE)"))))));
    return new ColumnReport(
        Samples.ORDER_PATH,
        "Order",
        false,
        List.of(
            row("day", "DATE", "int (date)", Fit.FITS, List.of()),
            row("revenue", "DECIMAL(12,2)", "double", Fit.MISFIT, wrong),
            row("note", "VARCHAR", "string", Fit.FITS, nulls),
            new MappedField(
                "channel",
                0,
                Optional.empty(),
                Optional.of(side("channel", "string")),
                Fit.NO_COLUMN,
                List.of(
                    problem(
                        "field-without-column",
                        request,
                        "There is no column for channel in the query, and Order needs it.",
                        List.of())))));
  }

  private static MappedField row(
      String name, String sql, String type, Fit fit, List<Problem> problems) {
    return new MappedField(
        name,
        0,
        Optional.of(new DataSide(name, sql)),
        Optional.of(side(name, type)),
        fit,
        problems);
  }

  private static SchemaSide side(String name, String type) {
    return new SchemaSide(name, type, false, Location.startOf(Samples.ORDER_PATH));
  }

  private static Problem problem(
      String rule, PreviewRequest request, String message, List<Fix> fixes) {
    return new Problem(
        rule,
        Severity.ERROR,
        Location.of(request.path(), LineIndex.of(request.sql()), TextRange.at(0)),
        message,
        "",
        fixes);
  }
}
