package dev.meshwright.usecases.review.agenda;

import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.points.VisitPoints;
import java.util.Optional;

/// The two states of a review.
///
/// @param from a commit, tag, branch or folder; empty for what the current branch grew from
/// @param to the same; [VisitPoints#WORKING_COPY] for the files as they are
public record ReviewPoints(Optional<String> from, String to) {

  /// The working copy against what its branch grew from.
  public static ReviewPoints ofBranch() {
    return new ReviewPoints(Optional.empty(), VisitPoints.WORKING_COPY);
  }

  /// Whether it is about the files as they are.
  public boolean isOfWorkingCopy() {
    return to.equals(VisitPoints.WORKING_COPY);
  }

  Against against() {
    return from.<Against>map(Against.Revision::new).orElseGet(Against.BranchBase::new);
  }
}
