package dev.meshwright.history;

import dev.meshwright.history.signing.Signing;
import dev.meshwright.history.signing.SigningSettings;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitOutcome.NeedsConsent;
import dev.meshwright.model.git.CommitOutcome.Refused;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.FileState;
import dev.meshwright.model.git.RepositoryState;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevWalk;

/// Makes commits of chosen files. Everything that could speak against it is asked before the first
/// byte is written.
final class Committer {

  private final OpenedRepository repository;
  private final FolderScope scope;
  private static final ObjectId EMPTY_TREE =
      ObjectId.fromString("4b825dc642cb6eb9a060e54bf8d69288fbee4904");

  private final GitEnvironment environment;
  private final CommitWork work;
  private final CommitWriter writer;

  Committer(
      OpenedRepository repository, FolderScope scope, GitEnvironment environment, CommitWork work) {
    this.repository = repository;
    this.scope = scope;
    this.environment = environment;
    this.work = work;
    this.writer = new CommitWriter(repository);
  }

  CommitOutcome commit(CommitRequest request) throws IOException {
    if (request.message().isBlank()) {
      return refused("git-no-message", "A commit needs a message.", "Say what changed and why.");
    }
    RepositoryState state = new StatusReader(repository, scope).read(work.progress());
    if (state.operation().isPresent()) {
      return refused(
          "git-unfinished",
          "The repository is in the middle of " + state.operation().get() + ".",
          "End or abort that with git first; a commit of single files would break it.");
    }
    List<ChangedFile> chosen =
        state.changed().stream().filter(file -> isChosen(request, file)).toList();
    if (chosen.isEmpty() && !request.amend()) {
      return new Refused(nothing());
    }
    Optional<Problem> obstacle = obstacle(chosen);
    if (obstacle.isPresent()) {
      return new Refused(obstacle.get());
    }
    work.progress().report("Committing " + chosen.size() + " files", -1);
    return made(request, () -> writer.ofDisk(repositoryPaths(chosen)));
  }

  /// Commits what is staged, whatever lies on disk.
  CommitOutcome commitStaged(CommitRequest request) throws IOException {
    if (request.message().isBlank()) {
      return refused("git-no-message", "A commit needs a message.", "Say what changed and why.");
    }
    Optional<Problem> underWay = UnderWay.problem(repository);
    Optional<Problem> obstacle =
        underWay.isPresent() ? underWay : new StagedChanges(repository, scope).obstacle();
    return obstacle.isPresent() ? new Refused(obstacle.get()) : made(request, writer::ofIndex);
  }

  private interface Gathering {
    Result<CommitContents> gather() throws IOException;
  }

