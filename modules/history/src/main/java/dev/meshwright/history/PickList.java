package dev.meshwright.history;

import dev.meshwright.history.merging.StateFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// The list of commits that is still to do, in the form in which Git keeps it.
///
/// @param unknown a command of it that only `git` can carry out
record PickList(List<ObjectId> commits, Optional<String> unknown) {

  private static final Set<String> PICKS = Set.of("pick", "p", "revert");
  private static final Set<String> NOTHING = Set.of("noop", "drop", "d");

  static PickList read(Repository repository, StateFolder folder, String file) throws IOException {
    List<ObjectId> commits = new ArrayList<>();
    Optional<String> unknown = Optional.empty();
    for (String line : folder.lines(file)) {
      String[] words = line.strip().split("\\s+", 3);
      if (line.isBlank() || line.strip().startsWith("#") || NOTHING.contains(words[0])) {
        continue;
      }
      ObjectId id =
          words.length > 1 && PICKS.contains(words[0])
              ? repository.resolve(words[1] + "^{commit}")
              : null;
      if (id == null) {
        unknown = unknown.or(() -> Optional.of(words[0]));
      } else {
        commits.add(id);
      }
    }
    return new PickList(commits, unknown);
  }

  static String text(Repository repository, String command, List<ObjectId> commits)
      throws IOException {
    StringBuilder text = new StringBuilder();
    try (RevWalk walk = new RevWalk(repository)) {
      for (ObjectId id : commits) {
        RevCommit commit = walk.parseCommit(id);
        text.append(command)
            .append(' ')
            .append(id.name())
            .append(' ')
            .append(commit.getShortMessage())
            .append('\n');
      }
    }
    return text.toString();
  }
}
