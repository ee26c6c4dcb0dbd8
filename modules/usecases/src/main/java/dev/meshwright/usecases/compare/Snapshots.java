package dev.meshwright.usecases.compare;

import dev.meshwright.history.BranchBase;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.PastContent;
import dev.meshwright.history.Revision;
import dev.meshwright.history.RevisionFiles;
import dev.meshwright.history.Tag;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.workspace.NamedFolders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds earlier states of one workspace in its repository. Listings of commits are kept, the
/// latest few. Thread-safe.
public final class Snapshots {

  private static final int KEPT = 16;
  private static final long FRESH_NANOS = 5_000_000_000L;

  /// What to say in a folder that is in no repository at all.
  public static final Problem NO_REPOSITORY =
      Problem.error(
          "git-no-repository",
          Location.startOf(""),
          "The folder is in no Git repository, so it has no commits.",
          "Run git init in it and commit; diff also compares two files or folders.");

  private final Optional<GitRepository> repository;
  private final Problem absent;
  private final Optional<NamedFolders> folders;
  private final LastUsed<Revision, FileSource> listings = new LastUsed<>(KEPT);
  private volatile Optional<ListedFolder> lastFolder = Optional.empty();

  public Snapshots(Optional<GitRepository> repository) {
    this(repository, NO_REPOSITORY, Optional.empty());
  }

  /// @param absent what to say where there is no repository to ask: none, or one that cannot be
  ///   read
  /// @param folders what may be named where no revision has the name
  public Snapshots(
      Optional<GitRepository> repository, Problem absent, Optional<NamedFolders> folders) {
    this.repository = repository;
    this.absent = absent;
    this.folders = folders;
  }

  /// What to say where there is no repository to ask.
  public Problem absent() {
    return absent;
  }

  Optional<GitRepository> repository() {
    return repository;
  }

