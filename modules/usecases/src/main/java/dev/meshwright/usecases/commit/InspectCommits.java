package dev.meshwright.usecases.commit;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitSignature;
import java.util.List;
import java.util.Optional;

/// Looks into commits of the past. Thread-safe.
///
/// No call is meant for a workspace without a repository; each throws
/// [dev.meshwright.usecases.OperationFailedException] when the repository is broken.
public interface InspectCommits {

  /// The files that a commit changed against its first parent, by path, with the changes of schemas
  /// in words.
  List<ChangesInWords.DescribedFile> files(Commit commit, Progress progress);

  /// A file before and after a commit; a problem when the repository has no such commit, or the
  /// commit did not change the file.
  ///
  /// @param commit its full id
  /// @param path after the commit, or before it where the commit removed the file
  Result<FileInCommit> change(String commit, String path, Progress progress);

  /// Whether a commit or tag is signed, and what the signature is worth.
  ///
  /// @param id of the commit or tag, in full
  CommitSignature signature(String id, Progress progress);

  /// A file of the working copy as it was in the last commit; empty when that has no such text.
  Optional<String> committed(ChangedFile file);

  /// The commits that changed a schema or a part of it, newest first, in words.
  ///
  /// @param path of the schema
  /// @param field a part of it, by its path or the end of one; empty for all of it
  /// @param limit how many commits at most
  /// @return a problem when no commit has such a file
  Result<List<DescribedCommit>> story(
      String path, Optional<String> field, int limit, Progress progress);

  /// The texts of a file on both sides of a commit.
  ///
  /// @param before empty when the commit added the file, or it was no text
  /// @param after empty when the commit removed the file, or it is no text
  record FileVersions(Optional<String> before, Optional<String> after) {}

  /// What a commit did to a file.
  record FileInCommit(Commit commit, ChangedFile file, FileVersions versions) {}
}
