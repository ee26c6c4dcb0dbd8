package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commits of ours and of `git`, at the same time in one working copy: each is made, or refused and
/// made at a later try; none takes away what the other one did.
class CommitRaceTest {

  private static final int MOST_TRIES = 10_000;

  @TempDir private Path temporary;

  @Test
  void everyCommitIsThere() throws Exception {
    race(8);
  }

  @Test
  @Tag("slow")
  void everyCommitIsThereManyTimes() throws Exception {
    race(250);
  }

  @Test
  void leavesAloneTheMessageThatGitIsAboutToRead() throws Exception {
    RealGit git = RealGit.init(temporary);
    git.write("first.txt", "first\n").commitAll("first");
    Path theirs = temporary.resolve("work/.git/COMMIT_EDITMSG");
    Files.writeString(theirs, "of git\n");
    git.write("ours.txt", "ours\n");
    try (GitRepository repository = git.open()) {
      RealGit.committed(repository, RealGit.request(List.of("ours.txt"), "ours"));
    }
    assertEquals("of git\n", Files.readString(theirs));
    assertEquals("ours\n", git.run("log", "-1", "--format=%B").stripTrailing() + "\n");
  }

  private void race(int rounds) throws Exception {
    RealGit git = RealGit.init(temporary);
    git.write("first.txt", "first\n").commitAll("first");
    Set<String> expected = new TreeSet<>(Set.of("first.txt"));
    for (int i = 0; i < rounds; i++) {
      git.write("ours/" + i + ".txt", "ours\n").write("git/" + i + ".txt", "git\n");
      expected.addAll(List.of("ours/" + i + ".txt", "git/" + i + ".txt"));
    }
    int refused;
    try (ExecutorService other = Executors.newSingleThreadExecutor();
        GitRepository repository = git.open()) {
      Callable<Integer> byGit = () -> byGit(git, rounds);
      Future<Integer> theirs = other.submit(byGit);
      refused = ours(repository, rounds);
      refused += theirs.get();
    }
    assertEquals(2 * rounds + 1, git.run("log", "--format=%s").lines().count());
    assertEquals(
        expected, new TreeSet<>(git.run("ls-tree", "-r", "--name-only", "HEAD").lines().toList()));
    assertEquals("", git.run("status", "--porcelain"));
    assertEquals("", git.run("fsck", "--strict", "--no-dangling"));
    System.out.println(2 * rounds + " commits raced, 0 lost, " + refused + " refused and repeated");
  }

  private static int ours(GitRepository repository, int rounds) throws IOException {
    int refused = 0;
    for (int i = 0; i < rounds; i++) {
      boolean done = false;
      while (!done) {
        assertTrue(refused < MOST_TRIES, "never the turn of ours");
        CommitRequest request = RealGit.request(List.of("ours/" + i + ".txt"), "ours " + i);
        switch (repository.commit(request, CommitWork.quiet(Progress.none()))) {
          case CommitOutcome.Committed made -> done = true;
          case CommitOutcome.Refused(var problem) -> {
            assertTrue(
                Set.of("git-locked", "git-moved").contains(problem.rule()), problem.message());
            refused++;
          }
          case CommitOutcome.NeedsConsent needs -> throw new AssertionError(needs);
        }
      }
    }
    return refused;
  }

  private static int byGit(RealGit git, int rounds) throws IOException {
    int refused = 0;
    for (int i = 0; i < rounds; i++) {
      String path = "git/" + i + ".txt";
      for (String[] command : new String[][] {{"add", path}, {"commit", "-q", "-m", "git", path}}) {
        while (!git.tries(command)) {
          refused++;
          assertTrue(refused < MOST_TRIES, "never the turn of git");
        }
      }
    }
    return refused;
  }
}
