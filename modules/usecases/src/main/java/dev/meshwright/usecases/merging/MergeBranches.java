package dev.meshwright.usecases.merging;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.BroughtIn;
import dev.meshwright.model.git.ConflictTexts;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.model.git.PickRequest;
import dev.meshwright.usecases.commit.ChangesInWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Merges, rebases, cherry-picks and reverts in one workspace's repository. Work that is in no
/// commit is never touched: where it is in the way, the outcome is a refusal that names the files.
///
/// No call but [#available()] is meant for a workspace without a repository; each throws
/// [dev.meshwright.usecases.OperationFailedException] when the repository is broken.
public interface MergeBranches {

  /// Whether the workspace lies in a repository.
  boolean available();

  /// Merges into the branch that is checked out.
  ///
  /// @param output told each line that a hook writes, here and below
  MergeOutcome merge(MergeRequest request, Consumer<String> output, Progress progress);

  /// Puts the commits of the branch that is checked out on top of another commit.
  ///
  /// @param onto a branch, a tag or a commit
  MergeOutcome rebase(
      String onto, Set<Consent> consents, Consumer<String> output, Progress progress);

  /// Makes the changes of commits once more.
  MergeOutcome cherryPick(PickRequest request, Consumer<String> output, Progress progress);

  /// Takes the changes of commits back.
  MergeOutcome revert(PickRequest request, Consumer<String> output, Progress progress);

  /// What one of these would do; nothing is changed. Empty where that cannot be said beforehand.
  ///
  /// @param commits what is brought in, as each of them takes it
  Optional<ForeseenChanges> foresee(GitOperation operation, PickRequest commits, Progress progress);

  /// What is staged, in words: what going on would commit.
  ChangesInWords staged(Progress progress);

  /// What is in the middle, whoever began it.
  Optional<OperationUnderWay> underWay();

  /// Goes on once nothing is in conflict.
  ///
  /// @param message of the commit that is made first; empty for the one that was kept
  MergeOutcome proceed(
      Optional<String> message, Set<Consent> consents, Consumer<String> output, Progress progress);

  /// Leaves the current commit out and goes on with the next.
  MergeOutcome skip(Set<Consent> consents, Consumer<String> output, Progress progress);

  /// Gives all of it up.
  MergeOutcome abort(Progress progress);

  /// The last of these that moved the branch that is checked out; empty where something else did.
  Optional<BroughtIn> last();

  /// Takes one of these back: the branch is where it stood then. Refused when it moved on since,
  /// when others may have what was made, and when work in no commit is in the way.
  MergeOutcome takeBack(BroughtIn brought, Progress progress);

  /// Both sides of a file in conflict.
  Result<ConflictTexts> texts(String path);

  /// How the text of a schema stands to what both sides started from, and to each of them; empty
  /// for what is no schema.
  ///
  /// @param text as it is being edited
  /// @param files the working copy
  List<SideVerdict> judge(String path, String text, FileSource files, Progress progress);

  /// Gives a file the content of one side, and marks it as resolved.
  Result<List<String>> take(String path, boolean ours);

  /// Removes locks in the repository whose programs were stopped in between.
  ///
  /// @return their paths; a problem when the program of one still runs
  Result<List<String>> removeLocks();

  /// Marks files as resolved as they are on disk.
  Result<List<String>> resolved(List<String> paths);
}
