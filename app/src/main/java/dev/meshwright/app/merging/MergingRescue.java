package dev.meshwright.app.merging;

import dev.meshwright.model.git.BroughtIn;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.merging.MergeBranches;
import dev.meshwright.usecases.staging.StageChanges;
import java.util.List;
import java.util.Optional;

/// The ways out beside a merge itself: changes in the way are stashed, locks left behind removed,
/// and what was brought in is taken back.
final class MergingRescue {

  private final Texts texts;
  private final MergeBranches merging;
  private final StageChanges staging;
  private final MergingJobs jobs;
  private final MergingNotes notes;
  private Optional<BroughtIn> newest = Optional.empty();

  MergingRescue(
      Texts texts,
      MergeBranches merging,
      StageChanges staging,
      MergingJobs jobs,
      MergingNotes notes) {
    this.texts = texts;
    this.merging = merging;
    this.staging = staging;
    this.jobs = jobs;
    this.notes = notes;
  }

  /// Puts all changes aside, then does something.
  void stash(Runnable then) {
    jobs.tryTo(
        "merging-stash",
        texts.get("job.stash"),
        staging::putAside,
        entry -> {
          jobs.tell(texts.get("stashed"));
          then.run();
        },
        () -> {});
  }

  /// Removes locks of programs that were stopped in between.
  void removeLocks() {
    jobs.tryTo(
        "merging-locks",
        texts.get("job.unlock"),
        progress -> merging.removeLocks(),
        removed ->
            jobs.tell(
                removed.isEmpty()
                    ? texts.get("unlocked.none")
                    : texts.get("unlocked", String.join(", ", removed))),
        () -> {});
  }

  /// The way back from something that was done; empty where the branch is where it was.
  Optional<Runnable> undoOf(BroughtIn brought) {
    if (brought.before().isEmpty() || brought.before().equals(brought.after())) {
      return Optional.empty();
    }
    newest = Optional.of(brought);
    return Optional.of(() -> jobs.whenSaved(() -> takeBack(brought)));
  }

  /// Takes the last merge, rebase, pick or revert of the branch back, whoever did it.
  void takeBackLast() {
    jobs.whenSaved(() ->
        jobs.look(
            "merging-last",
            texts.get("job.last"),
            progress -> merging.last(),
            last ->
                known(last)
                    .ifPresentOrElse(
                        this::takeBack, () -> notes.refuse(texts.get("takeback.none")))));
  }

  /// Of several commits that were picked here, the log of the branch tells only the last.
  private Optional<BroughtIn> known(Optional<BroughtIn> last) {
    return newest
        .filter(known -> last.filter(found -> found.after().equals(known.after())).isPresent())
        .or(() -> last);
  }

  private void takeBack(BroughtIn brought) {
    jobs.change(
        "merging-takeback",
        texts.get("job.takeback"),
        progress -> merging.takeBack(brought, progress),
        outcome -> {
          switch (outcome) {
            case MergeOutcome.Refused(var problem) -> notes.refuse(List.of(problem));
            case MergeOutcome.NeedsConsent(var choices, var problem) ->
                notes.refuse(List.of(problem));
            case MergeOutcome.NeedsParent(var parents, var problem) ->
                notes.refuse(List.of(problem));
            case MergeOutcome.Moved _,
                MergeOutcome.UpToDate _,
                MergeOutcome.Done _,
                MergeOutcome.Stopped _,
                MergeOutcome.Aborted _ -> {
              newest = Optional.empty();
              jobs.moved(
                  texts.get("takenback", brought.before().substring(0, 7)),
                  Optional.of(() -> jobs.whenSaved(() -> takeBack(brought.reversed()))));
            }
          }
        },
        () -> {});
  }
}
