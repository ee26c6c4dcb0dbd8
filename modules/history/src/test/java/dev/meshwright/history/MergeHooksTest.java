package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.history.remotes.LoginMemory;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.PickRequest;
import dev.meshwright.model.git.PullOutcome;
import dev.meshwright.model.git.PullWay;
import dev.meshwright.model.git.RemoteQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hooks and signatures of merges, picks and rebases: the same hooks with the same arguments as the
/// real `git` runs, once the person agreed.
class MergeHooksTest {

  private static final Set<Consent> RUN = Set.of(Consent.RUN_HOOKS);
  private static final List<String> ALL =
      List.of(
          "pre-commit",
          "pre-merge-commit",
          "prepare-commit-msg",
          "commit-msg",
          "post-commit",
          "post-merge",
          "pre-rebase",
          "post-checkout",
          "post-rewrite");

  @TempDir Path temporary;
  private RealGit git;
  private GitRepository repository;
  private Merging merging;
  private final List<String> output = new ArrayList<>();
  private final Set<String> agreed = new HashSet<>();

  @BeforeEach
  void two_branches() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "1\n2\n3\n").write("b.txt", "b\n").commitAll("begin");
    git.run("checkout", "-q", "-b", "side");
    git.write("a.txt", "1\nside\n3\n").commitAll("side one");
    git.write("b.txt", "b\nside\n").commitAll("side two");
    git.write("c.txt", "c\n").commitAll("side three");
    git.run("checkout", "-q", "main");
    git.write("d.txt", "d\n").commitAll("main one");
    git.run("branch", "other");
    repository = git.open();
    merging = repository.merging(new LineMerge());
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private CommitWork work() {
    Agreements memory =
        new Agreements() {
          @Override
          public boolean isAgreed(String what, String fingerprint) {
            return agreed.contains(what + fingerprint);
          }

          @Override
          public void agree(String what, String fingerprint) {
            agreed.add(what + fingerprint);
          }
        };
    return new CommitWork(memory, output::add, Progress.none());
  }

  private void hook(String name, String script) throws IOException {
    Path hook = git.root.resolve(".git/hooks/" + name);
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
    assertTrue(hook.toFile().setExecutable(true));
  }

  private void recording() throws IOException {
    for (String name : ALL) {
      hook(
          name,
          "{ echo \"%s $(basename \"$1\") $2 $3 at $(git log -1 --format=%%s)\"; [ %s !="
                  .formatted(name, name)
              + " post-rewrite ] || cut -c1-40 | xargs git log --no-walk --format=%s; } >>"
              + " ../told");
    }
  }

  private String told() throws IOException {
    Path file = git.root.resolveSibling("told");
    String text = Files.exists(file) ? Files.readString(file) : "";
    Files.deleteIfExists(file);
    return text;
  }

  private interface Step {
    void take() throws IOException;
  }

  /// Both begin at the same place and have to run the same hooks.
  private void same(String branch, Step byGit, Step byUs) throws IOException {
    String before = git.run("rev-parse", branch);
    git.tries("checkout", "-q", branch);
    told();
    byGit.take();
    String expected = told();
    String message = git.run("log", "-3", "--format=%B");
    git.run("reset", "-q", "--hard", before);
    told();
    byUs.take();
    assertEquals(expected, told());
    assertEquals(message, git.run("log", "-3", "--format=%B"));
    assertFalse(expected.isEmpty());
    assertEquals("", git.run("status", "--porcelain"));
    git.run("reset", "-q", "--hard", before);
  }

  private static void done(MergeOutcome outcome) {
    assertInstanceOf(MergeOutcome.Done.class, outcome, outcome::toString);
  }

  private MergeOutcome merge(Set<Consent> consents) throws IOException {
    return merging.merge(
        new MergeRequest("side", MergeRequest.FastForward.CONFIGURED, Optional.empty(), consents),
        work());
  }

  @Test
  void the_same_hooks_run_as_by_git() throws IOException {
    recording();
    same("main", () -> git.run("merge", "-q", "--no-edit", "side"), () -> done(merge(RUN)));
    same(
        "main",
        () -> git.run("cherry-pick", "main..side"),
        () -> done(merging.cherryPick(picks("main..side"), work())));
    same(
        "side",
        () -> git.run("revert", "--no-edit", "HEAD"),
        () -> done(merging.revert(picks("HEAD"), work())));
    same(
        "side",
        () -> git.run("rebase", "-q", "main"),
        () -> done(merging.rebase("main", RUN, work())));
    same(
        "other",
        () -> {
          git.run("reset", "-q", "--hard", "side~3");
          git.run("merge", "-q", "side");
        },
        () -> {
          git.run("reset", "-q", "--hard", "side~3");
          assertInstanceOf(MergeOutcome.Moved.class, merge(RUN));
        });
  }

  private static PickRequest picks(String commits) {
    return new PickRequest(List.of(commits), Optional.empty(), RUN);
  }

  @Test
  void what_was_solved_by_hand_runs_the_hooks_of_a_commit() throws IOException {
    git.write("a.txt", "1\nmain\n3\n").commitAll("main two");
    recording();
    Step solve = () -> git.write("a.txt", "solved\n").run("add", "a.txt");
    same(
        "main",
        () -> {
          assertFalse(git.tries("merge", "-q", "side"));
          solve.take();
          git.run("-c", "core.editor=true", "merge", "--continue");
        },
        () -> {
          assertInstanceOf(MergeOutcome.Stopped.class, merge(RUN));
          solve.take();
          done(merging.proceed(Optional.empty(), RUN, work()));
        });
    same(
        "main",
        () -> {
          assertFalse(git.tries("cherry-pick", "side~2"));
          solve.take();
          git.run("-c", "core.editor=true", "cherry-pick", "--continue");
        },
        () -> {
          merging.cherryPick(picks("side~2"), work());
          solve.take();
          done(merging.proceed(Optional.empty(), RUN, work()));
        });
    same(
        "side",
        () -> {
          assertFalse(git.tries("rebase", "-q", "main"));
          solve.take();
          git.run("-c", "core.editor=true", "rebase", "--continue");
        },
        () -> {
          merging.rebase("main", RUN, work());
          solve.take();
          done(merging.proceed(Optional.empty(), RUN, work()));
        });
  }

  @Test
  void nothing_runs_without_consent_and_a_hook_is_agreed_to_once() throws IOException {
    hook("commit-msg", "echo hooked; echo from the hook >> \"$1\"");
    MergeOutcome.NeedsConsent asked =
        assertInstanceOf(MergeOutcome.NeedsConsent.class, merge(Set.of()));
    assertEquals(List.of(Consent.RUN_HOOKS, Consent.WITHOUT_HOOKS), asked.choices());
    done(merge(Set.of(Consent.WITHOUT_HOOKS)));
    assertEquals(List.of(), output);
    git.run("reset", "-q", "--hard", "HEAD~1");
    done(merge(RUN));
    assertEquals(List.of("commit-msg:", "hooked"), output);
    assertTrue(git.run("log", "-1", "--format=%B").contains("from the hook"));
    git.run("reset", "-q", "--hard", "HEAD~1");
    done(merge(Set.of()));
    hook("commit-msg", "echo changed");
    git.run("reset", "-q", "--hard", "HEAD~1");
    assertInstanceOf(MergeOutcome.NeedsConsent.class, merge(Set.of()));
  }

  @Test
  void a_hook_that_refuses_stops_and_it_goes_on_without_it_or_back() throws IOException {
    hook("commit-msg", "echo no ticket; exit 1");
    String before = git.run("rev-parse", "HEAD");
    MergeOutcome.Stopped stopped = assertInstanceOf(MergeOutcome.Stopped.class, merge(RUN));
    assertTrue(stopped.notes().getFirst().message().contains("no ticket"));
    assertEquals(before, git.run("rev-parse", "HEAD"));
    assertInstanceOf(
        MergeOutcome.Refused.class, merging.proceed(Optional.empty(), Set.of(), work()));
    done(merging.proceed(Optional.empty(), Set.of(Consent.WITHOUT_HOOKS), work()));
    assertEquals("2", git.run("log", "-1", "--format=%P").split(" ").length + "");
    git.run("checkout", "-q", "other");
    hook("prepare-commit-msg", "exit 1");
    assertInstanceOf(MergeOutcome.Stopped.class, merging.cherryPick(picks("side"), work()));
    assertTrue(git.run("status").contains("cherry-pick"));
    assertInstanceOf(MergeOutcome.Aborted.class, merging.abort(Progress.none()));
    assertEquals(before, git.run("rev-parse", "HEAD"));
    assertEquals("", git.run("status", "--porcelain"));
    git.run("checkout", "-q", "side");
    assertInstanceOf(MergeOutcome.Stopped.class, merging.rebase("other", RUN, work()));
    Files.delete(git.root.resolve(".git/hooks/prepare-commit-msg"));
    done(merging.proceed(Optional.empty(), Set.of(), work()));
    assertEquals("side three", git.run("log", "-1", "--format=%s"));
    hook("pre-rebase", "exit 1");
    git.run("reset", "-q", "--hard", "side@{1}");
    assertInstanceOf(MergeOutcome.Refused.class, merging.rebase("other", RUN, work()));
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void commits_are_signed_where_the_person_signs() throws IOException {
    Path key = temporary.resolve("key");
    new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString())
        .start()
        .onExit()
        .join();
    git.run("config", "--global", "gpg.format", "ssh");
    git.run("config", "--global", "user.signingKey", key + ".pub");
    git.run("config", "--global", "commit.gpgSign", "true");
    Path signers = temporary.resolve("signers");
    Files.writeString(signers, "ada@example.com " + Files.readString(Path.of(key + ".pub")));
    git.run("config", "--global", "gpg.ssh.allowedSignersFile", signers.toString());
    done(merge(Set.of()));
    git.run("verify-commit", "HEAD");
    git.run("checkout", "-q", "other");
    done(merging.cherryPick(new PickRequest(List.of("main~1..side")), work()));
    git.run("verify-commit", "HEAD", "HEAD~1", "HEAD~2");
    done(merging.revert(new PickRequest(List.of("HEAD")), work()));
    git.run("verify-commit", "HEAD");
    git.run("checkout", "-q", "side");
    done(merging.rebase("main~1", Set.of(), work()));
    git.run("verify-commit", "HEAD");
    git.run("checkout", "-q", "-B", "again", "main~1");
    git.write("e.txt", "e\n").commitAll("again");
    Files.move(key, temporary.resolve("gone"));
    assertInstanceOf(MergeOutcome.Stopped.class, merge(Set.of()));
    MergeOutcome.NeedsConsent asked =
        assertInstanceOf(
            MergeOutcome.NeedsConsent.class, merging.proceed(Optional.empty(), Set.of(), work()));
    assertEquals(List.of(Consent.UNSIGNED), asked.choices());
    done(merging.proceed(Optional.empty(), Set.of(Consent.UNSIGNED), work()));
    git.run("fsck", "--strict");
  }

  @Test
  void a_merge_is_picked_and_taken_back_by_a_chosen_parent() throws IOException {
    git.run("merge", "-q", "--no-edit", "side");
    git.run("branch", "merged");
    MergeOutcome.NeedsParent which =
        (MergeOutcome.NeedsParent) merging.revert(new PickRequest(List.of("HEAD")), work());
    assertEquals("git-is-merge", which.problem().rule());
    assertEquals(
        List.of(
            git.run("log", "-1", "--format=%h (%s)", "HEAD^1"),
            git.run("log", "-1", "--format=%h (%s)", "HEAD^2")),
        which.parents());
    PickRequest second = new PickRequest(List.of("merged"), Optional.of(3), Set.of());
    assertEquals(
        "git-no-such-parent",
        ((MergeOutcome.Refused) merging.revert(second, work())).problem().rule());
    same(
        () -> git.run("revert", "--no-edit", "-m", "1", "HEAD"),
        () ->
            done(
                merging.revert(
                    new PickRequest(List.of("HEAD"), Optional.of(1), Set.of()), work())));
    git.run("reset", "-q", "--hard", "HEAD~1");
    same(
        () -> git.run("cherry-pick", "-m", "1", "merged"),
        () ->
            done(
                merging.cherryPick(
                    new PickRequest(List.of("merged"), Optional.of(1), Set.of()), work())));
  }

  private void same(Step byGit, Step byUs) throws IOException {
    byGit.take();
    String expected = git.run("log", "-1", "--format=%T %B");
    git.run("reset", "-q", "--hard", "HEAD~1");
    byUs.take();
    assertEquals(expected, git.run("log", "-1", "--format=%T %B"));
    git.run("reset", "-q", "--hard", "HEAD~1");
  }

  @Test
  void several_merges_stop_in_the_middle_and_git_goes_on_with_the_chosen_parent()
      throws IOException {
    git.run("merge", "-q", "--no-edit", "--no-ff", "side");
    git.run("branch", "merged");
    git.run("checkout", "-q", "other");
    git.write("a.txt", "1\nother\n3\n").commitAll("in the way");
    PickRequest request = new PickRequest(List.of("merged", "side"), Optional.of(1), Set.of());
    assertInstanceOf(MergeOutcome.Stopped.class, merging.cherryPick(request, work()));
    assertEquals(Optional.empty(), merging.underWay().orElseThrow().obstacle());
    git.run("status");
    git.run("-c", "core.editor=true", "cherry-pick", "--skip");
    assertEquals("side three", git.run("log", "-1", "--format=%s"));
  }

  @Test
  void a_pull_that_only_adds_commits_runs_the_hook_of_a_merge_once_agreed_to() throws IOException {
    RealGit clone = RealGit.at(temporary.resolve("clone"), git.home);
    clone.run("clone", "-q", git.root.toString(), ".");
    git.write("e.txt", "e\n").commitAll("theirs");
    Path hook = clone.root.resolve(".git/hooks/post-merge");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\necho post-merge $1 >>ran.txt\n");
    assertTrue(hook.toFile().setExecutable(true));
    try (GitRepository cloned = clone.open()) {
      GitRemotes remotes = cloned.remotes(RemoteQuestions.unanswered(), new LoginMemory());
      RealGit.ok(remotes.fetchToPull(Progress.none()));
      PullOutcome.Diverged pulled =
          assertInstanceOf(
              PullOutcome.Diverged.class, RealGit.ok(remotes.forward(Progress.none())));
      assertEquals(Optional.of(PullWay.MERGE), pulled.configured());
      Merging there = cloned.merging(new LineMerge());
      MergeRequest request = asPulled(Set.of());
      assertInstanceOf(MergeOutcome.NeedsConsent.class, there.merge(request, work()));
      assertInstanceOf(MergeOutcome.Moved.class, there.merge(asPulled(RUN), work()));
    }
    assertEquals("post-merge 0", Files.readString(clone.root.resolve("ran.txt")).strip());
    assertEquals("theirs", clone.run("log", "-1", "--format=%s"));
  }

  private static MergeRequest asPulled(Set<Consent> consents) {
    return new MergeRequest(
        "origin/main", MergeRequest.FastForward.AS_PULLED, Optional.empty(), consents);
  }
}
