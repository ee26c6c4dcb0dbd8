package dev.meshwright.model.git;

import java.util.List;
import java.util.Optional;

/// An operation that stopped in the middle, by Meshwright or by `git`.
///
/// @param operation what is under way
/// @param step which commit of how many it stands at, from 1
/// @param total how many commits there are
/// @param branch the branch that is rebased, or the one that is checked out; empty for none
/// @param other what is brought in, for people: a branch, a commit with its subject
/// @param conflicts the files that still hold both sides
/// @param message what the commit would say
/// @param obstacle why only `git` can go on; empty when this program can
public record OperationUnderWay(
    GitOperation operation,
    int step,
    int total,
    Optional<String> branch,
    String other,
    List<ConflictedFile> conflicts,
    String message,
    Optional<String> obstacle) {

  public OperationUnderWay {
    conflicts = List.copyOf(conflicts);
  }
}
