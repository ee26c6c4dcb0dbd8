package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A rebase whose program was ended between its notes and `HEAD`, at its start and at its end; and
/// one of no branch.
class RebaseStartTest {

  @TempDir Path temporary;
  private RealGit git;
  private String side;
  private final CommitWork work = CommitWork.quiet(Progress.none());

  /// How far the start came.
  enum Reached {
    NOTES,
    A_FILE,
    FILES
  }

  @BeforeEach
  void two_branches() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "1\n2\n3\n").write("b.txt", "b\n").commitAll("begin");
    git.run("checkout", "-q", "-b", "side");
    git.write("a.txt", "1\nside\n3\n").commitAll("side one");
    git.write("c.txt", "c\n").commitAll("side two");
    side = git.run("rev-parse", "HEAD");
    git.run("checkout", "-q", "main");
    git.write("b.txt", "b\nmain\n").write("d.txt", "d\n").commitAll("main one");
    git.run("checkout", "-q", "side");
  }

  private void cutOff(Reached reached) throws IOException {
    try (Repository repository =
        new FileRepositoryBuilder().setWorkTree(git.root.toFile()).build()) {
      ObjectId main = ObjectId.fromString(git.run("rev-parse", "main"));
      List<ObjectId> wanted =
          git.run("rev-list", "--reverse", "main..HEAD").lines().map(ObjectId::fromString).toList();
      new RebaseState(repository)
          .begin(ObjectId.fromString(git.run("rev-parse", "HEAD")), main, wanted);
    }
    switch (reached) {
      case NOTES -> {}
      case A_FILE -> git.write("d.txt", "d\n").write("b.txt", "b\nmain\n");
      case FILES -> git.run("read-tree", "-m", "-u", "HEAD", "main");
    }
  }

  private interface Check {
    MergeOutcome of(Merging merging) throws IOException;
  }

  private MergeOutcome later(Check check) throws IOException {
    try (GitRepository repository = git.open()) {
      Merging merging = repository.merging(new LineMerge());
      assertEquals(GitOperation.REBASE, merging.underWay().orElseThrow().operation());
      MergeOutcome outcome = check.of(merging);
      assertEquals(Optional.empty(), merging.underWay());
      assertEquals("", git.run("status", "--porcelain"));
      assertFalse(Files.exists(git.root.resolve(".git/rebase-merge")));
      return outcome;
    }
  }

  private String subjects() throws IOException {
    return git.run("log", "--format=%s", "-4").lines().toList().toString();
  }

  @ParameterizedTest
  @EnumSource(Reached.class)
  void a_start_that_was_cut_off_is_made_again(Reached reached) throws IOException {
    cutOff(reached);
    assertInstanceOf(
        MergeOutcome.Done.class,
        later(merging -> merging.proceed(Optional.empty(), Set.of(), work)));
    assertEquals("[side two, side one, main one, begin]", subjects());
    assertEquals("side", git.run("branch", "--show-current"));
    assertEquals(side, git.run("rev-parse", "ORIG_HEAD"));
  }

  @ParameterizedTest
  @EnumSource(Reached.class)
  void no_commit_is_left_out_of_a_start_that_was_cut_off(Reached reached) throws IOException {
    cutOff(reached);
    later(merging -> merging.skip(Set.of(), work));
    assertEquals("[side two, side one, main one, begin]", subjects());
  }

  @ParameterizedTest
  @EnumSource(Reached.class)
  void a_start_that_was_cut_off_is_given_up(Reached reached) throws IOException {
    cutOff(reached);
    assertInstanceOf(MergeOutcome.Aborted.class, later(merging -> merging.abort(Progress.none())));
    assertEquals(side, git.run("rev-parse", "side"));
    assertEquals("side", git.run("branch", "--show-current"));
    assertEquals("b\n", Files.readString(git.root.resolve("b.txt")));
  }

  @ParameterizedTest
  @EnumSource(Reached.class)
  void git_gives_up_a_start_that_was_cut_off(Reached reached) throws IOException {
    cutOff(reached);
    git.run("rebase", "--abort");
    assertEquals(side, git.run("rev-parse", "HEAD"));
    assertEquals("side", git.run("branch", "--show-current"));
  }

  @Test
  void what_was_written_since_is_in_the_way_and_stays() throws IOException {
    cutOff(Reached.A_FILE);
    git.write("b.txt", "mine\n");
    try (GitRepository repository = git.open()) {
      Merging merging = repository.merging(new LineMerge());
      assertInstanceOf(
          MergeOutcome.Refused.class, merging.proceed(Optional.empty(), Set.of(), work));
      assertFalse(Files.exists(git.root.resolve("d.txt")));
      assertInstanceOf(MergeOutcome.Aborted.class, merging.abort(Progress.none()));
    }
    assertEquals("mine\n", Files.readString(git.root.resolve("b.txt")));
    assertEquals("M b.txt", git.run("status", "--porcelain").strip());
  }

  /// All is made, and the branch moved or also checked out, but the notes are still there.
  private void cutOffAtTheEnd(boolean checkedOut) throws IOException {
    git.run("-c", "core.editor=true", "rebase", "-q", "main");
    String made = git.run("rev-parse", "HEAD");
    git.run("reset", "-q", "--hard", side);
    try (Repository repository =
        new FileRepositoryBuilder().setWorkTree(git.root.toFile()).build()) {
      new RebaseState(repository)
          .begin(
              ObjectId.fromString(side),
              ObjectId.fromString(git.run("rev-parse", "main")),
              List.of());
      new RebaseState(repository).started();
    }
    git.run("checkout", "-q", "--detach", made);
    git.run("update-ref", "refs/heads/side", made);
    if (checkedOut) {
      git.run("symbolic-ref", "HEAD", "refs/heads/side");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_end_that_was_cut_off_is_ended(boolean checkedOut) throws IOException {
    cutOffAtTheEnd(checkedOut);
    later(merging -> merging.proceed(Optional.empty(), Set.of(), work));
    assertEquals("[side two, side one, main one, begin]", subjects());
    assertEquals("side", git.run("branch", "--show-current"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_rebase_is_given_up_at_its_very_end(boolean checkedOut) throws IOException {
    cutOffAtTheEnd(checkedOut);
    later(merging -> merging.abort(Progress.none()));
    assertEquals(side, git.run("rev-parse", "side"));
    assertEquals(side, git.run("rev-parse", "HEAD"));
    assertEquals("side", git.run("branch", "--show-current"));
  }

  @ParameterizedTest
  @EnumSource(Reached.class)
  void a_start_of_no_branch_is_made_again(Reached reached) throws IOException {
    git.run("checkout", "-q", "--detach");
    cutOff(reached);
    later(merging -> merging.proceed(Optional.empty(), Set.of(), work));
    assertEquals("[side two, side one, main one, begin]", subjects());
    assertEquals("", git.run("branch", "--show-current"));
    assertEquals(side, git.run("rev-parse", "side"));
  }

  @Test
  void no_branch_is_rebased_and_taken_back_as_by_git() throws IOException {
    git.write("b.txt", "b\nside\n").commitAll("side three");
    git.run("checkout", "-q", "--detach");
    String before = git.run("rev-parse", "HEAD");
    try (GitRepository repository = git.open()) {
      Merging merging = repository.merging(new LineMerge());
      assertInstanceOf(MergeOutcome.Stopped.class, merging.rebase("main", Set.of(), work));
      assertEquals(Optional.empty(), merging.underWay().orElseThrow().branch());
      merging.abort(Progress.none());
      assertEquals(before, git.run("rev-parse", "HEAD"));
      merging.rebase("main", Set.of(), work);
      RealGit.ok(merging.take("b.txt", false));
      assertInstanceOf(MergeOutcome.Done.class, merging.proceed(Optional.empty(), Set.of(), work));
    }
    assertEquals("[side three, side two, side one, main one]", subjects());
    assertEquals("", git.run("branch", "--show-current"));
    assertEquals(before, git.run("rev-parse", "side"));
    assertTrue(git.run("status", "--porcelain").isEmpty());
  }
}
