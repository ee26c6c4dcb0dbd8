package dev.meshwright.usecases.points;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.Revision;
import dev.meshwright.history.RevisionFiles;
import dev.meshwright.history.Signature;
import dev.meshwright.history.Tag;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.check.CheckWorkspace;
import dev.meshwright.usecases.commit.ChangedBetween;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.DescribeChanges;
import dev.meshwright.usecases.commit.InspectCommits.FileVersions;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.usecases.workspace.NamedFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Points of the history of the repository of one workspace.
public final class PointsInRepository implements VisitPoints {

  private final WorkspaceRepository repository;
  private final CompareSchemas compare;
  private final CheckWorkspace check;
  private final Supplier<FileSource> storedFiles;
  private final NamedFolders folders;

  /// @param storedFiles the files as Git would store them now
  /// @param folders what may be named where no revision has the name
  public PointsInRepository(
      WorkspaceRepository repository,
      CompareSchemas compare,
      CheckWorkspace check,
      Supplier<FileSource> storedFiles,
      NamedFolders folders) {
    this.repository = repository;
    this.compare = compare;
    this.check = check;
    this.storedFiles = storedFiles;
    this.folders = folders;
  }

  @Override
  public Result<ChangesInWords> compare(String from, String to, Progress progress) {
    return files(from)
        .flatMap(before -> files(to).map(after -> compare(from, before, after, progress)));
  }

  private ChangesInWords compare(
      String from, FileSource before, FileSource after, Progress progress) {
    List<ChangedFile> changed = ChangedBetween.of(Optional.of(before), after);
    progress.checkCancelled();
    return new DescribeChanges(compare, () -> after)
        .describe(changed, new Baseline.Revision(from), progress);
  }

  @Override
  public Result<CheckReport> judge(String from, String to, Progress progress) {
    return files(from)
        .flatMap(before ->
            files(to)
                .map(after ->
                    check.check(
                        CheckRequest.usual(), after, new Snapshot(from, before), progress)));
  }

  @Override
  public Result<FileVersions> texts(String from, String to, ChangedFile file, Progress progress) {
    return files(from)
        .flatMap(before ->
            files(to)
                .map(after ->
                    new FileVersions(
                        before.text(file.previousPath().orElse(file.path())),
                        after.text(file.path()))));
  }

  private Result<FileSource> files(String point) {
    return point.equals(WORKING_COPY)
        ? Result.ok(storedFiles.get())
        : commit(point)
            .map(this::files)
            .or(() -> folders.files(point))
            .orElseGet(() -> Result.failed(missing(point)));
  }

  /// Empty when no revision has that name.
  private Optional<Revision> commit(String point) {
    return repository.available()
        ? repository.with(git -> git.resolve(point)).optional()
        : Optional.empty();
  }

  private static Problem missing(String point) {
    return Problem.error(
        "point-missing",
        Location.startOf(""),
        "'" + point + "' is neither a revision nor a folder.",
        "Give a commit, tag or branch, an expression such as HEAD~3, or the path of a folder.");
  }

  private Result<FileSource> files(Revision revision) {
    return repository.with(git -> Result.ok(git.files(revision)));
  }

  @Override
  public List<String> names() {
    return Stream.concat(
            releases().stream().map(TaggedPoint::name),
            repository.with(GitRepository::branches).stream().map(Branch::name))
        .distinct()
        .toList();
  }

  @Override
  public List<TaggedPoint> releases() {
    return repository.with(GitRepository::tags).stream()
        .map(PointsInRepository::told)
        .sorted(
            Comparator.comparing((TaggedPoint release) -> release.when().toInstant())
                .reversed()
                .thenComparing(TaggedPoint::name, Comparator.reverseOrder()))
        .toList();
  }

  private static TaggedPoint told(Tag tag) {
    return new TaggedPoint(
        tag.name(),
        tag.revision().id(),
        tag.tagger().map(Signature::author),
        tag.when(),
        tag.message(),
        tag.object());
  }

  @Override
  public Result<TaggedPoint> release(String name, String at, String message) {
    if (message.isBlank()) {
      return Result.failed(
          Problem.error(
              "git-tag-message",
              Location.startOf(""),
              "A release needs a message.",
              "Say what is new, in a line."));
    }
    return repository
        .with(GitRepository::identity)
        .flatMap(by ->
            repository
                .with(git -> git.resolve(at))
                .flatMap(revision ->
                    repository.with(git ->
                        git.branching()
                            .createTag(name.strip(), revision, message.strip(), now(by)))))
        .map(PointsInRepository::told);
  }

  private static Signature now(Author by) {
    return new Signature(by, OffsetDateTime.now(ZoneId.systemDefault()));
  }

  @Override
  public Result<TaggedPoint> delete(String name) {
    return repository.with(git -> git.branching().deleteTag(name)).map(PointsInRepository::told);
  }

  @Override
  public Result<TaggedPoint> restore(TaggedPoint deleted) {
    Tag tag =
        new Tag(
            deleted.name(),
            new Revision(deleted.commit()),
            deleted.by().map(by -> new Signature(by, deleted.when())),
            deleted.message(),
            deleted.when(),
            deleted.object());
    return repository.with(git -> git.branching().restoreTag(tag)).map(PointsInRepository::told);
  }

  @Override
  public Result<Path> checkOut(String point, Path below, Progress progress) {
    Optional<Revision> commit = commit(point);
    if (commit.isPresent()) {
      return repository.with(git -> Result.ok(write(git, commit.get(), below, progress)));
    }
    return folders
        .folder(point)
        .map(folder ->
            folders.files(point).orElseThrow().map(files -> write(folder, files, below, progress)))
        .orElseGet(() -> Result.failed(missing(point)));
  }

  private static Path write(GitRepository git, Revision revision, Path below, Progress progress)
      throws IOException {
    RevisionFiles files = git.files(revision);
    String name = git.workTree().getFileName() + "-" + revision.abbreviated();
    return new ReadOnlyCopy(below.resolve(name)).of(files.paths(), files::copy, progress);
  }

  private static Path write(Path folder, FileSource files, Path below, Progress progress) {
    try {
      return FolderCopy.of(folder, files, below, progress);
    } catch (IOException broken) {
      throw new OperationFailedException(
          folder + " cannot be copied: " + Reasons.of(broken), broken);
    }
  }
}
