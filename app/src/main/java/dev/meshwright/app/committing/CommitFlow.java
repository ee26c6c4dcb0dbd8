package dev.meshwright.app.committing;

import dev.meshwright.app.document.Notice;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.PrepareCommit;
import dev.meshwright.usecases.gate.GateReport;
import dev.meshwright.usecases.policy.NewWaiver;
import dev.meshwright.usecases.policy.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Takes a commit from the press of a button to the repository: checks what it would hold, asks
/// what has to be asked, each thing once, and makes it.
public final class CommitFlow {

  /// Where an author that was typed is kept.
  public enum KeepAuthor {
    EVERYWHERE,
    HERE,
    NOWHERE
  }

  private final Texts texts = Texts.of(CommitFlow.class);
  private final Committing parts;
  private final CommitTarget target;
  private final CommitMessage message = new CommitMessage();
  private final HookLines output = new HookLines();
  private final ReadOnlyObjectWrapper<CommitState> state =
      new ReadOnlyObjectWrapper<>(new CommitState.Idle(Optional.empty()));
  private final StringProperty authorName = new SimpleStringProperty("");
  private final StringProperty authorEmail = new SimpleStringProperty("");
  private final ObjectProperty<KeepAuthor> keepAuthor =
      new SimpleObjectProperty<>(KeepAuthor.EVERYWHERE);
  private Optional<Job> running = Optional.empty();

  CommitFlow(Committing parts, CommitTarget target) {
    this.parts = parts;
    this.target = target;
    message.textProperty().addListener((property, was, is) -> decline());
    message.amendProperty().addListener((property, was, is) -> decline());
  }

  public ReadOnlyObjectProperty<CommitState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public CommitMessage message() {
    return message;
  }

  /// What hooks write.
  HookLines output() {
    return output;
  }

  Committing parts() {
    return parts;
  }

  CommitTarget target() {
    return target;
  }

  /// The author's name for where Git's configuration has none.
  public StringProperty authorNameProperty() {
    return authorName;
  }

  /// The author's address for where Git's configuration has none.
  public StringProperty authorEmailProperty() {
    return authorEmail;
  }

  /// Where a typed author is kept.
  public ObjectProperty<KeepAuthor> keepAuthorProperty() {
    return keepAuthor;
  }

  /// Looks again what the configuration and the last commit say.
  public void refresh() {
    parts
        .jobs()
        .submit(
            new JobKind("commit-start", texts.get("job.start")),
            parts.prepare()::start,
            outcome -> {
              if (outcome instanceof Outcome.Done<PrepareCommit.Start>(var known)) {
                message.starts(known);
              }
            });
  }

  private boolean isIdle() {
    return state.get() instanceof CommitState.Idle;
  }

  /// Begins a commit.
  public void commit() {
    if (!isIdle() || !target.isReady() || message.textProperty().get().isBlank()) {
      return;
    }
    Optional<Author> typed = typedAuthor();
    Optional<Author> known = message.startProperty().get().author();
    CommitRequest request =
        new CommitRequest(target.paths(), message.finished(known.or(() -> typed)), typed);
    CommitRequest whole = message.amendProperty().get() ? request.amending() : request;
    if (typed.isPresent() && keepAuthor.get() != KeepAuthor.NOWHERE) {
      keep(typed.get(), whole);
    } else {
      check(whole);
    }
  }

  private Optional<Author> typedAuthor() {
    return message.startProperty().get().author().isPresent() || authorName.get().isBlank()
        ? Optional.empty()
        : Optional.of(new Author(authorName.get().strip(), authorEmail.get().strip()));
  }

  private void keep(Author author, CommitRequest request) {
    boolean everywhere = keepAuthor.get() == KeepAuthor.EVERYWHERE;
    parts
        .jobs()
        .submitInOrder(
            new JobKind("commit-author", texts.get("job.author")),
            progress -> parts.prepare().setAuthor(author, everywhere),
            outcome -> {
              switch (outcome) {
                case Outcome.Done<Result<String>>(Result.Ok<String>(String file, var n)) -> {
                  parts
                      .notices()
                      .tell(new Notice.Did(texts.get("author.kept", file), Optional.empty()));
                  refresh();
                  check(request);
                }
                case Outcome.Done<Result<String>>(Result.Failed<String>(var problems)) ->
                    refuse(words(problems));
                case Outcome.Cancelled<Result<String>> cancelled -> {}
                case Outcome.Failed<Result<String>>(Throwable cause) -> broke(cause);
              }
            });
  }

  private void check(CommitRequest request) {
    state.set(new CommitState.Checking(request));
    Optional<List<String>> judged =
        target
            .judged()
            .map(paths -> {
              List<String> all = new ArrayList<>(paths);
              request.paths().stream().filter(path -> !all.contains(path)).forEach(all::add);
              return all;
            });
    running =
        Optional.of(
            parts
                .jobs()
                .submit(
                    new JobKind("commit-check", texts.get("job.check")),
                    progress -> parts.gate().check(judged, progress),
                    outcome -> checked(request, outcome)));
  }

  private void checked(CommitRequest request, Outcome<Result<GateReport>> outcome) {
    switch (outcome) {
      case Outcome.Done<Result<GateReport>>(Result.Ok<GateReport>(GateReport report, var n)) -> {
        if (report.passes()) {
          run(request);
        } else {
          state.set(new CommitState.Stopped(request, report));
        }
      }
      case Outcome.Done<Result<GateReport>>(Result.Failed<GateReport>(var problems)) ->
          refuse(words(problems));
      case Outcome.Cancelled<Result<GateReport>> cancelled -> idle();
      case Outcome.Failed<Result<GateReport>>(Throwable cause) -> broke(cause);
    }
  }

