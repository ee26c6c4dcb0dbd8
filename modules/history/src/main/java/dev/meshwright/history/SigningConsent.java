package dev.meshwright.history;

import dev.meshwright.history.signing.SigningSettings;
import dev.meshwright.model.Problem;
import dev.meshwright.model.git.Consent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How commits are signed, after the person was asked about what only the repository says.
final class SigningConsent {

  private static final String WHAT = "signing";

  private final SigningPlan plan;
  private final Set<Consent> consents;
  private final Agreements agreements;

  SigningConsent(
      OpenedRepository repository,
      GitEnvironment environment,
      Set<Consent> consents,
      Agreements agreements) {
    this.plan = new SigningPlan(repository, environment);
    this.consents = consents;
    this.agreements = agreements;
  }

  /// What can be chosen from, when there is something to ask.
  List<Consent> choices() {
    SigningSettings persons = plan.ofPerson();
    boolean matters = persons.commits() || plan.ofRepository().commits();
    if (plan.added().isEmpty()
        || !matters
        || consents.contains(Consent.UNSIGNED)
        || consents.contains(Consent.SIGN_AS_PERSON)
        || asRepository()) {
      return List.of();
    }
    List<Consent> choices = new ArrayList<>(List.of(Consent.SIGN_AS_REPOSITORY));
    choices.add(persons.commits() ? Consent.SIGN_AS_PERSON : Consent.UNSIGNED);
    return choices;
  }

  Problem question() {
    return GitProblems.error(
        "git-signing",
        "",
        "The repository's own configuration says how commits are signed: "
            + String.join(", ", plan.added())
            + ". Meshwright follows your own one, unless you agree.",
        plan.ofPerson().commits()
            ? "Sign as your own configuration says, or as the repository's."
            : "Commit unsigned, or sign as the repository's configuration says.");
  }

  private boolean asRepository() {
    return consents.contains(Consent.SIGN_AS_REPOSITORY)
        || agreements.isAgreed(WHAT, fingerprint());
  }

  private String fingerprint() {
    ContentHash print = new ContentHash();
    plan.added().forEach(print::with);
    return print.hex();
  }

  /// Empty for not at all.
  Optional<SigningSettings> settings() {
    if (consents.contains(Consent.UNSIGNED)) {
      return Optional.empty();
    }
    SigningSettings settings =
        !consents.contains(Consent.SIGN_AS_PERSON) && !plan.added().isEmpty() && asRepository()
            ? plan.ofRepository()
            : plan.ofPerson();
    return Optional.of(settings).filter(SigningSettings::commits);
  }

  void remember() {
    if (consents.contains(Consent.SIGN_AS_REPOSITORY)) {
      agreements.agree(WHAT, fingerprint());
    }
  }
}
