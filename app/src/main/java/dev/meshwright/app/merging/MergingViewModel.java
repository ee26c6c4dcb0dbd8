package dev.meshwright.app.merging;

import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.BroughtIn;
import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.model.git.PickRequest;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.merging.MergeBranches;
import dev.meshwright.usecases.staging.StageChanges;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is under way, and beginning, continuing and ending it.
public final class MergingViewModel {

  private final Texts texts = Texts.of(MergingViewModel.class);
  private final MergingWords words = new MergingWords(texts);
  private final Jobs reading;
  private final MergeBranches merging;
  private final Told told;
  private final MergingNotes notes;
  private final MergingJobs jobs;
  private final MergingRescue rescue;
  private final ReadOnlyObjectWrapper<MergingState> state =
      new ReadOnlyObjectWrapper<>(new MergingState.Reading());

  /// Who is told of what.
  ///
  /// @param files run after files, index or branch may have changed
  /// @param attention run when the person has to look here
  record Told(Runnable files, Runnable attention) {}

  MergingViewModel(
      Jobs jobs,
      MergeBranches merging,
      StageChanges staging,
      OpenDocuments documents,
      Saving saving,
      Notices notices,
      Told told) {
    this.reading = jobs;
    this.merging = merging;
    this.told = told;
    this.notes = new MergingNotes(told.attention());
    this.jobs = new MergingJobs(texts, jobs, documents, saving, notices, notes, told.files());
    this.rescue = new MergingRescue(texts, merging, staging, this.jobs, notes);
  }

  ReadOnlyObjectProperty<MergingState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What is said and asked.
  MergingNotes notes() {
    return notes;
  }

  MergingRescue rescue() {
    return rescue;
  }

  MergingWords words() {
    return words;
  }

  /// What is in the middle now.
  public Optional<OperationUnderWay> underWay() {
    return state.get() instanceof MergingState.UnderWay(OperationUnderWay operation)
        ? Optional.of(operation)
        : Optional.empty();
  }

  boolean isInConflict(String path) {
    return underWay().stream()
        .flatMap(now -> now.conflicts().stream())
        .anyMatch(file -> file.path().equals(path));
  }

