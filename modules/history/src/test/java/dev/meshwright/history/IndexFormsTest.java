package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.git.RepositoryState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every form in which Git keeps an index is read and, after a commit of ours, is one that Git
/// finds in order.
class IndexFormsTest {

  @TempDir private Path temporary;
  private RealGit git;

  @BeforeEach
  void files() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n")
        .write("b.txt", "b\n")
        .write("x/c.txt", "c\n")
        .write("x/y/d.txt", "d\n");
    git.write("z/e.txt", "e\n").write("z/f.txt", "f\n").commitAll("first");
  }

  private enum Form {
    VERSION_2("update-index --index-version 2"),
    VERSION_3("update-index --index-version 3"),
    VERSION_4("update-index --index-version 4"),
    UNTRACKED_CACHE("update-index --force-untracked-cache"),
    FSMONITOR("-c core.fsmonitor=true update-index --fsmonitor"),
    SPLIT("update-index --split-index"),
    SPLIT_VERSION_4("update-index --index-version 4 --split-index"),
    SPARSE("sparse-checkout set --cone --sparse-index x"),
    SPARSE_PART("sparse-checkout set --cone --sparse-index x/y"),
    SPARSE_PATTERNS("sparse-checkout set --no-cone /a.txt /b.txt /x/");

    private final String command;

    Form(String command) {
      this.command = command;
    }

    void make(RealGit git) throws IOException {
      git.run(command.split(" "));
      git.run("config", "splitIndex.maxPercentChange", "100");
    }

    boolean isSparse() {
      return name().startsWith("SPARSE");
    }
  }

  private static List<String> changed(GitRepository repository) throws IOException {
    RepositoryState state = repository.state(Progress.none());
    return state.changed().stream().map(file -> file.state() + " " + file.path()).toList();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void whatIsChangedAndStagedIsRead(Form form) throws IOException {
    form.make(git);
    git.write("a.txt", "A\n").write("x/new.txt", "n\n").write("x/c.txt", "C\n");
    git.run("rm", "-q", "--sparse", "--cached", "b.txt");
    git.run("add", "--intent-to-add", "x/new.txt");
    git.run("add", "x/c.txt");
    try (GitRepository repository = git.open()) {
      assertEquals(
          List.of("MODIFIED a.txt", "MODIFIED b.txt", "MODIFIED x/c.txt", "ADDED x/new.txt"),
          changed(repository));
      StagedFiles staged = repository.staged();
      assertEquals(List.of("a.txt", "x/c.txt", "x/y/d.txt", "z/e.txt", "z/f.txt"), staged.paths());
      assertEquals("C\n", staged.text("x/c.txt").orElseThrow());
      assertEquals("e\n", staged.text("z/e.txt").orElseThrow());
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void gitFindsAllInOrderAfterACommit(Form form) throws IOException {
    form.make(git);
    git.write("a.txt", "A\n").write("x/c.txt", "C\n").write("x/new.txt", "n\n");
    git.run("add", "x/c.txt");
    git.run("update-index", "--assume-unchanged", "x/y/d.txt");
    try (GitRepository repository = git.open()) {
      RealGit.committed(repository, RealGit.request(List.of("a.txt", "x/new.txt"), "Ours"));
      assertEquals(List.of("MODIFIED x/c.txt"), changed(repository));
    }
    assertEquals("M  x/c.txt", git.run("status", "--porcelain"));
    assertEquals("M\tx/c.txt", git.run("diff", "--cached", "--name-status"));
    assertEquals(
        "M\ta.txt\nA\tx/new.txt",
        git.run("diff-tree", "-r", "--no-commit-id", "--name-status", "HEAD"));
    assertEquals("h x/y/d.txt", git.run("ls-files", "-v", "x/y/d.txt"));
    assertEquals(form.isSparse() ? "S z/e.txt" : "H z/e.txt", git.run("ls-files", "-t", "z/e.txt"));
    assertEquals("", git.run("fsck", "--strict", "--no-dangling"));
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void anotherBranchIsSwitchedTo(Form form) throws IOException {
    git.run("checkout", "-q", "-b", "side");
    git.write("x/c.txt", "side\n").write("z/e.txt", "side\n").commitAll("side");
    git.run("checkout", "-q", "main");
    form.make(git);
    try (GitRepository repository = git.open()) {
      RealGit.ok(repository.branching().switchTo("side", Progress.none()));
      assertEquals(List.of(), changed(repository));
    }
    assertEquals("side", Files.readString(git.root.resolve("x/c.txt")).strip());
    assertEquals("", git.run("status", "--porcelain"));
    assertEquals("", git.run("diff", "--cached", "--name-status"));
  }

  @Test
  void aConflictInASplitIndexIsRead() throws IOException {
    git.run("checkout", "-q", "-b", "side");
    git.write("a.txt", "side\n").commitAll("side");
    git.run("checkout", "-q", "main");
    git.write("a.txt", "main\n").commitAll("main");
    Form.SPLIT.make(git);
    git.run("config", "alias.try", "!git merge -q side || true");
    git.run("try");
    try (GitRepository repository = git.open()) {
      assertEquals(List.of("CONFLICTED a.txt"), changed(repository));
      assertTrue(repository.staged().problem("a.txt").isPresent());
    }
    git.write("a.txt", "both\n").run("add", "a.txt");
    try (GitRepository repository = git.open()) {
      assertEquals(List.of("MODIFIED a.txt"), changed(repository));
    }
  }

  @Test
  void aFileThatASparseCheckoutLeftOutAndSomebodyPutBackIsAFile() throws IOException {
    Form.SPARSE.make(git);
    git.write("z/e.txt", "E\n");
    try (GitRepository repository = git.open()) {
      assertEquals(List.of("MODIFIED z/e.txt"), changed(repository));
    }
    assertEquals(" M z/e.txt", git.run("status", "--porcelain"));
    git.run("config", "sparse.expectFilesOutsideOfPatterns", "true");
    git.run("update-index", "--skip-worktree", "z/e.txt");
    try (GitRepository repository = git.open()) {
      assertEquals(List.of(), changed(repository));
    }
  }

  private Problem refused() throws IOException {
    return switch (new GitRepositories(git.environment()).open(git.root)) {
      case RepositoryOpening.NotOpened not -> not.problem();
      case RepositoryOpening.Opened opened -> {
        opened.repository().close();
        throw new AssertionError("was opened");
      }
    };
  }

  private Path shared() throws IOException {
    try (Stream<Path> files = Files.list(git.root.resolve(".git"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("sharedindex."))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aSplitIndexWithoutItsOtherPartIsRefusedWithAWayOn() throws IOException {
    Form.SPLIT.make(git);
    Path shared = shared();
    byte[] bytes = Files.readAllBytes(shared);
    Files.delete(shared);
    Problem problem = refused();
    assertEquals("git-index-form", problem.rule());
    assertEquals(git.root.resolve(".git/index").toString(), problem.location().file());
    assertTrue(problem.message().contains(shared.getFileName().toString()), problem.message());
    assertTrue(problem.hint().contains("git reset"), problem.hint());
    Files.write(shared, withChecksum(Arrays.copyOf(bytes, bytes.length - 40)));
    assertTrue(refused().message().contains("it ends within an entry"), refused().message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPLIT", "SPLIT_VERSION_4", "SPARSE"})
  void aDamagedIndexIsReadOrRefusedAndNeverBreaks(String form) throws IOException {
    Form.valueOf(form).make(git);
    git.write("a.txt", "A\n").write("n.txt", "n\n").run("add", "-A");
    Path index = git.root.resolve(".git/index");
    byte[] whole = Files.readAllBytes(index);
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole.clone();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        int place = random.nextInt(12, damaged.length);
        damaged[place] = (byte) (random.nextBoolean() ? random.nextInt() : -1);
      }
      int length = random.nextInt(4) == 0 ? random.nextInt(40, damaged.length) : damaged.length;
      Files.write(index, withChecksum(Arrays.copyOf(damaged, length)));
      switch (new GitRepositories(git.environment()).open(git.root)) {
        case RepositoryOpening.Opened opened -> opened.repository().close();
        case RepositoryOpening.NotOpened not -> {
          refused++;
          assertFalse(not.problem().hint().isBlank());
          assertFalse(not.problem().message().contains("Exception"), not.problem().message());
        }
      }
    }
    assertTrue(refused > 20 && refused < 150, refused + " refused");
  }

  /// With a checksum that fits, so that what is damaged is looked at.
  private static byte[] withChecksum(byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(bytes, 0, bytes.length - 20);
      System.arraycopy(digest.digest(), 0, bytes, bytes.length - 20, 20);
      return bytes;
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError(absent);
    }
  }

  @Test
  void aFolderOfASparseIndexWhoseTreeIsNotThereIsNamed() throws IOException {
    Form.SPARSE.make(git);
    Path index = git.root.resolve(".git/index");
    byte[] bytes = Files.readAllBytes(index);
    int folder = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("z/\0");
    bytes[folder - 10] ^= 1;
    Files.write(index, withChecksum(bytes));
    assertTrue(refused().message().contains("tree of the folder z/"), refused().message());
  }
}
