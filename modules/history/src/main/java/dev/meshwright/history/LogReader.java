package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/// Lists commits, newest first, and reads none that it does not list.
final class LogReader {

  private final Repository repository;
  private final FolderScope scope;

  LogReader(Repository repository, FolderScope scope) {
    this.repository = repository;
    this.scope = scope;
  }

  List<LogEntry> read(LogQuery query, Progress progress) throws IOException {
    ObjectId start =
        query.from().isPresent()
            ? Commits.id(query.from().get())
            : repository.resolve(Constants.HEAD);
    if (start == null) {
      return List.of();
    }
    if (query.path().isPresent()) {
      String path = scope.toRepository(query.path().get());
      return new PathHistory(repository, scope, query.limit(), progress).read(start, path);
    }
    Commits commits = Commits.of(repository);
    List<LogEntry> entries = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.sort(RevSort.COMMIT_TIME_DESC);
      walk.markStart(walk.parseCommit(start));
      for (RevCommit commit = walk.next();
          commit != null && entries.size() < query.limit();
          commit = walk.next()) {
        progress.checkCancelled();
        entries.add(new LogEntry(commits.commit(commit), Optional.empty()));
      }
    }
    return List.copyOf(entries);
  }
}
