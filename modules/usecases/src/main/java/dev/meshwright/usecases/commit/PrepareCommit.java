package dev.meshwright.usecases.commit;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.HookFile;
import java.util.List;
import java.util.Optional;

/// What a person looks at and decides before a commit.
///
/// No call is meant for a workspace without a repository; each throws
/// [dev.meshwright.usecases.OperationFailedException] when the repository is broken.
public interface PrepareCommit {

  /// What the form of a commit starts with.
  ///
  /// @param author in Git's configuration
  /// @param template what a message starts with, by `commit.template`
  /// @param signsOff whether messages are signed off without being asked
  /// @param last the commit that an amended one would take the place of
  record Start(
      Optional<Author> author,
      Optional<String> template,
      boolean signsOff,
      Optional<Commit> last) {}

  Start start(Progress progress);

  /// Who wrote the commits of the log, the latest first: for naming those who wrote with one.
  List<Author> authors(Progress progress);

  /// The hooks that a commit would run.
  List<HookFile> hooks();

  /// Writes who commits into Git's configuration.
  ///
  /// @param everywhere in the person's own file, for all repositories; else for this one
  /// @return the file that has it now
  Result<String> setAuthor(Author author, boolean everywhere);

  /// Takes the branch back to before its last commit, whose changes are all staged then.
  Result<Commit> undoLast();

  /// Takes an undo of the last commit back, when nothing was committed since.
  Result<Commit> redo(Commit undone);
}
