package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.model.git.RepositoryState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {

  @TempDir Path temporary;
  private RealGit git;

  @BeforeEach
  void repository() throws IOException {
    git = RealGit.init(temporary);
    git.write("kept.txt", "kept\n")
        .write("changed.txt", "one\n")
        .write("gone.txt", "a file that goes away\n".repeat(5))
        .write("old.txt", "a file that moves elsewhere\n".repeat(5))
        .write(".gitignore", "*.log\nbuild/\n")
        .commitAll("first");
  }

  private RepositoryState state() throws IOException {
    try (GitRepository repository = git.open()) {
      return repository.state(Progress.none());
    }
  }

  private Map<String, FileState> files() throws IOException {
    return state().changed().stream()
        .collect(Collectors.toMap(ChangedFile::path, ChangedFile::state));
  }

  @Test
  void everyKindOfChangeIsToldAsGitTellsIt() throws IOException {
    git.write("changed.txt", "two\n").write("new.txt", "n\n").write("staged.txt", "s\n");
    git.write("noise.log", "x").write("build/out.txt", "x");
    Files.delete(git.root.resolve("gone.txt"));
    git.run("add", "staged.txt");
    assertEquals(
        Map.of(
            "changed.txt", FileState.MODIFIED,
            "new.txt", FileState.UNTRACKED,
            "staged.txt", FileState.ADDED,
            "gone.txt", FileState.DELETED),
        files());
  }

  @Test
  void aMovedFileIsOneRenameAlsoWhenItWasEditedALittle() throws IOException {
    Files.delete(git.root.resolve("old.txt"));
    git.write("sub/new.txt", "a file that moves elsewhere\n".repeat(5) + "and grows\n");
    assertEquals(
        java.util.List.of(
            new ChangedFile("sub/new.txt", FileState.RENAMED, Optional.of("old.txt"))),
        state().changed());
  }

  @Test
  void aStagedRenameIsARename() throws IOException {
    git.run("mv", "old.txt", "new.txt");
    assertEquals(Map.of("new.txt", FileState.RENAMED), files());
  }

  @Test
  void conflictsAndTheMergeUnderWayAreTold() throws IOException {
    git.run("switch", "-q", "-c", "side");
    git.write("changed.txt", "side\n").commitAll("side");
    git.run("switch", "-q", "main");
    git.write("changed.txt", "main\n").commitAll("main");
    try {
      git.run("merge", "-q", "side");
    } catch (AssertionError conflicted) {
      assertTrue(conflicted.getMessage().contains("CONFLICT"));
    }
    assertEquals(Map.of("changed.txt", FileState.CONFLICTED), files());
    assertEquals("merging", state().operation().orElseThrow());
  }

  @Test
  void lineEndsThatGitConvertsAreNoChange() throws IOException {
    git.write(".gitattributes", "*.txt text=auto eol=crlf\n").commitAll("attributes");
    Files.delete(git.root.resolve("kept.txt"));
    git.run("checkout", "--", "kept.txt");
    git.write("kept.txt", "kept\r\n");
    assertEquals("", git.run("status", "--porcelain"));
    assertEquals(Map.of(), files());
  }

  @Test
  void autocrlfIsHeededAsGitHeedsIt() throws IOException {
    git.run("config", "core.autocrlf", "true");
    Files.delete(git.root.resolve("kept.txt"));
    git.run("checkout", "--", "kept.txt");
    git.write("kept.txt", "kept\r\n");
    assertEquals("", git.run("status", "--porcelain"));
    assertEquals(Map.of(), files());
  }

  @Test
  void aheadAndBehindOfTheUpstreamAreCounted() throws IOException {
    git.run("clone", "-q", "--bare", ".", "../remote.git");
    git.run("remote", "add", "origin", temporary.resolve("remote.git").toString());
    git.run("fetch", "-q");
    git.run("branch", "-q", "--set-upstream-to=origin/main");
    git.write("more.txt", "m").commitAll("more");
    RepositoryState state = state();
    assertEquals("origin/main", state.upstream().orElseThrow());
    assertEquals(1, state.ahead());
    assertEquals(0, state.behind());
  }

  @Test
  void aDetachedHeadHasNoBranch() throws IOException {
    git.run("switch", "-q", "--detach");
    assertTrue(state().branch().isEmpty());
    assertFalse(state().head().isEmpty());
  }

  @Test
  void filesOfSubmodulesAreNotOursAndAnUntouchedOneIsNoChange() throws IOException {
    RealGit other = RealGit.at(temporary.resolve("other"), git.home);
    other.run("init", "-q");
    other.write("inner.txt", "i").commitAll("inner");
    git.run("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../other", "lib");
    git.commitAll("submodule");
    git.write("lib/inner.txt", "changed");
    assertEquals(Map.of(), files());
  }

  @Test
  void anUntouchedFileBehindAFilterIsNoChange() throws IOException {
    git.run("config", "filter.upper.clean", "tr a-z A-Z");
    git.run("config", "filter.upper.smudge", "tr A-Z a-z");
    git.write(".gitattributes", "*.up filter=upper\n").write("a.up", "abc\n").commitAll("filtered");
    assertEquals(Map.of(), files());
  }

  @Test
  void linksAreComparedAsLinks() throws IOException {
    Files.createSymbolicLink(git.root.resolve("link.txt"), Path.of("kept.txt"));
    git.commitAll("link");
    assertEquals(Map.of(), files());
    Files.delete(git.root.resolve("link.txt"));
    Files.createSymbolicLink(git.root.resolve("link.txt"), Path.of("changed.txt"));
    assertEquals(Map.of("link.txt", FileState.MODIFIED), files());
  }
}
