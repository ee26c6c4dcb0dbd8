package dev.meshwright.history;

import dev.meshwright.history.signing.SigningSettings;
import dev.meshwright.model.git.CommitOutcome.NeedsConsent;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person is asked before a commit, because it runs a program of the repository or cannot be
/// taken back.
final class CommitQuestions {

  private static final String SIGNING = "signing";

  private final OpenedRepository repository;
  private final CommitRequest request;
  private final CommitWork work;
  private final SigningPlan plan;

  CommitQuestions(
      OpenedRepository repository,
      GitEnvironment environment,
      CommitRequest request,
      CommitWork work) {
    this.repository = repository;
    this.request = request;
    this.work = work;
    this.plan = new SigningPlan(repository, environment);
  }

  /// The first that is still open.
  Optional<NeedsConsent> open() throws IOException {
    Optional<NeedsConsent> amending = ofAmending();
    Optional<NeedsConsent> hooks = amending.isPresent() ? amending : ofHooks();
    return hooks.isPresent() ? hooks : ofSigning();
  }

  private boolean has(Consent consent) {
    return request.consents().contains(consent);
  }

  private Optional<NeedsConsent> ofAmending() throws IOException {
    Optional<LastCommit> last =
        request.amend() && !has(Consent.AMEND_PUSHED)
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

  private Optional<NeedsConsent> ofHooks() throws IOException {
    List<String> hooks = new Hooks(repository).foreign();
    if (hooks.isEmpty() || has(Consent.WITHOUT_HOOKS) || runsHooks()) {
      return Optional.empty();
    }
    return Optional.of(
        new NeedsConsent(
            List.of(Consent.RUN_HOOKS, Consent.WITHOUT_HOOKS),
            GitProblems.error(
                "git-hooks",
                "",
                "This repository has hooks, programs that git would run now: "
                    + String.join(", ", hooks)
                    + ", in "
                    + new Hooks(repository).folder()
                    + ". None of them was run.",
                "Look at them; run them, and do not ask again until one changes; or commit without"
                    + " them.")));
  }

  boolean runsHooks() throws IOException {
    return !has(Consent.WITHOUT_HOOKS)
        && (has(Consent.RUN_HOOKS)
            || work.agreements().isAgreed(CommitHooks.WHAT, CommitHooks.fingerprint(repository)));
  }

  private Optional<NeedsConsent> ofSigning() {
    List<String> added = plan.added();
    SigningSettings persons = plan.ofPerson();
    boolean matters = persons.commits() || plan.ofRepository().commits();
    if (added.isEmpty()
        || !matters
        || has(Consent.UNSIGNED)
        || has(Consent.SIGN_AS_PERSON)
        || signsAsRepository()) {
      return Optional.empty();
    }
    List<Consent> choices = new ArrayList<>(List.of(Consent.SIGN_AS_REPOSITORY));
    choices.add(persons.commits() ? Consent.SIGN_AS_PERSON : Consent.UNSIGNED);
    return Optional.of(
        new NeedsConsent(
            choices,
            GitProblems.error(
                "git-signing",
                "",
                "The repository's own configuration says how commits are signed: "
                    + String.join(", ", added)
                    + ". Meshwright follows your own one, unless you agree.",
                persons.commits()
                    ? "Sign as your own configuration says, or as the repository's."
                    : "Commit unsigned, or sign as the repository's configuration says.")));
  }

  private boolean signsAsRepository() {
    return has(Consent.SIGN_AS_REPOSITORY)
        || work.agreements().isAgreed(SIGNING, signingFingerprint());
  }

  private String signingFingerprint() {
    ContentHash print = new ContentHash();
    plan.added().forEach(print::with);
    return print.hex();
  }

  /// How the commit is signed; empty for not at all.
  Optional<SigningSettings> signing() {
    if (has(Consent.UNSIGNED)) {
      return Optional.empty();
    }
    SigningSettings settings =
        !has(Consent.SIGN_AS_PERSON) && !plan.added().isEmpty() && signsAsRepository()
            ? plan.ofRepository()
            : plan.ofPerson();
    return Optional.of(settings).filter(SigningSettings::commits);
  }

  /// Keeps what was agreed to for other commits, too.
  void remember() throws IOException {
    if (has(Consent.RUN_HOOKS)) {
      work.agreements().agree(CommitHooks.WHAT, CommitHooks.fingerprint(repository));
    }
    if (has(Consent.SIGN_AS_REPOSITORY)) {
      work.agreements().agree(SIGNING, signingFingerprint());
    }
  }
}
