package dev.meshwright.usecases.review.scope;

import java.util.List;
import java.util.Optional;

/// What changed between the ends of a review.
///
/// @param base as it was named
/// @param baseCommit what the changes are against
/// @param head as it was named
/// @param headCommit empty for the files on disk
/// @param changes the worst first
/// @param digest of all that is to be seen; another one once that changes
public record ReviewScope(
    String base,
    String baseCommit,
    String head,
    Optional<String> headCommit,
    List<ReviewedChange> changes,
    String digest) {

  public ReviewScope {
    changes = List.copyOf(changes);
  }
}
