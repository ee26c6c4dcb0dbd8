package dev.meshwright.usecases.commit;

import dev.meshwright.model.git.Author;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What to commit.
///
/// @param paths relative to the root; of a renamed file the new path
/// @param message not blank
/// @param author empty for the one in Git's configuration
/// @param consents what the person agreed to after a [CommitOutcome.NeedsConsent]
public record CommitRequest(
    List<String> paths, String message, Optional<Author> author, Set<CommitConsent> consents) {

  public CommitRequest {
    paths = List.copyOf(paths);
    consents = Set.copyOf(consents);
  }

  public CommitRequest(List<String> paths, String message, Optional<Author> author) {
    this(paths, message, author, Set.of());
  }

  /// The same request with one more consent.
  public CommitRequest agreeing(CommitConsent consent) {
    java.util.Set<CommitConsent> all = new java.util.HashSet<>(consents);
    all.add(consent);
    return new CommitRequest(paths, message, author, all);
  }
}
