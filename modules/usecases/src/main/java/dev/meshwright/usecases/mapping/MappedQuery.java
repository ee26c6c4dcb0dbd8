package dev.meshwright.usecases.mapping;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A transformation laid beside a schema.
record MappedQuery(
    PreviewRequest request,
    List<Column> columns,
    RowSchema shape,
    MappedData side,
    ColumnReport report) {

  /// Fixes of one report that are tried out.
  private static final int MOST_TRIALS = 40;

  static MappedQuery of(PreviewRequest request, List<Column> columns, RowSchema shape) {
    // The items of a step's SELECT lie inside it; only those of the whole are looked for.
    String sql = request.step().isEmpty() ? request.sql() : "";
    MappedData side = MappedData.query(SelectList.of(request.path(), sql, columns));
    return new MappedQuery(request, columns, shape, side, Mapping.of(shape, side, columns));
  }

  /// Columns whose fields do not take null.
  List<Column> neverNull() {
    return columns.stream()
        .filter(column -> columns.stream().filter(other -> sameName(other, column)).count() == 1)
        .filter(column ->
            RowSchema.find(shape.fields(), column.name(), shape.naming())
                .filter(field -> !field.takesNull())
                .isPresent())
        .toList();
  }

  private static boolean sameName(Column one, Column other) {
    return one.name().equalsIgnoreCase(other.name());
  }

  /// Adds what counting found.
  MappedQuery withNulls(NullCounts.Counted counted) {
    List<MappedField> rows = new ArrayList<>();
    for (MappedField row : report.fields()) {
      Long nulls = row.depth() == 0 ? counted.nulls().get(row.path()) : null;
      rows.add(nulls == null || nulls == 0 ? row : with(row, nulls, counted.rows()));
    }
    return new MappedQuery(
        request,
        columns,
        shape,
        side,
        new ColumnReport(report.schema(), report.type(), report.contract(), rows));
  }

  private MappedField with(MappedField row, long nulls, long all) {
    int index = columns.stream().map(Column::name).toList().indexOf(row.path());
    Optional<RecordField> field = RowSchema.find(shape.fields(), row.path(), shape.naming());
    List<Fix> fixes = new ArrayList<>();
    field
        .flatMap(found -> SqlTypes.literal(found.type().values()))
        .flatMap(literal -> side.coalesce(index, literal))
        .ifPresent(fixes::add);
    field.flatMap(found -> found.widening().allowNull()).ifPresent(fixes::add);
    Location location = side.location(index, field);
    List<Problem> problems = new ArrayList<>(row.problems());
    problems.add(MappingProblems.nulls(location, row.path(), shape.type(), nulls, all, fixes));
    return new MappedField(row.path(), row.depth(), row.column(), row.field(), row.fit(), problems);
  }

  /// The report with those edits of the query only that leave it a query and take a problem away.
  ///
  /// @param describe gives the columns of an edited query
  ColumnReport proven(Function<PreviewRequest, Result<List<Column>>> describe) {
    int[] trials = {0};
    List<MappedField> rows =
        report.fields().stream()
            .map(row ->
                new MappedField(
                    row.path(),
                    row.depth(),
                    row.column(),
                    row.field(),
                    row.fit(),
                    row.problems().stream()
                        .map(problem -> with(problem, holding(problem, describe, trials)))
                        .toList()))
            .toList();
    return new ColumnReport(report.schema(), report.type(), report.contract(), rows);
  }

  private List<Fix> holding(
      Problem problem, Function<PreviewRequest, Result<List<Column>>> describe, int[] trials) {
    return problem.fixes().stream()
        .filter(
            fix -> !ofQuery(fix) || (trials[0]++ < MOST_TRIALS && holds(problem, fix, describe)))
        .toList();
  }

  private boolean ofQuery(Fix fix) {
    return fix.edits().stream().anyMatch(edit -> edit.file().equals(request.path()));
  }

  private boolean holds(
      Problem problem, Fix fix, Function<PreviewRequest, Result<List<Column>>> describe) {
    String edited =
        TextEdits.apply(request.sql(), fix.edits().stream().map(FileEdit::edit).toList());
    PreviewRequest changed =
        new PreviewRequest(request.path(), edited, request.step(), request.parameters());
    Optional<List<Column>> given = describe.apply(changed).optional();
    return given
        .map(after ->
            problem.rule().equals("column-null")
                || Mapping.of(shape, MappedData.sample(Location.startOf(shape.file())), after)
                        .problems()
                        .size()
                    < typeProblems())
        .orElse(false);
  }

  private long typeProblems() {
    return report.problems().stream().filter(each -> !each.rule().equals("column-null")).count();
  }

  private static Problem with(Problem problem, List<Fix> fixes) {
    return new Problem(
        problem.rule(),
        problem.severity(),
        problem.location(),
        problem.message(),
        problem.hint(),
        fixes);
  }
}
