package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.model.git.PickRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files in conflict without a note on what they came from: the program was killed between the
/// index and the note, or `git stash pop` left them. They are shown, settled, or given up.
class UnknownConflictsTest {

  @TempDir Path temporary;
  private RealGit git;
  private GitRepository repository;
  private Merging merging;
  private final CommitWork work = CommitWork.quiet(Progress.none());

  @BeforeEach
  void two_branches() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "1\n").write("b.txt", "b\n").write("c.txt", "c\n").commitAll("begin");
    git.run("checkout", "-q", "-b", "side");
    git.write("a.txt", "side\n").write("b.txt", "b2\n").write("new.txt", "new\n").commitAll("side");
    git.run("checkout", "-q", "main");
    git.write("a.txt", "main\n").commitAll("main");
    repository = git.open();
    merging = repository.merging(new LineMerge());
  }

  @AfterEach
  void close() {
    repository.close();
  }

  /// As a kill leaves it before the first of the notes.
  private void unnoted(MergeOutcome stopped) throws IOException {
    assertInstanceOf(MergeOutcome.Stopped.class, stopped, stopped::toString);
    for (String note :
        List.of("MERGE_HEAD", "MERGE_MODE", "MERGE_MSG", "CHERRY_PICK_HEAD", "REVERT_HEAD")) {
      Files.deleteIfExists(git.root.resolve(".git").resolve(note));
    }
  }

  private static String refused(MergeOutcome outcome) {
    return assertInstanceOf(MergeOutcome.Refused.class, outcome, outcome::toString)
        .problem()
        .rule();
  }

  private void shownAndGivenUp() throws IOException {
    OperationUnderWay found = merging.underWay().orElseThrow();
    assertEquals(GitOperation.UNKNOWN, found.operation());
    assertEquals("a.txt", found.conflicts().getFirst().path());
    assertEquals(Optional.of("in conflict"), repository.state(Progress.none()).operation());
    assertEquals("git-unfinished", refused(merging.merge(new MergeRequest("side"), work)));
    assertTrue(
        repository
            .branching()
            .switchTo("side", Progress.none())
            .problems()
            .getFirst()
            .hint()
            .contains("abort"));
    assertEquals(
        "git-nothing-under-way", refused(merging.proceed(Optional.empty(), Set.of(), work)));
    assertEquals("git-nothing-under-way", refused(merging.skip(Set.of(), work)));

    git.write("a.txt", "half resolved\n").write("c.txt", "edited\n");
    MergeOutcome.Aborted aborted =
        assertInstanceOf(MergeOutcome.Aborted.class, merging.abort(Progress.none()));
    assertEquals("M c.txt", git.run("status", "--porcelain").strip());
    assertEquals("edited\n", Files.readString(git.root.resolve("c.txt")));
    assertEquals("half resolved", git.run("show", aborted.kept().orElseThrow() + ":a.txt"));
    assertEquals(Optional.empty(), merging.underWay());
    git.run("fsck", "--strict", "--no-dangling");
  }

  @Test
  void of_a_merge() throws IOException {
    unnoted(merging.merge(new MergeRequest("side"), work));
    shownAndGivenUp();
    assertEquals("main\n", Files.readString(git.root.resolve("a.txt")));
    assertFalse(Files.exists(git.root.resolve("new.txt")));
  }

  @Test
  void of_a_pick() throws IOException {
    unnoted(merging.cherryPick(new PickRequest(List.of("side")), work));
    shownAndGivenUp();
  }

  @Test
  void of_a_revert() throws IOException {
    git.run("checkout", "-q", "side");
    git.write("a.txt", "later\n").commitAll("later");
    unnoted(merging.revert(new PickRequest(List.of("HEAD~1")), work));
    shownAndGivenUp();
  }

  @Test
  void of_a_stash_by_git() throws IOException {
    git.write("a.txt", "stashed\n");
    git.run("stash", "-q");
    git.write("a.txt", "other\n").commitAll("other");
    assertFalse(git.tries("stash", "pop", "-q"));
    shownAndGivenUp();
    assertEquals(1, repository.puttingAside().list().size());
  }

  @Test
  void settled_ones_are_an_ordinary_change() throws IOException {
    unnoted(merging.merge(new MergeRequest("side"), work));
    RealGit.ok(merging.take("a.txt", false));
    assertEquals(Optional.empty(), merging.underWay());
    assertEquals("side\n", Files.readString(git.root.resolve("a.txt")));
  }
}
