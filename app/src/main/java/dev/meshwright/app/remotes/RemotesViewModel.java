package dev.meshwright.app.remotes;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.FetchReport;
import dev.meshwright.model.git.PullOutcome;
import dev.meshwright.model.git.PullWay;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import dev.meshwright.model.git.Remote;
import dev.meshwright.model.git.RemoteChange;
import dev.meshwright.model.git.Tracking;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.remotes.Exchange;
import dev.meshwright.usecases.remotes.ForgePage;
import dev.meshwright.usecases.remotes.UseRemotes;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The remotes of the repository, what would come and go, and what is done about it.
final class RemotesViewModel {

  private static final String TALK = "remote-talk";

  private final Texts texts = Texts.of(RemotesViewModel.class);
  private final Jobs jobs;
  private final UseRemotes remotes;
  private final Supplier<List<Branch>> branches;
  private final Notices notices;
  private final Runnable whenFetched;
  private final Runnable whenMoved;
  private final BiConsumer<PullWay, String> configured;
  private final ReadOnlyObjectWrapper<RemotesState> state =
      new ReadOnlyObjectWrapper<>(new RemotesState.Reading());
  private final ReadOnlyObjectWrapper<Optional<RemoteNote>> note =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param branches of the repository, as they are now; asked in the background
  /// @param whenFetched run when what is known of remotes changed
  /// @param whenMoved run when the branch checked out got other commits
  /// @param configured brings both sides together as Git's configuration says
  RemotesViewModel(
      Jobs jobs,
      UseRemotes remotes,
      Supplier<List<Branch>> branches,
      Notices notices,
      Runnable whenFetched,
      Runnable whenMoved,
      BiConsumer<PullWay, String> configured) {
    this.jobs = jobs;
    this.remotes = remotes;
    this.branches = branches;
    this.notices = notices;
    this.whenFetched = whenFetched;
    this.whenMoved = whenMoved;
    this.configured = configured;
  }

  ReadOnlyObjectProperty<RemotesState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Why the last thing asked for was not done.
  ReadOnlyObjectProperty<Optional<RemoteNote>> noteProperty() {
    return note.getReadOnlyProperty();
  }

  /// Takes the note away.
  void dismiss() {
    note.set(Optional.empty());
  }

