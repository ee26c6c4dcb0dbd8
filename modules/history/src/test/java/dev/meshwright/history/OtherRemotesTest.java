package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.remotes.LoginMemory;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.FetchReport;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import dev.meshwright.model.git.Remote;
import dev.meshwright.model.git.RemoteQuestions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Remotes of this machine and of `git daemon`, and what a repository knows of its remotes.
class OtherRemotesTest {

  @TempDir Path temporary;
  private final LoginMemory memory = new LoginMemory();
  private RealGit git;
  private Path bare;
  private GitRepository repository;
  private GitRemotes remotes;

  @BeforeEach
  void begin() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n").commitAll("begin");
    bare = temporary.resolve("data.git");
    git.run("clone", "-q", "--bare", ".", bare.toString());
    reopen();
  }

  private void reopen() {
    if (repository != null) {
      repository.close();
    }
    repository = git.open();
    remotes = repository.remotes(RemoteQuestions.unanswered(), memory);
  }

  @AfterEach
  void end() throws IOException {
    repository.close();
    git.run("fsck", "--strict");
  }

  private static Problem refused(Result<?> result) {
    return assertInstanceOf(Result.Failed.class, result).problem();
  }

  private List<String> fetched() throws IOException {
    FetchReport report = RealGit.ok(remotes.fetch(Optional.empty(), Progress.none()));
    return report.changes().stream()
        .map(change -> change.kind() + " " + change.name())
        .sorted()
        .toList();
  }

  @Test
  void remotes_are_kept_as_git_keeps_them() throws IOException {
    assertEquals("git-no-remote", refused(remotes.fetch(Optional.empty(), Progress.none())).rule());
    RealGit.ok(remotes.add("origin", "https://ada:s3cret@example.com/data.git"));
    assertEquals(
        List.of(new Remote("origin", "https://ada@example.com/data.git", Optional.empty())),
        remotes.list());
    assertEquals("git-remote-exists", refused(remotes.add("origin", bare.toString())).rule());
    assertEquals("git-remote-name", refused(remotes.add("-x", bare.toString())).rule());
    RealGit.ok(remotes.setAddress("origin", bare.toString()));
    assertEquals(List.of("NEW origin/main"), fetched());
    RealGit.ok(remotes.follow("main", Optional.of("origin/main")));
    assertEquals("git-no-branch", refused(remotes.follow("main", Optional.of("origin/x"))).rule());
    RealGit.ok(remotes.rename("origin", "team"));
    assertEquals("team/main", git.run("rev-parse", "--abbrev-ref", "main@{u}"));
    assertEquals("team\t" + bare + " (fetch)\nteam\t" + bare + " (push)", git.run("remote", "-v"));
    assertEquals("", git.run("for-each-ref", "refs/remotes/origin"));
    git.run("fetch", "-q", "team");
    RealGit.ok(remotes.follow("main", Optional.empty()));
    assertFalse(git.tries("rev-parse", "main@{u}"));
    RealGit.ok(remotes.remove("team"));
    assertEquals("", git.run("remote"));
    assertEquals("", git.run("for-each-ref", "refs/remotes"));
    assertEquals("git-no-remote", refused(remotes.remove("team")).rule());
  }

  @Test
  void a_fetch_says_what_happened_to_branches() throws IOException {
    git.run("remote", "add", "origin", bare.toString());
    git.run("branch", "old");
    git.run("branch", "side");
    git.run("push", "-q", "origin", "main", "old", "side");
    reopen();
    RealGit other = RealGit.at(temporary.resolve("other"), git.home);
    other.run("clone", "-q", bare.toString(), ".");
    other.write("b.txt", "b\n").commitAll("b");
    other.run("push", "-q", "origin", "main", "main:new");
    other.run("switch", "-q", "side");
    other.run("commit", "-q", "--amend", "-m", "rewritten");
    other.run("push", "-q", "-f", "origin", "side");
    other.run("push", "-q", "origin", ":old");
    assertEquals(
        List.of(
            "DELETED origin/old", "FORWARD origin/main", "NEW origin/new", "REWRITTEN origin/side"),
        fetched());
    git.run("config", "fetch.prune", "true");
    reopen();
    assertEquals(List.of("PRUNED origin/old"), fetched());
    assertEquals(List.of(), fetched());
  }

  @Test
  void addresses_and_settings_that_name_programs_are_refused() throws IOException {
    Path evil = temporary.resolve("evil");
    assertEquals("git-remote-address", refused(remotes.add("x", "ext::touch " + evil)).rule());
    assertEquals("git-remote-address", refused(remotes.add("x", "-upload")).rule());
    assertEquals("git-remote-address", refused(remotes.add("x", "ssh://-oX=y/z")).rule());
    assertEquals("git-remote-address", refused(remotes.add("x", "ftp://example.com/z")).rule());
    git.run("remote", "add", "x", "ext::touch " + evil);
    git.run("remote", "add", "y", "short:z");
    git.run("config", "url.ext::touch.insteadOf", "short:");
    git.run("remote", "add", "z", bare.toString());
    git.run("config", "remote.z.uploadpack", "touch " + evil + ";git-upload-pack");
    reopen();
    for (String name : List.of("x", "y", "z")) {
      Problem problem = refused(remotes.fetch(Optional.of(name), Progress.none()));
      assertTrue(
          List.of("git-remote-address", "git-not-run").contains(problem.rule()), problem.text());
    }
    assertFalse(Files.exists(evil));
  }

  @Test
  void a_tag_is_pushed_and_never_moved() throws IOException {
    git.run("remote", "add", "origin", bare.toString());
    git.run("tag", "-a", "-m", "First", "v1");
    String tag = git.run("rev-parse", "v1");
    reopen();
    PushRequest request = PushRequest.ofTag("v1");
    assertEquals(
        new PushOutcome.Pushed("origin/v1", 0, true),
        RealGit.ok(remotes.push(request, Progress.none())));
    assertEquals(tag, git.run("--git-dir", bare.toString(), "rev-parse", "v1"));
    assertEquals(
        new PushOutcome.Pushed("origin/v1", 0, false),
        RealGit.ok(remotes.push(request, Progress.none())));
    git.run("tag", "-f", "-a", "-m", "Another", "v1");
    assertEquals("git-tag-exists", refused(remotes.push(request, Progress.none())).rule());
    assertEquals(tag, git.run("--git-dir", bare.toString(), "rev-parse", "v1"));
    assertEquals(
        "git-no-tag", refused(remotes.push(PushRequest.ofTag("v2"), Progress.none())).rule());
  }

  @Test
  void hooks_are_not_left_out_unasked() throws IOException {
    git.run("remote", "add", "origin", bare.toString());
    Path hook = git.root.resolve(".git/hooks/pre-push");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\nexit 1\n");
    assertTrue(hook.toFile().setExecutable(true));
    git.run("config", "core.hooksPath", hook.getParent().toString());
    reopen();
    PushRequest request = PushRequest.of("main");
    assertInstanceOf(PushOutcome.HasHook.class, RealGit.ok(remotes.push(request, Progress.none())));
    assertInstanceOf(
        PushOutcome.Pushed.class,
        RealGit.ok(remotes.push(request.leavingOutHook(), Progress.none())));
    Path there = bare.resolve("hooks/update");
    Files.createDirectories(there.getParent());
    Files.writeString(there, "#!/bin/sh\nexit 0\n");
    assertTrue(there.toFile().setExecutable(true));
    assertEquals(
        "git-not-run", refused(remotes.push(request.leavingOutHook(), Progress.none())).rule());
    git.run("remote", "set-url", "origin", git.root.toString());
    reopen();
    assertEquals(
        "git-remote-checked-out",
        refused(remotes.push(request.leavingOutHook(), Progress.none())).rule());
  }

  @Test
  void the_protocol_of_git_itself_is_spoken() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process daemon =
        new ProcessBuilder(
                Path.of(git.run("--exec-path"), "git-daemon").toString(),
                "--enable=receive-pack",
                "--export-all",
                "--listen=127.0.0.1",
                "--port=" + port,
                "--base-path=" + temporary)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      while (!answers(port)) {
        assertTrue(daemon.isAlive());
        LockSupport.parkNanos(10_000_000);
      }
      git.run("remote", "add", "origin", "git://127.0.0.1:" + port + "/data.git");
      String mine = git.write("b.txt", "b\n").commitAll("b");
      reopen();
      assertEquals(List.of("NEW origin/main"), fetched());
      RealGit.ok(remotes.push(PushRequest.of("main"), Progress.none()));
      assertEquals(mine, git.run("ls-remote", "origin", "main").split("\t")[0]);
      assertEquals("## main...origin/main", git.run("status", "-sb"));
    } finally {
      daemon.destroy();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
