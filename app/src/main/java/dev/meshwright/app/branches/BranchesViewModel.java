package dev.meshwright.app.branches;

import dev.meshwright.app.dialog.WhenSaved;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.BranchDeletion;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.branches.ManageBranches;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The branches of the repository, and what is done with them.
final class BranchesViewModel {

  private final Texts texts = Texts.of(BranchesViewModel.class);
  private final Jobs jobs;
  private final ManageBranches manage;
  private final OpenDocuments documents;
  private final Saving saving;
  private final Notices notices;
  private final Runnable whenSwitched;
  private final ReadOnlyObjectWrapper<BranchesState> state =
      new ReadOnlyObjectWrapper<>(new BranchesState.Reading());
  private final ReadOnlyObjectWrapper<Optional<BranchNote>> note =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Naming>> naming =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param whenSwitched run after another branch, or the same by another name, is checked out
  BranchesViewModel(
      Jobs jobs,
      ManageBranches manage,
      OpenDocuments documents,
      Saving saving,
      Notices notices,
      Runnable whenSwitched) {
    this.jobs = jobs;
    this.manage = manage;
    this.documents = documents;
    this.saving = saving;
    this.notices = notices;
    this.whenSwitched = whenSwitched;
  }

  ReadOnlyObjectProperty<BranchesState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Why the last thing asked for was not done.
  ReadOnlyObjectProperty<Optional<BranchNote>> noteProperty() {
    return note.getReadOnlyProperty();
  }

  /// What a name is being typed for.
  ReadOnlyObjectProperty<Optional<Naming>> namingProperty() {
    return naming.getReadOnlyProperty();
  }

