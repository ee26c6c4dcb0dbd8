package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.BranchDeletion;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.ChangedPart;
import dev.meshwright.model.git.PartsOfFile;
import dev.meshwright.model.git.PutAside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Long random sequences of what a person does, by Meshwright and by `git` in turns. After each
/// step both say the same of the files, and every text that was ever written is on disk, staged,
/// put aside, in a commit, or was overwritten by the person.
class RandomStepsTest {

  private static final List<String> PATHS = List.of("a.txt", "b.txt", "dir/c.txt", "dir", "d.txt");
  private static final List<String> BRANCHES = List.of("main", "one", "two", "three");
  @TempDir Path temporary;

  @Test
  void git_agrees_after_every_step() throws IOException {
    run(7, 120);
    run(8, 120);
  }

  @Test
  @Tag("slow")
  void git_agrees_after_thousands_of_steps() throws IOException {
    for (int seed = 100; seed < 100 + Integer.getInteger("steps.seeds", 10); seed++) {
      run(seed, 300);
    }
  }

  private void run(long seed, int steps) throws IOException {
    RealGit git = RealGit.init(temporary.resolve("seed-" + seed));
    git.write("a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n").write("b.txt", "b\n").commitAll("begin");
    Random random = new Random(seed);
    List<String> done = new ArrayList<>();
    try (GitRepository repository = git.open()) {
      Steps person = new Steps(git, repository, random);
      for (int step = 0; step < steps; step++) {
        done.add(person.step());
        String told = done.subList(Math.max(0, done.size() - 6), done.size()).toString();
        assertEquals(asGitSays(git), asWeSay(repository), () -> "seed " + seed + " " + told);
        if (step % 20 == 19) {
          git.run("fsck", "--strict", "--no-dangling");
        }
      }
      git.run("fsck", "--strict", "--no-dangling");
      git.run("stash", "list");
    }
  }

  /// The branch, the paths that differ from the last commit, and those that are staged.
  private static String asGitSays(RealGit git) throws IOException {
    TreeSet<String> changed = new TreeSet<>();
    TreeSet<String> staged = new TreeSet<>();
    for (String line : git.run("status", "--porcelain", "-uall", "--no-renames").lines().toList()) {
      changed.add(line.substring(3));
      if (line.charAt(0) != ' ' && line.charAt(0) != '?') {
        staged.add(line.substring(3));
      }
    }
    // Staged and taken back on disk: not different from the last commit, for both.
    return git.run("branch", "--show-current") + changed + staged;
  }

