package dev.meshwright.history;

import dev.meshwright.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/// Moves `HEAD` and branches, each with a line in its log, and only from where they are expected.
final class HeadMover {

  private final Repository repository;
  private final PersonIdent by;

  HeadMover(Repository repository, PersonIdent by) {
    this.repository = repository;
    this.by = by;
  }

  /// The lock on what a move would write, if there is one.
  Optional<Problem> held() throws IOException {
    String name = repository.getFullBranch();
    return new GitLocks(repository).onRefs(name == null ? List.of() : List.of(name));
  }

  /// Moves the branch that is checked out, or `HEAD` itself where none is.
  Optional<Problem> move(ObjectId from, ObjectId to, String log) throws IOException {
    return write(repository.updateRef(Constants.HEAD), from, to, log, Constants.HEAD);
  }

  /// Lets `HEAD` be a commit, and the branch stay where it is.
  Optional<Problem> detach(ObjectId from, ObjectId to, String log) throws IOException {
    return write(repository.updateRef(Constants.HEAD, true), from, to, log, Constants.HEAD);
  }

  boolean isAt(String name, ObjectId commit) throws IOException {
    Ref ref = repository.exactRef(name);
    return ref != null && commit.equals(ref.getObjectId());
  }

  /// Moves a branch that is not checked out.
  Optional<Problem> moveBranch(String name, ObjectId from, ObjectId to, String log)
      throws IOException {
    return write(repository.updateRef(name), from, to, log, name);
  }

  /// Checks a branch out that is where `HEAD` is.
  Optional<Problem> attach(String branch, String log) throws IOException {
    RefUpdate head = repository.updateRef(Constants.HEAD, false);
    head.setRefLogIdent(by);
    head.setRefLogMessage(log, false);
    return after(head.link(branch), Constants.HEAD);
  }

  private Optional<Problem> write(
      RefUpdate update, ObjectId from, ObjectId to, String log, String name) throws IOException {
    update.setNewObjectId(to);
    update.setExpectedOldObjectId(from);
    update.setRefLogIdent(by);
    update.setRefLogMessage(log, false);
    return after(update.forceUpdate(), name);
  }

  private Optional<Problem> after(RefUpdate.Result result, String name) throws IOException {
    return switch (result) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> Optional.empty();
      case LOCK_FAILURE, REJECTED -> Optional.of(new GitLocks(repository).onRef(name));
      case NOT_ATTEMPTED,
          REJECTED_CURRENT_BRANCH,
          REJECTED_MISSING_OBJECT,
          REJECTED_OTHER_REASON,
          IO_FAILURE,
          RENAMED ->
          throw new IOException(name + " could not be moved (" + result + ")");
    };
  }
}
