package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.model.git.GraphRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/// Lists commits with their places in the graph, newest first, and reads none that is older than
/// the last that it lists.
final class GraphReader {

  private final Repository repository;

  GraphReader(Repository repository) {
    this.repository = repository;
  }

  List<GraphRow> read(CommitSearch search, int limit, Progress progress) throws IOException {
    Commits commits = Commits.of(repository);
    List<GraphRow> rows = new ArrayList<>();
    GraphLanes lanes = new GraphLanes();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.sort(RevSort.COMMIT_TIME_DESC);
      start(walk, search.everywhere());
      CommitFilter contents = new CommitFilter(walk.getObjectReader(), search);
      for (RevCommit commit = walk.next();
          commit != null && rows.size() < limit;
          commit = walk.next()) {
        progress.checkCancelled();
        walk.parseBody(commit);
        Commit told = commits.commit(commit);
        if (!search.narrows()) {
          rows.add(lanes.next(told));
        } else if (isMeant(search, told) && contents.match(walk, commit)) {
          rows.add(new GraphRow(told, 0, 0, List.of()));
        }
      }
    }
    return List.copyOf(rows);
  }

  private void start(RevWalk walk, boolean everywhere) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head != null) {
      walk.markStart(walk.parseCommit(head));
    }
    if (everywhere) {
      for (String prefix : List.of(Constants.R_HEADS, Constants.R_REMOTES, Constants.R_TAGS)) {
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
          if (ref.getObjectId() != null
              && walk.peel(walk.parseAny(ref.getObjectId())) instanceof RevCommit commit) {
            walk.markStart(commit);
          }
        }
      }
    }
  }

  private static boolean isMeant(CommitSearch search, Commit commit) {
    String text = lower(search.text().strip());
    return (lower(commit.message()).contains(text)
            || (text.length() >= 4 && commit.id().startsWith(text)))
        && lower(commit.author().toString()).contains(lower(search.author().strip()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
