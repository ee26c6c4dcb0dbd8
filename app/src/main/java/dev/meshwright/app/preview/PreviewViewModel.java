package dev.meshwright.app.preview;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.explore.RowSelection;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.preview.Step;
import dev.meshwright.usecases.queries.QueryRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

/// Runs the transformation in front, on demand and after a pause in typing, or reads a sample; the
/// newest wish wins.
public final class PreviewViewModel {

  private final Jobs jobs;
  private final PreviewUseCases data;
  private final Debounce pause;
  private final IntSupplier rows;
  private final ReadOnlyObjectWrapper<PreviewState> state =
      new ReadOnlyObjectWrapper<>(new PreviewState.NoTransformation());
  private final ReadOnlyObjectWrapper<List<Step>> steps = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<String>> step =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TextRange>> part =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<RowSelection> selection =
      new SimpleObjectProperty<>(RowSelection.everything());
  private final ReadOnlyObjectWrapper<Optional<ShownRows>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RowsRequest>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
  private final BooleanProperty whileTyping = new SimpleBooleanProperty(true);
  private final ParametersModel parameters;
  private final ChangeListener<String> onText = (property, was, is) -> typed();
  private final ChangeListener<Optional<Document>> onActive =
      (property, was, is) -> front(is.filter(PreviewViewModel::isTransformation));
  private Runnable following = () -> {};
  private final QueryRuns runs = new QueryRuns();
  private Optional<PreviewSubject> subject = Optional.empty();
  private Optional<Job> running = Optional.empty();

  /// @param pause the pause in typing after which a preview runs
  /// @param rows how many first rows to ask for
  public PreviewViewModel(Jobs jobs, PreviewUseCases data, Debounce pause, IntSupplier rows) {
    this.jobs = jobs;
    this.data = data;
    this.pause = pause;
    this.rows = rows;
    this.parameters = new ParametersModel(jobs, data, this::run);
    step.addListener((property, was, is) -> look(Optional.empty()));
    selection.addListener((property, was, is) -> run(QueryRuns.Cause.LOOKING));
  }

  /// Shows the transformation in front from now on.
  public void follow(OpenDocuments documents) {
    documents.activeProperty().addListener(onActive);
    following = () -> documents.activeProperty().removeListener(onActive);
    front(documents.activeProperty().get().filter(PreviewViewModel::isTransformation));
  }

  /// Has somebody told of runs that the user asked for, also those by a pause in typing.
  void tellRuns(Consumer<QueryRun> told) {
    runs.tell(told);
  }