  /// The state that the current branch grew from; the last commit when there is no other branch.
  public SnapshotLookup branchBase() {
    if (repository.isEmpty()) {
      return noRepository("branch base");
    }
    try {
      Optional<BranchBase> base = repository.get().branchBase();
      return base.isEmpty()
          ? head()
          : found(base.get().revision(), base.get().against() + " (" + short7(base.get()) + ")");
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  /// Where a baseline leads for all files at once; a single file leads to the last commit.
  public SnapshotLookup of(Baseline baseline) {
    return switch (baseline) {
      case Baseline.BranchBase() -> branchBase();
      case Baseline.Revision(String name) -> revision(name);
      case Baseline.Head(), Baseline.OtherFile(_), Baseline.OutsideFile(_) -> head();
    };
  }

  /// The last commit; before the first one, a state without files.
  public SnapshotLookup head() {
    return revision("HEAD");
  }

  /// The files of the index.
  ///
  /// @return a problem when there is no repository
  public Result<FileSource> staged() {
    if (repository.isEmpty()) {
      return Result.failed(absent);
    }
    try {
      return Result.ok(repository.get().staged());
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  /// The state that a branch, tag, commit id or expression names, or else the folder of that name;
  /// before the first commit, `HEAD` is a state without files.
  public SnapshotLookup revision(String name) {
    return switch (commit(name)) {
      case SnapshotLookup.Found found -> found;
      case SnapshotLookup.Missing missing -> folder(name).orElse(missing);
    };
  }

  /// Whether a branch, tag, commit id or expression has that name, so that no folder is meant.
  public boolean isCommit(String name) {
    return commit(name) instanceof SnapshotLookup.Found;
  }

  private Optional<SnapshotLookup> folder(String name) {
    Optional<ListedFolder> known =
        lastFolder.filter(listed -> listed.name.equals(name) && listed.isFresh());
    return known.isPresent()
        ? Optional.of(new SnapshotLookup.Found(new Snapshot(name, known.get().files)))
        : folders.flatMap(all -> all.files(name)).map(read -> listed(name, read));
  }

  private SnapshotLookup listed(String name, Result<FileSource> read) {
    return switch (read) {
      case Result.Ok<FileSource>(FileSource files, var notes) -> {
        lastFolder = Optional.of(new ListedFolder(name, files, System.nanoTime()));
        yield new SnapshotLookup.Found(new Snapshot(name, files));
      }
      case Result.Failed<FileSource> failed -> new SnapshotLookup.Missing(name, failed.problem());
    };
  }

  /// A folder that was listed a moment ago is not listed again for the next schema.
  private record ListedFolder(String name, FileSource files, long at) {

    boolean isFresh() {
      return System.nanoTime() - at < FRESH_NANOS;
    }
  }

  private SnapshotLookup commit(String name) {
    if (repository.isEmpty()) {
      return noRepository(name);
    }
    try {
      if (List.of("HEAD", "@").contains(name) && repository.get().isUnborn()) {
        return new SnapshotLookup.Found(new Snapshot("no commit yet", FileSource.empty()));
      }
      return switch (repository.get().resolve(name)) {
        case Result.Ok<Revision>(Revision revision, var notes) ->
            found(revision, titled(name, revision));
        case Result.Failed<Revision> failed -> new SnapshotLookup.Missing(name, failed.problem());
      };
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  /// The states of tags that look like versions, newest version first.
  public List<Snapshot> released() {
    List<Snapshot> states = new ArrayList<>();
    for (String tag : versionTags()) {
      if (revision(tag) instanceof SnapshotLookup.Found(Snapshot state)) {
        states.add(new Snapshot(tag, state.files()));
      }
    }
    return states;
  }

  /// Tags that look like versions, newest version first.
  public List<String> versionTags() {
    if (repository.isEmpty()) {
      return List.of();
    }
    try {
      return repository.get().tags().stream()
          .map(Tag::name)
          .filter(name -> VersionNumber.of(name).isPresent())
          .sorted(
              Comparator.comparing((String name) -> VersionNumber.of(name).orElseThrow())
                  .reversed()
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  /// Every text that files had in the history of a state and of released versions, by the path
  /// asked for, oldest first. Empty lists for a state that is no commit.
  public Map<String, List<HistoricText>> texts(
      Snapshot until, Set<String> paths, Progress progress) {
    if (repository.isEmpty() || !(until.files() instanceof RevisionFiles files)) {
      return Map.of();
    }
    Set<Revision> ends = new LinkedHashSet<>(List.of(files.revision()));
    released()
        .forEach(state -> {
          if (state.files() instanceof RevisionFiles version) {
            ends.add(version.revision());
          }
        });
    try {
      Map<String, List<HistoricText>> texts = new TreeMap<>();
      for (var entry : repository.get().contents(ends, paths, progress).entrySet()) {
        texts.put(entry.getKey(), texts(repository.get(), entry.getValue()));
      }
      return texts;
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private static List<HistoricText> texts(GitRepository repository, List<PastContent> contents)
      throws IOException {
    List<HistoricText> texts = new ArrayList<>(contents.size());
    for (PastContent content : contents) {
      texts.add(
          new HistoricText(
              content.revision().abbreviated(),
              content.path(),
              repository.text(content).orElse("")));
    }
    return texts;
  }

  private SnapshotLookup found(Revision revision, String title) {
    return new SnapshotLookup.Found(new Snapshot(title, listings.get(revision, this::listed)));
  }

  private FileSource listed(Revision revision) {
    try {
      return repository.orElseThrow().files(revision);
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private static String titled(String name, Revision revision) {
    return revision.id().startsWith(name) ? short7(revision) : name + " (" + short7(revision) + ")";
  }

  private static String short7(BranchBase base) {
    return short7(base.revision());
  }

  private static String short7(Revision revision) {
    return revision.abbreviated();
  }

  private SnapshotLookup noRepository(String title) {
    return new SnapshotLookup.Missing(title, absent);
  }

  private static OperationFailedException unreadable(IOException broken) {
    return new OperationFailedException(
        "the Git repository cannot be read: " + broken.getMessage(), broken);
  }
}
