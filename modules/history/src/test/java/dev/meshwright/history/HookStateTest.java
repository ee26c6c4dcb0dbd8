package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a hook takes for staged is what the commit then holds. The hook that `git` runs here writes
/// down where it was started, with which variables, and the index that these name; we then look at
/// the repository with just these.
class HookStateTest {

  @TempDir private Path temporary;
  private RealGit git;

  @BeforeEach
  void repository() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n").write("b.txt", "b\n").write("sub/c.txt", "c\n").commitAll("first");
    install(git);
  }

  private void install(RealGit in) throws IOException {
    Path hook = in.root.resolve(in.run("rev-parse", "--git-path", "hooks")).resolve("pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(
        hook,
        """
        #!/bin/sh
        pwd > "%1$s/pwd"
        env -0 > "%1$s/env"
        cp "$GIT_INDEX_FILE" "%1$s/index"
        """
            .formatted(temporary));
    assertTrue(hook.toFile().setExecutable(true));
  }

  private GitEnvironment ofHook(RealGit in) throws IOException {
    Map<String, String> variables = new HashMap<>();
    for (String variable : Files.readString(temporary.resolve("env")).split("\0")) {
      variables.put(
          variable.substring(0, variable.indexOf('=')),
          variable.substring(variable.indexOf('=') + 1));
    }
    Path directory = Path.of(Files.readString(temporary.resolve("pwd")).strip());
    Files.copy(
        temporary.resolve("index"),
        directory.resolve(variables.getOrDefault("GIT_INDEX_FILE", "")),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    GitEnvironment usual = in.environment();
    return new GitEnvironment(
        usual.home(), usual.userConfigs(), Optional.empty(), directory, variables);
  }

  private static GitRepository open(GitEnvironment environment) {
    return switch (new GitRepositories(environment).open(environment.directory())) {
      case RepositoryOpening.Opened opened -> opened.repository();
      case RepositoryOpening.NotOpened not -> throw new AssertionError(not.problem());
    };
  }

  private void assertHookSawTheCommit(RealGit in) throws IOException {
    Map<String, String> committed = new TreeMap<>();
    for (String line : in.run("ls-tree", "-r", "HEAD").lines().toList()) {
      String path = line.substring(line.indexOf('\t') + 1);
      if (line.contains(" blob ")) {
        committed.put(path, in.run("cat-file", "blob", "HEAD:" + path));
      }
    }
    try (GitRepository repository = open(ofHook(in))) {
      assertEquals(in.root, repository.workTree().toRealPath());
      Map<String, String> staged = new TreeMap<>();
      StagedFiles files = repository.staged();
      for (String path : files.paths()) {
        staged.put(path, files.text(path).orElseThrow().stripTrailing());
      }
      assertEquals(committed, staged);
    }
  }

  private void change(RealGit in) throws IOException {
    in.write("a.txt", "staged\n").write("new.txt", "n\n");
    in.run("add", "a.txt", "new.txt");
    in.write("a.txt", "on disk\n").write("b.txt", "B\n").write("sub/c.txt", "C\n");
  }

  @ParameterizedTest
  @CsvSource({
    "commit -q -m x",
    "commit -q -a -m x",
    "commit -q -m x b.txt",
    "commit -q -m x --include b.txt",
    "commit -q --amend -m x",
    "commit -q --amend -a -m x",
    "-C sub commit -q -a -m x",
    "-C sub commit -q -m x c.txt",
    "-c core.autocrlf=input commit -q -a -m x"
  })
  void everyKindOfCommit(String command) throws IOException {
    change(git);
    git.run(command.split(" "));
    assertHookSawTheCommit(git);
  }

  @Test
  void aCommitOfChosenParts() throws IOException {
    change(git);
    git.typed("y\nn\ny\n", "commit", "-q", "-p", "-m", "x");
    assertHookSawTheCommit(git);
  }

  @ParameterizedTest
  @CsvSource({
    "update-index --split-index",
    "sparse-checkout set --cone --sparse-index other",
    "update-index --index-version 4"
  })
  void everyFormOfTheIndex(String form) throws IOException {
    git.run(form.split(" "));
    git.write("a.txt", "A\n").write("b.txt", "B\n").run("add", "a.txt");
    git.run("commit", "-q", "-m", "x", "b.txt");
    assertHookSawTheCommit(git);
  }

  @Test
  void aLinkedWorktree() throws IOException {
    git.run("worktree", "add", "-q", "-b", "side", "../side");
    RealGit side = RealGit.at(temporary.resolve("side"), git.home);
    change(side);
    side.run("commit", "-q", "-m", "x", "b.txt");
    assertHookSawTheCommit(side);
    assertEquals("first", git.run("log", "-1", "--format=%s"));
  }

  @Test
  void aSubmodule() throws IOException {
    RealGit outer = RealGit.at(temporary.resolve("outer"), git.home);
    outer.run("init", "-q");
    outer.run("-c", "protocol.file.allow=always", "submodule", "-q", "add", git.root + "", "inner");
    RealGit inner = RealGit.at(outer.root.resolve("inner"), git.home);
    install(inner);
    change(inner);
    inner.run("commit", "-q", "-a", "-m", "x");
    assertHookSawTheCommit(inner);
    install(outer);
    outer.run("commit", "-q", "-a", "-m", "x");
    assertHookSawTheCommit(outer);
  }

  @Test
  void theFirstCommitAndAFolderOfGitElsewhere() throws IOException {
    RealGit apart = RealGit.at(temporary.resolve("apart"), git.home);
    apart.run("init", "-q", "--separate-git-dir", temporary.resolve("store").toString());
    install(apart);
    apart.write("a.txt", "a\n").run("add", "a.txt");
    apart.run("commit", "-q", "-m", "x");
    assertHookSawTheCommit(apart);
  }

  @Test
  void settingsOfTheCommandHoldInItsHook() throws IOException {
    Path rules = Files.writeString(temporary.resolve("it's ours"), "*.tmp\n");
    change(git);
    git.run("-c", "core.excludesFile=" + rules, "-c", "user.name=O'Neil!", "commit", "-qam", "x");
    try (GitRepository repository = open(ofHook(git))) {
      assertTrue(repository.ignoreRules().isIgnored("x.tmp", false));
      assertEquals("O'Neil!", RealGit.ok(repository.identity()).name());
    }
    try (GitRepository repository = git.open()) {
      assertFalse(repository.ignoreRules().isIgnored("x.tmp", false));
    }
  }

  @Test
  void settingsInVariablesHoldAndAreRefusedWhenTheyAreNone() throws IOException {
    Path rules = Files.writeString(temporary.resolve("rules"), "*.tmp\n");
    Map<String, String> variables = new HashMap<>();
    variables.put("GIT_CONFIG_COUNT", "1");
    variables.put("GIT_CONFIG_KEY_0", "core.excludesFile");
    variables.put("GIT_CONFIG_VALUE_0", rules.toString());
    try (GitRepository repository = open(with(variables))) {
      assertTrue(repository.ignoreRules().isIgnored("x.tmp", false));
    }
    variables.put("GIT_CONFIG_COUNT", "2");
    assertTrue(refused(variables).contains("GIT_CONFIG_KEY_1"));
    variables.put("GIT_CONFIG_COUNT", "many");
    assertTrue(refused(variables).contains("GIT_CONFIG_COUNT is \"many\""));
    variables.put("GIT_CONFIG_COUNT", "");
    variables.put("GIT_CONFIG_PARAMETERS", "core.excludesFile");
    assertTrue(refused(variables).contains("GIT_CONFIG_PARAMETERS"));
  }

  private GitEnvironment with(Map<String, String> variables) {
    GitEnvironment usual = git.environment();
    return new GitEnvironment(
        usual.home(), usual.userConfigs(), Optional.empty(), git.root, variables);
  }

  private String refused(Map<String, String> variables) {
    return switch (new GitRepositories(with(variables)).open(git.root)) {
      case RepositoryOpening.NotOpened not -> not.problem().message();
      case RepositoryOpening.Opened opened -> throw new AssertionError("opened");
    };
  }

  @Test
  void settingsOfOneWorktreeHoldThereOnly() throws IOException {
    Path rules = Files.writeString(temporary.resolve("rules"), "*.tmp\n");
    git.run("config", "extensions.worktreeConfig", "true");
    git.run("worktree", "add", "-q", "-b", "side", "../side");
    RealGit side = RealGit.at(temporary.resolve("side"), git.home);
    side.run("config", "--worktree", "core.excludesFile", rules.toString());
    try (GitRepository here = git.open();
        GitRepository there = side.open()) {
      assertFalse(here.ignoreRules().isIgnored("x.tmp", false));
      assertTrue(there.ignoreRules().isIgnored("x.tmp", false));
      git.run("config", "--worktree", "core.excludesFile", rules.toString());
      assertTrue(here.ignoreRules().isIgnored("x.tmp", false), "written meanwhile");
      side.run("config", "--worktree", "--unset", "core.excludesFile");
      assertFalse(there.ignoreRules().isIgnored("x.tmp", false));
    }
  }
}
