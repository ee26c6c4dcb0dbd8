package dev.meshwright.usecases.session;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.client.WorkerPreviewEngine;
import dev.meshwright.history.Agreements;
import dev.meshwright.history.GitEnvironment;
import dev.meshwright.history.GitRepositories;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.RepositoryOpening;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.check.CheckWorkspace;
import dev.meshwright.usecases.check.DiffVersions;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.CompareWithSnapshots;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.decode.DecodeInHistory;
import dev.meshwright.usecases.decode.DecodeMessage;
import dev.meshwright.usecases.explore.CompareVersions;
import dev.meshwright.usecases.fieldhistory.LastChange;
import dev.meshwright.usecases.fieldhistory.PastStructures;
import dev.meshwright.usecases.files.FilesInWorkspace;
import dev.meshwright.usecases.files.ManageFiles;
import dev.meshwright.usecases.gate.CheckCommit;
import dev.meshwright.usecases.gate.CheckCommitContents;
import dev.meshwright.usecases.lookup.SearchWorkspace;
import dev.meshwright.usecases.preview.PreviewQueries;
import dev.meshwright.usecases.remotes.RemotesInRepository;
import dev.meshwright.usecases.remotes.ServerAccess;
import dev.meshwright.usecases.remotes.UseRemotes;
import dev.meshwright.usecases.remotes.WritePullRequest;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.usecases.sample.CurrentSamples;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.statistics.CollectStatistics;
import dev.meshwright.usecases.transformtest.UpdateExpectations;
import dev.meshwright.usecases.workspace.DiskDocuments;
import dev.meshwright.usecases.workspace.Documents;
import dev.meshwright.usecases.workspace.FolderContents;
import dev.meshwright.usecases.workspace.NamedFolders;
import dev.meshwright.usecases.workspace.OpenFolder;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import dev.meshwright.usecases.workspace.SchemaDetector;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.OwnSaves;
import dev.meshwright.workspace.files.TextFiles;
import dev.meshwright.workspace.files.WorkspaceFiles;
import dev.meshwright.workspace.index.Ignored;
import dev.meshwright.workspace.manage.SystemFileManager;
import dev.meshwright.workspace.state.SettingsFile;
import dev.meshwright.workspace.state.UserFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The use cases of one open workspace, put together from the engines. Holds the repository open
/// until it is closed.
public final class WorkspaceServices implements AutoCloseable {

  private final WorkspaceRoot root;
  private final OpenFolder openFolder;
  private final Optional<GitRepository> repository;
  private final NamedFolders folders;
  private final Snapshots states;
  private final SchemaLanguages languages = SchemaLanguages.all();
  private final SchemaDetector schemaFiles = new SchemaDetector();
  private final NamedFiles named;
  private final PersonalServices personal;
  private final SchemaServices schemas;
  private final PastStructures pastStructures = new PastStructures();
  private final Clock clock;
  private final AtomicReference<@Nullable OpenedWorkspace> latest = new AtomicReference<>();
  private final AtomicReference<@Nullable WorkspaceLock> window = new AtomicReference<>();

  private WorkspaceServices(WorkspaceRoot root, GitEnvironment environment, Clock clock) {
    this.root = root;
    this.openFolder = new OpenFolder(environment);
    this.clock = clock;
    this.personal = new PersonalServices(root);
    this.schemas =
        new SchemaServices(
            root, languages, schemaFiles, this::compareSchemas, this::previewQueries);
    RepositoryOpening opening = new GitRepositories(environment).open(root.folder());
    this.repository =
        switch (opening) {
          case RepositoryOpening.Opened(GitRepository opened) -> Optional.of(opened);
          case RepositoryOpening.NotOpened notOpened -> Optional.empty();
        };
    this.folders = new NamedFolders(root.folder(), this::filesBelow);
    this.states = new Snapshots(repository, absent(opening), Optional.of(folders));
    this.named = new NamedFiles(root, states);
  }

  /// A repository that is bare or cannot be read is not the same as none.
  private static Problem absent(RepositoryOpening opening) {
    return opening instanceof RepositoryOpening.NotOpened(var reason, Problem problem)
            && reason != RepositoryOpening.Reason.NO_REPOSITORY
        ? problem
        : Snapshots.NO_REPOSITORY;
  }

  /// Opens a folder with the Git configuration of this process.
  ///
  /// @return a problem when there is no such folder
  public static Result<WorkspaceServices> open(Path folder) {
    return OpenFolder.rootOf(folder)
        .map(root ->
            new WorkspaceServices(
                root, GitEnvironment.ofProcess(), Clock.system(ZoneId.systemDefault())));
  }

