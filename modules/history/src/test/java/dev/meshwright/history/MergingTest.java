package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.git.ConflictTexts;
import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.model.git.Consent;
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

/// Merges, rebases and picks that stop and go on, begun here and ended by `git`, and the other way
/// round.
class MergingTest {

  @TempDir Path temporary;
  private RealGit git;
  private GitRepository repository;
  private Merging merging;

  @BeforeEach
  void two_branches() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "1\n2\n3\n").write("b.txt", "b\n").commitAll("begin");
    git.run("checkout", "-q", "-b", "side");
    git.write("a.txt", "1\nside\n3\n").commitAll("side one");
    git.write("b.txt", "b\nside\n").commitAll("side two");
    git.write("a.txt", "1\nside again\n3\n").commitAll("side three");
    git.run("checkout", "-q", "main");
    git.write("a.txt", "1\nmain\n3\n").commitAll("main one");
    repository = git.open();
    merging = repository.merging(new LineMerge());
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private MergeOutcome merge(String theirs) throws IOException {
    return merging.merge(new MergeRequest(theirs), CommitWork.quiet(Progress.none()));
  }

  private OperationUnderWay stopped(MergeOutcome outcome) {
    return assertInstanceOf(MergeOutcome.Stopped.class, outcome, outcome::toString).state();
  }

  private static MergeOutcome.Done done(MergeOutcome outcome) {
    return assertInstanceOf(MergeOutcome.Done.class, outcome, outcome::toString);
  }

  private static String refused(MergeOutcome outcome) {
    return assertInstanceOf(MergeOutcome.Refused.class, outcome, outcome::toString)
        .problem()
        .rule();
  }

  private MergeOutcome proceed() throws IOException {
    return merging.proceed(Optional.empty(), Set.of(), CommitWork.quiet(Progress.none()));
  }

  @Test
  void a_merge_that_stops_is_ended_by_git() throws IOException {
    OperationUnderWay state = stopped(merge("side"));
    assertEquals(GitOperation.MERGE, state.operation());
    assertEquals("side", state.other());
    assertEquals(
        List.of(
            new ConflictedFile(
                "a.txt", ConflictedFile.Deed.MODIFIED, ConflictedFile.Deed.MODIFIED, true)),
        state.conflicts());
    assertEquals("git-conflicted", refused(proceed()));
    assertEquals(
        "1\n<<<<<<< HEAD\nmain\n=======\nside again\n>>>>>>> side\n3\n",
        Files.readString(git.root.resolve("a.txt")));
    git.write("a.txt", "1\nboth\n3\n");
    git.run("add", "a.txt");
    git.run("commit", "-q", "--no-edit");
    assertEquals("Merge branch 'side'", git.run("log", "-1", "--format=%s"));
    assertEquals("2", git.run("log", "-1", "--format=%P").split(" ").length + "");
    assertEquals(Optional.empty(), merging.underWay());
  }

  @Test
  void a_merge_by_git_is_ended_here() throws IOException {
    assertFalse(git.tries("merge", "-q", "side"));
    assertEquals("a.txt", merging.underWay().orElseThrow().conflicts().getFirst().path());
    ConflictTexts texts = RealGit.ok(merging.texts("a.txt"));
    assertEquals(Optional.of("1\n2\n3\n"), texts.base());
    assertFalse(texts.merged().isClean());
    assertEquals("git-unfinished", refused(merge("side")));
    git.write("a.txt", "1\nboth\n3\n");
    RealGit.ok(repository.stage(List.of("a.txt")));
    MergeOutcome.Done made = done(proceed());
    assertEquals(made.head(), git.run("rev-parse", "HEAD"));
    assertEquals("Merge branch 'side'", git.run("log", "-1", "--format=%B").strip());
    assertEquals("", git.run("status", "--porcelain"));
    assertFalse(Files.exists(git.root.resolve(".git/MERGE_HEAD")));
  }

  @Test
  void an_aborted_merge_leaves_all_as_it_was_and_keeps_what_was_resolved() throws IOException {
    git.write("b.txt", "edited\n").write("new.txt", "new\n");
    // What is changed in no file that the merge touches may stay.
    git.run("checkout", "-q", "side", "--", "b.txt");
    assertEquals("git-would-overwrite", refused(merge("side")));
    git.run("checkout", "-q", "HEAD", "--", "b.txt");
    stopped(merge("side"));
    git.write("a.txt", "1\nhalf resolved\n3\n");
    MergeOutcome.Aborted aborted =
        assertInstanceOf(MergeOutcome.Aborted.class, merging.abort(Progress.none()));
    assertEquals("?? new.txt", git.run("status", "--porcelain"));
    assertEquals("1\nmain\n3\n", Files.readString(git.root.resolve("a.txt")));
    assertEquals("1\nhalf resolved\n3", git.run("show", aborted.kept().orElseThrow() + ":a.txt"));
    git.run("gc", "-q", "--prune=now");
    git.run("cat-file", "-e", aborted.kept().orElseThrow());
  }

  @Test
  void a_rebase_that_stops_twice_is_continued_skipped_and_aborted() throws IOException {
    git.run("checkout", "-q", "side");
    String before = git.run("rev-parse", "side");
    OperationUnderWay first =
        stopped(merging.rebase("main", Set.of(), CommitWork.quiet(Progress.none())));
    assertEquals(List.of(1, 3), List.of(first.step(), first.total()));
    assertEquals(Optional.of("side"), first.branch());
    git.write("a.txt", "1\nsolved\n3\n");
    RealGit.ok(repository.stage(List.of("a.txt")));
    OperationUnderWay third = stopped(proceed());
    assertEquals(List.of(3, 3), List.of(third.step(), third.total()));
    assertTrue(git.run("status").contains("rebasing branch 'side' on"));
    MergeOutcome.Done done = done(merging.skip(Set.of(), CommitWork.quiet(Progress.none())));
    assertEquals(1, done.dropped());
    assertEquals("side two\nside one\nmain one\nbegin", git.run("log", "--format=%s"));
    assertEquals("side", git.run("branch", "--show-current"));
    git.run("reset", "-q", "--hard", before);
    stopped(merging.rebase("main", Set.of(), CommitWork.quiet(Progress.none())));
    assertInstanceOf(MergeOutcome.Aborted.class, merging.abort(Progress.none()));
    assertEquals(before, git.run("rev-parse", "HEAD"));
    assertEquals("side", git.run("branch", "--show-current"));
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void a_rebase_begun_here_is_continued_by_git() throws IOException {
    git.run("checkout", "-q", "side");
    stopped(merging.rebase("main", Set.of(), CommitWork.quiet(Progress.none())));
    git.write("a.txt", "1\nsolved\n3\n");
    git.run("add", "a.txt");
    assertFalse(git.tries("-c", "core.editor=true", "rebase", "--continue"));
    assertEquals(3, merging.underWay().orElseThrow().step());
    git.write("a.txt", "1\nsolved again\n3\n");
    git.run("add", "a.txt");
    done(proceed());
    assertEquals("side three\nside two\nside one\nmain one\nbegin", git.run("log", "--format=%s"));
    assertEquals("2024-01-01", git.run("log", "-1", "--format=%as", "HEAD~2"));
    assertFalse(Files.exists(git.root.resolve(".git/rebase-merge")));
  }

  @Test
  void a_rebase_begun_by_git_is_continued_here() throws IOException {
    git.run("checkout", "-q", "side");
    assertFalse(git.tries("rebase", "main"));
    git.write("a.txt", "1\nsolved\n3\n");
    RealGit.ok(repository.stage(List.of("a.txt")));
    stopped(proceed());
    git.run("-c", "core.editor=true", "rebase", "--skip");
    assertEquals("side two\nside one\nmain one\nbegin", git.run("log", "--format=%s"));
    assertEquals("", git.run("status", "--porcelain"));
    git.run("checkout", "-q", "-b", "other", "main~1");
    git.write("a.txt", "1\nother\n3\n").commitAll("other");
    assertFalse(git.tries("rebase", "--apply", "main"));
    assertTrue(merging.underWay().orElseThrow().obstacle().isPresent());
    assertEquals("git-unfinished", refused(proceed()));
    assertInstanceOf(MergeOutcome.Aborted.class, merging.abort(Progress.none()));
    assertEquals("other", git.run("branch", "--show-current"));
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void several_picks_stop_and_go_on_here_and_by_git() throws IOException {
    List<String> wanted = List.of("side~2", "side~1", "side");
    OperationUnderWay state =
        stopped(merging.cherryPick(new PickRequest(wanted), CommitWork.quiet(Progress.none())));
    assertEquals(List.of(1, 3), List.of(state.step(), state.total()));
    assertTrue(git.run("status").contains("Cherry-pick currently in progress"));
    git.write("a.txt", "1\nsolved\n3\n");
    git.run("add", "a.txt");
    assertFalse(git.tries("-c", "core.editor=true", "cherry-pick", "--continue"));
    OperationUnderWay last = merging.underWay().orElseThrow();
    assertEquals(List.of(3, 3), List.of(last.step(), last.total()));
    assertInstanceOf(MergeOutcome.Aborted.class, merging.abort(Progress.none()));
    assertEquals("main one", git.run("log", "-1", "--format=%s"));
    assertEquals("", git.run("status", "--porcelain"));
    stopped(merging.cherryPick(new PickRequest(wanted), CommitWork.quiet(Progress.none())));
    git.run("cherry-pick", "--abort");
    assertEquals("main one", git.run("log", "-1", "--format=%s"));
    stopped(merging.cherryPick(new PickRequest(wanted), CommitWork.quiet(Progress.none())));
    stopped(merging.skip(Set.of(), CommitWork.quiet(Progress.none())));
    git.write("a.txt", "1\nlast\n3\n");
    RealGit.ok(repository.stage(List.of("a.txt")));
    assertEquals(1, done(proceed()).made());
    assertEquals("side three\nside two\nmain one\nbegin", git.run("log", "--format=%s"));
  }

  @Test
  void a_revert_says_what_it_takes_back_and_can_stop() throws IOException {
    done(merging.revert(new PickRequest(List.of("HEAD")), CommitWork.quiet(Progress.none())));
    assertTrue(
        git.run("log", "-1", "--format=%B").startsWith("Revert \"main one\"\n\nThis reverts"));
    git.run("checkout", "-q", "side");
    OperationUnderWay state =
        stopped(
            merging.revert(new PickRequest(List.of("side~2")), CommitWork.quiet(Progress.none())));
    assertEquals(GitOperation.REVERT, state.operation());
    git.write("a.txt", "1\nback\n3\n");
    RealGit.ok(repository.stage(List.of("a.txt")));
    git.run("-c", "core.editor=true", "revert", "--continue");
    assertEquals("Revert \"side one\"", git.run("log", "-1", "--format=%s"));
  }

  @Test
  void deleted_on_one_side_is_kept_or_deleted() throws IOException {
    git.run("rm", "-q", "b.txt");
    git.commitAll("without b");
    stopped(merge("side"));
    ConflictedFile file =
        merging.underWay().orElseThrow().conflicts().stream()
            .filter(it -> it.path().equals("b.txt"))
            .findFirst()
            .orElseThrow();
    assertEquals(ConflictedFile.Deed.DELETED, file.ours());
    RealGit.ok(merging.take("b.txt", true));
    RealGit.ok(merging.take("a.txt", false));
    assertFalse(Files.exists(git.root.resolve("b.txt")));
    assertEquals("1\nside again\n3\n", Files.readString(git.root.resolve("a.txt")));
    assertEquals("", git.run("ls-files", "-u"));
    done(proceed());
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void a_change_follows_a_renaming() throws IOException {
    git.run("checkout", "-q", "-b", "renaming", "side~3");
    git.write("long.txt", "a\nb\nc\nd\ne\nf\ng\nh\n").commitAll("long");
    git.run("checkout", "-q", "-b", "changing");
    git.write("long.txt", "a\nb\nc\nd\ne\nf\ng\nchanged\n").commitAll("change");
    git.run("checkout", "-q", "renaming");
    git.run("mv", "long.txt", "renamed.txt");
    git.commitAll("rename");
    done(merge("changing"));
    assertTrue(Files.readString(git.root.resolve("renamed.txt")).endsWith("changed\n"));
    assertFalse(Files.exists(git.root.resolve("long.txt")));
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void what_git_would_run_is_not_run_and_said() throws IOException {
    git.run("config", "merge.own.driver", "touch ran; false");
    git.run("config", "rerere.enabled", "true");
    git.write(".gitattributes", "*.txt merge=own\n").commitAll("driver");
    MergeOutcome.Stopped stopped = assertInstanceOf(MergeOutcome.Stopped.class, merge("side"));
    assertTrue(stopped.notes().getFirst().message().contains("driver own"));
    assertFalse(Files.exists(git.root.resolve("ran")));
    merging.abort(Progress.none());
    Path hook = git.root.resolve(".git/hooks/commit-msg");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\nfalse\n");
    assertTrue(hook.toFile().setExecutable(true));
    MergeOutcome.NeedsConsent asked =
        assertInstanceOf(MergeOutcome.NeedsConsent.class, merge("side"));
    assertEquals(List.of(Consent.RUN_HOOKS, Consent.WITHOUT_HOOKS), asked.choices());
  }

  @Test
  void what_cannot_be_merged_is_refused_with_the_reason() throws IOException {
    assertInstanceOf(MergeOutcome.UpToDate.class, merge("HEAD"));
    git.run("checkout", "-q", "--orphan", "alone");
    git.commitAll("alone");
    assertEquals("git-unrelated", refused(merge("side")));
    assertEquals("git-unknown-revision", refused(merge("nowhere")));
    git.run("checkout", "-q", "main");
    assertEquals(
        "git-not-forward",
        refused(
            merging.merge(
                new MergeRequest("side", MergeRequest.FastForward.ONLY, Optional.empty(), Set.of()),
                CommitWork.quiet(Progress.none()))));
    git.run("checkout", "-q", "-b", "behind", "side~3");
    git.write("b.txt", "mine\n");
    assertEquals("git-would-overwrite", refused(merge("side")));
    git.run("checkout", "-q", "b.txt");
    git.write("kept.txt", "mine\n");
    assertInstanceOf(MergeOutcome.Moved.class, merge("side"));
    assertEquals("?? kept.txt", git.run("status", "--porcelain"));
    assertEquals(git.run("rev-parse", "side"), git.run("rev-parse", "HEAD"));
    git.write("b.txt", "mine\n");
    assertEquals(
        "git-would-overwrite",
        refused(merging.rebase("main", Set.of(), CommitWork.quiet(Progress.none()))));
    assertEquals("mine\n", Files.readString(git.root.resolve("b.txt")));
  }

  @Test
  void a_merge_that_must_not_move_forward_makes_a_commit() throws IOException {
    git.run("checkout", "-q", "-b", "behind", "side~3");
    done(
        merging.merge(
            new MergeRequest(
                "side", MergeRequest.FastForward.NEVER, Optional.of("Take side in"), Set.of()),
            CommitWork.quiet(Progress.none())));
    assertEquals("Take side in", git.run("log", "-1", "--format=%s"));
    assertEquals(git.run("rev-parse", "side^{tree}"), git.run("rev-parse", "HEAD^{tree}"));
  }

  @Test
  void a_lock_is_removed_only_when_its_program_is_gone() throws IOException {
    Path lock = git.root.resolve(".git/index.lock");
    try (var held = Files.newOutputStream(lock)) {
      held.write(1);
      Problem problem =
          assertInstanceOf(dev.meshwright.model.Result.Failed.class, merging.removeLocks())
              .problem();
      assertTrue(problem.message().contains("process " + ProcessHandle.current().pid()));
      assertTrue(Files.exists(lock));
    }
    assertEquals("git-locked", refused(merge("side")));
    Path ofBranch = Files.createFile(git.root.resolve(".git/refs/heads/main.lock"));
    assertEquals(List.of(lock.toString(), ofBranch.toString()), RealGit.ok(merging.removeLocks()));
    stopped(merge("side"));
  }
}
