package dev.meshwright.app.notices;

import dev.meshwright.app.common.Failure;
import dev.meshwright.app.document.Notice;
import dev.meshwright.model.Problem;
import java.util.Optional;

/// Which notices a newer one makes stale. They stay in the log.
final class StaleNotices {

  private StaleNotices() {}

  static boolean replaces(Notice newer, Notice older) {
    return switch (older) {
      case Notice.InFile(Problem problem) ->
          newer instanceof Notice.InFile(Problem next)
              && next.rule().equals(problem.rule())
              && next.location().file().equals(problem.location().file());
      case Notice.Broken(Throwable cause) ->
          newer instanceof Notice.Broken(Throwable next)
              && Failure.message(next).equals(Failure.message(cause));
      // Where the branch is now is told by the newest; what an older one would undo is not the last
      // thing any more.
      case Notice.Committed committed -> movesBranch(newer) || isDone(newer);
      case Notice.BranchMoved(String words, Optional<Runnable> undo) ->
          movesBranch(newer) || (undo.isEmpty() && isDone(newer));
      case Notice.Did(String words, Optional<Runnable> undo) -> undo.isEmpty() && isDone(newer);
      // What was deleted or discarded can be brought back, whatever was done since.
      case Notice.Files files -> false;
    };
  }

  private static boolean movesBranch(Notice notice) {
    return notice instanceof Notice.Committed || notice instanceof Notice.BranchMoved;
  }

  private static boolean isDone(Notice notice) {
    return movesBranch(notice) || notice instanceof Notice.Did || notice instanceof Notice.Files;
  }
}