  /// The folder, absolute and real.
  public Path root() {
    return root.folder();
  }

  /// Finds files by the names that people give.
  public NamedFiles named() {
    return named;
  }

  public PersonalServices personal() {
    return personal;
  }

  public SchemaServices schemas() {
    return schemas;
  }

  /// Reads the folder anew.
  public OpenedWorkspace read(Progress progress) {
    OpenedWorkspace read = openFolder.open(root, progress);
    WorkspaceLock mine = window.get();
    OpenedWorkspace opened = mine == null ? read : mine.noted(read);
    latest.set(opened);
    return opened;
  }

  /// As [#read], with what is to be said once when a window opens the folder.
  public OpenedWorkspace readFirst(Progress progress) {
    return new FirstLook(repository, agreements(), personal.past()).of(read(progress));
  }

  /// What the folder held when it was read last.
  public OpenedWorkspace latest() {
    OpenedWorkspace known = latest.get();
    return known == null ? read(Progress.none()) : known;
  }

  /// The files as they are on disk now.
  public FileSource workingCopy(Progress progress) {
    OpenedWorkspace opened = read(progress);
    return new WorkspaceFiles(root, opened.files(), Map.of(), opened.unread());
  }

  /// The files as Git would store them now, for comparing with commits; as they are on disk in a
  /// folder without a repository.
  public FileSource storedWorkingCopy(Progress progress) {
    return stored(workingCopy(progress), Set.of(), progress);
  }

  /// The same with unsaved texts.
  ///
  /// @param disk the files on disk, with unsaved texts in their place
  /// @param edited the paths of these texts
  public FileSource stored(FileSource disk, Set<String> edited, Progress progress) {
    if (repository.isEmpty()) {
      return disk;
    }
    try {
      return repository.get().workingCopy(disk, edited, progress);
    } catch (IOException broken) {
      throw new OperationFailedException(
          "the state of the files cannot be read from Git: " + broken.getMessage(), broken);
    }
  }

  /// The files of the index: what a commit would hold now.
  ///
  /// @return a problem when there is no repository
  public Result<FileSource> staged() {
    return states.staged();
  }

  /// The texts of the workspace for a window, with a journal in the person's folder for state. From
  /// now on reading the folder tells of another window on it.
  public Documents documents() {
    return documents(UserFolders.ofProcess());
  }

  Documents documents(UserFolders folders) {
    Path state = folders.ofWorkspace(root.folder());
    WorkspaceLock before = window.getAndSet(null);
    if (before != null) {
      before.close();
    }
    window.set(WorkspaceLock.claim(state));
    return new DiskDocuments(root, this::latest, ignored(), state);
  }

  /// Finds anything, by an index in the person's folder for state.
  ///
  /// @param environment variables, which may say where that is
  public SearchWorkspace searchWorkspace(Map<String, String> environment) {
    return new SearchWorkspace(
        root,
        languages,
        UserFolders.with(environment).ofWorkspace(root.folder()).resolve("search"),
        this::latest,
        named::filesAt,
        () ->
            stored(
                new WorkspaceFiles(root, latest().files(), Map.of()), Set.of(), Progress.none()));
  }

  /// Manages the files, and keeps what is removed in the person's folder for state.
  public ManageFiles manageFiles() {
    return manageFiles(UserFolders.ofProcess());
  }

  ManageFiles manageFiles(UserFolders folders) {
    return new FilesInWorkspace(
        root, repository, states.absent(), folders.ofWorkspace(root.folder()));
  }

  private PreviewQueries previewQueries() {
    return new PreviewQueries(
        this::latest,
        new CurrentSamples(
            this::latest, opened -> new WorkspaceFiles(root, opened.files(), Map.of())),
        new WorkspaceFiles(root, List.of(), Map.of()));
  }

  /// The use cases on data, with one worker for all of them.
  public DataServices dataServices(PreviewLimits limits) {
    return dataServices(() -> limits);
  }

  /// The same with limits that may change: they are asked for before each question.
  public DataServices dataServices(Supplier<PreviewLimits> limits) {
    return dataServices(WorkerPreviewEngine.start(SchemaPayloads.class, limits));
  }

  /// The same over an engine that is there; closing them closes it.
  public DataServices dataServices(PreviewEngine engine) {
    return new DataServices(
        engine, previewQueries(), this::latest, () -> workingCopy(Progress.none()), states);
  }