  void refresh() {
    jobs.submit(
        new JobKind("branches", texts.get("job.read")),
        progress -> look(),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<BranchesState>(BranchesState read) -> state.set(read);
            case Outcome.Cancelled<BranchesState> cancelled -> {}
            case Outcome.Failed<BranchesState>(Throwable cause) ->
                state.set(new BranchesState.Failed(cause));
          }
        });
  }

  private BranchesState look() {
    return manage.available()
        ? new BranchesState.Ready(manage.branches())
        : new BranchesState.NoRepository();
  }

  /// The branch that is checked out.
  Optional<Branch> current() {
    return state.get() instanceof BranchesState.Ready(List<Branch> branches)
        ? branches.stream().filter(Branch::current).findFirst()
        : Optional.empty();
  }

  /// Switches, unless there are edits that are not saved.
  void switchTo(Branch branch) {
    List<Document> unsaved = unsaved();
    if (branch.current()) {
      dismiss();
    } else if (unsaved.isEmpty()) {
      change(
          texts.get("job.switch", branch.name()),
          progress -> manage.switchTo(branch, progress),
          made -> switched(made),
          refused(branch));
    } else {
      note.set(
          Optional.of(
              new BranchNote.Unsaved(branch, unsaved.stream().map(Document::path).toList())));
    }
  }

  /// Scratch files are of no branch.
  private List<Document> unsaved() {
    return documents.unsaved().stream()
        .filter(document -> !ScratchFile.is(document.path()))
        .toList();
  }

  /// Saves all edits, then switches to where the note says.
  void saveAndSwitch() {
    if (note.get().orElse(null) instanceof BranchNote.Unsaved(Branch target, var paths)) {
      dismiss();
      List<Document> unsaved = unsaved();
      if (unsaved.isEmpty()) {
        switchTo(target);
      } else {
        WhenSaved.run(unsaved, () -> switchTo(target));
        unsaved.forEach(saving::save);
      }
    }
  }

  /// A switch that changes are in the way of can be made without them.
  private Function<List<Problem>, BranchNote> refused(Branch target) {
    return problems ->
        problems.getFirst().rule().equals("git-would-overwrite")
            ? new BranchNote.InTheWay(target, words(problems))
            : new BranchNote.Refused(words(problems));
  }

  private static String words(List<Problem> problems) {
    return problems.stream().map(Problem::text).collect(Collectors.joining(" "));
  }

  /// Stashes all changes, then switches to where the note says.
  void stashAndSwitch() {
    if (note.get().orElse(null) instanceof BranchNote.InTheWay(Branch target, var words)) {
      change(
          texts.get("job.switch", target.name()),
          progress -> manage.stashAndSwitch(target, progress),
          made -> {
            notices.tell(
                new Notice.BranchMoved(
                    texts.get("switched.stashed", made.name()), Optional.empty()));
            whenSwitched.run();
          });
    }
  }

  private void switched(Branch branch) {
    notices.tell(new Notice.BranchMoved(texts.get("switched", branch.name()), Optional.empty()));
    whenSwitched.run();
  }

  /// Asks for the name of a new branch.
  ///
  /// @param from where it starts; empty for the last commit
  void startNew(Optional<Branch> from) {
    dismiss();
    naming.set(Optional.of(new Naming.Fresh(from.filter(branch -> !branch.current()))));
  }

  /// Asks for another name.
  void startRename(Branch branch) {
    dismiss();
    if (!branch.remote()) {
      naming.set(Optional.of(new Naming.Renamed(branch)));
    }
  }

  void cancelNaming() {
    naming.set(Optional.empty());
  }

  /// Does what a name was typed for.
  void named(String typed) {
    String name = typed.strip();
    if (name.isEmpty() || naming.get().isEmpty()) {
      return;
    }
    switch (naming.get().get()) {
      case Naming.Fresh(Optional<Branch> from) ->
          change(
              texts.get("job.create", name),
              progress -> manage.create(name, from.map(Branch::tip).orElse("HEAD"), progress),
              made -> {
                cancelNaming();
                switched(made);
              });
      case Naming.Renamed(Branch branch) ->
          change(
              texts.get("job.rename", branch.name()),
              progress -> manage.rename(branch.name(), name),
              renamed -> {
                cancelNaming();
                notices.tell(
                    new Notice.Did(
                        texts.get("renamed", branch.name(), name),
                        Optional.of(() -> renameBack(name, branch.name()))));
                if (renamed.current()) {
                  whenSwitched.run();
                }
              });
    }
  }

  private void renameBack(String from, String to) {
    change(
        texts.get("job.rename", from),
        progress -> manage.rename(from, to),
        renamed -> {
          if (renamed.current()) {
            whenSwitched.run();
          }
        });
  }

  /// Deletes a local branch, unless commits would be lost with it.
  void delete(Branch branch) {
    if (!branch.remote()) {
      delete(branch.name(), false);
    }
  }

  /// Deletes the branch that the note is about, with its commits.
  void deleteLosing() {
    if (note.get().orElse(null) instanceof BranchNote.Losing(BranchDeletion.WouldLose lost)) {
      delete(lost.name(), true);
    }
  }

  private void delete(String name, boolean losing) {
    dismiss();
    jobs.submitInOrder(
        new JobKind("branch", texts.get("job.delete", name)),
        progress -> manage.delete(name, losing),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<BranchDeletion>(BranchDeletion.Deleted deleted) -> {
              notices.tell(
                  new Notice.Did(
                      texts.get("deleted", name, deleted.tip().substring(0, 7)),
                      Optional.of(() -> restore(deleted))));
              refresh();
            }
            case Outcome.Done<BranchDeletion>(BranchDeletion.WouldLose lost) ->
                note.set(Optional.of(new BranchNote.Losing(lost)));
            case Outcome.Done<BranchDeletion>(BranchDeletion.Refused(Problem problem)) ->
                note.set(Optional.of(new BranchNote.Refused(problem.text())));
            case Outcome.Cancelled<BranchDeletion> cancelled -> refresh();
            case Outcome.Failed<BranchDeletion>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void restore(BranchDeletion.Deleted deleted) {
    change(
        texts.get("job.create", deleted.name()), progress -> manage.restore(deleted), made -> {});
  }

  /// Takes the note away.
  void dismiss() {
    note.set(Optional.empty());
  }

  private void change(String title, Work<Result<Branch>> work, Consumer<Branch> then) {
    change(title, work, then, problems -> new BranchNote.Refused(words(problems)));
  }

  private void change(
      String title,
      Work<Result<Branch>> work,
      Consumer<Branch> then,
      Function<List<Problem>, BranchNote> refusal) {
    dismiss();
    jobs.submitInOrder(
        new JobKind("branch", title),
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<Branch>>(Result.Ok<Branch>(Branch made, var notes)) -> {
              then.accept(made);
              refresh();
            }
            case Outcome.Done<Result<Branch>>(Result.Failed<Branch>(var problems)) ->
                note.set(Optional.of(refusal.apply(problems)));
            case Outcome.Cancelled<Result<Branch>> cancelled -> refresh();
            case Outcome.Failed<Result<Branch>>(Throwable cause) -> {
              notices.tell(new Notice.Broken(cause));
              refresh();
            }
          }
        });
  }
}
