package dev.meshwright.model.git;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What to commit.
///
/// @param paths files to commit as they are on disk, a deleted one as deleted; a renamed file is
///   committed at both of its places
/// @param message not blank
/// @param author empty for the one in Git's configuration
/// @param time empty for now
/// @param amend whether it takes the place of the last commit, whose author and time it keeps
/// @param consents what the person agreed to after a [CommitOutcome.NeedsConsent]
public record CommitRequest(
    List<String> paths,
    String message,
    Optional<Author> author,
    Optional<OffsetDateTime> time,
    boolean amend,
    Set<Consent> consents) {

  public CommitRequest {
    paths = List.copyOf(paths);
    consents = Set.copyOf(consents);
  }

  public CommitRequest(List<String> paths, String message, Optional<Author> author) {
    this(paths, message, author, Optional.empty(), false, Set.of());
  }

  /// The same request for a commit in the place of the last one.
  public CommitRequest amending() {
    return new CommitRequest(paths, message, author, time, true, consents);
  }

  /// The same request with one more consent.
  public CommitRequest agreeing(Consent consent) {
    Set<Consent> all = new HashSet<>(consents);
    all.add(consent);
    return new CommitRequest(paths, message, author, time, amend, all);
  }
}
