package dev.meshwright.app.preview;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.usecases.mapping.ColumnReport;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/// Finds the columns of what is asked for before it has run, and holds them against the schema that
/// is chosen; nulls are counted once there are rows and somebody looks.
final class ColumnsModel {

  private final Jobs jobs;
  private final PreviewUseCases data;
  private final RowSchemas schemas;
  private final ReadOnlyObjectProperty<Optional<RowsRequest>> asked;
  private final ObjectProperty<Optional<String>> schema;
  private final Consumer<Fix> edit;
  private final ReadOnlyObjectWrapper<QueryState<ColumnsFound>> answer =
      new ReadOnlyObjectWrapper<>(new QueryState.None<>());
  private final DependentQuery<ColumnReport> counted;
  private final ChangeListener<Optional<RowsRequest>> onAsked = (property, was, is) -> ask();
  private Optional<Job> running = Optional.empty();

  /// Texts under edit when the answer was asked for: its fixes are made for these.
  private Map<String, String> edited = Map.of();

  /// @param schema the one to fit
  /// @param edit makes the edits of a fix
  ColumnsModel(
      Jobs jobs,
      PreviewUseCases data,
      RowSchemas schemas,
      PreviewViewModel preview,
      ObjectProperty<Optional<String>> schema,
      Consumer<Fix> edit) {
    this.jobs = jobs;
    this.data = data;
    this.schemas = schemas;
    this.asked = preview.askedProperty();
    this.schema = schema;
    this.edit = edit;
    counted =
        new DependentQuery<>(
            jobs,
            new JobKind("columns-nulls", "Counting nulls"),
            preview.shownProperty(),
            this::withNulls,
            gone -> {});
    asked.addListener(onAsked);
    schema.addListener((property, was, is) -> {
      ask();
      counted.ask(this::withNulls);
    });
  }

  /// The columns; with nulls counted where that has been done.
  public ReadOnlyObjectProperty<QueryState<ColumnsFound>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// The same with nulls counted on the samples.
  public DependentQuery<ColumnReport> counted() {
    return counted;
  }

  /// Whether fixes can be made: those for a step, or for a part of a text, have no place in it.
  public boolean fixable() {
    return asked
        .get()
        .flatMap(RowsRequest::request)
        .map(request -> request.step().isEmpty())
        .orElse(true);
  }

  /// Makes a fix as one edit, unless a text has changed since it was found.
  public boolean apply(Fix fix) {
    if (!schemas.unsaved().get().equals(edited)) {
      return false;
    }
    edit.accept(fix);
    ask();
    counted.ask(this::withNulls);
    return true;
  }

  private void ask() {
    running.ifPresent(Job::cancel);
    running = Optional.empty();
    if (asked.get().isEmpty()) {
      answer.set(new QueryState.None<>());
      return;
    }
    RowsRequest now = asked.get().get();
    Optional<String> wanted = schema.get();
    edited = Map.copyOf(schemas.unsaved().get());
    Map<String, String> texts = edited;
    running =
        Optional.of(
            jobs.<Result<ColumnsFound>>submit(
                new JobKind("columns", "Finding columns"),
                progress -> find(now, wanted, texts, progress),
                outcome -> ended(now, outcome)));
  }

  private void ended(RowsRequest about, Outcome<Result<ColumnsFound>> outcome) {
    if (!asked.get().equals(Optional.of(about))) {
      return;
    }
    switch (outcome) {
      case Outcome.Done<Result<ColumnsFound>>(
              Result.Ok<ColumnsFound>(ColumnsFound found, var notes)) ->
          answer.set(new QueryState.Given<>(found));
      case Outcome.Done<Result<ColumnsFound>>(Result.Failed<ColumnsFound>(var problems)) ->
          answer.set(new QueryState.Refused<>(problems));
      case Outcome.Cancelled<Result<ColumnsFound>> cancelled -> {}
      case Outcome.Failed<Result<ColumnsFound>>(Throwable cause) ->
          answer.set(new QueryState.Broken<>(cause));
    }
  }

  private Result<ColumnsFound> find(
      RowsRequest about, Optional<String> wanted, Map<String, String> texts, Progress progress) {
    Result<List<Column>> columns = columns(about, progress);
    Optional<SchemaChoice> choice = wanted.flatMap(path -> schemas.choice(path, texts));
    return columns.flatMap(found ->
        choice.isEmpty()
            ? Result.ok(new ColumnsFound(found, Optional.empty()))
            : report(about, choice.get(), progress)
                .map(report -> new ColumnsFound(found, Optional.of(report))));
  }

  private Result<List<Column>> columns(RowsRequest about, Progress progress) {
    return about
        .request()
        .map(request -> data.preview().describe(request, progress))
        .orElseGet(() ->
            RowsReading.sample(data, about.path())
                .map(table -> data.preview().inspect(table, progress).map(info -> info.columns()))
                .orElseGet(() -> Result.failed(RowsReading.noTable(about.path()))));
  }

  private Result<ColumnReport> report(RowsRequest about, SchemaChoice choice, Progress progress) {
    return about
        .request()
        .map(request -> data.columns().check(request, choice, progress))
        .orElseGet(() ->
            RowsReading.sample(data, about.path())
                .map(table -> data.columns().check(table, choice, progress))
                .orElseGet(() -> Result.failed(RowsReading.noTable(about.path()))));
  }

  private Result<ColumnReport> withNulls(ShownRows about, Progress progress) {
    Optional<SchemaChoice> choice = schema.get().flatMap(path -> schemas.choice(path, edited));
    if (choice.isEmpty()) {
      return Result.failed(RowsReading.noTable(about.path()));
    }
    return about.text().isEmpty()
        ? report(new RowsRequest(about.path(), Optional.empty()), choice.get(), progress)
        : data.columns().checkWithNulls(about.request(), choice.get(), progress);
  }

  void dispose() {
    asked.removeListener(onAsked);
    running.ifPresent(Job::cancel);
    counted.dispose();
  }
}
