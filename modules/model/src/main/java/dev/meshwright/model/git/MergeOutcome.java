package dev.meshwright.model.git;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Optional;

/// What a merge, a rebase, a cherry-pick or a revert came to.
public sealed interface MergeOutcome {

  /// All of it was there already; nothing was changed.
  record UpToDate() implements MergeOutcome {}

  /// The branch only moved; no commit was made.
  ///
  /// @param before the commit where it stood; empty where there was none
  record Moved(String before, String head) implements MergeOutcome {}

  /// All is done.
  ///
  /// @param before the commit where the branch stood before the first of them
  /// @param head the last commit
  /// @param made how many commits were made
  /// @param dropped how many were left out, because nothing was left of them
  /// @param notes what is worth knowing: a driver that was not run, files that both renamed
  record Done(String before, String head, int made, int dropped, List<Problem> notes)
      implements MergeOutcome {
    public Done {
      notes = List.copyOf(notes);
    }
  }

  /// It stopped at files that hold both sides, at a commit of which nothing is left, or because a
  /// hook or a signature failed, which the notes say then.
  record Stopped(OperationUnderWay state, List<Problem> notes) implements MergeOutcome {
    public Stopped {
      notes = List.copyOf(notes);
    }
  }

  /// All is as it was before; what was resolved by hand is kept.
  ///
  /// @param kept the commit that has what was on disk; empty when there was nothing to keep
  record Aborted(String head, Optional<String> kept) implements MergeOutcome {}

  /// Nothing was touched; ask the person, then try again with what they chose.
  ///
  /// @param choices at least one
  record NeedsConsent(List<Consent> choices, Problem problem) implements MergeOutcome {
    public NeedsConsent {
      choices = List.copyOf(choices);
    }
  }

  /// Nothing was touched; ask which parent of a merge its change is counted from, then try again
  /// with that one ([PickRequest#mainline]).
  ///
  /// @param parents of the merge, for people: the short id and the subject of each
  record NeedsParent(List<String> parents, Problem problem) implements MergeOutcome {
    public NeedsParent {
      parents = List.copyOf(parents);
    }
  }

  /// Nothing was touched.
  record Refused(Problem problem) implements MergeOutcome {}
}
