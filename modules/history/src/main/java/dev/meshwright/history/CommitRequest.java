package dev.meshwright.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What to commit.
///
/// @param paths files to commit as they are on disk, a deleted one as deleted; never empty. For a
///   renamed file both paths.
/// @param message not blank
/// @param signature author and committer with time; empty for the identity of Git's configuration
///   and now
/// @param consents what the person agreed to after a [CommitOutcome.NeedsConsent]
public record CommitRequest(
    List<String> paths, String message, Optional<Signature> signature, Set<Consent> consents) {

  public CommitRequest {
    paths = List.copyOf(paths);
    consents = Set.copyOf(consents);
  }

  public static CommitRequest of(List<String> paths, String message) {
    return new CommitRequest(paths, message, Optional.empty(), Set.of());
  }

  /// What `git commit` would do and Meshwright does not.
  public enum Consent {
    /// The repository's hooks are not run.
    WITHOUT_HOOKS,
    /// The configuration asks for signed commits; this one is not signed.
    UNSIGNED
  }
}