  void refresh() {
    reading.submit(
        new JobKind("merging", texts.get("job.read")),
        progress -> look(),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<MergingState>(MergingState read) -> state.set(read);
            case Outcome.Cancelled<MergingState> cancelled -> {}
            case Outcome.Failed<MergingState>(Throwable cause) ->
                state.set(new MergingState.Failed(cause));
          }
        });
  }

  private MergingState look() {
    if (!merging.available()) {
      return new MergingState.NoRepository();
    }
    return merging
        .underWay()
        .<MergingState>map(MergingState.UnderWay::new)
        .orElseGet(MergingState.Quiet::new);
  }

  /// Merges a branch, a tag or a commit into the branch that is checked out.
  public void merge(String theirs) {
    merge(theirs, MergeRequest.FastForward.CONFIGURED);
  }

  /// Merges what was fetched of the branch that this one follows, as Git's configuration says for
  /// pulls.
  public void mergePulled(String theirs) {
    merge(theirs, MergeRequest.FastForward.AS_PULLED);
  }

  private void merge(String theirs, MergeRequest.FastForward forward) {
    jobs.whenSaved(() ->
        foresee(
            GitOperation.MERGE,
            new PickRequest(List.of(theirs)),
            Action.of(
                texts.get("job.merge", theirs),
                (consents, progress) ->
                    merging.merge(
                        new MergeRequest(theirs, forward, Optional.empty(), consents),
                        MergingViewModel::ignore,
                        progress))));
  }

  /// Puts the commits of this branch on top of another commit.
  public void rebase(String onto) {
    jobs.whenSaved(() ->
        run(
            Set.of(),
            Action.of(
                texts.get("job.rebase", onto),
                (consents, progress) ->
                    merging.rebase(onto, consents, MergingViewModel::ignore, progress))));
  }

  /// Makes the changes of commits once more.
  public void cherryPick(List<String> commits) {
    cherryPick(commits, Optional.empty());
  }

  private void cherryPick(List<String> commits, Optional<Integer> mainline) {
    jobs.whenSaved(() ->
        foresee(
            GitOperation.CHERRY_PICK,
            new PickRequest(commits, mainline, Set.of()),
            new Action(
                texts.get("job.pick"),
                (consents, progress) ->
                    merging.cherryPick(
                        new PickRequest(commits, mainline, consents),
                        MergingViewModel::ignore,
                        progress),
                parent -> cherryPick(commits, Optional.of(parent)))));
  }

  /// Takes the changes of commits back.
  public void revert(List<String> commits) {
    revert(commits, Optional.empty());
  }

  private void revert(List<String> commits, Optional<Integer> mainline) {
    jobs.whenSaved(() ->
        foresee(
            GitOperation.REVERT,
            new PickRequest(commits, mainline, Set.of()),
            new Action(
                texts.get("job.revert"),
                (consents, progress) ->
                    merging.revert(
                        new PickRequest(commits, mainline, consents),
                        MergingViewModel::ignore,
                        progress),
                parent -> revert(commits, Optional.of(parent)))));
  }

  /// Goes on, once nothing is in conflict. What would break others is asked about once.
  public void proceed() {
    Action action =
        Action.of(
            texts.get("job.continue"),
            (consents, progress) ->
                merging.proceed(Optional.empty(), consents, MergingViewModel::ignore, progress));
    jobs.whenSaved(() ->
        jobs.look(
            "merging-foresee",
            texts.get("job.foresee"),
            merging::staged,
            staged ->
                askOr(
                    staged.breaking().isEmpty()
                        ? Optional.empty()
                        : Optional.of(words.breaking(staged.breaking())),
                    action)));
  }

  private static void ignore(String line) {}

  public void skip() {
    run(
        Set.of(),
        Action.of(
            texts.get("job.skip"),
            (consents, progress) -> merging.skip(consents, MergingViewModel::ignore, progress)));
  }

  /// Gives all of it up. What is unsaved would be saved over it later, so it is asked about first.
  public void abort() {
    jobs.whenSaved(() ->
        run(
            Set.of(),
            Action.of(texts.get("job.abort"), (consents, progress) -> merging.abort(progress))));
  }

  /// Gives a file the content of one side.
  void take(ConflictedFile file, boolean ours) {
    change(texts.get("job.take", file.path()), progress -> merging.take(file.path(), ours));
  }

  /// Saves a file and marks it as resolved.
  void resolved(String path) {
    jobs.whenSaved(
        path,
        () -> change(texts.get("job.resolve", path), progress -> merging.resolved(List.of(path))));
  }

  private void change(String title, Work<Result<List<String>>> work) {
    jobs.tryTo("merging-change", title, work, done -> told.files().run(), this::refresh);
  }

  /// Something that is done once the person agrees.
  ///
  /// @param byParent does it with a parent of a merge, counted from 1
  private record Action(String title, Doing doing, IntConsumer byParent) {

    /// What is no pick.
    static Action of(String title, Doing doing) {
      return new Action(title, doing, parent -> {});
    }
  }

  @FunctionalInterface
  private interface Doing {
    MergeOutcome with(Set<Consent> consents, Progress progress);
  }

  private void foresee(GitOperation operation, PickRequest commits, Action action) {
    jobs.look(
        "merging-foresee",
        texts.get("job.foresee"),
        progress -> merging.foresee(operation, commits, progress),
        foreseen -> askOr(foreseen.flatMap(changes -> words.question(operation, changes)), action));
  }

  private void askOr(Optional<String> question, Action action) {
    Runnable run = () -> run(Set.of(), action);
    question.ifPresentOrElse(words -> notes.ask(words, texts.get("agree"), run), run);
  }

  private void run(Set<Consent> consents, Action action) {
    jobs.change(
        "merging-run",
        action.title(),
        progress -> action.doing().with(consents, progress),
        done -> came(consents, action, done),
        this::refresh);
  }

  private void came(Set<Consent> consents, Action action, MergeOutcome outcome) {
    switch (outcome) {
      case MergeOutcome.NeedsConsent(List<Consent> choices, Problem problem) ->
          notes.choose(
              problem.text(),
              choices,
              chosen -> {
                Set<Consent> more = new HashSet<>(consents);
                more.add(chosen);
                run(more, action);
              });
      case MergeOutcome.NeedsParent(List<String> parents, Problem problem) ->
          notes.chooseParent(problem.text(), parents, action.byParent());
      case MergeOutcome.Refused(Problem problem) -> {
        if (problem.rule().equals("git-would-overwrite") && underWay().isEmpty()) {
          notes.ask(
              problem.text(),
              texts.get("stash.agree"),
              () -> rescue.stash(() -> run(consents, action)));
        } else {
          notes.refuse(List.of(problem));
        }
        told.files().run();
      }
      case MergeOutcome.Stopped(OperationUnderWay stopped, List<Problem> more) -> {
        state.set(new MergingState.UnderWay(stopped));
        notes.say(more);
        told.files().run();
        told.attention().run();
      }
      case MergeOutcome.Done done -> {
        notes.say(done.notes());
        tell(words.done(done), new BroughtIn(done.before(), done.head(), true));
      }
      case MergeOutcome.Moved(String before, String head) ->
          tell(texts.get("moved"), new BroughtIn(before, head, false));
      case MergeOutcome.UpToDate same -> jobs.tell(texts.get("uptodate"));
      case MergeOutcome.Aborted(String head, Optional<String> kept) ->
          jobs.moved(
              kept.map(commit -> texts.get("aborted.kept", commit.substring(0, 7)))
                  .orElseGet(() -> texts.get("aborted")),
              Optional.empty());
    }
  }

  private void tell(String words, BroughtIn brought) {
    jobs.moved(words, rescue.undoOf(brought));
  }
}
