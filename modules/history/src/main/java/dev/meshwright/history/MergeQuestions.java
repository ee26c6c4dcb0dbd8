package dev.meshwright.history;

import dev.meshwright.history.signing.SigningSettings;
import dev.meshwright.model.Problem;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.MergeOutcome.NeedsConsent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person is asked before commits are merged or picked, because a program would be run.
final class MergeQuestions {

  private final HookConsent hooks;
  private final SigningConsent signing;
  private final boolean commits;

  /// @param commits whether commits are made at all
  MergeQuestions(
      OpenedRepository repository,
      GitEnvironment environment,
      HookSet set,
      Set<Consent> consents,
      Agreements agreements,
      boolean commits) {
    this.hooks = new HookConsent(repository, set, consents, agreements);
    this.signing = new SigningConsent(repository, environment, consents, agreements);
    this.commits = commits;
  }

  /// The first that is still open.
  Optional<NeedsConsent> open() throws IOException {
    Optional<Problem> ofHooks = hooks.question();
    if (ofHooks.isPresent()) {
      return Optional.of(
          new NeedsConsent(List.of(Consent.RUN_HOOKS, Consent.WITHOUT_HOOKS), ofHooks.get()));
    }
    List<Consent> choices = commits ? signing.choices() : List.of();
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(new NeedsConsent(choices, signing.question()));
  }

  boolean runsHooks() throws IOException {
    return hooks.runs();
  }

  Optional<SigningSettings> signing() {
    return commits ? signing.settings() : Optional.empty();
  }

  void remember() throws IOException {
    hooks.remember();
    signing.remember();
  }

  /// When a commit cannot be signed.
  static NeedsConsent unsigned(Problem problem) {
    return new NeedsConsent(List.of(Consent.UNSIGNED), problem);
  }
}
