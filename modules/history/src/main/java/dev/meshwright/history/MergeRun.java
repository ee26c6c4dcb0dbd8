package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeOutcome.NeedsConsent;
import dev.meshwright.model.git.OperationUnderWay;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.PersonIdent;

/// Asks what has to be asked before commits are merged or picked, and then has it done.
final class MergeRun {

  private final OpenedRepository repository;
  private final GitEnvironment environment;
  private final CommitWork work;
  private final Look look;

  /// @param look reads what is under way, with its conflicts
  MergeRun(OpenedRepository repository, GitEnvironment environment, CommitWork work, Look look) {
    this.repository = repository;
    this.environment = environment;
    this.work = work;
    this.look = look;
  }

  /// Reads what is under way.
  @FunctionalInterface
  interface Look {
    Optional<OperationUnderWay> at(OpenedRepository repository) throws IOException;
  }

  /// Does it.
  @FunctionalInterface
  interface Step {
    MergeOutcome with(MergeAids aids) throws IOException;
  }

  /// Goes on with what is under way.
  @FunctionalInterface
  interface NextStep {
    MergeOutcome of(GitOperation operation, MergeAids aids) throws IOException;
  }

  /// @param set the hooks of it
  MergeOutcome begin(HookSet set, Set<Consent> consents, Step step) throws IOException {
    boolean forward = set == HookSet.FORWARD;
    MergeQuestions questions = questions(set, consents);
    Optional<NeedsConsent> question = questions.open();
    if (question.isPresent()) {
      return question.get();
    }
    Optional<Problem> obstacle = UnderWay.problem(repository);
    if (obstacle.isEmpty() && new UnderWayReader(repository).read().isPresent()) {
      obstacle =
          Optional.of(
              GitProblems.error(
                  "git-unfinished",
                  "",
                  "The repository is in the middle of something else.",
                  "End or abort that first."));
    }
    boolean reftable =
        "reftable".equals(repository.getConfig().getString("extensions", null, "refStorage"));
    if (obstacle.isEmpty() && reftable && !forward) {
      obstacle =
          Optional.of(
              GitProblems.error(
                  "git-reftable",
                  "",
                  "This repository keeps its branches in a reftable, where Meshwright cannot note"
                      + " how far it has come.",
                  "Do this with git."));
    }
    return obstacle.isPresent() ? new MergeOutcome.Refused(obstacle.get()) : go(questions, step);
  }

  MergeOutcome goOn(Set<Consent> consents, NextStep step) throws IOException {
    Optional<OperationUnderWay> now = new UnderWayReader(repository).read();
    Optional<Problem> obstacle = obstacle(now);
    if (obstacle.isPresent()) {
      return new MergeOutcome.Refused(obstacle.get());
    }
    GitOperation operation = now.orElseThrow().operation();
    MergeQuestions questions = questions(Merging.goingOn(operation), consents);
    Optional<NeedsConsent> question = questions.open();
    return question.isPresent() ? question.get() : go(questions, aids -> step.of(operation, aids));
  }

  /// Needs no consent: no commit of a branch is made.
  MergeOutcome giveUp(NextStep step) throws IOException {
    Optional<OperationUnderWay> now = new UnderWayReader(repository).read();
    return now.isEmpty()
        ? new MergeOutcome.Refused(nothing())
        : go(
            questions(HookSet.PICK, Set.of(Consent.WITHOUT_HOOKS, Consent.UNSIGNED)),
            aids -> step.of(now.get().operation(), aids));
  }

  private MergeQuestions questions(HookSet set, Set<Consent> consents) {
    return new MergeQuestions(
        repository, environment, set, consents, work.agreements(), set != HookSet.FORWARD);
  }

  private static Problem nothing() {
    return GitProblems.error("git-nothing-under-way", "", "Nothing is in the middle.", "");
  }

  /// Of files in conflict that come from nothing that is noted.
  static Problem nothingToCommit() {
    return GitProblems.error(
        "git-nothing-under-way",
        "",
        "Nothing notes what the files in conflict came from, so there is nothing to continue with.",
        "Resolve each and commit, or abort.");
  }

  private static Optional<Problem> obstacle(Optional<OperationUnderWay> now) {
    return now.isEmpty()
        ? Optional.of(nothing())
        : now.get()
            .obstacle()
            .map(why ->
                GitProblems.error(
                    "git-unfinished",
                    "",
                    "Only git can go on with this: " + why + ".",
                    "Continue with git in a terminal, or abort here."));
  }

  private MergeOutcome go(MergeQuestions questions, Step step) throws IOException {
    return switch (new IdentityReader(repository, environment).read()) {
      case Result.Failed<Author> missing -> new MergeOutcome.Refused(missing.problem());
      case Result.Ok<Author>(Author author, var notes) -> {
        PersonIdent by =
            Commits.ident(new Signature(author, OffsetDateTime.now(ZoneId.systemDefault())));
        questions.remember();
        MergeOutcome outcome =
            step.with(MergeAids.of(repository, environment, by, questions, work));
        yield outcome instanceof MergeOutcome.Stopped stopped
            ? new MergeOutcome.Stopped(look.at(repository).orElseThrow(), stopped.notes())
            : outcome;
      }
    };
  }
}
