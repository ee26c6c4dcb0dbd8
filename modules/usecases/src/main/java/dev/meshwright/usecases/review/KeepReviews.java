package dev.meshwright.usecases.review;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.Revision;
import dev.meshwright.history.RevisionFiles;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.usecases.review.anchor.AnchorFinder;
import dev.meshwright.usecases.review.anchor.AnchorMaker;
import dev.meshwright.usecases.review.anchor.PlaceAnchor;
import dev.meshwright.usecases.review.scope.ReviewScope;
import dev.meshwright.usecases.review.scope.ReviewedChange;
import dev.meshwright.usecases.review.thread.EventKind;
import dev.meshwright.usecases.review.thread.KeptReviews;
import dev.meshwright.usecases.review.thread.ReviewThread;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reviews and comments in the files of a repository.
public final class KeepReviews {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int LEAST_OF_ID = 4;

  private final WorkspaceRepository repository;
  private final Problem absent;
  private final ReviewStore store;
  private final WriteEvents writing;

  /// @param absent why there is no repository, where there is none
  public KeepReviews(
      WorkspaceRepository repository, Problem absent, ReviewStore store, Clock clock) {
    this.repository = repository;
    this.absent = absent;
    this.store = store;
    this.writing = new WriteEvents(repository, store, clock);
  }

  /// What is kept.
  public KeptReviews kept() {
    return KeptReviews.read(store.files(), writing.now());
  }

  /// Where threads are in the files as they are on disk.
  public List<LocatedThread> located(List<ReviewThread> threads) {
    return located(threads, store.files());
  }

  /// Where threads are in some state of the files.
  List<LocatedThread> located(List<ReviewThread> threads, FileSource files) {
    AnchorFinder finder = new AnchorFinder(files, this::filesOf);
    return threads.stream()
        .map(thread -> new LocatedThread(thread, thread.anchor().map(finder::find)))
        .toList();
  }

  private Optional<FileSource> filesOf(String commit) {
    return repository.available()
        ? repository
            .with(git -> git.resolve(commit))
            .optional()
            .map(revision -> repository.<RevisionFiles>with(git -> git.files(revision)))
        : Optional.empty();
  }

  /// A thread by its id, or the begin or the end of it.
  public Result<ReviewThread> thread(String id) {
    List<ReviewThread> found =
        kept()
            .threads()
            .filter(thread ->
                thread.id().equals(id)
                    || (id.length() >= LEAST_OF_ID
                        && (thread.id().endsWith(id) || thread.id().startsWith(id))))
            .toList();
    if (found.size() == 1) {
      return Result.ok(found.getFirst());
    }
    return Result.failed(
        found.isEmpty()
            ? ReviewProblems.unknown(
                "There is no thread '" + id + "'.", "meshwright review list shows their ids.")
            : ReviewProblems.unknown(
                found.size() + " threads have an id like '" + id + "'.", "Write more of it."));
  }

  /// Starts a review, or gives a review other ends.
  ///
  /// @param base what the changes are against; empty for the main branch
  /// @param head what is reviewed; empty for what is checked out
  /// @param title for people; empty for its name
  public Result<WrittenEvent> start(
      String name, Optional<String> base, Optional<String> head, Optional<String> title) {
    if (!repository.available()) {
      return Result.failed(absent);
    }
    if (!NAME.matcher(name).matches()) {
      return Result.failed(
          ReviewProblems.request(
              "'" + name + "' cannot be the name of a review.",
              "Take letters, digits, '.', '_' and '-', at most 64 of them."));
    }
    Optional<String> against = base.or(this::mainBranch);
    if (against.isEmpty()) {
      return Result.failed(
          ReviewProblems.request(
              "No branch is known that the changes could be against.",
              "Name it: meshwright review start NAME BASE..HEAD."));
    }
    String reviewed = head.orElseGet(this::currentBranch);
    return repository
        .with(git -> git.resolve(against.get()))
        .flatMap(from ->
            repository
                .with(git -> git.resolve(reviewed))
                .flatMap(to -> started(name, against.get(), from, reviewed, title.orElse(name))));
  }

