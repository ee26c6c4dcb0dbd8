package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hooks, run after the person agreed, as the real `git` program runs them.
class HookRunTest {

  @TempDir Path temporary;
  private RealGit git;
  private final List<String> output = new ArrayList<>();
  private final Remembered remembered = new Remembered();

  private static final class Remembered implements Agreements {

    private final Set<String> agreed = new HashSet<>();

    @Override
    public boolean isAgreed(String what, String fingerprint) {
      return agreed.contains(what + fingerprint);
    }

    @Override
    public void agree(String what, String fingerprint) {
      agreed.add(what + fingerprint);
    }
  }

  @BeforeEach
  void repository() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n").write("b.txt", "b\n").commitAll("first");
    git.write("a.txt", "A\n");
  }

  private void hook(String name, String... lines) throws IOException {
    git.write(".git/hooks/" + name, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertTrue(git.root.resolve(".git/hooks/" + name).toFile().setExecutable(true));
  }

  private CommitWork work() {
    return new CommitWork(remembered, output::add, Progress.none());
  }

  private CommitOutcome commit(CommitRequest request) throws IOException {
    try (GitRepository repository = git.open()) {
      return repository.commit(request, work());
    }
  }

  private CommitOutcome commitStaged(CommitRequest request) throws IOException {
    try (GitRepository repository = git.open()) {
      return repository.commitStaged(request, work());
    }
  }

  private static CommitRequest request() {
    return RealGit.request(List.of("a.txt"), "Change").agreeing(Consent.RUN_HOOKS);
  }

  @Test
  void allHooksOfACommitRunInGitsOrderAndTheMessageIsWhatTheyMadeOfIt() throws IOException {
    hook("pre-commit", "echo checking; git diff --cached --name-only");
    hook("prepare-commit-msg", "echo \"source $2\"; { echo; echo 'Refs: 7'; } >> \"$1\"");
    hook("commit-msg", "sed -i 's/Change/Changed/' \"$1\"");
    hook("post-commit", "git log -1 --format=%s; exit 3");
    git.write("b.txt", "B\n").run("add", "b.txt");
    assertInstanceOf(CommitOutcome.Committed.class, commit(request()));
    assertEquals(
        List.of(
            "pre-commit:",
            "checking",
            "a.txt",
            "prepare-commit-msg:",
            "source message",
            "commit-msg:",
            "post-commit:",
            "Changed",
            "post-commit ended with the exit code 3."),
        output);
    assertEquals("Changed\n\nRefs: 7", git.run("log", "-1", "--format=%B"));
    assertEquals("M  b.txt", git.run("status", "--porcelain"));
    git.run("fsck", "--strict");
  }

  @Test
  void whatAPreCommitHookStagesIsCommitted() throws IOException {
    hook("pre-commit", "echo formatted > a.txt; git add a.txt");
    assertInstanceOf(CommitOutcome.Committed.class, commit(request()));
    assertEquals("formatted", git.run("show", "HEAD:a.txt"));
    assertEquals("", git.run("status", "--porcelain"));
    hook("pre-commit", "echo again > a.txt; git add a.txt");
    git.write("a.txt", "x\n").run("add", "a.txt");
    assertInstanceOf(CommitOutcome.Committed.class, commitStaged(request()));
    assertEquals("again", git.run("show", "HEAD:a.txt"));
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void aHookThatRefusesLeavesAllAsItWas() throws IOException {
    hook("pre-commit", "echo no trailing spaces please >&2; exit 7");
    String before = git.run("rev-parse", "HEAD");
    Problem refused = assertInstanceOf(CommitOutcome.Refused.class, commit(request())).problem();
    assertEquals("git-hook-failed", refused.rule());
    assertTrue(refused.message().contains("exit code 7: no trailing spaces please"));
    assertEquals(before, git.run("rev-parse", "HEAD"));
    assertEquals(" M a.txt", git.run("status", "--porcelain"));
  }

  @Test
  void agreedOnceIsAgreedUntilAHookChanges() throws IOException {
    hook("pre-commit", "echo one");
    assertInstanceOf(CommitOutcome.Committed.class, commit(request()));
    git.write("a.txt", "second\n");
    CommitRequest silent = RealGit.request(List.of("a.txt"), "Second");
    assertInstanceOf(CommitOutcome.Committed.class, commit(silent));
    assertEquals(List.of("pre-commit:", "one", "pre-commit:", "one"), output);
    hook("pre-commit", "echo two");
    git.write("a.txt", "third\n");
    assertInstanceOf(CommitOutcome.NeedsConsent.class, commit(silent));
    try (GitRepository repository = git.open()) {
      assertTrue(repository.hooks().getFirst().text().contains("echo two"));
    }
  }

  @Test
  void hooksLieWhereTheConfigurationSays() throws IOException {
    git.run("config", "core.hooksPath", "tools");
    git.write("tools/pre-commit", "#!/bin/sh\necho elsewhere\n");
    assertTrue(git.root.resolve("tools/pre-commit").toFile().setExecutable(true));
    assertInstanceOf(CommitOutcome.Committed.class, commit(request()));
    assertEquals(List.of("pre-commit:", "elsewhere"), output);
  }

  @Test
  void aHookThatTakesForEverIsStopped() throws IOException {
    hook("pre-commit", "echo started; exec sleep 600");
    StoppedAtOutput stop = new StoppedAtOutput();
    try (GitRepository repository = git.open()) {
      CommitWork work = new CommitWork(remembered, line -> stop.line(line), stop);
      assertThrows(CancelledException.class, () -> repository.commit(request(), work));
    }
    assertEquals(" M a.txt", git.run("status", "--porcelain"));
    assertTrue(Files.notExists(git.root.resolve(".git/index.lock")));
  }

  /// Cancels when the hook has begun.
  private static final class StoppedAtOutput implements Progress {

    private boolean stopped;
    private Runnable hook = () -> {};

    void line(String line) {
      if (line.equals("started")) {
        stopped = true;
        hook.run();
      }
    }

    @Override
    public void report(String step, double done) {}

    @Override
    public void checkCancelled() {
      if (stopped) {
        throw new CancelledException();
      }
    }

    @Override
    public Registration onCancel(Runnable onCancel) {
      hook = onCancel;
      return () -> {};
    }
  }
}
