package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.model.git.FileState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Repositories of every form that people have: each works, or says why not and what to do.
class RepositoryFormsTest {

  @TempDir Path temporary;
  private RealGit git;

  @BeforeEach
  void init() throws IOException {
    git = RealGit.init(temporary);
  }

  private RealGit clone(String... options) throws IOException {
    git.run("config", "uploadpack.allowFilter", "true");
    List<String> command = new java.util.ArrayList<>(List.of("clone", "-q"));
    command.addAll(List.of(options));
    command.addAll(List.of("file://" + git.root, "../clone"));
    git.run(command.toArray(String[]::new));
    return RealGit.at(temporary.resolve("clone"), git.home);
  }

  private static List<String> changed(GitRepository repository) throws IOException {
    return repository.state(Progress.none()).changed().stream().map(ChangedFile::path).toList();
  }

  @Test
  void aPartialCloneWorksWithWhatIsThereAndSaysHowToGetTheRest() throws IOException {
    String first = git.write("a.txt", "one\n").commitAll("first");
    git.write("a.txt", "two\n").commitAll("second");
    RealGit clone = clone("--filter=blob:none");
    try (GitRepository repository = clone.open()) {
      assertEquals(List.of(), changed(repository));
      assertEquals(2, repository.graph(CommitSearch.all(true), 9, Progress.none()).size());
      assertEquals(2, repository.versions("a.txt", 9, Progress.none()).size());
      assertEquals(
          1,
          repository.graph(new CommitSearch(true, "", "", "", "two"), 9, Progress.none()).size());
      RevisionFiles past = repository.files(new Revision(first));
      assertEquals(Optional.empty(), past.text("a.txt"));
      var problem = past.problem("a.txt").orElseThrow();
      assertEquals("git-object-missing", problem.rule());
      assertTrue(problem.hint().contains("git show"), problem.hint());
    }
    clone.run("show", first + ":a.txt");
    try (GitRepository repository = clone.open()) {
      assertEquals(Optional.of("one\n"), repository.files(new Revision(first)).text("a.txt"));
    }
  }

  @Test
  void aCloneWithoutFoldersOfThePastSaysWhatIsMissing() throws IOException {
    String first = git.write("d/a.txt", "one\n").commitAll("first");
    git.write("d/a.txt", "two\n").commitAll("second");
    try (GitRepository repository = clone("--filter=tree:0").open()) {
      assertEquals(List.of(), changed(repository));
      assertEquals(2, repository.graph(CommitSearch.all(true), 9, Progress.none()).size());
      assertThrows(IOException.class, () -> repository.files(new Revision(first)));
    }
  }

