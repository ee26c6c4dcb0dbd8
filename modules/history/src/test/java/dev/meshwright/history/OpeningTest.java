package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.util.FS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

  @TempDir Path temporary;

  private RepositoryOpening.NotOpened notOpened(Path folder) {
    return assertInstanceOf(
        RepositoryOpening.NotOpened.class,
        new GitRepositories(GitEnvironment.empty(temporary)).open(folder));
  }

  @Test
  void aFolderOutsideOfEveryRepositoryIsSaidToHaveNoHistory() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("plain"));
    var not = notOpened(folder);
    assertEquals(RepositoryOpening.Reason.NO_REPOSITORY, not.reason());
    assertTrue(not.problem().message().startsWith("plain is not in a Git repository"));
  }

  @Test
  void theFileSystemIsNotMeasuredAndTheUsersConfigurationNotWritten() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.write("a.txt", "a").commitAll("first");
    String before = Files.readString(git.home.resolve(".gitconfig"));
    try (GitRepository repository = git.open()) {
      repository.state(Progress.none());
      assertEquals(
          Duration.ofMillis(10), FS.FileStoreAttributes.get(git.root).getFsTimestampResolution());
    }
    assertEquals(before, Files.readString(git.home.resolve(".gitconfig")));
    try (Stream<Path> files = Files.walk(git.root)) {
      assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".probe")));
    }
  }

  @Test
  void aBareRepositoryIsNamedAsSuch() throws IOException {
    RealGit git = RealGit.init(temporary, "--bare");
    assertEquals(RepositoryOpening.Reason.BARE, notOpened(git.root).reason());
  }

  @Test
  void aRepositoryWithADamagedHeadIsCorruptAndNotAnException() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.write("a.txt", "a").commitAll("first");
    Files.writeString(git.root.resolve(".git/HEAD"), "nonsense");
    var not = notOpened(git.root);
    assertEquals(RepositoryOpening.Reason.CORRUPT, not.reason());
    assertTrue(not.problem().hint().contains("git fsck"));
  }

  @Test
  void aRepositoryWithoutItsObjectsIsCorrupt() throws IOException {
    RealGit git = RealGit.init(temporary);
    String id = git.write("a.txt", "a").commitAll("first");
    Files.delete(git.root.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2)));
    assertEquals(RepositoryOpening.Reason.CORRUPT, notOpened(git.root).reason());
  }

  @Test
  void aRepositoryWithAGarbledConfigurationIsCorrupt() throws IOException {
    RealGit git = RealGit.init(temporary);
    Files.writeString(git.root.resolve(".git/config"), "[core\n\t=x");
    assertEquals(RepositoryOpening.Reason.CORRUPT, notOpened(git.root).reason());
  }

  @Test
  void aRepositoryWithAGarbledIndexIsCorrupt() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.write("a.txt", "a").commitAll("first");
    Files.writeString(git.root.resolve(".git/index"), "DIRCgarbage");
    assertEquals(RepositoryOpening.Reason.CORRUPT, notOpened(git.root).reason());
  }

  @Test
  void aRepositoryWithLongObjectIdsIsUnsupportedAndSaysWhich() throws IOException {
    RealGit git = RealGit.init(temporary, "--object-format=sha256");
    var not = notOpened(git.root);
    assertEquals(RepositoryOpening.Reason.UNSUPPORTED, not.reason());
    assertTrue(not.problem().message().contains("sha256"), not.problem().message());
  }

  @Test
  void aRepositoryWithAnUnknownExtensionIsUnsupported() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.run("config", "core.repositoryformatversion", "1");
    git.run("config", "extensions.fromTheFuture", "true");
    assertEquals(RepositoryOpening.Reason.UNSUPPORTED, notOpened(git.root).reason());
  }

  @Test
  void anEmptyRepositoryOpensOnItsUnbornBranch() throws IOException {
    try (GitRepository repository = RealGit.init(temporary).open()) {
      var state = repository.state(Progress.none());
      assertEquals("main", state.branch().orElseThrow());
      assertTrue(state.head().isEmpty());
      assertEquals(
          List.of(),
          repository.log(new LogQuery(Optional.empty(), Optional.empty(), 10), Progress.none()));
      assertTrue(repository.branchBase().isEmpty());
    }
  }

  @Test
  void aFolderBelowTheTopSeesItsOwnFilesUnderItsOwnPaths() throws IOException {
    RealGit git = RealGit.init(temporary);
    String id = git.write("top.txt", "t").write("sub/a.txt", "a").commitAll("first");
    git.write("top.txt", "T").write("sub/b/c.txt", "c");
    try (GitRepository repository = git.open(git.root.resolve("sub"))) {
      assertEquals(git.root, repository.workTree());
      assertEquals(List.of("a.txt"), repository.files(new Revision(id)).paths());
      var changed = repository.state(Progress.none()).changed();
      assertEquals(List.of("b/c.txt"), changed.stream().map(file -> file.path()).toList());
    }
  }

  @Test
  void aFurtherWorktreeOpensOnItsOwnBranch() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.write("a.txt", "a").commitAll("first");
    git.run("worktree", "add", "-q", "-b", "side", "../side");
    try (GitRepository repository = git.open(temporary.resolve("side"))) {
      assertEquals("side", repository.state(Progress.none()).branch().orElseThrow());
      assertEquals(2, repository.branches().size());
    }
  }

  @Test
  void openingAndReadingWritesNothingIntoTheRepository() throws IOException {
    RealGit git = RealGit.init(temporary);
    String id = git.write("a.txt", "a").commitAll("first");
    git.write("b.txt", "b");
    List<String> before = listing(temporary);
    try (GitRepository repository = git.open()) {
      repository.state(Progress.none());
      repository.files(new Revision(id)).text("a.txt");
      repository.identity();
    }
    assertEquals(before, listing(temporary));
  }

  @Test
  void openingAndReadingRunsNoProgramThatTheRepositoryNames() throws IOException {
    RealGit git = RealGit.init(temporary);
    Path trap = temporary.resolve("trapped");
    String program = "touch " + trap;
    String id = git.write("a.dat", "a").commitAll("first");
    git.write(".gitattributes", "*.dat filter=trap diff=trap\n");
    for (String key :
        List.of(
            "filter.trap.clean",
            "filter.trap.smudge",
            "filter.trap.process",
            "diff.trap.textconv",
            "core.fsmonitor",
            "core.pager",
            "core.sshCommand",
            "credential.helper",
            "gpg.program")) {
      git.run("config", key, program);
    }
    git.write("a.dat", "changed");
    try (GitRepository repository = git.open()) {
      assertFalse(repository.state(Progress.none()).changed().isEmpty());
      repository.files(new Revision(id)).text("a.dat");
      repository.log(LogQuery.ofPath("a.dat", 10), Progress.none());
    }
    assertFalse(Files.exists(trap), "a program of the repository was run");
  }

  private static List<String> listing(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .sorted()
          .map(file -> file + " " + (Files.isDirectory(file) ? "" : file.toFile().lastModified()))
          .toList();
    }
  }
}
