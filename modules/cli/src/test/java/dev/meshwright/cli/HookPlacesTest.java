package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Git itself runs the hook, wherever it looks for hooks. On its path stands a program that only
/// writes down how it was called, and refuses.
class HookPlacesTest {

  @TempDir Path temporary;
  private GitFolder repository;

  @BeforeEach
  void commitSomething() throws IOException {
    repository = GitFolder.init(Files.createDirectory(temporary.resolve("repository")));
    repository.write("README", "x").commit("Begin");
    Path program = Files.createDirectory(temporary.resolve("bin")).resolve("meshwright");
    Files.writeString(
        program, "#!/bin/sh\necho \"$PWD: $*\" >> \"" + temporary + "/calls\"\nexit 1\n");
    assertTrue(program.toFile().setExecutable(true));
  }

  @Test
  void aHookInstalledInALinkedWorktreeIsRunThere() throws Exception {
    repository.git("worktree", "add", "-q", "-b", "side", "../side");
    GitFolder side = new GitFolder(temporary.resolve("side"));
    assertEquals(ExitCode.FINE, side.call("hook", "install").code());
    assertRefused(side);
    assertRefused(repository);
    assertEquals(ExitCode.FINE, repository.call("hook", "uninstall").code());
    assertTrue(commit(side));
  }

  @Test
  void aHookIsInstalledWhereTheConfigurationSaysThatHooksAre() throws Exception {
    repository.git("config", "core.hooksPath", ".githooks");
    Path nested = Files.createDirectories(repository.path().resolve("products/orders"));
    assertEquals(ExitCode.FINE, Call.in(nested, "hook", "install").code());
    assertTrue(Files.isExecutable(repository.path().resolve(".githooks/pre-commit")));
    assertRefused(repository);
    repository.git("worktree", "add", "-q", "-b", "side", "../side");
    GitFolder side = new GitFolder(temporary.resolve("side"));
    assertEquals(ExitCode.FINE, side.call("hook", "install").code());
    assertRefused(side);
  }

  private void assertRefused(GitFolder folder) throws Exception {
    Files.deleteIfExists(temporary.resolve("calls"));
    assertFalse(commit(folder));
    assertEquals(
        List.of(folder.path().toRealPath() + ": check --staged"),
        Files.readAllLines(temporary.resolve("calls")));
  }

  private boolean commit(GitFolder folder) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("git", "commit", "-q", "--allow-empty", "-m", "Next")
            .directory(folder.path().toFile())
            .redirectErrorStream(true);
    builder.environment().merge("PATH", temporary + "/bin:", (path, own) -> own + path);
    builder.environment().put("GIT_AUTHOR_NAME", "Ada");
    builder.environment().put("GIT_AUTHOR_EMAIL", "ada@example.com");
    builder.environment().put("GIT_COMMITTER_NAME", "Ada");
    builder.environment().put("GIT_COMMITTER_EMAIL", "ada@example.com");
    Process process = builder.start();
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }
}
