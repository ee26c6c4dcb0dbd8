package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.git.Consent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Whether the hooks of something that is done may be run. What a person agrees to is the place and
/// the text of each hook: the same hook is not asked about again for something else.
final class HookConsent {

  private static final String WHAT = "hook";

  private final Hooks hooks;
  private final HookSet set;
  private final Set<Consent> consents;
  private final Agreements agreements;

  HookConsent(
      OpenedRepository repository, HookSet set, Set<Consent> consents, Agreements agreements) {
    this.hooks = new Hooks(repository);
    this.set = set;
    this.consents = consents;
    this.agreements = agreements;
  }

  /// What is to be asked, when there are hooks and nobody has decided about them.
  Optional<Problem> question() throws IOException {
    if (hooks.foreign(set).isEmpty() || consents.contains(Consent.WITHOUT_HOOKS) || runs()) {
      return Optional.empty();
    }
    return Optional.of(
        GitProblems.error(
            "git-hooks",
            "",
            "This repository has hooks, programs that git would run now: "
                + String.join(", ", hooks.foreign(set))
                + ", in "
                + hooks.folder()
                + ". None of them was run.",
            "Look at them; run them, and do not ask again until one changes; or go on without"
                + " them."));
  }

  boolean runs() throws IOException {
    if (consents.contains(Consent.WITHOUT_HOOKS)) {
      return false;
    }
    return consents.contains(Consent.RUN_HOOKS) || isAgreed();
  }

  private boolean isAgreed() throws IOException {
    for (String name : hooks.foreign(set)) {
      if (!agreements.isAgreed(WHAT, fingerprint(name))) {
        return false;
      }
    }
    return true;
  }

  /// Keeps what was agreed to.
  void remember() throws IOException {
    if (consents.contains(Consent.RUN_HOOKS)) {
      for (String name : hooks.foreign(set)) {
        agreements.agree(WHAT, fingerprint(name));
      }
    }
  }

  private String fingerprint(String name) throws IOException {
    Path file = hooks.folder().resolve(name);
    return new ContentHash().with(name).with(file.toString()).with(Files.readAllBytes(file)).hex();
  }
}
