package dev.meshwright.usecases.commit;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.model.git.GraphRow;
import dev.meshwright.model.git.RepositoryState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Commits the changed files of one workspace, and reads its history. Hooks of the repository are
/// run when the person has agreed to these very hooks.
///
/// No call but [#available()] is meant for a workspace without a repository; each throws
/// [dev.meshwright.usecases.OperationFailedException] when the repository is broken.
public interface CommitChanges {

  /// Whether the workspace lies in a repository.
  boolean available();

  /// Branch, upstream and changed files, as they are now.
  RepositoryState state(Progress progress);

  /// The changes of each changed file in words, with the next version they call for.
  ChangesInWords describe(Progress progress);

  /// The author in Git's configuration.
  Optional<Author> author();

  /// Commits exactly the paths of a request; other changes stay as they are, staged or not.
  ///
  /// @param output told each line that a hook writes
  CommitOutcome commit(CommitRequest request, Consumer<String> output, Progress progress);

  /// Commits that lead to the head, newest first.
  ///
  /// @param path only those that changed this file, through renames; empty for all
  /// @param limit how many at most
  List<Commit> log(Optional<String> path, int limit, Progress progress);

  /// Commits with their places in the graph, newest first; just a list where the search leaves
  /// commits out.
  List<GraphRow> graph(CommitSearch search, int limit, Progress progress);
}
