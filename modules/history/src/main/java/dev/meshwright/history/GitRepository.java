package dev.meshwright.history;

import dev.meshwright.history.remotes.LoginMemory;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.ChangedPart;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.model.git.CommitSignature;
import dev.meshwright.model.git.GraphRow;
import dev.meshwright.model.git.HookFile;
import dev.meshwright.model.git.PartsOfFile;
import dev.meshwright.model.git.RemoteQuestions;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.model.git.TextWithoutPart;
import dev.meshwright.model.merge.TextMerge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/// The opened repository around a folder. Paths in and out are relative to that folder, with `/`,
/// even where the folder lies below the top of the working copy.
///
/// Safe for use by several threads. An [IOException] means that the repository cannot be read or
/// written; everything a person can mend is a value.
public final class GitRepository implements AutoCloseable {

  private final OpenedRepository repository;
  private final GitAccess access;
  private final FolderScope scope;
  private final GitEnvironment environment;

  GitRepository(OpenedRepository repository, Path folder, GitEnvironment environment)
      throws IOException {
    this.repository = repository;
    this.access = new GitAccess(repository, environment);
    this.environment = environment;
    this.scope = FolderScope.of(repository.getWorkTree().toPath().toRealPath(), folder);
  }

  /// The top of the working copy; the opened folder or one above it.
  public Path workTree() {
    return repository.getWorkTree().toPath();
  }

  /// Branch, upstream, and what differs from the last commit in the opened folder.
  public RepositoryState state(Progress progress) throws IOException {
    return access.read(asked -> new StatusReader(asked, scope).read(progress));
  }

  /// Local branches, then those of remotes, each sorted by name.
  public List<Branch> branches() throws IOException {
    return access.read(Refs::branches);
  }

  /// Tags on commits, sorted by name.
  public List<Tag> tags() throws IOException {
    return access.read(Refs::tags);
  }

  /// Where the current branch grew from; empty without commits, or without a main branch.
  ///
  /// The main branch is what `origin/HEAD` names, else `main`, `master`, `trunk` or `develop`, each
  /// as the remote's and as the local branch; the base is the newest common ancestor. On the main
  /// branch itself that is the remote's state of it, or without a remote the last commit.
  public Optional<BranchBase> branchBase() throws IOException {
    return access.read(asked -> new BaseFinder(asked).find());
  }

  /// Whether the branch that is checked out has no commit yet.
  public boolean isUnborn() throws IOException {
    return access.read(asked -> asked.resolve(Constants.HEAD) == null);
  }

  /// The commit that an expression names: an id, a branch, a tag, `HEAD~2`, `v1.0^{commit}`.
  public Result<Revision> resolve(String expression) throws IOException {
    return access.read(asked -> Refs.resolve(asked, expression));
  }

  /// The files of a commit. The listing is read at once, contents when asked for.
  public RevisionFiles files(Revision revision) throws IOException {
    return RevisionFiles.read(access, scope, revision);
  }

  /// The files of the index: what `git commit` would commit now.
  public StagedFiles staged() throws IOException {
    return StagedFiles.read(access, scope);
  }

  /// The working copy as `git add --all` would store it now.
  ///
  /// @param disk the files of the opened folder, with unsaved texts in their place
  /// @param edited paths whose text in `disk` is not the one on the disk
  public WorkingCopy workingCopy(FileSource disk, Set<String> edited, Progress progress)
      throws IOException {
    WorkState state = access.read(asked -> WorkState.read(asked, scope, progress));
    return new WorkingCopy(disk, edited, workTree(), scope, state, access);
  }

  /// Commits, newest first.
  public List<LogEntry> log(LogQuery query, Progress progress) throws IOException {
    return access.read(asked -> new LogReader(asked, scope).read(query, progress));
  }

  /// Commits with their places in the graph, newest first; just a list where the search leaves
  /// commits out.
  public List<GraphRow> graph(CommitSearch search, int limit, Progress progress)
      throws IOException {
    return access.read(asked -> new GraphReader(asked).read(search, limit, progress));
  }

