package dev.meshwright.app.refactor;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Result;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.refactor.RefactorSchema;
import dev.meshwright.usecases.refactor.RefactoringPreview;
import dev.meshwright.usecases.refactor.SampleProof;
import dev.meshwright.usecases.workspace.Documents;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One refactoring while it is thought about: what is asked, what it would do, and whether samples
/// are read as before. Previews follow the typing; the newest wins.
final class RefactorViewModel {

  private final RefactorAction action;
  private final RefactorTarget target;
  private final RefactorSchema refactor;
  private final RefactorInputs inputs;
  private final Applying changes;
  private final Jobs jobs;
  private final Debounce pause;
  private final RefactorWords words = new RefactorWords();
  private final Set<String> also = new LinkedHashSet<>();
  private final ReadOnlyObjectWrapper<RefactorValues> values;
  private final ReadOnlyObjectWrapper<RefactorState> state;
  private final ReadOnlyObjectWrapper<ProofState> proof =
      new ReadOnlyObjectWrapper<>(new ProofState.None());
  private final ReadOnlyObjectWrapper<List<String>> counterparts =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> changed =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper applying = new ReadOnlyBooleanWrapper();
  private Optional<RefactoringPreview> before = Optional.empty();
  private Optional<Job> previewing = Optional.empty();
  private Optional<Job> proving = Optional.empty();
  private Optional<Job> looking = Optional.empty();
  private boolean knowsCounterparts;
  private boolean ended;

  /// Carries a refactoring out as it was shown, and then tells how that ended.
  interface Applying {

    void apply(RefactoringPreview preview, Consumer<ApplyRefactoring.Ended> then);
  }

  RefactorViewModel(
      RefactorAction action,
      RefactorTarget target,
      RefactorSchema refactor,
      RefactorInputs inputs,
      Applying changes,
      Jobs jobs,
      Debounce pause) {
    this.action = action;
    this.target = target;
    this.refactor = refactor;
    this.inputs = inputs;
    this.changes = changes;
    this.jobs = jobs;
    this.pause = pause;
    values = new ReadOnlyObjectWrapper<>(RefactorValues.first(action, target));
    state = new ReadOnlyObjectWrapper<>(new RefactorState.Working(Optional.empty()));
    asked();
    previewNow();
  }

  RefactorAction action() {
    return action;
  }

  RefactorTarget target() {
    return target;
  }