  /// Checks once more, after something was mended.
  void checkAgain() {
    if (state.get() instanceof CommitState.Stopped stopped) {
      check(stopped.request());
    }
  }

  /// Writes a waiver into the workspace and the commit, and checks once more.
  void waive(NewWaiver waiver) {
    if (state.get() instanceof CommitState.Stopped stopped) {
      parts
          .waivers()
          .writing()
          .accept(
              waiver,
              () ->
                  // After the save, which goes the same way.
                  parts
                      .jobs()
                      .submitInOrder(
                          progress -> {
                            target.include(PolicyReader.WAIVERS_FILE);
                            return true;
                          },
                          outcome -> check(with(stopped.request(), PolicyReader.WAIVERS_FILE))));
    }
  }

  private CommitRequest with(CommitRequest request, String path) {
    if (target.judged().isEmpty() || request.paths().contains(path)) {
      return request;
    }
    List<String> paths = new ArrayList<>(request.paths());
    paths.add(path);
    return new CommitRequest(
        paths,
        request.message(),
        request.author(),
        request.time(),
        request.amend(),
        request.consents());
  }

  /// Commits all the same what the checks stopped.
  public void agree() {
    if (state.get() instanceof CommitState.Stopped stopped && stopped.report().mayGoOn()) {
      run(stopped.request());
    }
  }

  /// Commits what a question was asked about, with one of the choices.
  public void choose(Consent consent) {
    if (state.get() instanceof CommitState.Asking asking) {
      run(asking.request().agreeing(consent));
    }
  }

  /// Does not commit what was checked or asked about.
  public void decline() {
    if (state.get() instanceof CommitState.Stopped || state.get() instanceof CommitState.Asking) {
      idle();
    }
    if (state.get() instanceof CommitState.Idle(var refusal) && refusal.isPresent()) {
      idle();
    }
  }

  /// Stops the checks, or the hooks that run.
  void cancel() {
    running.ifPresent(Job::cancel);
  }

  private void run(CommitRequest request) {
    state.set(new CommitState.Running(request));
    output.clear();
    running =
        Optional.of(
            parts
                .jobs()
                .submitInOrder(
                    new JobKind("commit", texts.get("job.commit")),
                    (Progress progress) -> target.commit(request, output::add, progress),
                    outcome -> ended(request, outcome)));
  }

  private void ended(CommitRequest request, Outcome<CommitOutcome> outcome) {
    switch (outcome) {
      case Outcome.Done<CommitOutcome>(CommitOutcome.Committed(Commit commit)) -> committed(commit);
      case Outcome.Done<CommitOutcome>(CommitOutcome.NeedsConsent(var choices, var question)) ->
          state.set(new CommitState.Asking(request, choices, question.text()));
      case Outcome.Done<CommitOutcome>(CommitOutcome.Refused(Problem reason)) ->
          refuse(reason.text());
      case Outcome.Cancelled<CommitOutcome> cancelled -> idle();
      case Outcome.Failed<CommitOutcome>(Throwable cause) -> broke(cause);
    }
  }

  private void committed(Commit commit) {
    int files = target.changes().files().size();
    message.done();
    idle();
    parts.notices().tell(new Notice.Committed(commit, files));
    target.moved(Optional.of(commit));
    refresh();
  }

  /// Takes the branch back to before its last commit; the message's undo takes that back.
  public void undoLast() {
    decline();
    move(
        progress -> parts.prepare().undoLast(),
        undone -> {
          message.restore(undone.message());
          parts
              .notices()
              .tell(
                  new Notice.BranchMoved(
                      texts.get("undone", undone.shortId()), Optional.of(() -> redo(undone))));
        });
  }

  private void redo(Commit undone) {
    move(progress -> parts.prepare().redo(undone), done -> message.restore(""));
  }

  private void move(Work<Result<Commit>> work, Consumer<Commit> then) {
    parts
        .jobs()
        .submitInOrder(
            new JobKind("commit-undo", texts.get("job.undo")),
            work,
            outcome -> {
              switch (outcome) {
                case Outcome.Done<Result<Commit>>(Result.Ok<Commit>(Commit commit, var n)) -> {
                  then.accept(commit);
                  target.moved(Optional.empty());
                  refresh();
                }
                case Outcome.Done<Result<Commit>>(Result.Failed<Commit>(var problems)) ->
                    refuse(words(problems));
                case Outcome.Cancelled<Result<Commit>> cancelled -> {}
                case Outcome.Failed<Result<Commit>>(Throwable cause) -> broke(cause);
              }
            });
  }

  void idle() {
    state.set(new CommitState.Idle(Optional.empty()));
  }

  /// Says why something was not done.
  public void refuse(String words) {
    state.set(new CommitState.Idle(Optional.of(words)));
  }

  private void broke(Throwable cause) {
    idle();
    parts.notices().tell(new Notice.Broken(cause));
  }

  private static String words(List<Problem> problems) {
    return problems.stream().map(Problem::text).collect(Collectors.joining(" "));
  }

  /// The authors of the log that are not the one who commits.
  void authors(Consumer<List<Author>> then) {
    Set<Author> mine = Set.copyOf(message.startProperty().get().author().stream().toList());
    parts
        .jobs()
        .submit(
            new JobKind("commit-authors", texts.get("job.authors")),
            parts.prepare()::authors,
            outcome -> {
              if (outcome instanceof Outcome.Done<List<Author>>(List<Author> found)) {
                then.accept(found.stream().filter(each -> !mine.contains(each)).toList());
              }
            });
  }
}
