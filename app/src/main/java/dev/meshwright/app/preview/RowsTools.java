package dev.meshwright.app.preview;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PlanStep;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.preview.StageRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What can be asked about the rows of the preview: their profile, their plan, how they differ from
/// earlier ones; and writing them to a file.
final class RowsTools {

  private final Jobs jobs;
  private final PreviewUseCases data;
  private final PreviewViewModel preview;
  private final DependentQuery<List<ColumnProfile>> profile;
  private final DependentQuery<PlanStep> plan;
  private final DifferencesModel differences;
  private final DependentQuery<List<StageRows>> stages;
  private final DialectModel dialect;
  private final ConformanceModel conformance;
  private final ColumnsModel columns;
  private final ObjectProperty<PreviewSide> side = new SimpleObjectProperty<>(PreviewSide.ROWS);
  private final ReadOnlyObjectWrapper<QueryState<Exported>> exported =
      new ReadOnlyObjectWrapper<>(new QueryState.None<>());

  /// Rows that were written.
  public record Exported(long rows, Path target) {}

  /// @param versions lists versions of a file
  public RowsTools(
      Jobs jobs,
      PreviewUseCases data,
      CompareSchemas versions,
      RowSchemas schemas,
      PreviewViewModel preview,
      PreviewEdits edits) {
    this.jobs = jobs;
    this.data = data;
    this.preview = preview;
    ReadOnlyObjectProperty<Optional<ShownRows>> shown = preview.shownProperty();
    profile =
        new DependentQuery<>(
            jobs,
            new JobKind("profile", "Profiling columns"),
            shown,
            (about, progress) ->
                data.explore().profile(about.request(), about.selection(), progress),
            gone -> {});
    plan =
        new DependentQuery<>(
            jobs,
            new JobKind("plan", "Measuring operators"),
            shown,
            (about, progress) -> data.explore().explain(about.request(), progress),
            gone -> {});
    differences = new DifferencesModel(jobs, data, versions, shown);
    stages =
        new DependentQuery<>(
            jobs,
            new JobKind("stages", "Counting rows of steps"),
            shown,
            (about, progress) ->
                Result.ok(
                    about.text().isEmpty()
                        ? List.of()
                        : data.stages().count(whole(about), progress)),
            gone -> {});
    conformance = new ConformanceModel(jobs, data, schemas, shown);
    columns =
        new ColumnsModel(jobs, data, schemas, preview, conformance.schemaProperty(), edits::fix);
    dialect = new DialectModel(jobs, data, preview, edits);
    side.addListener((property, was, is) -> {
      plan.wantedProperty().set(is == PreviewSide.PLAN);
      differences.answer().wantedProperty().set(is == PreviewSide.DIFFERENCES);
      countNulls();
    });
    conformance.schemaProperty().addListener((property, was, is) -> countNulls());
    shown.addListener((property, was, is) -> exported.set(new QueryState.None<>()));
  }

  private void countNulls() {
    columns
        .counted()
        .wantedProperty()
        .set(side.get() == PreviewSide.COLUMNS && conformance.schemaProperty().get().isPresent());
  }

  /// All of the transformation, whichever part of it is looked at.
  private static PreviewRequest whole(ShownRows about) {
    return new PreviewRequest(
        about.path(), about.text(), Optional.empty(), about.request().parameters());
  }

  /// How a CSV sample is read.
  public DialectModel dialect() {
    return dialect;
  }

  /// How many rows each step gives.
  public DependentQuery<List<StageRows>> stages() {
    return stages;
  }

  public ObjectProperty<PreviewSide> sideProperty() {
    return side;
  }

  public DependentQuery<List<ColumnProfile>> profile() {
    return profile;
  }

  public DependentQuery<PlanStep> plan() {
    return plan;
  }

  public DifferencesModel differences() {
    return differences;
  }

  /// The columns, before anything has run.
  public ColumnsModel columns() {
    return columns;
  }

  public ConformanceModel conformance() {
    return conformance;
  }

  public ReadOnlyObjectProperty<QueryState<Exported>> exportedProperty() {
    return exported.getReadOnlyProperty();
  }

  /// Writes all rows that are looked at to a file.
  public void export(ExportFormat format, Path target) {
    preview
        .shownProperty()
        .get()
        .ifPresent(shown -> {
          exported.set(new QueryState.Working<>());
          jobs.<Result<Long>>submit(
              new JobKind("export:" + target, "Writing " + target.getFileName()),
              progress ->
                  data.explore()
                      .export(shown.request(), shown.selection(), format, target, progress),
              outcome -> exported.set(answer(target, outcome)));
        });
  }

  private static QueryState<Exported> answer(Path target, Outcome<Result<Long>> outcome) {
    return switch (outcome) {
      case Outcome.Done<Result<Long>>(Result.Ok<Long>(Long rows, var notes)) ->
          new QueryState.Given<>(new Exported(rows, target));
      case Outcome.Done<Result<Long>>(Result.Failed<Long>(var problems)) ->
          new QueryState.Refused<>(problems);
      case Outcome.Cancelled<Result<Long>> cancelled -> new QueryState.None<>();
      case Outcome.Failed<Result<Long>>(Throwable cause) -> new QueryState.Broken<>(cause);
    };
  }

  public void dispose() {
    profile.dispose();
    plan.dispose();
    differences.dispose();
    conformance.dispose();
    stages.dispose();
    dialect.dispose();
    columns.dispose();
  }
}