  /// What the rows come from: a path; empty for nothing.
  public ReadOnlyStringProperty aboutProperty() {
    return about.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<PreviewState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The rows of the last run that gave some.
  public ReadOnlyObjectProperty<Optional<ShownRows>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// What rows were asked for last, whether or not they have come.
  ReadOnlyObjectProperty<Optional<RowsRequest>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// The sample that is in front, whether or not it can be read.
  Optional<String> sampleInFront() {
    return asked.get().filter(now -> now.request().isEmpty()).map(RowsRequest::path);
  }

  /// The named steps of the transformation in front.
  public ReadOnlyObjectProperty<List<Step>> stepsProperty() {
    return steps.getReadOnlyProperty();
  }

  /// The step to look at; empty for the result.
  public ObjectProperty<Optional<String>> stepProperty() {
    return step;
  }

  /// The part of the text that is looked at in place of the whole.
  public ReadOnlyObjectProperty<Optional<TextRange>> partProperty() {
    return part.getReadOnlyProperty();
  }

  /// Which rows are looked at, in which order; another one runs again.
  public ObjectProperty<RowSelection> selectionProperty() {
    return selection;
  }

  /// Whether a pause in typing runs the preview.
  public BooleanProperty whileTypingProperty() {
    return whileTyping;
  }

  public ParametersModel parameters() {
    return parameters;
  }

  /// Looks at the rows of what is selected in the source, as if it were a step; at the whole again
  /// when nothing is selected.
  public void runSelected() {
    subject
        .flatMap(PreviewSubject::document)
        .map(document -> document.selectionProperty().get())
        .ifPresent(
            range -> look(range.start() == range.end() ? Optional.empty() : Optional.of(range)));
  }

  /// Looks at the rows of a part of the text.
  void runPart(TextRange range) {
    look(Optional.of(range));
  }

  /// Looks at the result of the whole again.
  void runWhole() {
    if (step.get().isPresent()) {
      step.set(Optional.empty());
    } else {
      look(Optional.empty());
    }
  }

  private void look(Optional<TextRange> newPart) {
    part.set(newPart);
    forgetSelection();
    run();
  }

  /// A selection of rows belongs to the columns it was made for.
  private void forgetSelection() {
    selection.set(RowSelection.everything());
  }

  /// Runs what is in front now.
  public void run() {
    run(QueryRuns.Cause.ASKED);
  }

  private void run(QueryRuns.Cause cause) {
    pause.stop();
    if (subject.isEmpty()) {
      return;
    }
    PreviewSubject now = subject.get();
    String text = now.text();
    RowsReading reading = new RowsReading(data, text, selection.get(), rows.getAsInt());
    Optional<PreviewRequest> request =
        switch (now) {
          case PreviewSubject.Transformation of -> Optional.of(request(of.path(), text));
          case PreviewSubject.Earlier of -> Optional.of(of.request());
          case PreviewSubject.Sample of -> Optional.empty();
        };
    asked.set(Optional.of(new RowsRequest(now.path(), request)));
    state.set(new PreviewState.Running(now.path(), shown.get()));
    Consumer<Outcome<Result<ShownRows>>> told = runs.begin(now, cause);
    running =
        Optional.of(
            jobs.submit(
                new JobKind("preview", "Previewing " + now.name()),
                progress ->
                    request.isPresent()
                        ? reading.of(request.get(), progress)
                        : reading.ofSample(now.path(), progress),
                outcome -> {
                  ended(now, outcome);
                  told.accept(outcome);
                }));
  }

  private PreviewRequest request(String path, String text) {
    String sql = part.get().map(range -> data.preview().part(text, range)).orElse(text);
    return new PreviewRequest(
        path, sql, part.get().isPresent() ? Optional.empty() : step.get(), parameters.values());
  }

  /// Shows the rows of a sample, in place of a transformation's.
  ///
  /// @param path of a sample of the workspace
  public void showSample(String path) {
    turnTo(new PreviewSubject.Sample(path));
    run(QueryRuns.Cause.LOOKING);
  }

  /// Shows rows anew that were shown elsewhere.
  void showAgain(ShownRows rows) {
    turnTo(new PreviewSubject.Earlier(rows.request(), rows.text()));
    selection.set(rows.selection());
    if (asked.get().isEmpty()) {
      run(QueryRuns.Cause.LOOKING);
    }
  }

  private void turnTo(PreviewSubject next) {
    pause.stop();
    forgetText();
    subject = Optional.empty();
    replaceShown(Optional.empty());
    asked.set(Optional.empty());
    steps.set(List.of());
    part.set(Optional.empty());
    step.set(Optional.empty());
    forgetSelection();
    subject = Optional.of(next);
    about.set(ScratchFile.is(next.path()) ? next.name() : next.path());
    parameters.turnTo(next.path(), next.document().map(Document::text).orElse(""));
  }

  private void forgetText() {
    subject
        .flatMap(PreviewSubject::document)
        .ifPresent(old -> old.textProperty().removeListener(onText));
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
    following.run();
    forgetText();
    running.ifPresent(Job::cancel);
    replaceShown(Optional.empty());
  }

  private void ended(PreviewSubject of, Outcome<Result<ShownRows>> outcome) {
    switch (outcome) {
      case Outcome.Done<Result<ShownRows>>(Result.Ok<ShownRows>(ShownRows now, var problems)) -> {
        replaceShown(Optional.of(now));
        of.document().ifPresent(document -> found(document, now.notes()));
        boolean stale = of.document().filter(it -> !it.text().equals(now.text())).isPresent();
        state.set(new PreviewState.Ready(now, stale));
      }
      case Outcome.Done<Result<ShownRows>>(Result.Failed<ShownRows>(var problems)) -> {
        of.document().ifPresent(document -> found(document, problems));
        state.set(new PreviewState.Rejected(of.path(), problems, shown.get()));
      }
      case Outcome.Cancelled<Result<ShownRows>> cancelled -> {}
      case Outcome.Failed<Result<ShownRows>>(Throwable cause) ->
          state.set(new PreviewState.Failed(of.path(), cause));
    }
  }

  private static void found(Document document, List<Problem> problems) {
    document.found(
        problems.stream()
            .filter(problem -> problem.location().file().equals(document.path()))
            .toList());
  }

  private void replaceShown(Optional<ShownRows> next) {
    Optional<ShownRows> old = shown.get();
    shown.set(next);
    old.ifPresent(gone ->
        jobs.submit(
            new JobKind("close-result:" + System.identityHashCode(gone.rows()), ""),
            progress -> {
              gone.rows().close();
              return gone;
            },
            outcome -> {}));
  }

  private static boolean isTransformation(Document document) {
    return document.kind() == FileKind.TRANSFORMATION;
  }

  private void front(Optional<Document> document) {
    if (document.isEmpty() || document.equals(subject.flatMap(PreviewSubject::document))) {
      // A transformation stays in the panel while a file of another kind is looked at.
      return;
    }
    turnTo(new PreviewSubject.Transformation(document.get()));
    document.get().textProperty().addListener(onText);
    readSteps();
    if (whileTyping.get() && !document.get().text().isBlank()) {
      run(QueryRuns.Cause.LOOKING);
    } else {
      state.set(new PreviewState.Waiting(document.get().path()));
    }
  }

  private void typed() {
    outOfDate();
    part.set(Optional.empty());
    subject
        .flatMap(PreviewSubject::document)
        .ifPresent(document -> parameters.read(document.text()));
    if (whileTyping.get()) {
      pause.poke(() -> run(QueryRuns.Cause.TYPING));
    }
    readSteps();
  }

  private void outOfDate() {
    if (state.get() instanceof PreviewState.Ready(var now, boolean stale) && !stale) {
      state.set(new PreviewState.Ready(now, true));
    }
  }

  /// Files that the rows may come from have changed: they are read again.
  public void filesChanged() {
    if (shown.get().isPresent()) {
      outOfDate();
      if (whileTyping.get()) {
        run(QueryRuns.Cause.LOOKING);
      }
    }
  }

  private void readSteps() {
    subject
        .flatMap(PreviewSubject::document)
        .ifPresent(document -> {
          String text = document.text();
          jobs.submit(
              new JobKind("steps", "Reading steps"),
              progress -> data.preview().steps(text),
              outcome -> {
                if (outcome instanceof Outcome.Done<List<Step>>(var found)
                    && text.equals(document.text())) {
                  steps.set(List.copyOf(found));
                }
              });
        });
  }
}