  private static String asWeSay(GitRepository repository) throws IOException {
    var state = repository.state(Progress.none());
    return state.branch().orElse("")
        + state.changed().stream()
            .flatMap(file -> Stream.concat(Stream.of(file.path()), file.previousPath().stream()))
            .collect(Collectors.toCollection(TreeSet::new))
        + repository.stagedChanges().stream()
            .map(ChangedFile::path)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /// One step after the other.
  private static final class Steps {

    private final RealGit git;
    private final GitRepository repository;
    private final Random random;
    private final RandomMerges bringing;
    private int made;

    Steps(RealGit git, GitRepository repository, Random random) {
      this.bringing =
          new RandomMerges(
              git, repository, random, () -> assertEquals(asGitSays(git), asWeSay(repository)));
      this.git = git;
      this.repository = repository;
      this.random = random;
    }

    private String path() {
      return PATHS.get(random.nextInt(PATHS.size()));
    }

    private String branch() {
      return BRANCHES.get(random.nextInt(BRANCHES.size()));
    }

    String step() throws IOException {
      return switch (random.nextInt(18)) {
        case 0, 1, 2 -> edit(path());
        case 3 -> remove(path());
        case 4, 5 -> part(path());
        case 6 -> "stage " + outcome(repository.stage(List.of(path())));
        case 7 -> "unstage " + outcome(repository.unstage(List.of(path())));
        case 8 -> commitStaged();
        case 9 -> switchTo(branch());
        case 10 -> putAside();
        case 11 -> takeBack();
        case 12 -> manage(branch());
        case 13, 14, 15 -> bringing.bring(branch());
        default -> byGit();
      };
    }

    private String edit(String path) throws IOException {
      Path file = git.root.resolve(path);
      if (Files.isDirectory(file) || Files.isRegularFile(file.getParent())) {
        return "no edit";
      }
      List<String> lines =
          new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of("new", "end"));
      int at = random.nextInt(lines.size() + 1);
      lines.add(at, "line " + made++);
      if (lines.size() > 3 && random.nextBoolean()) {
        lines.remove(random.nextInt(lines.size()));
      }
      String end = random.nextInt(4) == 0 ? "" : "\n";
      git.write(path, String.join("\n", lines) + end);
      return "edit " + path;
    }

    private String remove(String path) throws IOException {
      Path file = git.root.resolve(path);
      if (Files.isRegularFile(file)) {
        Files.delete(file);
        if (path.contains("/")) {
          Files.deleteIfExists(file.getParent());
        }
      }
      return "remove " + path;
    }

    /// Stages or unstages a part; together with the rest it is the whole, byte for byte.
    private String part(String path) throws IOException {
      if (!(repository.parts(path)
          instanceof Result.Ok<PartsOfFile>(PartsOfFile file, var notes))) {
        return "no text " + path;
      }
      boolean stage = random.nextBoolean();
      List<ChangedPart> parts = stage ? file.unstaged() : file.staged();
      if (parts.isEmpty()) {
        return "no part " + path;
      }
      ChangedPart part = parts.get(random.nextInt(parts.size()));
      if (stage && file.unstaged().size() == 1) {
        assertEquals(
            repository.staged().text(path).orElse(""),
            RealGit.ok(repository.without(file, part)).after());
      }
      Path onDisk = git.root.resolve(path);
      String before = Files.isRegularFile(onDisk) ? Files.readString(onDisk) : "";
      Result<List<String>> outcome =
          stage ? repository.stage(file, part) : repository.unstage(file, part);
      RealGit.ok(outcome);
      assertEquals(before, Files.isRegularFile(onDisk) ? Files.readString(onDisk) : "");
      PartsOfFile after = RealGit.ok(repository.parts(path));
      int less = stage ? after.unstaged().size() : after.staged().size();
      assertEquals(parts.size() - 1, less);
      return (stage ? "stage part of " : "unstage part of ") + path;
    }

    private String commitStaged() throws IOException {
      String staged = git.run("write-tree");
      boolean any = !git.run("diff", "--cached", "--name-only").isEmpty();
      var outcome =
          repository.commitStaged(
              RealGit.request(List.of(), "commit " + made++), CommitWork.quiet(Progress.none()));
      if (any) {
        assertEquals(staged, git.run("rev-parse", "HEAD^{tree}"));
      }
      return "commit " + outcome.getClass().getSimpleName();
    }

    private String switchTo(String name) throws IOException {
      String before = git.run("status", "--porcelain", "-uall", "--no-renames");
      Result<Branch> outcome = repository.branching().switchTo(name, Progress.none());
      assertEquals(before, git.run("status", "--porcelain", "-uall", "--no-renames"));
      return "switch to " + name + " " + outcome(outcome);
    }

    private String putAside() throws IOException {
      // A file that is only announced comes back as one that is not known.
      git.run("reset", "-q");
      for (String path : PATHS) {
        if (random.nextBoolean()) {
          git.tries("add", "-A", path);
        } else if (random.nextInt(4) == 0) {
          git.tries("rm", "-q", "--cached", path);
        }
      }
      String before = git.run("status", "--porcelain", "-uall", "--no-renames");
      Result<PutAside> outcome = repository.puttingAside().put(Progress.none());
      if (outcome instanceof Result.Ok<PutAside>) {
        assertEquals("", git.run("status", "--porcelain", "-uall"));
        String said = "by Meshwright";
        if (random.nextBoolean()) {
          RealGit.ok(
              repository
                  .puttingAside()
                  .takeBack(repository.puttingAside().list().getFirst(), Progress.none()));
        } else if (random.nextBoolean()) {
          said = "by git";
          git.run("stash", "pop", "-q", "--index");
        } else {
          return "put aside";
        }
        assertEquals(before, git.run("status", "--porcelain", "-uall", "--no-renames"), said);
        return "put aside and take back";
      }
      return "nothing aside";
    }

    private String takeBack() throws IOException {
      List<PutAside> all = repository.puttingAside().list();
      assertEquals(git.run("stash", "list").lines().count(), all.size());
      if (all.isEmpty()) {
        return "nothing to take back";
      }
      PutAside entry = all.get(random.nextInt(all.size()));
      String before = git.run("status", "--porcelain", "-uall", "--no-renames");
      Result<PutAside> outcome = repository.puttingAside().takeBack(entry, Progress.none());
      if (outcome instanceof Result.Failed<PutAside>) {
        assertEquals(before, git.run("status", "--porcelain", "-uall", "--no-renames"));
        assertEquals(all, repository.puttingAside().list());
      }
      return "take back " + outcome(outcome);
    }

    private String manage(String name) throws IOException {
      switch (random.nextInt(3)) {
        case 0 -> {
          Revision head = RealGit.ok(repository.resolve("HEAD"));
          return "make "
              + name
              + outcome(
                  repository
                      .branching()
                      .createAndSwitch(name, head, Optional.empty(), Progress.none()));
        }
        case 1 -> {
          return "rename " + outcome(repository.branching().rename(name, branch()));
        }
        default -> {
          String tip = git.tries("rev-parse", name) ? git.run("rev-parse", name) : "";
          BranchDeletion outcome = repository.branching().delete(name, false);
          if (outcome instanceof BranchDeletion.Deleted) {
            assertTrue(!git.run("for-each-ref", "--contains", tip).isEmpty());
          }
          return "delete " + name;
        }
      }
    }

    private String byGit() throws IOException {
      String path = path();
      return switch (random.nextInt(6)) {
        case 0 -> "git add " + git.tries("add", "-A", path);
        case 1 -> "git restore " + git.tries("restore", "--staged", path);
        case 2 -> "git rm " + git.tries("rm", "-q", "--cached", path);
        case 3 -> "git stash " + git.tries("stash", "-q", "-u");
        case 4 -> "git pop " + git.tries("stash", "pop", "-q", "--index") + tidy();
        default -> "git add -N " + git.tries("add", "-N", path);
      };
    }

    /// What `git` left half done.
    private String tidy() throws IOException {
      return git.run("ls-files", "-u").isEmpty() ? "" : git.run("reset", "-q", "--hard");
    }

    private static String outcome(Result<?> result) {
      return switch (result) {
        case Result.Ok<?> ok -> "ok";
        case Result.Failed<?> failed -> failed.problem().rule();
      };
    }
  }
}