  /// Accepts what failed tests gave, in their files on disk.
  public UpdateExpectations acceptResults() {
    TextSaving saving = new TextSaving(new TextFiles(root, new OwnSaves()), "run the tests again");
    return new UpdateExpectations(saving::replace);
  }

  private Ignored ignored() {
    if (repository.isEmpty()) {
      return Ignored.nothing();
    }
    try {
      return repository.get().ignoreRules()::isIgnored;
    } catch (IOException broken) {
      return Ignored.nothing();
    }
  }

  public Snapshots earlierStates() {
    return states;
  }

  /// The use cases on the repository.
  public GitServices git() {
    return new GitServices(
        repository,
        states.absent(),
        compareSchemas(),
        schemaFiles,
        () -> storedWorkingCopy(Progress.none()),
        folders,
        checkWorkspace(),
        agreements(),
        pastStructures);
  }

  /// One file for all folders of a repository that are opened.
  private Agreements agreements() {
    return repository
        .map(git -> UserFolders.ofProcess().ofWorkspace(git.workTree()).resolve("agreed.json"))
        .<Agreements>map(file -> new StoredAgreements(new SettingsFile(file)))
        .orElseGet(Agreements::none);
  }

  /// The use cases on the remotes of the repository.
  public UseRemotes remotes(ServerAccess access) {
    return new RemotesInRepository(
        new WorkspaceRepository(repository),
        access,
        checkWorkspace(),
        git().inspectCommits(),
        SystemFileManager.ofProcess(root.folder()));
  }

  /// Reviews and comments in the files of the repository.
  public ReviewServices reviews() {
    return new ReviewServices(
        new WorkspaceRepository(repository),
        states.absent(),
        new StoredReviews(root, () -> workingCopy(Progress.none())),
        () -> storedWorkingCopy(Progress.none()),
        checkWorkspace(),
        clock);
  }

  /// Finds which versions of which schemas read a message.
  public DecodeMessage decodeMessage() {
    return new DecodeInHistory(
        new WorkspaceRepository(repository), () -> workingCopy(Progress.none()));
  }

  /// Writes texts of pull requests.
  ///
  /// @param rows compares rows of transformations
  public WritePullRequest writePullRequest(CompareVersions rows) {
    return new WritePullRequest(repository, states.absent(), checkWorkspace(), rows);
  }

  public CompareSchemas compareSchemas() {
    return new CompareWithSnapshots(
        languages, schemaFiles, states, () -> workingCopy(Progress.none()), clock);
  }

  /// Opens the workspace that a file belongs to: the current folder when the file lies below it,
  /// else the file's own folder.
  public static Result<WorkspaceServices> around(Path file, Path currentFolder) {
    Path parent = file.toAbsolutePath().getParent();
    return open(file.startsWith(currentFolder) || parent == null ? currentFolder : parent);
  }

  /// The commit that last changed each declaration of a schema.
  ///
  /// @param unsaved its text where it is edited
  public Result<List<LastChange>> lastChanges(
      String path, Optional<String> unsaved, Progress progress) {
    return unsaved
        .map(Result::ok)
        .orElseGet(() -> named.text(path))
        .flatMap(text -> git().fieldHistory().lastChanges(path, text, progress));
  }

  public DiffVersions diffVersions() {
    return new DiffVersions(root.folder(), states, schemaFiles, checkWorkspace(), this::filesBelow);
  }

  private Result<FileSource> filesBelow(Path folder) {
    return folder.equals(root.folder())
        ? Result.ok(storedWorkingCopy(Progress.none()))
        : OpenFolder.rootOf(folder).map(this::filesOf);
  }

  private FileSource filesOf(WorkspaceRoot other) {
    OpenedWorkspace opened = openFolder.open(other, Progress.none());
    return new FolderContents(
        other, new WorkspaceFiles(other, opened.files(), Map.of(), opened.unread()));
  }

  /// Checks what a commit would hold.
  public CheckCommit checkCommit() {
    return new CheckCommitContents(
        new WorkspaceRepository(repository), states, checkWorkspace(), schemaFiles, new TreeData());
  }

  public CheckWorkspace checkWorkspace() {
    return new CheckWorkspace(languages, schemaFiles, states, clock);
  }

  /// Counts what the workspace holds.
  public CollectStatistics collectStatistics() {
    return new CollectStatistics(
        languages, schemaFiles, schemas.lintWorkspace(), new WorkspaceRepository(repository));
  }

  /// Releases the repository and the claim to be the only window.
  @Override
  public void close() {
    WorkspaceLock mine = window.getAndSet(null);
    if (mine != null) {
      mine.close();
    }
    repository.ifPresent(GitRepository::close);
  }
}