  private Result<WrittenEvent> started(
      String name, String base, Revision from, String head, String title) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("title", new JsonString(title));
    members.put("base", new JsonString(base));
    members.put("baseCommit", new JsonString(from.id()));
    members.put("head", new JsonString(head));
    return writing.write(EventKind.START, members, id -> KeptReviews.fileOf(name), id -> name);
  }

  private Optional<String> mainBranch() {
    return repository.with(GitRepository::branchBase).map(base -> base.against());
  }

  private String currentBranch() {
    return repository.with(GitRepository::branches).stream()
        .filter(Branch::current)
        .map(Branch::name)
        .findFirst()
        .orElse("HEAD");
  }

  /// Ends a review: nothing waits for it any more.
  public Result<WrittenEvent> close(String review, Optional<String> text) {
    return known(review)
        .flatMap(name ->
            writing.write(EventKind.CLOSE, said(text), id -> KeptReviews.fileOf(name), id -> name));
  }

  /// Begins a thread.
  ///
  /// @param review that it belongs to; empty for none
  /// @param place as people name it
  public Result<WrittenEvent> comment(Optional<String> review, String place, String text) {
    return of(review)
        .flatMap(known -> maker().of(place).flatMap(anchor -> comment(known, anchor, text)));
  }

  private Result<Optional<String>> of(Optional<String> review) {
    return review.isEmpty() ? Result.ok(review) : known(review.get()).map(Optional::of);
  }

  /// Begins a thread on a change of a review.
  public Result<WrittenEvent> comment(ShownReview review, String change, String text) {
    return review.scope().stream()
        .flatMap(scope -> scope.changes().stream())
        .filter(each -> each.id().equals(change))
        .findFirst()
        .map(each -> comment(review, each, text))
        .orElseGet(() -> Result.failed(ReviewProblems.noChange(review.record().name(), change)));
  }

  private Result<WrittenEvent> comment(ShownReview review, ReviewedChange change, String text) {
    Optional<String> commit = review.scope().flatMap(ReviewScope::headCommit).or(this::lastCommit);
    PlaceAnchor anchor =
        new AnchorMaker(review.files(), commit).of(change.location(), change.rule());
    return comment(Optional.of(review.record().name()), anchor, text);
  }

  private Optional<String> lastCommit() {
    return repository.available()
        ? repository.with(git -> git.resolve("HEAD")).optional().map(Revision::id)
        : Optional.empty();
  }

  FileSource files() {
    return store.files();
  }

  private AnchorMaker maker() {
    return new AnchorMaker(store.files(), lastCommit());
  }

  private Result<WrittenEvent> comment(Optional<String> review, PlaceAnchor anchor, String text) {
    if (text.isBlank()) {
      return Result.failed(noText());
    }
    if (!repository.available()) {
      return Result.failed(absent);
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(said(Optional.of(text)));
    members.put("anchor", anchor.toJson());
    return writing
        .write(EventKind.COMMENT, members, id -> KeptReviews.fileOf(review, id), id -> id)
        .map(written ->
            new WrittenEvent(
                written.id(),
                written.kind(),
                written.about(),
                written.by(),
                written.file(),
                anchor.shown(),
                List.of()));
  }

  private static Problem noText() {
    return ReviewProblems.request("A comment needs a text.", "Say it in the last argument.");
  }

  /// Says something in a thread, resolves it or opens it again.
  ///
  /// @param kind one of the three
  public Result<WrittenEvent> answer(EventKind kind, String thread, Optional<String> text) {
    if (kind == EventKind.REPLY && text.filter(words -> !words.isBlank()).isEmpty()) {
      return Result.failed(noText());
    }
    if (!repository.available()) {
      return Result.failed(absent);
    }
    return thread(thread)
        .flatMap(found -> writing.write(kind, said(text), id -> found.file(), id -> found.id()));
  }

  private static Map<String, JsonValue> said(Optional<String> text) {
    return text.<Map<String, JsonValue>>map(words -> Map.of("text", new JsonString(words)))
        .orElse(Map.of());
  }

  private Result<String> known(String review) {
    if (!repository.available()) {
      return Result.failed(absent);
    }
    KeptReviews kept = kept();
    return kept.review(review).isPresent()
        ? Result.ok(review)
        : Result.failed(unknownReview(review, kept));
  }

  static Problem unknownReview(String name, KeptReviews kept) {
    List<String> names = kept.reviews().stream().map(review -> review.name()).toList();
    return ReviewProblems.unknown(
        "There is no review '" + name + "'.",
        names.isEmpty()
            ? "Start it: meshwright review start " + name + "."
            : "Reviews: " + String.join(", ", names) + ".");
  }
}
