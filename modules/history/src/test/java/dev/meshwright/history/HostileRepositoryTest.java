package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.CommitOutcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is odd inside `.git` is a problem that names the file; nothing waits for it, and nothing is
/// half written.
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class HostileRepositoryTest {

  @TempDir private Path temporary;
  private RealGit git;
  private Path gitDir;

  @BeforeEach
  void start() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n").commitAll("first");
    gitDir = git.root.resolve(".git");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config",
        "HEAD",
        "index",
        "packed-refs",
        "info/exclude",
        "info/attributes",
        "shallow",
        "commondir",
        "objects/info/alternates",
        "refs/heads/main",
        "refs/tags/v1",
        "MERGE_HEAD",
        "config.worktree",
        "objects/pack/pack-1.idx"
      })
  void aPipeInThePlaceOfAFileIsNamed(String name) throws Exception {
    pipe(gitDir.resolve(name));
    Problem problem = notOpened().problem();
    assertEquals("git-special-file", problem.rule());
    assertTrue(problem.message().contains(name), problem.message());
    assertTrue(problem.location().file().endsWith(name), problem.location().file());
  }

  @Test
  void aPipeInThePlaceOfTheDotGitFileIsNamed() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("piped"));
    pipe(folder.resolve(".git"));
    assertEquals("git-special-file", notOpened(folder).problem().rule());
  }

  @Test
  void aLinkToADeviceIsNamed() throws IOException {
    Files.delete(gitDir.resolve("config"));
    Files.createSymbolicLink(gitDir.resolve("config"), Path.of("/dev/zero"));
    assertTrue(notOpened().problem().message().contains("link to a pipe, socket or device"));
  }

  @Test
  void aConfigurationOfBlanksIsTooLong() throws IOException {
    Files.writeString(gitDir.resolve("config"), " ".repeat(2_000_000));
    assertTrue(notOpened().problem().message().contains("is larger than"));
  }

  /// Git itself only believes the checksum: this one is right.
  @Test
  void sizesThatAnIndexCannotHoldAreNamedBeforeRoomIsMadeForThem() throws Exception {
    Path file = gitDir.resolve("index");
    byte[] index = Files.readAllBytes(file);
    for (String version : List.of("2", "4")) {
      git.run("update-index", "--index-version", version);
      try (GitRepository repository = git.open(git.root)) {
        assertEquals(List.of("a.txt"), repository.staged().paths(), version);
      }
    }
    Files.write(file, resealed(index, 8));
    assertTrue(
        notOpened()
            .problem()
            .message()
            .contains("2147483647 entries, more than its bytes can hold"),
        notOpened().problem().message());
    int tree = new String(index, StandardCharsets.ISO_8859_1).indexOf("TREE\0");
    Files.write(file, resealed(index, tree + 4));
    assertTrue(
        notOpened().problem().message().contains("an extension of 2147483647 bytes"),
        notOpened().problem().message());
  }

  /// The index with the largest number at a place.
  private static byte[] resealed(byte[] index, int at) throws GeneralSecurityException {
    ByteBuffer bytes = ByteBuffer.wrap(index.clone()).putInt(at, Integer.MAX_VALUE);
    MessageDigest sum = MessageDigest.getInstance("SHA-1");
    sum.update(bytes.array(), 0, index.length - 20);
    return bytes.put(index.length - 20, sum.digest()).array();
  }

  @ParameterizedTest
  @ValueSource(strings = {"core.excludesFile", "core.attributesFile"})
  void aPipeOrDeviceThatASettingNamesIsNamed(String key) throws Exception {
    Path pipe = temporary.resolve("named");
    pipe(pipe);
    for (String named : List.of(pipe.toString(), "/dev/zero", temporary.toString())) {
      git.run("config", key, named);
      Problem problem = notOpened().problem();
      assertEquals("git-special-file", problem.rule());
      assertEquals(named, problem.location().file());
      assertTrue(problem.message().contains(key), problem.message());
    }
    for (String named : List.of("/dev/null", temporary.resolve("absent").toString())) {
      git.run("config", key, named);
      try (GitRepository repository = git.open()) {
        assertEquals(List.of(), repository.state(Progress.none()).changed());
        assertFalse(repository.ignoreRules().isIgnored("a.txt", false));
      }
    }
  }

  @Test
  void aPipeInThePlaceOfThePersonsRulesIsNamed() throws Exception {
    Files.createDirectories(git.home.resolve(".config/git"));
    pipe(git.home.resolve(".config/git/ignore"));
    assertEquals("git-special-file", notOpened().problem().rule());
  }

  @Test
  void anIncludedPipeIsNamed() throws Exception {
    pipe(gitDir.resolve("more"));
    Files.writeString(
        gitDir.resolve("config"),
        Files.readString(gitDir.resolve("config")) + "[include]\n\tpath = more\n");
    assertEquals("git-special-file", notOpened().problem().rule());
  }

  @Test
  void pipesAmongTheFilesAreNotThereForGit() throws Exception {
    pipe(git.root.resolve("new"));
    Files.delete(git.root.resolve("a.txt"));
    pipe(git.root.resolve("a.txt"));
    pipe(git.root.resolve(".gitattributes"));
    pipe(git.root.resolve(".gitignore"));
    try (GitRepository repository = git.open()) {
      var changed = repository.state(Progress.none()).changed();
      assertEquals(List.of("a.txt"), changed.stream().map(file -> file.path()).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "core.filemode=Frue",
        "core.bare=maybe",
        "core.autocrlf=sometimes",
        "core.symlinks=2x",
        "core.repositoryformatversion=one"
      })
  void aValueThatGitCannotReadIsNamedWithItsLine(String setting) throws IOException {
    String[] parts = setting.split("[.=]");
    Files.writeString(
        gitDir.resolve("config"),
        "# mine\n[" + parts[0] + "]\n\t" + parts[1] + " = " + parts[2] + "\n");
    Problem problem = openedOrNot();
    assertEquals("git-config-value", problem.rule());
    assertEquals(3, problem.location().start().line());
    assertTrue(problem.message().contains(parts[2]), problem.message());
    assertTrue(problem.hint().contains("git config --unset " + parts[0] + "." + parts[1]));
  }

  @Test
  void aHeldIndexIsNamedAndNothingIsStaged() throws IOException {
    refusedUnder(gitDir.resolve("index.lock"));
  }

  @Test
  void aHeldBranchIsNamedAndNothingIsStaged() throws IOException {
    refusedUnder(gitDir.resolve("refs/heads/main.lock"));
    refusedUnder(gitDir.resolve("HEAD.lock"));
  }

  private void refusedUnder(Path lock) throws IOException {
    git.write("b.txt", "b\n").write("a.txt", "other\n");
    git.run("add", "a.txt");
    Files.createFile(lock);
    byte[] index = Files.readAllBytes(gitDir.resolve("index"));
    String head = git.run("rev-parse", "HEAD");
    try (GitRepository repository = git.open()) {
      var refused =
          assertInstanceOf(
              CommitOutcome.Refused.class,
              repository.commit(
                  RealGit.request(List.of("b.txt"), "Second"), CommitWork.quiet(Progress.none())));
      assertEquals("git-locked", refused.problem().rule());
      assertTrue(refused.problem().message().contains(lock.toString()));
      assertTrue(refused.problem().message().contains("second"), "how old it is");
    }
    assertArrayEquals(index, Files.readAllBytes(gitDir.resolve("index")));
    assertEquals(head, git.run("rev-parse", "HEAD"));
    Files.delete(lock);
    assertEquals("?? b.txt", git.run("status", "--porcelain", "b.txt"));
    assertEquals(List.of(), locks());
  }

  @Test
  void aLinkInThePlaceOfAHookIsNotWrittenThrough() throws IOException {
    Path outside = temporary.resolve("outside");
    Files.createDirectories(gitDir.resolve("hooks"));
    Files.createSymbolicLink(gitDir.resolve("hooks/pre-commit"), outside);
    try (GitRepository repository = git.open()) {
      var refused =
          assertInstanceOf(
              Result.Failed.class, repository.hookInstallation().install("pre-commit", "true"));
      assertEquals("git-hook-link", refused.problem().rule());
      assertInstanceOf(Result.Failed.class, repository.hookInstallation().uninstall("pre-commit"));
    }
    assertFalse(Files.exists(outside));
  }

  @Test
  void aLinkedFolderOfHooksIsFollowedOnlyInside() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("hooks"));
    deleteFolder(gitDir.resolve("hooks"));
    Files.createSymbolicLink(gitDir.resolve("hooks"), outside);
    try (GitRepository repository = git.open()) {
      var refused =
          assertInstanceOf(
              Result.Failed.class, repository.hookInstallation().install("pre-commit", "true"));
      assertEquals("git-hook-outside", refused.problem().rule());
    }
    Files.delete(gitDir.resolve("hooks"));
    Files.createSymbolicLink(
        gitDir.resolve("hooks"), Files.createDirectory(git.root.resolve("tools")));
    try (GitRepository repository = git.open()) {
      RealGit.ok(repository.hookInstallation().install("pre-commit", "true"));
    }
    assertTrue(Files.isExecutable(git.root.resolve("tools/pre-commit")));
  }

  @Test
  void aFolderOfHooksElsewhereCountsWhenThePersonNamedIt() throws IOException {
    Path outside = temporary.resolve("mine");
    git.run("config", "core.hooksPath", outside.toString());
    try (GitRepository repository = git.open()) {
      assertInstanceOf(
          Result.Failed.class, repository.hookInstallation().install("pre-commit", "true"));
    }
    git.run("config", "--unset", "core.hooksPath");
    git.run("config", "--global", "core.hooksPath", outside.toString());
    try (GitRepository repository = git.open()) {
      RealGit.ok(repository.hookInstallation().install("pre-commit", "true"));
    }
    assertTrue(Files.isExecutable(outside.resolve("pre-commit")));
  }

  @Test
  void aHookIsReplacedAsAWholeAndLeavesNothingBeside() throws IOException {
    try (GitRepository repository = git.open()) {
      Path hook = RealGit.ok(repository.hookInstallation().install("pre-commit", "exec old"));
      RealGit.ok(repository.hookInstallation().install("pre-commit", "exec new"));
      assertTrue(Files.readString(hook).endsWith("exec new\n"));
      try (Stream<Path> files = Files.list(hook.getParent())) {
        assertFalse(files.anyMatch(file -> file.toString().endsWith(".tmp")));
      }
      Files.writeString(hook, "");
      RealGit.ok(repository.hookInstallation().install("pre-commit", "exec new"));
    }
  }

  @Test
  void theVariablesOfAHookAreHeeded() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("top")).toRealPath();
    git.run("--work-tree", folder.toString(), "status");
    Path index = gitDir.resolve("next-index");
    Files.copy(gitDir.resolve("index"), index);
    GitEnvironment environment =
        new GitEnvironment(
            git.home,
            List.of(),
            Optional.empty(),
            folder,
            Map.of("GIT_DIR", gitDir.toString(), "GIT_INDEX_FILE", index.toString()));
    git.write("a.txt", "staged\n").run("add", "a.txt");
    switch (new GitRepositories(environment).open(folder)) {
      case RepositoryOpening.Opened(GitRepository repository) -> {
        try (repository) {
          assertEquals(folder, repository.workTree());
          assertEquals(Optional.of("a\n"), repository.staged().text("a.txt"));
        }
      }
      case RepositoryOpening.NotOpened not -> throw new AssertionError(not.problem().message());
    }
    Path other = Files.createDirectory(temporary.resolve("other"));
    assertEquals(
        RepositoryOpening.Reason.NO_REPOSITORY,
        assertInstanceOf(
                RepositoryOpening.NotOpened.class, new GitRepositories(environment).open(other))
            .reason());
  }

  @Test
  void aWorkingCopyElsewhereIsNamed() throws IOException {
    Path other = Files.createDirectory(temporary.resolve("copy"));
    git.run("config", "core.worktree", other.toString());
    assertEquals(RepositoryOpening.Reason.ELSEWHERE, notOpened().reason());
    assertTrue(notOpened().problem().message().contains(other.toString()));
  }

  @Test
  void aWorktreeOfABareRepositoryIsOpened() throws IOException {
    git.run("clone", "-q", "--bare", ".", "../bare.git");
    git.run("-C", "../bare.git", "worktree", "add", "-q", "../tree", "main");
    try (GitRepository repository = git.open(temporary.resolve("tree"))) {
      assertEquals(List.of("a.txt"), repository.staged().paths());
      assertEquals(List.of(), repository.state(Progress.none()).changed());
    }
  }

  private Problem openedOrNot() {
    return switch (new GitRepositories(git.environment()).open(git.root)) {
      case RepositoryOpening.NotOpened not -> not.problem();
      case RepositoryOpening.Opened(GitRepository repository) -> {
        repository.close();
        throw new AssertionError("it was opened");
      }
    };
  }

  private RepositoryOpening.NotOpened notOpened() {
    return notOpened(git.root);
  }

  private RepositoryOpening.NotOpened notOpened(Path folder) {
    return assertInstanceOf(
        RepositoryOpening.NotOpened.class, new GitRepositories(git.environment()).open(folder));
  }

  private List<Path> locks() throws IOException {
    try (Stream<Path> files = Files.walk(gitDir)) {
      return files.filter(file -> file.toString().endsWith(".lock")).toList();
    }
  }

  private static void pipe(Path file) throws IOException, InterruptedException {
    Files.deleteIfExists(file);
    Files.createDirectories(file.getParent());
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
  }

  private static void deleteFolder(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
