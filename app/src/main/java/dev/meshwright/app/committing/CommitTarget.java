package dev.meshwright.app.committing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.usecases.commit.ChangesInWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a form commits: the files that are ticked, or what is staged.
public interface CommitTarget {

  /// Whether it is known what would be committed.
  boolean isReady();

  /// Files to commit as they are on disk; none where what is staged is committed.
  List<String> paths();

  /// The same for the checks, with the places that renamed files left; empty for what is staged.
  Optional<List<String>> judged();

  /// What would be committed, in words.
  ChangesInWords changes();

  /// Commits. Blocks.
  CommitOutcome commit(CommitRequest request, Consumer<String> output, Progress progress);

  /// A file was written that belongs into the commit. Blocks.
  void include(String path);

  /// A commit was made, or the last one undone.
  void moved(Optional<Commit> made);
}