  private CommitOutcome made(CommitRequest request, Gathering gathering) throws IOException {
    CommitQuestions questions = new CommitQuestions(repository, environment, request, work);
    Optional<NeedsConsent> question = questions.open();
    if (question.isPresent()) {
      return question.get();
    }
    Result<CommitContents> contents = gathering.gather();
    Optional<Problem> empty =
        contents.optional().isPresent()
            ? empty(contents.optional().get(), request)
            : Optional.empty();
    if (empty.isPresent()) {
      return new Refused(empty.get());
    }
    boolean hooked = questions.runsHooks();
    CommitHooks hooks = new CommitHooks(repository, work);
    Result<CommitDraft> draft =
        contents.flatMap(gathered ->
            identities(request)
                .flatMap(by -> {
                  try {
                    return hooked
                        ? hooked(request, gathered, by, hooks)
                        : draft(request, gathered, by, request.message());
                  } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                  }
                }));
    return switch (draft) {
      case Result.Failed<CommitDraft> failed -> new Refused(failed.problem());
      case Result.Ok<CommitDraft>(CommitDraft ready, var notes) -> {
        questions.remember();
        yield signed(ready, questions, hooked ? Optional.of(hooks) : Optional.empty());
      }
    };
  }

  /// Nothing to commit, or nothing that would be left.
  private Optional<Problem> empty(CommitContents contents, CommitRequest request)
      throws IOException {
    Optional<LastCommit> last = LastCommit.of(repository);
    if (last.isEmpty()) {
      return request.amend()
          ? Optional.of(
              GitProblems.error(
                  "git-nothing-to-commit", "", "There is no commit to amend yet.", ""))
          : contents.tree().equals(EMPTY_TREE) ? Optional.of(nothing()) : Optional.empty();
    }
    if (!request.amend()) {
      return contents.tree().equals(treeOf(contents.head().orElseThrow()))
          ? Optional.of(nothing())
          : Optional.empty();
    }
    List<ObjectId> parents = last.get().parents();
    boolean undoes = parents.size() == 1 && contents.tree().equals(treeOf(parents.getFirst()));
    return undoes
        ? Optional.of(
            GitProblems.error(
                "git-nothing-to-commit",
                "",
                "With that the amended commit would change nothing.",
                "Undo the last commit instead."))
        : Optional.empty();
  }

  private ObjectId treeOf(ObjectId commit) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseTree(commit);
    }
  }

  private static Problem nothing() {
    return GitProblems.error(
        "git-nothing-to-commit",
        "",
        "None of the chosen files differs from the last commit.",
        "Save your edits first; ignored files cannot be committed.");
  }

  private record By(PersonIdent author, PersonIdent committer) {}

  private Result<By> identities(CommitRequest request) {
    IdentityReader identity = new IdentityReader(repository, environment);
    OffsetDateTime time =
        request.time().orElseGet(() -> OffsetDateTime.now(ZoneId.systemDefault()));
    Result<Author> author =
        request.author().isPresent() ? Result.ok(request.author().get()) : identity.read();
    return author.map(known -> {
      Author committer =
          request.author().isPresent() ? known : identity.committer().optional().orElse(known);
      return new By(
          Commits.ident(new Signature(known, time)), Commits.ident(new Signature(committer, time)));
    });
  }

  private Result<CommitDraft> hooked(
      CommitRequest request, CommitContents gathered, By by, CommitHooks hooks) throws IOException {
    Author author = new Author(by.author().getName(), by.author().getEmailAddress());
    Result<CommitContents> seen;
    if (gathered.staged()) {
      hooks.tell(author, repository.getIndexFile().toPath());
      Optional<Problem> refused = hooks.run("pre-commit");
      seen = refused.isPresent() ? Result.failed(refused.get()) : writer.ofIndex();
    } else {
      seen =
          writer.seenBy(
              gathered,
              index -> {
                hooks.tell(author, index);
                return hooks.run("pre-commit");
              });
    }
    if (!(seen instanceof Result.Ok<CommitContents>(CommitContents contents, var notes))) {
      return new Result.Failed<>(seen.problems());
    }
    return switch (hooks.message(tidy(request.message()))) {
      case Result.Ok<String>(String message, var n) -> draft(request, contents, by, message);
      case Result.Failed<String>(var problems) -> new Result.Failed<>(problems);
    };
  }

  private Result<CommitDraft> draft(
      CommitRequest request, CommitContents contents, By by, String message) throws IOException {
    if (message.isBlank()) {
      return Result.failed(
          GitProblems.error("git-no-message", "", "A hook left the commit without a message.", ""));
    }
    Optional<LastCommit> amended = request.amend() ? LastCommit.of(repository) : Optional.empty();
    return Result.ok(
        new CommitDraft(
            contents,
            amended.map(LastCommit::parents).orElseGet(() -> contents.head().stream().toList()),
            tidy(message),
            request.author().isPresent()
                ? by.author()
                : amended.map(LastCommit::author).orElse(by.author()),
            by.committer(),
            amended.isPresent()
                ? "commit (amend)"
                : contents.head().isEmpty() ? "commit (initial)" : "commit"));
  }

  private CommitOutcome signed(
      CommitDraft draft, CommitQuestions questions, Optional<CommitHooks> hooks)
      throws IOException {
    Optional<String> signature = Optional.empty();
    Optional<SigningSettings> settings = questions.signing();
    if (settings.isPresent()) {
      Signing signing =
          new Signing(settings.get(), repository.getWorkTree().toPath(), environment.home());
      Result<String> made =
          signing.sign(
              draft.builder(Optional.empty()).build(),
              draft.committer().getName() + " <" + draft.committer().getEmailAddress() + ">",
              work.progress());
      if (!(made instanceof Result.Ok<String>(String text, var notes))) {
        return new NeedsConsent(List.of(Consent.UNSIGNED), made.problems().getFirst());
      }
      signature = Optional.of(text);
    }
    CommitOutcome outcome = outcome(writer.write(draft, signature));
    if (outcome instanceof CommitOutcome.Committed && hooks.isPresent()) {
      // What it says is told; the commit is made.
      hooks.get().run("post-commit");
      if (draft.action().equals("commit (amend)")
          && outcome instanceof CommitOutcome.Committed(var made)) {
        String before = draft.contents().head().orElseThrow().name();
        hooks.get().told("post-rewrite", before + " " + made.id() + "\n", "amend");
      }
    }
    return outcome;
  }

  private static boolean isChosen(CommitRequest request, ChangedFile file) {
    return request.paths().contains(file.path());
  }

  private Optional<Problem> obstacle(List<ChangedFile> chosen) throws IOException {
    for (ChangedFile file : chosen) {
      if (file.state() == FileState.CONFLICTED) {
        return Optional.of(
            GitProblems.error(
                "git-conflicted",
                file.path(),
                file.path() + " still holds both sides of a merge.",
                "Resolve it and stage it with git add, then commit."));
      }
    }
    return new FilterPrograms(repository)
        .firstUsedBy(repositoryPaths(chosen))
        .map(used ->
            GitProblems.error(
                "git-filter",
                used.path(),
                used.path()
                    + " is stored through the program of the filter "
                    + used.filter()
                    + ", and Meshwright runs no programs of a repository.",
                "Commit this file with git."));
  }

  /// A renamed file is committed at both of its places.
  private List<String> repositoryPaths(List<ChangedFile> chosen) {
    return List.copyOf(
        new TreeSet<>(
            chosen.stream()
                .flatMap(
                    file -> Stream.concat(Stream.of(file.path()), file.previousPath().stream()))
                .map(scope::toRepository)
                .toList()));
  }

  private CommitOutcome outcome(Result<Revision> made) throws IOException {
    return switch (made) {
      case Result.Ok<Revision>(Revision revision, var notes) ->
          new CommitOutcome.Committed(Commits.read(repository, revision));
      case Result.Failed<Revision> failed -> new Refused(failed.problem());
    };
  }

  /// As `git commit --cleanup=whitespace`: no blank lines around, one between, none of spaces only.
  private static String tidy(String message) {
    StringBuilder tidy = new StringBuilder();
    boolean blank = false;
    for (String line : message.strip().lines().map(String::stripTrailing).toList()) {
      if (!line.isEmpty() || !blank) {
        tidy.append(line).append('\n');
      }
      blank = line.isEmpty();
    }
    return tidy.toString();
  }

  private static Refused refused(String rule, String message, String hint) {
    return new Refused(GitProblems.error(rule, "", message, hint));
  }
}