  /// Settings of the repository's own configuration that have `git` run a program, as they are
  /// written. Meshwright passes over them.
  public List<String> ownPrograms() throws IOException {
    return access.read(OwnPrograms::of);
  }

  /// The versions of a file that led to the last commit, newest first, each with those that it was
  /// made of.
  public List<VersionOfFile> versions(String path, int limit, Progress progress)
      throws IOException {
    return access.read(asked -> {
      ObjectId head = asked.resolve(Constants.HEAD);
      return head == null
          ? List.of()
          : new PathHistory(asked, scope, limit, progress).versions(head, scope.toRepository(path));
    });
  }

  /// The text of a version; empty for a file that was gone, and as [RevisionFiles#text].
  public Optional<String> text(VersionOfFile version) throws IOException {
    return version.contentId().isEmpty()
        ? Optional.empty()
        : StoredFiles.text(access, version.path().orElse(""), version.contentId().get());
  }

  /// Every content that files had in the history of some commits, by the path asked for, oldest
  /// first. Moves are followed.
  public Map<String, List<PastContent>> contents(
      Collection<Revision> until, Set<String> paths, Progress progress) throws IOException {
    return access.read(asked -> new ContentHistory(asked, scope, progress).read(until, paths));
  }

  /// The decoded text of a content of the past; empty for a file that was gone, and as
  /// [RevisionFiles#text].
  public Optional<String> text(PastContent content) throws IOException {
    return content.contentId().isEmpty()
        ? Optional.empty()
        : StoredFiles.text(access, content.path(), content.contentId().get());
  }

  /// Rules of `.gitignore`, `info/exclude` and the user's excludes file, as they are now.
  public IgnoreRules ignoreRules() throws IOException {
    return access.read(asked -> IgnoreRules.of(asked, scope));
  }

  /// Makes Git ignore a file for this person only, in `info/exclude`.
  ///
  /// @return the file that says so now
  public Path exclude(String path) throws IOException {
    return access.change(
        asked -> new ExcludeFile(asked).add(IgnorePattern.of(scope.toRepository(path))));
  }

  /// Who a new commit would be by.
  public Result<Author> identity() throws IOException {
    return access.read(asked -> new IdentityReader(asked, environment).read());
  }

  /// Writes who commits into Git's configuration, the person's own or this repository's.
  ///
  /// @return the file that has it now
  public Result<Path> setIdentity(Author author, boolean everywhere) throws IOException {
    return access.change(asked -> new IdentityWriter(asked, environment).write(author, everywhere));
  }

  /// Commits exactly the chosen files as they are on disk. What else is staged stays staged.
  public CommitOutcome commit(CommitRequest request, CommitWork work) throws IOException {
    return access.change(asked -> new Committer(asked, scope, environment, work).commit(request));
  }

  /// Commits what is staged, whatever lies on disk; the paths of the request play no part.
  public CommitOutcome commitStaged(CommitRequest request, CommitWork work) throws IOException {
    return access.change(
        asked -> new Committer(asked, scope, environment, work).commitStaged(request));
  }

  /// The files that a commit would hold.
  ///
  /// @param paths files as they are on disk, on top of the last commit; empty for the index
  public Result<GitTreeFiles> wouldCommit(Optional<List<String>> paths) throws IOException {
    if (paths.isEmpty()) {
      return Result.ok(staged());
    }
    Result<Revision> tree =
        access.change(asked ->
            new CommitWriter(asked)
                .ofDisk(paths.get().stream().map(scope::toRepository).toList())
                .map(contents -> Commits.revision(contents.tree())));
    return switch (tree) {
      case Result.Ok<Revision>(Revision made, var notes) -> Result.ok(files(made));
      case Result.Failed<Revision>(var problems) -> new Result.Failed<>(problems);
    };
  }

  /// The hooks that a commit would run, with their texts.
  public List<HookFile> hooks() throws IOException {
    return access.read(asked -> CommitHooks.files(asked, HookSet.COMMIT));
  }

