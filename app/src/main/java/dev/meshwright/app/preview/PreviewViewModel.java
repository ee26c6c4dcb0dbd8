package dev.meshwright.app.preview;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.preview.PreviewTransformation;
import dev.meshwright.usecases.preview.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

/// Runs the transformation in front, on demand and after a pause in typing; the newest text wins.
public final class PreviewViewModel {

  private final Jobs jobs;
  private final PreviewTransformation preview;
  private final OpenDocuments documents;
  private final Debounce pause;
  private final IntSupplier rows;
  private final ReadOnlyObjectWrapper<PreviewState> state =
      new ReadOnlyObjectWrapper<>(new PreviewState.NoTransformation());
  private final ReadOnlyObjectWrapper<List<Step>> steps = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<String>> step =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty whileTyping = new SimpleBooleanProperty(true);
  private final ChangeListener<String> onText = (property, was, is) -> typed();
  private final ChangeListener<Optional<Document>> onActive =
      (property, was, is) -> front(is.filter(PreviewViewModel::isTransformation));
  private Optional<Document> transformation = Optional.empty();
  private Optional<Shown> lastShown = Optional.empty();
  private Optional<Job> running = Optional.empty();

  /// @param pause the pause in typing after which a preview runs
  /// @param rows how many first rows to ask for
  public PreviewViewModel(
      Jobs jobs,
      PreviewTransformation preview,
      OpenDocuments documents,
      Debounce pause,
      IntSupplier rows) {
    this.jobs = jobs;
    this.preview = preview;
    this.documents = documents;
    this.pause = pause;
    this.rows = rows;
    step.addListener((property, was, is) -> run());
    documents.activeProperty().addListener(onActive);
    front(documents.activeProperty().get().filter(PreviewViewModel::isTransformation));
  }

  public ReadOnlyObjectProperty<PreviewState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The named steps of the transformation in front.
  public ReadOnlyObjectProperty<List<Step>> stepsProperty() {
    return steps.getReadOnlyProperty();
  }

  /// The step to look at; empty for the result.
  public ObjectProperty<Optional<String>> stepProperty() {
    return step;
  }

  /// Whether a pause in typing runs the preview.
  public BooleanProperty whileTypingProperty() {
    return whileTyping;
  }

  /// Runs the transformation in front now.
  public void run() {
    pause.stop();
    if (transformation.isEmpty()) {
      return;
    }
    Document document = transformation.get();
    PreviewRequest request =
        new PreviewRequest(document.path(), document.text(), step.get(), List.of());
    int firstRows = rows.getAsInt();
    state.set(new PreviewState.Running(document.path(), lastShown));
    running =
        Optional.of(
            jobs.submit(
                new JobKind("preview", "Previewing " + document.name()),
                progress -> compute(request, firstRows, progress),
                outcome -> ended(document.path(), Optional.of(document), outcome)));
  }

  /// Shows the rows of a sample, in place of a transformation's.
  ///
  /// @param path of a sample of the workspace
  public void showSample(String path) {
    leaveTransformation();
    int firstRows = rows.getAsInt();
    state.set(new PreviewState.Running(path, Optional.empty()));
    running =
        Optional.of(
            jobs.submit(
                new JobKind("preview", "Reading " + path),
                progress ->
                    sampleQuery(path)
                        .map(request -> compute(request, firstRows, progress))
                        .orElseGet(() -> Checked.bad(noTable(path))),
                outcome -> ended(path, Optional.empty(), outcome)));
  }

  private Optional<PreviewRequest> sampleQuery(String path) {
    return preview.tables(path).stream()
        .filter(table -> table.label().equals(path))
        .findFirst()
        .map(table -> PreviewRequest.whole(path, "SELECT * FROM " + Column.quoted(table.name())));
  }

  private static Problem noTable(String path) {
    return Problem.error(
        "sample-no-table",
        Location.startOf(path),
        "This sample cannot be read as a table.",
        "Open it as text by searching for its name.");
  }

  /// The transformation is looked at no more, until it comes to the front again.
  private void leaveTransformation() {
    pause.stop();
    transformation.ifPresent(document -> document.textProperty().removeListener(onText));
    transformation = Optional.empty();
    replaceShown(Optional.empty());
    steps.set(List.of());
  }

