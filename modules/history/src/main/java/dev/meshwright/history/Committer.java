package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
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

/// Makes commits of chosen files. Everything that could speak against it is asked before the first
/// byte is written.
final class Committer {

  private final OpenedRepository repository;
  private final FolderScope scope;
  private final GitEnvironment environment;

  Committer(OpenedRepository repository, FolderScope scope, GitEnvironment environment) {
    this.repository = repository;
    this.scope = scope;
    this.environment = environment;
  }

  CommitOutcome commit(CommitRequest request, Progress progress) throws IOException {
    if (request.message().isBlank()) {
      return refused("git-no-message", "A commit needs a message.", "Say what changed and why.");
    }
    RepositoryState state = new StatusReader(repository, scope).read(progress);
    if (state.operation().isPresent()) {
      return refused(
          "git-unfinished",
          "The repository is in the middle of " + state.operation().get() + ".",
          "End or abort that with git first; a commit of single files would break it.");
    }
    List<ChangedFile> chosen =
        state.changed().stream().filter(file -> isChosen(request, file)).toList();
    if (chosen.isEmpty()) {
      return refused(
          "git-nothing-to-commit",
          "None of the chosen files differs from the last commit.",
          "Save your edits first; ignored files cannot be committed.");
    }
    Optional<Problem> obstacle = obstacle(chosen);
    if (obstacle.isPresent()) {
      return new Refused(obstacle.get());
    }
    Optional<NeedsConsent> question = question(request);
    if (question.isPresent()) {
      return question.get();
    }
    return switch (signature(request)) {
      case Result.Failed<Signature> missing -> new Refused(missing.problem());
      case Result.Ok<Signature> signature ->
          write(request.message(), signature.value(), repositoryPaths(chosen), progress);
    };
  }

  /// Commits what is staged, whatever lies on disk.
  CommitOutcome commitStaged(CommitRequest request) throws IOException {
    if (request.message().isBlank()) {
      return refused("git-no-message", "A commit needs a message.", "Say what changed and why.");
    }
    Optional<Problem> underWay = UnderWay.problem(repository);
    Optional<Problem> obstacle =
        underWay.isPresent() ? underWay : new StagedChanges(repository, scope).obstacle();
    if (obstacle.isPresent()) {
      return new Refused(obstacle.get());
    }
    Optional<NeedsConsent> question = question(request);
    if (question.isPresent()) {
      return question.get();
    }
    return switch (signature(request)) {
      case Result.Failed<Signature> missing -> new Refused(missing.problem());
      case Result.Ok<Signature> signature ->
          outcome(
              new CommitWriter(repository)
                  .writeStaged(tidy(request.message()), Commits.ident(signature.value())));
    };
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

  private Optional<NeedsConsent> question(CommitRequest request) throws IOException {
    List<String> hooks = new Hooks(repository).foreign();
    if (!hooks.isEmpty() && !request.consents().contains(Consent.WITHOUT_HOOKS)) {
      return Optional.of(
          new NeedsConsent(
              Consent.WITHOUT_HOOKS,
              GitProblems.error(
                  "git-hooks",
                  "",
                  "This repository has hooks that git would run: "
                      + String.join(", ", hooks)
                      + ". Meshwright runs no programs of a repository.",
                  "Commit without them, or commit with git.")));
    }
    boolean signed = repository.getConfig().getBoolean("commit", "gpgSign", false);
    if (signed && !request.consents().contains(Consent.UNSIGNED)) {
      return Optional.of(
          new NeedsConsent(
              Consent.UNSIGNED,
              GitProblems.error(
                  "git-signing",
                  "",
                  "Git's configuration asks for signed commits (commit.gpgSign), and Meshwright"
                      + " does not sign.",
                  "Commit unsigned, or commit with git.")));
    }
    return Optional.empty();
  }

  private Result<Signature> signature(CommitRequest request) throws IOException {
    Result<Author> author =
        request.author().isPresent()
            ? Result.ok(request.author().get())
            : new IdentityReader(repository, environment).read();
    OffsetDateTime time =
        request.time().orElseGet(() -> OffsetDateTime.now(ZoneId.systemDefault()));
    return author.map(known -> new Signature(known, time));
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

  private CommitOutcome write(
      String message, Signature signature, List<String> paths, Progress progress)
      throws IOException {
    progress.report("Committing " + paths.size() + " files", -1);
    Result<Revision> made =
        new CommitWriter(repository).write(paths, tidy(message), Commits.ident(signature));
    return outcome(made);
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
