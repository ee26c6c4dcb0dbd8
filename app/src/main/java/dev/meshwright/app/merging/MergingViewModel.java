package dev.meshwright.app.merging;

import dev.meshwright.app.dialog.WhenSaved;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
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
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.model.git.PickRequest;
import dev.meshwright.model.git.PutAside;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.merging.ForeseenChanges;
import dev.meshwright.usecases.merging.MergeBranches;
import dev.meshwright.usecases.staging.StageChanges;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is under way, and beginning, continuing and ending it.
public final class MergingViewModel {

  private final Texts texts = Texts.of(MergingViewModel.class);
  private final MergingWords words = new MergingWords(texts);
  private final Jobs jobs;
  private final MergeBranches merging;
  private final StageChanges staging;
  private final OpenDocuments documents;
  private final Saving saving;
  private final Notices notices;
  private final Told told;
  private final ReadOnlyObjectWrapper<MergingState> state =
      new ReadOnlyObjectWrapper<>(new MergingState.Reading());
  private final ReadOnlyObjectWrapper<Optional<MergingNote>> note =
      new ReadOnlyObjectWrapper<>(Optional.empty());

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
    this.jobs = jobs;
    this.merging = merging;
    this.staging = staging;
    this.documents = documents;
    this.saving = saving;
    this.notices = notices;
    this.told = told;
  }

  ReadOnlyObjectProperty<MergingState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<MergingNote>> noteProperty() {
    return note.getReadOnlyProperty();
  }

  MergingWords words() {
    return words;
  }

  Optional<OperationUnderWay> underWay() {
    return state.get() instanceof MergingState.UnderWay(OperationUnderWay operation)
        ? Optional.of(operation)
        : Optional.empty();
  }

  void refresh() {
    jobs.submit(
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
    whenSaved(() ->
        foresee(
            GitOperation.MERGE,
            List.of(theirs),
            texts.get("job.merge", theirs),
            (consents, progress) ->
                merging.merge(
                    new MergeRequest(theirs, forward, Optional.empty(), consents),
                    MergingViewModel::ignore,
                    progress)));
  }

  /// Puts the commits of this branch on top of another commit.
  public void rebase(String onto) {
    whenSaved(() ->
        run(
            texts.get("job.rebase", onto),
            Set.of(),
            (consents, progress) ->
                merging.rebase(onto, consents, MergingViewModel::ignore, progress)));
  }

  /// Makes the changes of commits once more.
  public void cherryPick(List<String> commits) {
    whenSaved(() ->
        foresee(
            GitOperation.CHERRY_PICK,
            commits,
            texts.get("job.pick"),
            (consents, progress) ->
                merging.cherryPick(
                    new PickRequest(commits, Optional.empty(), consents),
                    MergingViewModel::ignore,
                    progress)));
  }

  /// Takes the changes of commits back.
  public void revert(List<String> commits) {
    whenSaved(() ->
        foresee(
            GitOperation.REVERT,
            commits,
            texts.get("job.revert"),
            (consents, progress) ->
                merging.revert(
                    new PickRequest(commits, Optional.empty(), consents),
                    MergingViewModel::ignore,
                    progress)));
  }

  /// Goes on, once nothing is in conflict. What would break others is asked about once.
  public void proceed() {
    whenSaved(() -> {
      Action action =
          (consents, progress) ->
              merging.proceed(Optional.empty(), consents, MergingViewModel::ignore, progress);
      jobs.submit(
          new JobKind("merging-foresee", texts.get("job.foresee")),
          merging::staged,
          outcome -> {
            switch (outcome) {
              case Outcome.Done<ChangesInWords>(ChangesInWords staged) ->
                  askOr(
                      staged.breaking().isEmpty()
                          ? Optional.empty()
                          : Optional.of(words.breaking(staged.breaking())),
                      texts.get("job.continue"),
                      action);
              case Outcome.Cancelled<ChangesInWords> cancelled -> {}
              case Outcome.Failed<ChangesInWords>(Throwable cause) ->
                  notices.tell(new Notice.Broken(cause));
            }
          });
    });
  }

  private static void ignore(String line) {}

  public void skip() {
    run(
        texts.get("job.skip"),
        Set.of(),
        (consents, progress) -> merging.skip(consents, MergingViewModel::ignore, progress));
  }

  /// Gives all of it up. What is unsaved would be saved over it later, so it is asked about first.
  public void abort() {
    whenSaved(() ->
        run(texts.get("job.abort"), Set.of(), (consents, progress) -> merging.abort(progress)));
  }

  /// Gives a file the content of one side.
  void take(ConflictedFile file, boolean ours) {
    change(texts.get("job.take", file.path()), progress -> merging.take(file.path(), ours));
  }

  /// Removes locks of programs that were stopped in between.
  void removeLocks() {
    dismiss();
    jobs.submitInOrder(
        new JobKind("merging-locks", texts.get("job.unlock")),
        progress -> merging.removeLocks(),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<List<String>>>(
                    Result.Failed<List<String>>(List<Problem> problems)) ->
                refuse(problems);
            case Outcome.Done<Result<List<String>>>(
                    Result.Ok<List<String>>(List<String> removed, List<Problem> notes)) ->
                tell(
                    removed.isEmpty()
                        ? texts.get("unlocked.none")
                        : texts.get("unlocked", String.join(", ", removed)));
            case Outcome.Cancelled<Result<List<String>>> cancelled -> {}
            case Outcome.Failed<Result<List<String>>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  /// Saves a file and marks it as resolved.
  void resolved(String path) {
    Optional<Document> open = documents.find(path).filter(Document::isUnsaved);
    if (open.isPresent()) {
      WhenSaved.run(List.of(open.get()), () -> resolved(path));
      saving.save(open.get());
    } else {
      change(texts.get("job.resolve", path), progress -> merging.resolved(List.of(path)));
    }
  }

  private void change(String title, Work<Result<List<String>>> work) {
    dismiss();
    jobs.submitInOrder(
        new JobKind("merging-change", title),
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<List<String>>>(
                    Result.Failed<List<String>>(List<Problem> problems)) ->
                refuse(problems);
            case Outcome.Done<Result<List<String>>> done -> told.files().run();
            case Outcome.Cancelled<Result<List<String>>> cancelled -> {}
            case Outcome.Failed<Result<List<String>>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
          refresh();
        });
  }

  /// Something that is done once the person agrees.
  @FunctionalInterface
  private interface Action {
    MergeOutcome with(Set<Consent> consents, Progress progress);
  }

  private void whenSaved(Runnable action) {
    dismiss();
    List<Document> unsaved =
        documents.unsaved().stream().filter(document -> !ScratchFile.is(document.path())).toList();
    if (unsaved.isEmpty()) {
      action.run();
    } else {
      ask(
          texts.get(
              "unsaved", unsaved.stream().map(Document::path).collect(Collectors.joining("\n"))),
          texts.get("unsaved.save"),
          () -> {
            WhenSaved.run(unsaved, action);
            unsaved.forEach(saving::save);
          });
    }
  }

  private void foresee(GitOperation operation, List<String> commits, String title, Action action) {
    jobs.submit(
        new JobKind("merging-foresee", texts.get("job.foresee")),
        progress -> merging.foresee(operation, new PickRequest(commits), progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Optional<ForeseenChanges>>(Optional<ForeseenChanges> foreseen) ->
                askOr(
                    foreseen.flatMap(changes -> words.question(operation, changes)), title, action);
            case Outcome.Cancelled<Optional<ForeseenChanges>> cancelled -> {}
            case Outcome.Failed<Optional<ForeseenChanges>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void askOr(Optional<String> question, String title, Action action) {
    Runnable run = () -> run(title, Set.of(), action);
    question.ifPresentOrElse(words -> ask(words, texts.get("agree"), run), run);
  }

  private void run(String title, Set<Consent> consents, Action action) {
    dismiss();
    jobs.submitInOrder(
        new JobKind("merging-run", title),
        progress -> action.with(consents, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<MergeOutcome>(MergeOutcome done) ->
                came(title, consents, action, done);
            case Outcome.Cancelled<MergeOutcome> cancelled -> told.files().run();
            case Outcome.Failed<MergeOutcome>(Throwable cause) -> {
              notices.tell(new Notice.Broken(cause));
              told.files().run();
            }
          }
          refresh();
        });
  }

  private void came(String title, Set<Consent> consents, Action action, MergeOutcome outcome) {
    switch (outcome) {
      case MergeOutcome.NeedsConsent(List<Consent> choices, Problem problem) -> {
        note.set(
            Optional.of(
                new MergingNote.Choosing(
                    problem.text(),
                    choices,
                    chosen -> {
                      Set<Consent> more = new HashSet<>(consents);
                      more.add(chosen);
                      run(title, more, action);
                    })));
        told.attention().run();
      }
      case MergeOutcome.Refused(Problem problem) -> {
        if (problem.rule().equals("git-would-overwrite") && underWay().isEmpty()) {
          ask(
              problem.text(),
              texts.get("stash.agree"),
              () -> stash(() -> run(title, consents, action)));
        } else {
          refuse(List.of(problem));
        }
        told.files().run();
      }
      case MergeOutcome.Stopped(OperationUnderWay stopped, List<Problem> notes) -> {
        state.set(new MergingState.UnderWay(stopped));
        say(notes);
        told.files().run();
        told.attention().run();
      }
      case MergeOutcome.Done done -> {
        say(done.notes());
        tell(words.done(done));
      }
      case MergeOutcome.Moved moved -> tell(texts.get("moved"));
      case MergeOutcome.UpToDate same -> tell(texts.get("uptodate"));
      case MergeOutcome.Aborted(String head, Optional<String> kept) ->
          tell(
              kept.map(commit -> texts.get("aborted.kept", commit.substring(0, 7)))
                  .orElseGet(() -> texts.get("aborted")));
    }
  }

  /// Puts all changes aside, then does something.
  private void stash(Runnable then) {
    jobs.submitInOrder(
        new JobKind("merging-stash", texts.get("job.stash")),
        staging::putAside,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<PutAside>>(Result.Ok<PutAside> ok) -> {
              tell(texts.get("stashed"));
              then.run();
            }
            case Outcome.Done<Result<PutAside>>(Result.Failed<PutAside>(List<Problem> problems)) ->
                refuse(problems);
            case Outcome.Cancelled<Result<PutAside>> cancelled -> {}
            case Outcome.Failed<Result<PutAside>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void tell(String words) {
    notices.tell(new Notice.Did(words, Optional.empty()));
    told.files().run();
  }

  private void say(List<Problem> notes) {
    if (!notes.isEmpty()) {
      note.set(
          Optional.of(
              new MergingNote.Told(
                  notes.stream().map(Problem::message).collect(Collectors.joining("\n")))));
    }
  }

  private void refuse(List<Problem> problems) {
    note.set(
        Optional.of(
            new MergingNote.Refused(
                problems.stream().map(Problem::text).collect(Collectors.joining(" ")))));
    told.attention().run();
  }

  private void ask(String question, String agree, Runnable then) {
    note.set(Optional.of(new MergingNote.Asking(question, agree, then)));
    told.attention().run();
  }

  /// Does what was asked about.
  void agree() {
    if (note.get().orElse(null) instanceof MergingNote.Asking asking) {
      dismiss();
      asking.then().run();
    }
  }

  /// Does it with what was chosen.
  void choose(Consent consent) {
    if (note.get().orElse(null) instanceof MergingNote.Choosing choosing) {
      dismiss();
      choosing.then().accept(consent);
    }
  }

  /// Takes the note away.
  void dismiss() {
    note.set(Optional.empty());
  }
}
