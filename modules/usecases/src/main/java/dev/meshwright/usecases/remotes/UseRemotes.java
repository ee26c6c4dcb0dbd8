package dev.meshwright.usecases.remotes;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.FetchReport;
import dev.meshwright.model.git.PullOutcome;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import dev.meshwright.model.git.Remote;
import java.util.List;
import java.util.Optional;

/// Uses the remotes of one workspace's repository.
///
/// No call but [#available()] is meant for a workspace without a repository; each throws
/// [dev.meshwright.usecases.OperationFailedException] when the repository is broken.
public interface UseRemotes {

  /// Whether the workspace lies in a repository.
  boolean available();

  /// Sorted by name.
  List<Remote> remotes();

  Result<Remote> add(String name, String url);

  Result<Remote> setAddress(String name, String url);

  Result<Remote> rename(String from, String to);

  /// Forgets a remote with all that is known here of its branches.
  Result<Remote> remove(String name);

  /// Sets which branch of a remote a local one follows.
  ///
  /// @param upstream `origin/main`; empty to follow none
  Result<String> follow(String branch, Optional<String> upstream);

  /// Brings what is new at a remote; branches and files stay as they are.
  ///
  /// @param remote empty for the one that the branch checked out follows
  Result<FetchReport> fetch(Optional<String> remote, Progress progress);

  /// The first half of a pull: brings what is new at the remote of the branch checked out. Files
  /// stay as they are.
  Result<FetchReport> fetchToPull(Progress progress);

  /// The second half of a pull: brings the branch checked out, and its files, to what was fetched
  /// where that only adds commits. No server is asked.
  Result<PullOutcome> forward(Progress progress);

  /// Pushes a branch.
  Result<PushOutcome> push(PushRequest request, Progress progress);

  /// What the branch checked out has that its upstream lacks, and the other way round, with what it
  /// means for schemas. Reads what was fetched last; no server is asked.
  Result<Exchange> exchange(Progress progress);

  /// Opens a page of a forge in the person's browser.
  Result<String> open(ForgePage page);
}
