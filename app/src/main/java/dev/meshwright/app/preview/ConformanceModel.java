package dev.meshwright.app.preview;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Holds the rows that are shown against a schema of the workspace.
final class ConformanceModel {

  private final PreviewUseCases data;
  private final RowSchemas schemas;
  private final ReadOnlyObjectProperty<Optional<ShownRows>> shown;
  private final ObjectProperty<Optional<String>> schema =
      new SimpleObjectProperty<>(Optional.empty());
  private final DependentQuery<ConformanceReport> report;

  ConformanceModel(
      Jobs jobs,
      PreviewUseCases data,
      RowSchemas schemas,
      ReadOnlyObjectProperty<Optional<ShownRows>> shown) {
    this.data = data;
    this.schemas = schemas;
    this.shown = shown;
    report =
        new DependentQuery<>(
            jobs,
            new JobKind("conformance", "Holding rows against the schema"),
            shown,
            (about, progress) -> Result.failed(gone("")),
            old -> {});
    schema.addListener((property, was, is) -> {
      // A contract says of columns what they are; rows are held against schemas.
      Optional<String> rows = is.filter(schemas::describesRows);
      rows.ifPresent(path -> report.ask(question(path)));
      report.wantedProperty().set(rows.isPresent());
    });
  }

  /// Schemas and contracts of the workspace, the likeliest first.
  public List<String> offered() {
    return shown.get().map(now -> data.columns().offered(now.path())).orElse(List.of());
  }

  /// The schema that the rows are held against; empty for none.
  public ObjectProperty<Optional<String>> schemaProperty() {
    return schema;
  }

  public DependentQuery<ConformanceReport> report() {
    return report;
  }

  private DependentQuery.Question<ConformanceReport> question(String path) {
    Map<String, String> edited = schemas.unsaved().get();
    return (about, progress) -> check(about, path, edited, progress);
  }

  private Result<ConformanceReport> check(
      ShownRows about, String path, Map<String, String> edited, Progress progress) {
    Optional<SchemaChoice> choice = schemas.choice(path, edited);
    if (choice.isEmpty()) {
      return Result.failed(gone(path));
    }
    // The rows of a whole sample are its documents, and these say more than rows.
    Optional<SampleTable> sample =
        about.text().isEmpty() && about.step().isEmpty() && about.selection().isEverything()
            ? RowsReading.sample(data, about.path())
            : Optional.empty();
    return sample
        .map(table -> data.conformance().check(table, choice.get(), progress))
        .orElseGet(() -> data.conformance().check(about.rows(), choice.get(), progress));
  }

  private static Problem gone(String path) {
    return Problem.error(
        "schema-gone",
        Location.startOf(path),
        "There is no schema " + path + " any more.",
        "Choose another one.");
  }

  void dispose() {
    report.dispose();
  }
}
