package dev.meshwright.usecases.staging;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.ChangedPart;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.PartsOfFile;
import dev.meshwright.model.git.PutAside;
import dev.meshwright.model.git.TextWithoutPart;
import dev.meshwright.usecases.commit.ChangesInWords;
import java.util.List;
import java.util.function.Consumer;

/// Stages changes, commits what is staged, and puts changes aside.
///
/// No call is meant for a workspace without a repository; each throws
/// [dev.meshwright.usecases.OperationFailedException] when the repository is broken.
public interface StageChanges {

  /// The changes that are staged, in words, with the next version they call for. The files on disk
  /// play no part.
  ChangesInWords describe(Progress progress);

  /// Stages files as they are on disk, those that are gone as removed.
  Result<List<String>> stage(List<String> paths);

  /// Takes files out of the next commit; the disk keeps them as they are.
  Result<List<String>> unstage(List<String> paths);

  /// What of a file is staged, and what is not.
  Result<PartsOfFile> parts(String path);

  /// Stages one of the parts that are not staged.
  Result<List<String>> stage(PartsOfFile file, ChangedPart part);

  /// Unstages one of the parts that are staged.
  Result<List<String>> unstage(PartsOfFile file, ChangedPart part);

  /// The text on disk, with line ends as Git stores them, with and without a part that is not
  /// staged. Nothing is written.
  Result<TextWithoutPart> without(PartsOfFile file, ChangedPart part);

  /// Commits what is staged; the paths of the request play no part.
  ///
  /// @param output told each line that a hook writes
  CommitOutcome commit(CommitRequest request, Consumer<String> output, Progress progress);

  /// Makes Git ignore a file for this person only.
  ///
  /// @return the file that says so now
  String exclude(String path);

  /// The line of a `.gitignore` in the workspace's root that means a file and no other.
  String ignoring(String path);

  /// What was put aside, the newest first.
  List<PutAside> putAside();

  /// Puts all changes aside, those of new files too.
  Result<PutAside> putAside(Progress progress);

  /// Takes back what was put aside, staged as it was.
  Result<PutAside> takeBack(PutAside entry, Progress progress);
}
