package dev.meshwright.app.diagram;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.SnapshotLookup;
import dev.meshwright.usecases.diagram.Diagram;
import dev.meshwright.usecases.diagram.DiagramOptions;
import dev.meshwright.usecases.diagram.DiagramTypes;
import dev.meshwright.usecases.diagram.DrawDiagram;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Reads what a diagram is about, and shows it in the way that is asked for. A picture that is
/// there stays until the next one is.
final class DiagramViewModel {

  private final DiagramSubject subject;
  private final DrawDiagram draw;
  private final DiagramInputs inputs;
  private final NewestJob jobs;
  private final String doing;
  private final ReadOnlyObjectWrapper<DiagramState> state =
      new ReadOnlyObjectWrapper<>(new DiagramState.Reading());
  private final ReadOnlyObjectWrapper<DiagramOptions> options =
      new ReadOnlyObjectWrapper<>(DiagramOptions.all());
  private final ReadOnlyBooleanWrapper marking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private Optional<Known> known = Optional.empty();
  private Optional<Job> running = Optional.empty();
  private boolean reading;

  /// What was read, to be shown in several ways.
  private record Known(DiagramTypes types, String against) {}

  /// @param doing what the work is called
  DiagramViewModel(
      DiagramSubject subject, DrawDiagram draw, DiagramInputs inputs, Jobs jobs, String doing) {
    this.subject = subject;
    this.draw = draw;
    this.inputs = inputs;
    this.jobs = new NewestJob(jobs);
    this.doing = doing;
  }

  DiagramSubject subject() {
    return subject;
  }

  ReadOnlyObjectProperty<DiagramState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<DiagramOptions> optionsProperty() {
    return options.getReadOnlyProperty();
  }

  /// Whether it is told what changed.
  ReadOnlyBooleanProperty markingProperty() {
    return marking.getReadOnlyProperty();
  }

  /// Whether a newer picture is being made.
  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  Optional<DiagramState.Ready> ready() {
    return state.get() instanceof DiagramState.Ready ready ? Optional.of(ready) : Optional.empty();
  }

  /// Reads the files, and shows what they hold.
  void read() {
    Map<String, String> unsaved = inputs.unsaved().get();
    Optional<Baseline> baseline =
        marking.get() ? Optional.of(inputs.baseline().get()) : Optional.empty();
    DiagramOptions wanted = options.get();
    reading = true;
    submit(progress -> {
      FileSource now = inputs.files().apply(unsaved);
      Optional<SnapshotLookup> found = baseline.map(inputs.states());
      if (found.orElse(null) instanceof SnapshotLookup.Missing(var title, var problem)) {
        return new Made(Optional.empty(), new DiagramState.Refused(problem));
      }
      Optional<Snapshot> earlier =
          found.flatMap(lookup ->
              lookup instanceof SnapshotLookup.Found(Snapshot snapshot)
                  ? Optional.of(snapshot)
                  : Optional.empty());
      DiagramTypes types = draw.read(subject.scope(), now, earlier.map(Snapshot::files), progress);
      Known read = new Known(types, earlier.map(Snapshot::title).orElse(""));
      return new Made(Optional.of(read), shown(read, wanted, progress));
    });
  }

  /// Tells what changed, or no longer. Without that, not only what changed can be shown.
  void mark(boolean wanted) {
    marking.set(wanted);
    if (!wanted) {
      options.set(options.get().withChangedOnly(false));
    }
    read();
  }

  void showChangedOnly(boolean wanted) {
    options.set(options.get().withChangedOnly(wanted));
    if (wanted && !marking.get()) {
      mark(true);
    } else {
      show();
    }
  }

  void hideScalars(boolean wanted) {
    options.set(options.get().withHiddenScalars(wanted));
    show();
  }

  void collapse(boolean wanted) {
    options.set(options.get().withCollapsed(wanted));
    show();
  }

  /// Opens or closes one box.
  void fold(String node, boolean open) {
    options.set(options.get().withOpen(node, open));
    show();
  }

  /// Nobody waits any longer.
  void stop() {
    running.ifPresent(Job::cancel);
  }

  /// Without reading again what was read, unless that is being read anew.
  private void show() {
    DiagramOptions wanted = options.get();
    known
        .filter(read -> !reading)
        .ifPresentOrElse(
            read -> submit(progress -> new Made(Optional.of(read), shown(read, wanted, progress))),
            this::read);
  }

  /// @param known what can be shown in other ways
  private record Made(Optional<Known> known, DiagramState state) {}

  private void submit(Work<Made> work) {
    working.set(true);
    running = Optional.of(jobs.submit(new JobKind("diagram", doing), work, this::ended));
  }

  private void ended(Outcome<Made> outcome) {
    working.set(false);
    reading = false;
    switch (outcome) {
      case Outcome.Done<Made>(Made made) -> {
        known = made.known();
        state.set(made.state());
      }
      case Outcome.Cancelled<Made> cancelled -> {
        if (ready().isEmpty()) {
          state.set(new DiagramState.Stopped());
        }
      }
      case Outcome.Failed<Made>(Throwable cause) -> state.set(new DiagramState.Failed(cause));
    }
  }

  private DiagramState shown(Known read, DiagramOptions wanted, Progress progress) {
    Diagram diagram = draw.show(read.types(), wanted);
    if (diagram.graph().nodes().isEmpty()) {
      return wanted.changedOnly()
          ? new DiagramState.Unchanged(read.against())
          : new DiagramState.Empty();
    }
    PlacedGraph placed = draw.place(diagram.graph(), progress);
    return new DiagramState.Ready(diagram, placed, read.against());
  }
}
