package dev.meshwright.history;

import dev.meshwright.history.signing.Signing;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.PersonIdent;

/// The programs that take part while commits are merged or picked, as far as the person agreed to
/// them: hooks, and what signs.
///
/// @param hooks empty where none are run
/// @param signing empty where commits are not signed
record MergeAids(
    PersonIdent by, Optional<CommitHooks> hooks, Optional<Signing> signing, Progress progress) {

  static MergeAids of(
      OpenedRepository repository,
      GitEnvironment environment,
      PersonIdent by,
      MergeQuestions questions,
      CommitWork work)
      throws IOException {
    Optional<CommitHooks> hooks = Optional.empty();
    if (questions.runsHooks()) {
      CommitHooks found = new CommitHooks(repository, work);
      found.tell(
          new Author(by.getName(), by.getEmailAddress()), repository.getIndexFile().toPath());
      hooks = Optional.of(found);
    }
    return new MergeAids(
        by,
        hooks,
        questions
            .signing()
            .map(settings ->
                new Signing(settings, repository.getWorkTree().toPath(), environment.home())),
        work.progress());
  }

  /// With no program at all.
  static MergeAids none(PersonIdent by) {
    return new MergeAids(by, Optional.empty(), Optional.empty(), Progress.none());
  }

  boolean runs(String hook) throws IOException {
    return hooks.isPresent() && hooks.get().has(hook);
  }

  /// @return why it must not go on
  Optional<Problem> run(String hook, String... arguments) throws IOException {
    return hooks.isPresent() ? hooks.get().run(hook, arguments) : Optional.empty();
  }

  /// Runs a hook that can no longer change anything; how it ends is told.
  void tell(String hook, String input, String... arguments) throws IOException {
    if (hooks.isPresent()) {
      hooks.get().told(hook, input, arguments);
    }
  }

  /// The message as the hooks leave it; as in [CommitHooks#message].
  Result<String> message(String message, String name, String source, boolean judged)
      throws IOException {
    if (hooks.isEmpty()) {
      return Result.ok(message);
    }
    return hooks.get().message(message, name, source, judged).map(MergeCommits::cleaned);
  }

  /// The signature of a commit; empty where it is not signed.
  Result<Optional<String>> signature(CommitBuilder commit) throws IOException {
    if (signing.isEmpty()) {
      return Result.ok(Optional.empty());
    }
    return signing
        .get()
        .sign(commit.build(), by.getName() + " <" + by.getEmailAddress() + ">", progress)
        .map(Optional::of);
  }
}