  /// Stops a run; the rows before it stay.
  public void stop() {
    if (state.get() instanceof PreviewState.Running(String path, var before)) {
      running.ifPresent(Job::cancel);
      state.set(new PreviewState.Stopped(path, before));
    }
  }

  public void dispose() {
    pause.stop();
    documents.activeProperty().removeListener(onActive);
    transformation.ifPresent(document -> document.textProperty().removeListener(onText));
    running.ifPresent(Job::cancel);
    replaceShown(Optional.empty());
  }

  private Checked<Shown> compute(PreviewRequest request, int firstRows, Progress progress) {
    long began = System.nanoTime();
    Checked<RowSource> prepared = preview.run(request, progress);
    if (!(prepared instanceof Checked.Good<RowSource>(RowSource source, var notes))) {
      return new Checked.Bad<>(prepared.problems());
    }
    // A result that nobody will see is let go of, whichever moment the cancel comes at.
    progress.onCancel(source::close);
    Page page = source.page(0, firstRows);
    if (page.rows().isEmpty() && !page.problems().isEmpty()) {
      source.close();
      return new Checked.Bad<>(page.problems());
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return Checked.good(
        new Shown(request.path(), request.sql(), request.step(), source, page, took, notes));
  }

  private void ended(String path, Optional<Document> document, Outcome<Checked<Shown>> outcome) {
    switch (outcome) {
      case Outcome.Done<Checked<Shown>>(Checked.Good<Shown>(Shown shown, var problems)) -> {
        replaceShown(Optional.of(shown));
        document.ifPresent(shownFor -> found(shownFor, shown.notes()));
        boolean stale = document.filter(now -> !now.text().equals(shown.text())).isPresent();
        state.set(new PreviewState.Ready(shown, stale));
      }
      case Outcome.Done<Checked<Shown>>(Checked.Bad<Shown>(var problems)) -> {
        document.ifPresent(shownFor -> found(shownFor, problems));
        state.set(new PreviewState.Rejected(path, problems, lastShown));
      }
      case Outcome.Cancelled<Checked<Shown>> cancelled -> {}
      case Outcome.Failed<Checked<Shown>>(Throwable cause) ->
          state.set(new PreviewState.Failed(path, cause));
    }
  }

  private static void found(Document document, List<Problem> problems) {
    document.found(problems.stream().filter(problem -> isIn(problem, document)).toList());
  }

  private void replaceShown(Optional<Shown> shown) {
    Optional<Shown> old = lastShown;
    lastShown = shown;
    old.ifPresent(gone ->
        jobs.submit(
            new JobKind("close-result:" + System.identityHashCode(gone.rows()), ""),
            progress -> {
              gone.rows().close();
              return gone;
            },
            outcome -> {}));
  }

  private static boolean isIn(Problem problem, Document document) {
    return problem.location().file().equals(document.path());
  }

  private static boolean isTransformation(Document document) {
    return document.kind() == FileKind.TRANSFORMATION;
  }

  private void front(Optional<Document> document) {
    if (document.isEmpty() || document.equals(transformation)) {
      // A transformation stays in the panel while a file of another kind is looked at.
      return;
    }
    transformation.ifPresent(old -> old.textProperty().removeListener(onText));
    transformation = document;
    document.get().textProperty().addListener(onText);
    replaceShown(Optional.empty());
    step.set(Optional.empty());
    readSteps();
    if (whileTyping.get()) {
      run();
    } else {
      state.set(new PreviewState.Waiting(document.get().path()));
    }
  }

  private void typed() {
    if (state.get() instanceof PreviewState.Ready(var shown, boolean stale) && !stale) {
      state.set(new PreviewState.Ready(shown, true));
    }
    if (whileTyping.get()) {
      pause.poke(this::run);
    }
    readSteps();
  }

  private void readSteps() {
    transformation.ifPresent(document -> {
      String text = document.text();
      jobs.submit(
          new JobKind("steps", "Reading steps"),
          progress -> preview.steps(text),
          outcome -> {
            if (outcome instanceof Outcome.Done<List<Step>>(var found)
                && text.equals(document.text())) {
              steps.set(List.copyOf(found));
            }
          });
    });
  }
}
