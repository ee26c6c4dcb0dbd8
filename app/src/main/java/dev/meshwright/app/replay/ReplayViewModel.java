package dev.meshwright.app.replay;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.data.ReplayReport.FieldEffect;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.replay.Replay;
import dev.meshwright.usecases.replay.ReplayRequest;
import dev.meshwright.usecases.replay.ReplaySide;
import dev.meshwright.usecases.replay.ReplayVersions;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

/// Reads a sample across the schema in front and an earlier version of it, again with every change
/// as long as somebody looks; the newest wish wins.
public final class ReplayViewModel {

  private final Jobs jobs;
  private final ReplayVersions versions;
  private final Documents files;
  private final OpenDocuments documents;
  private final Debounce pause;
  private final ReadOnlyObjectWrapper<ReplayState> state =
      new ReadOnlyObjectWrapper<>(new ReplayState.NoSchema());
  private final ReadOnlyObjectWrapper<List<String>> samples =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<String>> sample =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<ReplaySide> side = new SimpleObjectProperty<>(ReplaySide.OLD_DATA);
  private final ObjectProperty<Against> against =
      new SimpleObjectProperty<>(new Against.BranchBase());
  private final ObjectProperty<Optional<String>> field =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
  private final BooleanProperty wanted = new SimpleBooleanProperty(false);
  private final ChangeListener<String> onText = (property, was, is) -> typed();
  private final ChangeListener<Optional<Document>> onActive =
      (property, was, is) -> front(is.filter(ReplayViewModel::isSchema));
  private Optional<Document> schema = Optional.empty();

  /// The finding whose rows are asked for, until they are there.
  private Optional<String> soughtPath = Optional.empty();

  private Optional<Job> running = Optional.empty();
  private boolean choosing;

  /// @param pause the pause in typing after which the sample is read again
  public ReplayViewModel(
      Jobs jobs,
      ReplayVersions versions,
      Documents files,
      OpenDocuments documents,
      Debounce pause) {
    this.jobs = jobs;
    this.versions = versions;
    this.files = files;
    this.documents = documents;
    this.pause = pause;
    sample.addListener((property, was, is) -> run());
    side.addListener((property, was, is) -> run());
    against.addListener((property, was, is) -> run());
    wanted.addListener((property, was, is) -> look());
    documents.activeProperty().addListener(onActive);
    front(documents.activeProperty().get().filter(ReplayViewModel::isSchema));
  }

  public ReadOnlyObjectProperty<ReplayState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The samples that may hold rows of the schema in front.
  public ReadOnlyObjectProperty<List<String>> samplesProperty() {
    return samples.getReadOnlyProperty();
  }

  /// The sample that is read.
  public ObjectProperty<Optional<String>> sampleProperty() {
    return sample;
  }

  public ObjectProperty<ReplaySide> sideProperty() {
    return side;
  }

  /// The earlier version of the schema.
  public ObjectProperty<Against> againstProperty() {
    return against;
  }

  /// The field whose rows are listed; empty for all rows to which something happens.
  public ObjectProperty<Optional<String>> fieldProperty() {
    return field;
  }

  /// Whether somebody looks: else nothing is read.
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  /// The schema that was in front last; empty when none was.
  public ReadOnlyStringProperty aboutProperty() {
    return about.getReadOnlyProperty();
  }

  /// The schema in front.
  public Optional<String> schemaPath() {
    return schema.map(Document::path);
  }

  /// Lists the rows that show a finding of the schema in front.
  ///
  /// @param earlier the version that it was found against
  public void showRows(Finding finding, Against earlier) {
    soughtPath = Optional.of(finding.path());
    choosing = true;
    field.set(Optional.empty());
    against.set(earlier);
    side.set(
        finding.forward().compareTo(finding.backward()) > 0
            ? ReplaySide.NEW_DATA
            : ReplaySide.OLD_DATA);
    choosing = false;
    if (wanted.get()) {
      run();
    } else {
      // Read when somebody looks.
      letGo();
      state.set(new ReplayState.NoSchema());
    }
  }

  private void look() {
    boolean none =
        state.get() instanceof ReplayState.NoSchema
            || (state.get() instanceof ReplayState.Ready ready && ready.stale());
    if (wanted.get() && none) {
      listSamples();
    }
  }

