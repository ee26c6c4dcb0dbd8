package dev.meshwright.history;

import dev.meshwright.history.signing.SigningSettings;
import dev.meshwright.model.Problem;
import dev.meshwright.model.git.CommitOutcome.NeedsConsent;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What a person is asked before a commit, because it runs a program of the repository or cannot be
/// taken back.
final class CommitQuestions {

  private final OpenedRepository repository;
  private final CommitRequest request;
  private final HookConsent hooks;
  private final SigningConsent signing;

  CommitQuestions(
      OpenedRepository repository,
      GitEnvironment environment,
      CommitRequest request,
      CommitWork work) {
    this.repository = repository;
    this.request = request;
    this.hooks = new HookConsent(repository, HookSet.COMMIT, request.consents(), work.agreements());
    this.signing =
        new SigningConsent(repository, environment, request.consents(), work.agreements());
  }

  /// The first that is still open.
  Optional<NeedsConsent> open() throws IOException {
    Optional<NeedsConsent> amending = ofAmending();
    if (amending.isPresent()) {
      return amending;
    }
    Optional<Problem> ofHooks = hooks.question();
    if (ofHooks.isPresent()) {
      return Optional.of(
          new NeedsConsent(List.of(Consent.RUN_HOOKS, Consent.WITHOUT_HOOKS), ofHooks.get()));
    }
    List<Consent> choices = signing.choices();
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(new NeedsConsent(choices, signing.question()));
  }

  private Optional<NeedsConsent> ofAmending() throws IOException {
    Optional<LastCommit> last =
        request.amend() && !request.consents().contains(Consent.AMEND_PUSHED)
            ? LastCommit.of(repository)
            : Optional.empty();
    Optional<String> remote = last.isPresent() ? last.get().remoteBranch() : Optional.empty();
    return remote.map(branch ->
        new NeedsConsent(
            List.of(Consent.AMEND_PUSHED),
            GitProblems.error(
                "git-amend-pushed",
                "",
                "The last commit is on "
                    + branch
                    + " already. The one in its place can only be pushed by force, and who has"
                    + " built on the old one has to rebase.",
                "Make a new commit, unless nobody else uses that branch.")));
  }

  boolean runsHooks() throws IOException {
    return hooks.runs();
  }

  /// How the commit is signed; empty for not at all.
  Optional<SigningSettings> signing() {
    return signing.settings();
  }

  /// Keeps what was agreed to for other commits, too.
  void remember() throws IOException {
    hooks.remember();
    signing.remember();
  }
}