  ReadOnlyObjectProperty<RefactorValues> valuesProperty() {
    return values.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<RefactorState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ProofState> proofProperty() {
    return proof.getReadOnlyProperty();
  }

  /// The schemas and contracts in which it can be made too.
  ReadOnlyObjectProperty<List<String>> counterpartsProperty() {
    return counterparts.getReadOnlyProperty();
  }

  /// The files for whose changes the preview was made anew when it was to be carried out.
  ReadOnlyObjectProperty<List<String>> changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /// Whether it is being carried out.
  ReadOnlyBooleanProperty applyingProperty() {
    return applying.getReadOnlyProperty();
  }

  boolean isAlso(String counterpart) {
    return also.contains(counterpart);
  }

  /// Whether it can be carried out as it is shown.
  boolean canApply() {
    return state.get() instanceof RefactorState.Ready && !applying.get();
  }

  void set(Input input, String text) {
    if (!values.get().text(input).equals(text.strip())) {
      values.set(values.get().with(input, text));
      asked();
    }
  }

  /// Has it made in a counterpart too, or not.
  void choose(String counterpart, boolean chosen) {
    boolean other = chosen ? also.add(counterpart) : also.remove(counterpart);
    if (other) {
      asked();
    }
  }

  /// Something else is asked.
  private void asked() {
    cancelJobs();
    proof.set(new ProofState.None());
    changed.set(List.of());
    switch (draft()) {
      case Draft.Incomplete(Input input, Draft.Reason why) ->
          state.set(new RefactorState.Incomplete(input, why));
      case Draft.Complete _ -> {
        state.set(new RefactorState.Working(before));
        pause.poke(this::previewNow);
      }
    }
  }

  private Draft draft() {
    return Draft.of(action, target, values.get());
  }

  private void previewNow() {
    pause.stop();
    if (!ended && draft() instanceof Draft.Complete(Refactoring refactoring)) {
      preview(refactoring);
    }
  }

  private void preview(Refactoring refactoring) {
    lookForCounterparts(refactoring);
    Documents files = inputs.files();
    Map<String, String> unsaved = inputs.unsaved().get();
    Baseline baseline = inputs.baseline().get();
    List<String> chosen = List.copyOf(also);
    previewing =
        Optional.of(
            jobs.submit(
                new JobKind("refactor-preview", words.previewing()),
                progress ->
                    refactor.preview(
                        target.path(),
                        refactoring,
                        chosen,
                        files.workingCopy(unsaved),
                        baseline,
                        progress),
                outcome -> previewed(unsaved, outcome)));
  }

  private void previewed(Map<String, String> unsaved, Outcome<Result<RefactoringPreview>> outcome) {
    switch (outcome) {
      case Outcome.Done<Result<RefactoringPreview>>(
              Result.Ok<RefactoringPreview>(RefactoringPreview preview, var notes)) -> {
        before = Optional.of(preview);
        state.set(new RefactorState.Ready(preview));
        prove(preview, unsaved);
      }
      case Outcome.Done<Result<RefactoringPreview>>(
              Result.Failed<RefactoringPreview>(var problems)) ->
          state.set(new RefactorState.Refused(problems));
      case Outcome.Cancelled<Result<RefactoringPreview>> _ -> {}
      case Outcome.Failed<Result<RefactoringPreview>>(Throwable cause) ->
          state.set(new RefactorState.Failed(cause));
    }
  }

  private void prove(RefactoringPreview preview, Map<String, String> unsaved) {
    Documents files = inputs.files();
    proof.set(new ProofState.Reading());
    proving =
        Optional.of(
            jobs.<List<SampleProof>>submit(
                new JobKind("refactor-proof", words.proving()),
                progress -> refactor.prove(preview, files.workingCopy(unsaved), progress),
                outcome -> {
                  switch (outcome) {
                    case Outcome.Done<List<SampleProof>>(var proofs) ->
                        proof.set(new ProofState.Read(proofs));
                    case Outcome.Cancelled<List<SampleProof>> _ -> {}
                    case Outcome.Failed<List<SampleProof>>(Throwable cause) ->
                        proof.set(new ProofState.Failed(cause));
                  }
                }));
  }

  /// Once: they depend on what is refactored, and hardly on how.
  private void lookForCounterparts(Refactoring refactoring) {
    if (knowsCounterparts) {
      return;
    }
    knowsCounterparts = true;
    Documents files = inputs.files();
    Map<String, String> unsaved = inputs.unsaved().get();
    looking =
        Optional.of(
            jobs.<List<String>>submit(
                new JobKind("refactor-counterparts", words.looking()),
                progress ->
                    refactor.counterparts(
                        target.path(), refactoring, files.workingCopy(unsaved), progress),
                outcome -> {
                  if (outcome instanceof Outcome.Done<List<String>>(List<String> found)) {
                    found(found);
                  } else {
                    knowsCounterparts = false;
                  }
                }));
  }

  private void found(List<String> found) {
    if (action == RefactorAction.ADD_FIELD && also.addAll(found)) {
      counterparts.set(List.copyOf(found));
      asked();
    } else {
      counterparts.set(List.copyOf(found));
    }
  }

  /// Carries it out as it is shown; where a file has changed since, it is shown anew instead.
  ///
  /// @param done run once it is
  void apply(Runnable done) {
    if (applying.get() || !(state.get() instanceof RefactorState.Ready(var preview))) {
      return;
    }
    applying.set(true);
    changes.apply(
        preview,
        result -> {
          applying.set(false);
          switch (result) {
            case ApplyRefactoring.Ended.Done() -> done.run();
            case ApplyRefactoring.Ended.Changed(List<String> paths) -> {
              asked();
              changed.set(paths);
            }
            case ApplyRefactoring.Ended.Refused(var problems) ->
                state.set(new RefactorState.Refused(problems));
            case ApplyRefactoring.Ended.Stopped() -> {}
          }
        });
  }

  /// Nobody thinks about it any longer.
  void end() {
    ended = true;
    pause.stop();
    cancelJobs();
    looking.ifPresent(Job::cancel);
  }

  private void cancelJobs() {
    previewing.ifPresent(Job::cancel);
    proving.ifPresent(Job::cancel);
    previewing = Optional.empty();
    proving = Optional.empty();
  }
}
