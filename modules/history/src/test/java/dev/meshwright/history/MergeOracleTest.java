package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.PickRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same merge, rebase, cherry-pick or revert by Meshwright and by `git`, each in its own copy:
/// the same trees, the same files in conflict, and the same said by `git status`.
class MergeOracleTest {

  private static final List<String> PATHS =
      List.of("a.txt", "b.txt", "dir/c.txt", "dir/d.txt", "e", "e/f.txt", "g.bin");

  @TempDir Path temporary;

  @Test
  void the_same_comes_out_as_by_git() throws IOException {
    cases(1, 13);
  }

  @Test
  void a_file_and_a_link_of_one_name_are_kept_apart() throws IOException {
    cases(1_010, 1_011);
  }

  @Test
  void of_two_new_files_the_same_one_is_where_a_deleted_file_went() throws IOException {
    cases(1_037, 1_038);
  }

  @Test
  @Tag("slow")
  void the_same_comes_out_as_by_git_many_times() throws IOException {
    cases(1_000, 1_000 + Integer.getInteger("merge.cases", 400));
  }

  private void cases(int from, int to) throws IOException {
    for (int seed = from; seed < to; seed++) {
      compare(seed);
    }
  }

  private void compare(int seed) throws IOException {
    Random random = new Random(seed);
    RealGit ours = RealGit.init(temporary.resolve("ours-" + seed));
    ours.run("config", "core.autocrlf", random.nextInt(4) == 0 ? "input" : "false");
    for (String path : PATHS.subList(0, 5)) {
      ours.write(path, lines(random, "start", 12));
    }
    ours.commitAll("begin");
    ours.run("checkout", "-q", "-b", "side");
    for (int i = random.nextInt(3); i >= 0; i--) {
      change(ours, random, "side " + i);
    }
    ours.run("checkout", "-q", "main");
    for (int i = random.nextInt(3); i >= 0; i--) {
      change(ours, random, "main " + i);
    }
    if (random.nextInt(5) == 0) {
      ours.tries("merge", "-q", "-X", "ours", "side");
      change(ours, random, "after");
      ours.run("checkout", "-q", "side");
      change(ours, random, "side after");
      ours.run("checkout", "-q", "main");
    }
    RealGit git = copy(ours, seed);
    try (GitRepository repository = ours.open()) {
      Merging merging = repository.merging(new LineMerge());
      MergeOutcome outcome;
      String what;
      switch (random.nextInt(4)) {
        case 0 -> {
          what = "merge";
          outcome = merging.merge(new MergeRequest("side"), CommitWork.quiet(Progress.none()));
          git.tries("merge", "-q", "--no-edit", "side");
        }
        case 1 -> {
          what = "rebase";
          outcome = merging.rebase("side", Set.of(), CommitWork.quiet(Progress.none()));
          git.tries("rebase", "-q", "side");
        }
        case 2 -> {
          what = "cherry-pick";
          outcome =
              merging.cherryPick(
                  new PickRequest(List.of("side")), CommitWork.quiet(Progress.none()));
          git.tries("cherry-pick", "side");
        }
        default -> {
          what = "revert";
          outcome =
              merging.revert(new PickRequest(List.of("HEAD")), CommitWork.quiet(Progress.none()));
          git.tries("revert", "--no-edit", "HEAD");
        }
      }
      boolean empty = outcome instanceof MergeOutcome.Done done && done.dropped() > 0;
      boolean refused = outcome instanceof MergeOutcome.Refused;
      if (!refused && !(empty && !what.equals("rebase"))) {
        boolean dated = what.equals("rebase") || what.equals("cherry-pick");
        assertEquals(
            state(git, dated), state(ours, dated), "seed " + seed + " " + what + " " + outcome);
      }
      ours.run("fsck", "--strict", "--no-dangling");
    }
  }

  /// What the commits, the index and the disk hold; the texts between markers are left out.
  private static String state(RealGit git, boolean dated) throws IOException {
    StringBuilder state = new StringBuilder();
    state.append(git.run("rev-parse", "HEAD^{tree}")).append('\n');
    state
        .append(git.run("log", "--format=%an %s" + (dated ? " %ad" : ""), "--date=iso", "-8"))
        .append('\n');
    state.append(git.run("status", "--porcelain=v2", "-uall").replaceAll("~.*", "~side"));
    return state.toString();
  }

  private RealGit copy(RealGit from, int seed) throws IOException {
    RealGit copy = RealGit.at(temporary.resolve("git-" + seed + "/work"), from.home);
    copy.run("-C", "..", "clone", "-q", "--no-local", "-b", "main", from.root.toString(), "tmp");
    Files.delete(copy.root);
    Path made = copy.root.resolveSibling("tmp");
    Files.move(made, copy.root);
    copy.run("branch", "-q", "side", "origin/side");
    copy.run("config", "core.autocrlf", from.run("config", "core.autocrlf"));
    return copy;
  }

  private static void change(RealGit git, Random random, String message) throws IOException {
    for (int i = random.nextInt(3); i >= 0; i--) {
      String path = PATHS.get(random.nextInt(PATHS.size()));
      Path file = git.root.resolve(path);
      if (Files.isDirectory(file)) {
        Files.deleteIfExists(file.resolve("f.txt"));
        Files.deleteIfExists(file);
        git.write(path, lines(random, message, 3));
      } else if (path.contains("/")
          && Files.exists(file.getParent(), LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(file.getParent(), LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(file.getParent());
        git.write(path, lines(random, message, 3));
      } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        git.write(path, path.endsWith("bin") ? "\0" + message : lines(random, message, 6));
      } else {
        edit(git, random, path, message);
      }
    }
    git.write("always.txt", message + random.nextInt() + "\n");
    if (random.nextBoolean()) {
      Files.delete(git.root.resolve("always.txt"));
    }
    git.run("add", "-A");
    if (!git.run("diff", "--cached", "--name-only").isEmpty()) {
      git.commitAll(message);
    }
  }

  private static void edit(RealGit git, Random random, String path, String message)
      throws IOException {
    Path file = git.root.resolve(path);
    switch (random.nextInt(8)) {
      case 0 -> Files.delete(file);
      case 1 -> file.toFile().setExecutable(!Files.isExecutable(file));
      case 2 -> {
        if (!path.endsWith("bin")) {
          Files.delete(file);
          Files.createSymbolicLink(file, Path.of("to-" + message.length()));
        }
      }
      default -> {
        if (Files.isSymbolicLink(file)) {
          Files.delete(file);
        }
        List<String> lines =
            new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        int at = random.nextInt(lines.size() + 1);
        if (random.nextBoolean() && at < lines.size()) {
          lines.remove(at);
        }
        if (random.nextBoolean()) {
          lines.add(Math.min(at, lines.size()), message + " " + random.nextInt(3));
        }
        git.write(path, String.join("\n", lines) + (random.nextInt(6) == 0 ? "" : "\n"));
      }
    }
  }

  private static String lines(Random random, String word, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      text.append(word).append(' ').append(i % 5).append('\n');
    }
    return text.toString();
  }
}