  void refresh() {
    jobs.submit(
        new JobKind("remotes", texts.get("job.read")),
        this::look,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<RemotesState>(RemotesState read) -> state.set(read);
            case Outcome.Cancelled<RemotesState> cancelled -> {}
            case Outcome.Failed<RemotesState>(Throwable cause) ->
                state.set(new RemotesState.Failed(cause));
          }
        });
  }

  private RemotesState look(Progress progress) {
    if (!remotes.available()) {
      return new RemotesState.NoRepository();
    }
    List<Branch> all = branches.get();
    Optional<Branch> current = all.stream().filter(Branch::current).findFirst();
    Result<Exchange> exchange = remotes.exchange(progress);
    return new RemotesState.Ready(
        current.map(Branch::name),
        current.flatMap(Branch::tracking).map(Tracking::upstream),
        all.stream().filter(Branch::remote).map(Branch::name).toList(),
        remotes.remotes(),
        exchange.optional(),
        exchange.optional().isPresent() ? "" : words(exchange.problems()));
  }

  /// @param remote name of one; empty for the one that the branch follows
  void fetch(Optional<String> remote) {
    talk(
        texts.get("job.fetch"),
        progress -> remotes.fetch(remote, progress),
        report -> {
          said(fetched(report));
          whenFetched.run();
        });
  }

  private String fetched(FetchReport report) {
    List<RemoteChange> changes = report.changes();
    if (changes.isEmpty()) {
      return texts.get("fetched.nothing", report.remote());
    }
    return texts.get(
        "fetched",
        report.remote(),
        changes.stream().limit(5).map(this::change).collect(Collectors.joining(", "))
            + (changes.size() > 5 ? ", " + texts.get("more", changes.size() - 5) : ""));
  }

  private String change(RemoteChange change) {
    return switch (change.kind()) {
      case NEW -> texts.get("change.new", change.name());
      case FORWARD -> texts.get("change.forward", change.name());
      case REWRITTEN -> texts.get("change.rewritten", change.name());
      case PRUNED -> texts.get("change.pruned", change.name());
      case DELETED -> texts.get("change.deleted", change.name());
    };
  }

  /// Fetches, then brings the branch checked out forward. Only the second half touches files; it is
  /// done in its turn and not interrupted.
  void pull() {
    talk(
        texts.get("job.fetch"),
        remotes::fetchToPull,
        report ->
            jobs.submitInOrder(
                new JobKind("remote-forward", texts.get("job.pull")),
                remotes::forward,
                outcome -> ended(outcome, this::pulled)));
  }

  private void pulled(PullOutcome outcome) {
    switch (outcome) {
      case PullOutcome.Forwarded(String branch, String upstream, int commits) -> {
        said(
            commits == 0
                ? texts.get("pulled.nothing", branch, upstream)
                : texts.get("pulled", branch, upstream, commits));
        whenMoved.run();
      }
      case PullOutcome.Diverged(
              String branch,
              Tracking both,
              Optional<PullWay> way,
              Problem problem) -> {
        whenFetched.run();
        way.ifPresentOrElse(
            known -> configured.accept(known, both.upstream()),
            () -> note.set(Optional.of(new RemoteNote.Diverged(problem.text(), both.upstream()))));
      }
    }
  }

  /// Pushes the branch checked out.
  void push() {
    push(texts.get("job.push"), this::current);
  }

  /// Makes a release known at the remote of the branch checked out.
  void pushTag(String name) {
    push(PushRequest.ofTag(name));
  }

  private void push(PushRequest request) {
    push(texts.get("job.push"), () -> Result.ok(request));
  }

  private record Sent(PushRequest request, PushOutcome outcome) {}

  private void push(String title, Supplier<Result<PushRequest>> wanted) {
    talk(
        title,
        progress ->
            wanted
                .get()
                .flatMap(request ->
                    remotes.push(request, progress).map(outcome -> new Sent(request, outcome))),
        sent -> pushed(sent.request(), sent.outcome()));
  }

  private Result<PushRequest> current() {
    return branches.get().stream()
        .filter(Branch::current)
        .findFirst()
        .map(branch -> Result.ok(PushRequest.of(branch.name())))
        .orElseGet(() ->
            Result.failed(
                Problem.error("git-detached", Location.startOf(""), texts.get("push.none"), "")));
  }

  private void pushed(PushRequest request, PushOutcome outcome) {
    switch (outcome) {
      case PushOutcome.Pushed(String upstream, int commits, boolean made) -> {
        said(pushedWords(request, upstream, commits, made));
        whenFetched.run();
      }
      case PushOutcome.WouldLose lost -> {
        note.set(Optional.of(new RemoteNote.Losing(lost, request)));
        whenFetched.run();
      }
      case PushOutcome.HasHook(Problem problem) ->
          note.set(Optional.of(new RemoteNote.Hook(problem.text(), request)));
    }
  }

  private String pushedWords(PushRequest request, String upstream, int commits, boolean made) {
    if (made) {
      return request.tag()
          ? texts.get("pushed.tag", upstream)
          : texts.get("pushed.new", upstream, commits);
    }
    if (request.lease().isPresent()) {
      return texts.get("pushed.replaced", upstream);
    }
    if (request.tag()) {
      return texts.get("pushed.tag.same", upstream);
    }
    return commits == 0
        ? texts.get("pushed.nothing", upstream)
        : texts.get("pushed", upstream, commits);
  }

  /// Goes on with what the note is about.
  void agree() {
    Optional<RemoteNote> asked = note.get();
    dismiss();
    asked.ifPresent(about -> {
      switch (about) {
        case RemoteNote.Refused _, RemoteNote.Diverged _ -> {}
        case RemoteNote.Losing(PushOutcome.WouldLose lost, PushRequest request) ->
            push(request.replacing(lost.lease()));
        case RemoteNote.Hook(String words, PushRequest request) -> push(request.leavingOutHook());
        case RemoteNote.Removing(Remote remote) ->
            change(() -> remotes.remove(remote.name()), texts.get("removed", remote.name()));
      }
    });
  }

  /// Brings both sides together, as the note asks.
  void bring(Consumer<String> way) {
    Optional<RemoteNote> asked = note.get();
    dismiss();
    if (asked.orElse(null) instanceof RemoteNote.Diverged(String words, String upstream)) {
      way.accept(upstream);
    }
  }

  void add(String name, String url) {
    change(() -> remotes.add(name, url), texts.get("added", name));
  }

  /// Gives a remote another name, another address or both.
  void edit(Remote remote, String name, String url) {
    Result<Remote> same = Result.ok(remote);
    change(
        () ->
            (url.equals(remote.url()) ? same : remotes.setAddress(remote.name(), url))
                .flatMap(set ->
                    name.equals(remote.name())
                        ? Result.ok(set)
                        : remotes.rename(remote.name(), name)),
        texts.get("edited", name));
  }

  /// Asks whether a remote is to be forgotten.
  void remove(Remote remote) {
    note.set(Optional.of(new RemoteNote.Removing(remote)));
  }

  /// @param upstream what the branch checked out follows from now on; empty for nothing
  void follow(Optional<String> upstream) {
    if (state.get() instanceof RemotesState.Ready ready
        && ready.branch().isPresent()
        && !ready.follows().equals(upstream)) {
      String branch = ready.branch().get();
      change(
          () -> remotes.follow(branch, upstream),
          upstream
              .map(name -> texts.get("follows", branch, name))
              .orElseGet(() -> texts.get("follows.nothing", branch)));
    }
  }

  private <T> void change(Supplier<Result<T>> asked, String done) {
    dismiss();
    jobs.submitInOrder(
        progress -> asked.get(),
        outcome ->
            ended(
                outcome,
                value -> {
                  said(done);
                  whenFetched.run();
                }));
  }

  /// Opens the page of a forge.
  void open(ForgePage page) {
    jobs.submit(
        new JobKind("remote-page", texts.get("job.page")),
        progress -> remotes.open(page),
        outcome -> ended(outcome, opened -> {}));
  }

  private <T> void talk(String title, Work<Result<T>> work, Consumer<T> then) {
    dismiss();
    jobs.submit(new JobKind(TALK, title), work, outcome -> ended(outcome, then));
  }

  private <T> void ended(Outcome<Result<T>> outcome, Consumer<? super T> then) {
    switch (outcome) {
      case Outcome.Done<Result<T>>(Result.Ok<T>(T value, List<Problem> told)) -> {
        told.forEach(each -> notices.tell(new Notice.InFile(each)));
        then.accept(value);
        refresh();
      }
      case Outcome.Done<Result<T>>(Result.Failed<T>(List<Problem> problems)) -> {
        note.set(Optional.of(new RemoteNote.Refused(words(problems))));
        refresh();
      }
      case Outcome.Cancelled<Result<T>> cancelled -> refresh();
      case Outcome.Failed<Result<T>>(Throwable cause) -> {
        notices.tell(new Notice.Broken(cause));
        refresh();
      }
    }
  }

  private void said(String words) {
    notices.tell(new Notice.Did(words, Optional.empty()));
  }

  private static String words(List<Problem> problems) {
    return problems.stream().map(Problem::text).collect(Collectors.joining(" "));
  }
}
