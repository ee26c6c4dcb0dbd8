package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.PickRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Merges, rebases, cherry-picks and reverts, begun, continued, skipped and aborted by Meshwright
/// and by `git` in turns. What was in no commit before is as it was after.
final class RandomMerges {

  /// What holds at every step.
  @FunctionalInterface
  interface Law {
    void check() throws IOException;
  }

  private final RealGit git;
  private final GitRepository repository;
  private final Merging merging;
  private final Random random;
  private final Law law;

  RandomMerges(RealGit git, GitRepository repository, Random random, Law law) {
    this.git = git;
    this.repository = repository;
    this.merging = repository.merging(new LineMerge());
    this.random = random;
    this.law = law;
  }

  String bring(String branch) throws IOException {
    if (random.nextInt(3) > 0) {
      git.run("add", "-A");
      git.tries("commit", "-q", "-m", "all " + branch);
    }
    Map<String, String> before = uncommitted();
    String tip = git.run("rev-parse", "HEAD");
    String where = git.run("branch", "--show-current");
    StringBuilder told = new StringBuilder(begin(branch));
    for (int turn = 0; merging.underWay().isPresent(); turn++) {
      law.check();
      told.append(turn > 6 ? abort(random.nextBoolean()) : goOn());
    }
    law.check();
    for (Map.Entry<String, String> file : before.entrySet()) {
      Path path = git.root.resolve(file.getKey());
      String now = Files.isRegularFile(path) ? Files.readString(path) : "";
      assertEquals(file.getValue(), now, () -> told + " " + file.getKey());
    }
    assertEquals(where, git.run("branch", "--show-current"), told::toString);
    git.run("cat-file", "-e", tip);
    return told.toString();
  }

  private Map<String, String> uncommitted() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String line : git.run("status", "--porcelain", "-uall", "--no-renames").lines().toList()) {
      Path file = git.root.resolve(line.substring(3));
      texts.put(line.substring(3), Files.isRegularFile(file) ? Files.readString(file) : "");
    }
    return texts;
  }

  private String begin(String branch) throws IOException {
    boolean byGit = random.nextInt(3) == 0;
    return switch (random.nextInt(4)) {
      case 0 ->
          "merge "
              + branch
              + (byGit
                  ? git.tries("merge", "-q", "--no-edit", branch)
                  : of(merging.merge(new MergeRequest(branch), CommitWork.quiet(Progress.none()))));
      case 1 ->
          "rebase "
              + branch
              + (byGit
                  ? git.tries("rebase", "-q", branch)
                  : of(merging.rebase(branch, Set.of(), CommitWork.quiet(Progress.none()))));
      case 2 ->
          "pick "
              + branch
              + (byGit
                  ? git.tries("cherry-pick", branch + "~1", branch)
                  : of(
                      merging.cherryPick(
                          new PickRequest(List.of(branch + "~1", branch)),
                          CommitWork.quiet(Progress.none()))));
      default ->
          "revert "
              + (byGit
                  ? git.tries("revert", "--no-edit", "HEAD")
                  : of(
                      merging.revert(
                          new PickRequest(List.of("HEAD", "HEAD~1")),
                          CommitWork.quiet(Progress.none()))));
    };
  }

  private String goOn() throws IOException {
    boolean byGit = random.nextBoolean();
    return switch (random.nextInt(6)) {
      case 0 -> abort(byGit);
      case 1 -> {
        String operation = operation();
        yield " skip "
            + (byGit && !operation.equals("merge")
                ? git.tries(operation, "--skip")
                : of(merging.skip(Set.of(), CommitWork.quiet(Progress.none()))));
      }
      default -> {
        resolve();
        yield " continue "
            + (byGit
                ? git.tries("-c", "core.editor=true", operation(), "--continue")
                : of(
                    merging.proceed(
                        Optional.empty(), Set.of(), CommitWork.quiet(Progress.none()))));
      }
    };
  }

  private void resolve() throws IOException {
    for (ConflictedFile file : merging.underWay().orElseThrow().conflicts()) {
      Path onDisk = git.root.resolve(file.path());
      switch (random.nextInt(3)) {
        case 0 -> RealGit.ok(merging.take(file.path(), true));
        case 1 -> RealGit.ok(merging.take(file.path(), false));
        default -> {
          if (Files.isRegularFile(onDisk)) {
            Files.writeString(onDisk, "resolved " + random.nextInt(100) + "\n");
          }
          git.run("add", "-A", file.path());
        }
      }
    }
  }

  private String abort(boolean byGit) throws IOException {
    return " abort "
        + (byGit ? git.tries(operation(), "--abort") : of(merging.abort(Progress.none())));
  }

  private String operation() throws IOException {
    return switch (merging.underWay().orElseThrow().operation()) {
      case MERGE -> "merge";
      case REBASE -> "rebase";
      case CHERRY_PICK -> "cherry-pick";
      case REVERT -> "revert";
      case UNKNOWN -> throw new AssertionError("nothing notes what is under way");
    };
  }

  private static String of(MergeOutcome outcome) {
    return switch (outcome) {
      case MergeOutcome.Refused refused -> "refused " + refused.problem().rule();
      default -> outcome.getClass().getSimpleName();
    };
  }
}
