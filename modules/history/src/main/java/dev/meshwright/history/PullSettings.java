package dev.meshwright.history;

import dev.meshwright.model.git.PullWay;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/// How Git's configuration wants both sides brought together: `branch.NAME.rebase`, `pull.rebase`,
/// `pull.ff` and `merge.ff`.
///
/// @param way empty where nothing is said, or what only `git` can do
/// @param never whether a branch that could only move forward gets a merge all the same
/// @param only whether a pull takes nothing but what only adds commits
record PullSettings(Optional<PullWay> way, boolean never, boolean only) {

  private static final Set<String> TRUE = Set.of("true", "yes", "on", "1", "");
  private static final Set<String> FALSE = Set.of("false", "no", "off", "0");

  static PullSettings of(Config config, String branch) {
    String ofBranch = config.getString("branch", branch, "rebase");
    String rebase = ofBranch == null ? config.getString("pull", null, "rebase") : ofBranch;
    String ofPull = config.getString("pull", null, "ff");
    String forward = word(ofPull == null ? config.getString("merge", null, "ff") : ofPull);
    Optional<PullWay> said = way(rebase);
    boolean never = FALSE.contains(forward) && !said.equals(Optional.of(PullWay.REBASE));
    boolean rebased = ofPull == null && said.equals(Optional.of(PullWay.REBASE));
    // To say of pulls that branches do not just move is to say that they are merged.
    boolean merged = rebase == null && ofPull != null && never;
    return new PullSettings(
        merged ? Optional.of(PullWay.MERGE) : said, never, forward.equals("only") && !rebased);
  }

  private static String word(@Nullable String value) {
    return value == null ? "unset" : value.toLowerCase(Locale.ROOT);
  }

  private static Optional<PullWay> way(@Nullable String rebase) {
    String word = word(rebase);
    if (FALSE.contains(word)) {
      return Optional.of(PullWay.MERGE);
    }
    // Rebases that keep merges, or that are edited, are for git.
    return TRUE.contains(word) ? Optional.of(PullWay.REBASE) : Optional.empty();
  }
}