  /// Reads the sample now.
  public void run() {
    pause.stop();
    if (choosing || !wanted.get() || schema.isEmpty() || sample.get().isEmpty()) {
      return;
    }
    ReplayRequest request =
        new ReplayRequest(schema.get().path(), sample.get().get(), side.get(), against.get());
    Map<String, String> edited = documents.unsavedTexts();
    String text = schema.get().text();
    letGo();
    state.set(new ReplayState.Reading(request.schema()));
    running =
        Optional.of(
            jobs.<Result<Replay>>submit(
                new JobKind("replay", "Reading " + request.sample()),
                progress -> read(request, edited, progress),
                outcome -> ended(request, text, outcome)));
  }

  private Result<Replay> read(
      ReplayRequest request, Map<String, String> edited, Progress progress) {
    return versions.replay(request, files.workingCopy(edited), progress);
  }

  private void ended(ReplayRequest request, String text, Outcome<Result<Replay>> outcome) {
    switch (outcome) {
      case Outcome.Done<Result<Replay>>(Result.Ok<Replay>(Replay replay, var notes)) -> {
        chooseField(replay);
        boolean stale = schema.filter(document -> document.text().equals(text)).isEmpty();
        state.set(new ReplayState.Ready(replay, stale));
      }
      case Outcome.Done<Result<Replay>>(Result.Failed<Replay>(var problems)) ->
          state.set(new ReplayState.Refused(request.schema(), problems));
      case Outcome.Cancelled<Result<Replay>> cancelled -> {}
      case Outcome.Failed<Result<Replay>>(Throwable cause) ->
          state.set(new ReplayState.Failed(cause));
    }
  }

  /// The field that was sought, or else the one before as long as something happens to it.
  private void chooseField(Replay replay) {
    List<String> paths = replay.report().effects().stream().map(FieldEffect::path).toList();
    Optional<String> before = field.get();
    field.set(
        soughtPath
            .map(finding -> paths.stream().filter(path -> isIn(path, finding)).findFirst())
            .orElseGet(() -> before.filter(paths::contains)));
    soughtPath = Optional.empty();
  }

  /// Whether a path of a row lies at, or in, the path of a finding, which begins with the record.
  private static boolean isIn(String path, String finding) {
    return finding.equals(path)
        || finding.endsWith("." + path)
        || path.startsWith(finding.substring(finding.lastIndexOf('.') + 1) + ".")
        || path.startsWith(finding.substring(finding.lastIndexOf('.') + 1) + "[");
  }

  private static boolean isSchema(Document document) {
    return document.kind().isSchema();
  }

  private void front(Optional<Document> document) {
    if (document.isEmpty() || document.equals(schema)) {
      // A schema stays in the panel while a file of another kind is looked at.
      return;
    }
    schema.ifPresent(old -> old.textProperty().removeListener(onText));
    schema = document;
    about.set(document.get().path());
    document.get().textProperty().addListener(onText);
    letGo();
    choosing = true;
    field.set(Optional.empty());
    sample.set(Optional.empty());
    choosing = false;
    state.set(new ReplayState.NoSchema());
    if (wanted.get()) {
      listSamples();
    }
  }

  private void listSamples() {
    if (schema.isEmpty()) {
      return;
    }
    String path = schema.get().path();
    jobs.<List<String>>submit(
        new JobKind("replay-samples", "Looking for samples"),
        progress -> versions.samples(path),
        outcome -> {
          if (outcome instanceof Outcome.Done<List<String>>(var found)
              && schemaPath().filter(path::equals).isPresent()) {
            offer(path, found);
          }
        });
  }

  private void offer(String path, List<String> found) {
    samples.set(List.copyOf(found));
    if (found.isEmpty()) {
      state.set(new ReplayState.NoSample(path));
      return;
    }
    choosing = true;
    if (sample.get().filter(found::contains).isEmpty()) {
      sample.set(Optional.of(found.getFirst()));
    }
    choosing = false;
    run();
  }

  private void typed() {
    if (state.get() instanceof ReplayState.Ready(Replay replay, boolean stale) && !stale) {
      state.set(new ReplayState.Ready(replay, true));
    }
    if (wanted.get()) {
      pause.poke(this::run);
    }
  }

  /// Ends the result that is shown, in the background.
  private void letGo() {
    running.ifPresent(Job::cancel);
    running = Optional.empty();
    if (state.get() instanceof ReplayState.Ready(Replay replay, boolean stale)) {
      jobs.submit(
          new JobKind("let-go:" + System.identityHashCode(replay), ""),
          progress -> {
            replay.close();
            return replay;
          },
          outcome -> {});
    }
  }

  public void dispose() {
    pause.stop();
    documents.activeProperty().removeListener(onActive);
    schema.ifPresent(old -> old.textProperty().removeListener(onText));
    letGo();
    state.set(new ReplayState.NoSchema());
  }
}
