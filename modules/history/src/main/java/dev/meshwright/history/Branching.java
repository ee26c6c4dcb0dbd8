package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.BranchDeletion;
import java.io.IOException;
import java.util.Optional;

/// Branches and tags of a repository: made, switched to, renamed, deleted, and made again.
public final class Branching {

  private final GitAccess access;
  private final GitEnvironment environment;

  Branching(GitAccess access, GitEnvironment environment) {
    this.access = access;
    this.environment = environment;
  }

  /// Makes a branch without switching to it.
  public Result<Branch> create(String name, Revision start) throws IOException {
    return access.change(asked -> new BranchSwitcher(asked).create(name, start));
  }

  /// Switches to a local branch. Refused, with nothing touched, when that would overwrite work.
  public Result<Branch> switchTo(String branch, Progress progress) throws IOException {
    return access.change(asked -> new BranchSwitcher(asked).switchTo(branch, progress));
  }

  /// Makes a branch and switches to it. Refused, with nothing made, as [#switchTo].
  ///
  /// @param remote the remote branch that it starts at and follows
  public Result<Branch> createAndSwitch(
      String name, Revision start, Optional<String> remote, Progress progress) throws IOException {
    return access.change(
        asked -> new BranchSwitcher(asked).createAndSwitch(name, start, remote, progress));
  }

  public Result<Branch> rename(String from, String to) throws IOException {
    return access.change(asked -> new BranchEditor(asked).rename(from, to));
  }

  /// Deletes a local branch.
  ///
  /// @param losing whether commits that nothing else has may be given up
  public BranchDeletion delete(String name, boolean losing) throws IOException {
    return access.change(asked -> new BranchEditor(asked).delete(name, losing));
  }

  /// Makes a branch again that was deleted.
  public Result<Branch> restore(BranchDeletion.Deleted deleted) throws IOException {
    return access.change(asked -> new BranchEditor(asked).restore(deleted));
  }

  /// Makes an annotated tag.
  public Result<Tag> createTag(String name, Revision revision, String message, Signature tagger)
      throws IOException {
    return access.change(
        asked -> new Tagger(asked, environment).create(name, revision, message, tagger));
  }

  /// Deletes a tag of this clone.
  public Result<Tag> deleteTag(String name) throws IOException {
    return access.change(asked -> new TagEditor(asked).delete(name));
  }

  /// Makes a tag again that was deleted.
  public Result<Tag> restoreTag(Tag deleted) throws IOException {
    return access.change(asked -> new TagEditor(asked).restore(deleted));
  }
}