  @Test
  void aContentThatIsGoneIsNamedAndTheRestIsRead() throws IOException {
    git.write("a.txt", "one\n").write("b.txt", "here\n").commitAll("first");
    String blob = git.run("rev-parse", "HEAD:a.txt");
    Files.delete(
        git.root.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));
    try (GitRepository repository = git.open()) {
      RevisionFiles head = repository.files(RealGit.ok(repository.resolve("HEAD")));
      assertEquals(Optional.of("here\n"), head.text("b.txt"));
      assertEquals(Optional.empty(), head.text("a.txt"));
      assertTrue(head.problem("a.txt").orElseThrow().hint().contains("git fsck"));
    }
  }

  @Test
  void namesThatDifferInCaseOrInTheirFormAreDifferentFiles() throws IOException {
    String composed = "caf\u00e9.txt";
    String decomposed = "cafe\u0301.txt";
    git.write("Name.txt", "1").write("name.txt", "2").write(composed, "3").write(decomposed, "4");
    String id = git.commitAll("first");
    git.write("name.txt", "2 changed").write(decomposed, "4 changed");
    try (GitRepository repository = git.open()) {
      assertEquals(
          Set.of("Name.txt", "name.txt", composed, decomposed),
          Set.copyOf(repository.files(new Revision(id)).paths()));
      assertEquals(Set.of("name.txt", decomposed), Set.copyOf(changed(repository)));
    }
    git.run("config", "core.ignoreCase", "true");
    git.run("config", "core.precomposeUnicode", "true");
    try (GitRepository repository = git.open()) {
      assertEquals(Set.of("name.txt", decomposed), Set.copyOf(changed(repository)));
    }
  }

  @Test
  void veryLongPathsAreReadAndCommitted() throws IOException {
    String path = ("folder-of-a-long-name-" + "x".repeat(60) + "/").repeat(12) + "order.avsc";
    git.write(path, "one\n").commitAll("first");
    git.write(path, "two\n");
    try (GitRepository repository = git.open()) {
      assertEquals(List.of(path), changed(repository));
      RealGit.committed(repository, RealGit.request(List.of(path), "second"));
      assertEquals(2, repository.versions(path, 9, Progress.none()).size());
    }
    assertEquals("", git.run("status", "--porcelain"));
    git.run("fsck", "--strict");
  }

  @Test
  void aPointerOfLfsIsToldFromTheFileItStandsFor() throws IOException {
    git.write(
            "big.csv",
            "version https://git-lfs.github.com/spec/v1\noid sha256:"
                + "0".repeat(64)
                + "\nsize 12\n")
        .commitAll("first");
    try (GitRepository repository = git.open()) {
      RevisionFiles head = repository.files(RealGit.ok(repository.resolve("HEAD")));
      assertEquals(Optional.empty(), head.text("big.csv"));
      assertTrue(head.problem("big.csv").orElseThrow().message().contains("LFS"));
    }
  }

  @Test
  void anEncodingOfTheWorkingTreeAndLineEndsAreNoChange() throws IOException {
    git.write(".gitattributes", "*.txt working-tree-encoding=UTF-16LE\n*.csv text eol=crlf\n");
    Files.write(git.root.resolve("a.txt"), "text\n".getBytes(StandardCharsets.UTF_16LE));
    git.write("b.csv", "1,2\r\n").commitAll("first");
    try (GitRepository repository = git.open()) {
      assertEquals(List.of(), changed(repository));
      Files.write(git.root.resolve("a.txt"), "other\n".getBytes(StandardCharsets.UTF_16LE));
      assertEquals(List.of("a.txt"), changed(repository));
      RealGit.committed(repository, RealGit.request(List.of("a.txt"), "second"));
    }
    assertEquals("other", git.run("show", "HEAD:a.txt"));
    assertEquals("", git.run("status", "--porcelain"));
  }

  /// The `git` of today's long-lived systems does not know the form; the library judges.
  @Test
  void refsInATableAreRead() throws IOException {
    String first = git.write("a.txt", "one\n").commitAll("first");
    git.run("tag", "-a", "-m", "Release", "v1");
    git.run("branch", "side");
    try (FileRepository made =
        (FileRepository)
            new FileRepositoryBuilder().setGitDir(git.root.resolve(".git").toFile()).build()) {
      made.convertRefStorage("reftable", true, false);
    }
    try (GitRepository repository = git.open()) {
      assertEquals(Optional.of("main"), repository.state(Progress.none()).branch());
      assertEquals(
          List.of("main", "side"), repository.branches().stream().map(b -> b.name()).toList());
      assertEquals(List.of("v1"), repository.tags().stream().map(Tag::name).toList());
      git.write("a.txt", "two\n");
      Revision second = RealGit.committed(repository, RealGit.request(List.of("a.txt"), "second"));
      assertEquals(
          List.of(second.id(), first),
          repository.graph(CommitSearch.all(false), 9, Progress.none()).stream()
              .map(row -> row.commit().id())
              .toList());
      RealGit.ok(repository.branching().switchTo("side", Progress.none()));
    }
  }

  @Test
  void historiesWithoutACommonCommitStandSideBySide() throws IOException {
    git.write("a.txt", "one\n").commitAll("first");
    git.run("switch", "-q", "--orphan", "other");
    git.write("b.txt", "two\n").commitAll("from nothing");
    try (GitRepository repository = git.open()) {
      assertEquals(
          git.run("log", "--all", "--format=%H").lines().collect(Collectors.toSet()),
          repository.graph(CommitSearch.all(true), 9, Progress.none()).stream()
              .map(row -> row.commit().id())
              .collect(Collectors.toSet()));
      RealGit.ok(repository.branching().switchTo("main", Progress.none()));
    }
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void aDetachedHeadIsReadAndLeft() throws IOException {
    String first = git.write("a.txt", "one\n").commitAll("first");
    git.write("a.txt", "two\n").commitAll("second");
    git.run("checkout", "-q", first);
    try (GitRepository repository = git.open()) {
      assertEquals(Optional.empty(), repository.state(Progress.none()).branch());
      assertEquals(1, repository.graph(CommitSearch.all(false), 9, Progress.none()).size());
      RealGit.ok(repository.branching().switchTo("main", Progress.none()));
    }
    assertEquals("main", git.run("branch", "--show-current"));
  }

  @Test
  void aRebaseFoundHalfDoneIsTold() throws IOException {
    git.write("a.txt", "one\n").commitAll("first");
    git.run("switch", "-q", "-c", "side");
    git.write("a.txt", "side\n").commitAll("side");
    git.run("switch", "-q", "main");
    git.write("a.txt", "main\n").commitAll("main");
    assertFalse(git.tries("rebase", "side"));
    try (GitRepository repository = git.open()) {
      var state = repository.state(Progress.none());
      assertEquals(Optional.of("rebasing"), state.operation());
      assertEquals(FileState.CONFLICTED, state.changed().getFirst().state());
      assertInstanceOf(
          Result.Failed.class, repository.branching().switchTo("side", Progress.none()));
    }
    git.run("rebase", "--abort");
  }

  @Test
  void aLockLeftBehindIsNamedWithItsAgeAndNeverRemoved() throws IOException {
    git.write("a.txt", "one\n").commitAll("first");
    Path lock = git.root.resolve(".git/index.lock");
    Files.writeString(lock, "");
    git.write("a.txt", "two\n");
    try (GitRepository repository = git.open()) {
      assertEquals(List.of("a.txt"), changed(repository));
      Result<List<String>> refused = repository.stage(List.of("a.txt"));
      String said = ((Result.Failed<List<String>>) refused).problem().text();
      assertTrue(said.contains("index.lock"), said);
      assertTrue(Files.exists(lock));
      Files.delete(lock);
      RealGit.ok(repository.stage(List.of("a.txt")));
    }
  }

  /// On a disk of one megabyte, where the machine lets the test have one.
  @Test
  void aFullDiskLosesNothingAndIsNamed() throws Exception {
    Path disk = Files.createDirectories(temporary.resolve("disk"));
    assumeTrue(
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start()
                .waitFor()
            == 0);
    try {
      RealGit small = RealGit.at(disk.resolve("work"), git.home);
      small.run("init", "-q");
      small.write("a.txt", "one\n").commitAll("first");
      small.write("a.txt", "two\n");
      Path filler = disk.resolve("filler");
      assertThrows(IOException.class, () -> Files.write(filler, new byte[2 << 20]));
      try (GitRepository repository = small.open()) {
        IOException full =
            assertThrows(
                IOException.class,
                () ->
                    repository.commit(
                        RealGit.request(List.of("a.txt"), "second"),
                        CommitWork.quiet(Progress.none())));
        assertTrue(full.getMessage().contains("space"), full.getMessage());
        Files.delete(filler);
        small.run("fsck", "--strict");
        RealGit.committed(repository, RealGit.request(List.of("a.txt"), "second"));
      }
      assertEquals("", small.run("status", "--porcelain"));
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }
}