  /// Takes the branch back to before its last commit, whose changes are all staged then.
  public Result<Commit> undoLastCommit() throws IOException {
    return access.change(LastCommit::undo);
  }

  /// Takes an undo of the last commit back, when nothing was committed since.
  public Result<Commit> redo(Commit undone) throws IOException {
    return access.change(asked -> LastCommit.redo(asked, undone));
  }

  /// What a message starts with, by `commit.template`.
  public Optional<String> messageTemplate() throws IOException {
    return access.read(asked -> new MessageTemplate(asked, environment).read());
  }

  /// Whether messages are signed off without being asked (`format.signOff`).
  public boolean signsOff() throws IOException {
    return access.read(asked -> asked.getConfig().getBoolean("format", "signOff", false));
  }

  /// Whether a commit or tag is signed, and what the signature is worth by the person's own
  /// programs and lists of keys.
  public CommitSignature signature(Revision object, Progress progress) throws IOException {
    return access.read(asked -> new SignedObject(asked, environment).check(object, progress));
  }

  /// How the index differs from the last commit, by path.
  public List<ChangedFile> stagedChanges() throws IOException {
    return access.read(asked -> new StagedChanges(asked, scope).read());
  }

  /// Stages files as they are on disk, those that are gone as removed.
  public Result<List<String>> stage(List<String> paths) throws IOException {
    return access.change(asked -> new Stager(asked, scope).stage(paths));
  }

  /// Gives files in the index the content of the last commit; the disk keeps them as they are.
  public Result<List<String>> unstage(List<String> paths) throws IOException {
    return access.change(asked -> new Stager(asked, scope).unstage(paths));
  }

  /// What of a file is staged, and what is not.
  public Result<PartsOfFile> parts(String path) throws IOException {
    return access.read(asked -> new Stager(asked, scope).parts(path));
  }

  /// Stages one of the parts of a file that are not staged.
  public Result<List<String>> stage(PartsOfFile file, ChangedPart part) throws IOException {
    return access.change(asked -> new Stager(asked, scope).stage(file, part));
  }

  /// Unstages one of the parts of a file that are staged.
  public Result<List<String>> unstage(PartsOfFile file, ChangedPart part) throws IOException {
    return access.change(asked -> new Stager(asked, scope).unstage(file, part));
  }

  /// The text of a file on disk, as Git would store it, with and without a part that is not staged.
  /// Nothing is written.
  public Result<TextWithoutPart> without(PartsOfFile file, ChangedPart part) throws IOException {
    return access.read(asked -> new Stager(asked, scope).without(file, part));
  }

  /// Gives files the content of the last commit, on disk and in the index; the index forgets those
  /// that it does not have, and the disk keeps them. Refused, with nothing touched, when a file
  /// needs a program for that.
  public Result<List<String>> restore(List<String> paths, Progress progress) throws IOException {
    return access.change(asked -> new FileRestorer(asked, scope, progress).restore(paths));
  }

  /// Merges, rebases, cherry-picks and reverts.
  ///
  /// @param texts merges what both sides changed in a text
  public Merging merging(TextMerge texts) {
    return new Merging(access, scope, environment, texts);
  }

  /// Makes, switches, renames and deletes branches and tags.
  public Branching branching() {
    return new Branching(access, environment);
  }

  /// Puts changes aside and takes them back.
  public PuttingAside puttingAside() {
    return new PuttingAside(access, environment);
  }

  /// Installs hooks for `git`.
  public HookInstallation hookInstallation() {
    return new HookInstallation(access);
  }

  /// The remotes of this repository.
  ///
  /// @param questions asked when a server wants what only a person knows
  /// @param memory what was typed before
  public GitRemotes remotes(RemoteQuestions questions, LoginMemory memory) {
    return new GitRemotes(access, environment, questions, memory);
  }

  @Override
  public void close() {
    repository.close();
  }
}
