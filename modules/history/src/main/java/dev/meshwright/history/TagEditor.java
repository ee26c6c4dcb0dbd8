package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;

/// Deletes tags, and makes deleted ones again.
final class TagEditor {

  private final Repository repository;

  TagEditor(Repository repository) {
    this.repository = repository;
  }

  /// What it names stays in the repository for a while.
  Result<Tag> delete(String name) throws IOException {
    Optional<Tag> tag = read(name);
    if (tag.isEmpty()) {
      return Result.failed(noTag(name));
    }
    RefUpdate update = repository.updateRef(Constants.R_TAGS + name);
    update.setForceUpdate(true);
    update.setExpectedOldObjectId(ObjectId.fromString(tag.get().object()));
    return written(tag.get(), update.delete());
  }

  static Problem noTag(String name) {
    return GitProblems.error("git-no-tag", "", "There is no tag " + name + ".", "");
  }

  /// Makes a tag again that was deleted, as it was.
  Result<Tag> restore(Tag deleted) throws IOException {
    RefUpdate update = repository.updateRef(Constants.R_TAGS + deleted.name());
    update.setExpectedOldObjectId(ObjectId.zeroId());
    update.setNewObjectId(ObjectId.fromString(deleted.object()));
    return written(deleted, update.update());
  }

  private Result<Tag> written(Tag tag, RefUpdate.Result how) throws IOException {
    return switch (how) {
      case NEW, FORCED, NO_CHANGE -> Result.ok(tag);
      case LOCK_FAILURE, REJECTED ->
          Result.failed(new GitLocks(repository).onRef(Constants.R_TAGS + tag.name()));
      case FAST_FORWARD,
          NOT_ATTEMPTED,
          REJECTED_CURRENT_BRANCH,
          REJECTED_MISSING_OBJECT,
          REJECTED_OTHER_REASON,
          IO_FAILURE,
          RENAMED ->
          throw new IOException("the tag could not be written (" + how + ")");
    };
  }

  private Optional<Tag> read(String name) throws IOException {
    Ref ref = repository.exactRef(Constants.R_TAGS + name);
    if (ref == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevObject named = walk.parseAny(ref.getObjectId());
      return walk.peel(named) instanceof RevCommit commit
          ? Optional.of(Refs.tag(ref, named, walk.parseCommit(commit)))
          : Optional.empty();
    }
  }
}
