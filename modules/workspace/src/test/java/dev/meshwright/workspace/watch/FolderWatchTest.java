package dev.meshwright.workspace.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.FolderChanges;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.OwnSaves;
import dev.meshwright.workspace.files.TextFiles;
import dev.meshwright.workspace.index.Ignored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FolderWatchTest {

  private static final Duration QUIET = Duration.ofMillis(50);

  @TempDir Path temporary;
  private WorkspaceRoot root;
  private final OwnSaves ownSaves = new OwnSaves();
  private final BlockingQueue<FolderChanges> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void workspace() throws IOException {
    root = WorkspaceRoot.of(temporary);
    Files.createDirectories(temporary.resolve("sub"));
    Files.createDirectories(temporary.resolve("build"));
    Files.createDirectories(temporary.resolve(".git/refs/heads"));
    Files.createDirectories(temporary.resolve(".git/objects"));
  }

  private FolderWatch watch(boolean polling) {
    Ignored ignored = (path, folder) -> path.equals("build") || path.startsWith("build/");
    return polling
        ? FolderWatch.start(
            root, ignored, ownSaves, QUIET, new PollingSource(root, ignored, QUIET), told::add)
        : FolderWatch.start(root, ignored, ownSaves, QUIET, told::add);
  }

  /// Everything told up to and including a mark that is written last.
  private Set<String> toldUntil(String mark) throws IOException, InterruptedException {
    Files.writeString(temporary.resolve(mark), "mark");
    Set<String> paths = new HashSet<>();
    while (!paths.contains(mark)) {
      FolderChanges changes = told.poll(30, TimeUnit.SECONDS);
      assertTrue(changes != null, "nothing was told; so far " + paths);
      paths.addAll(changes.paths());
      if (changes.repository()) {
        paths.add("(repository)");
      }
    }
    paths.remove(mark);
    return paths;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatOthersMakeChangeAndRemoveIsTold(boolean polling)
      throws IOException, InterruptedException {
    Files.writeString(temporary.resolve("changed.txt"), "1");
    Files.writeString(temporary.resolve("sub/gone.txt"), "1");
    try (FolderWatch watch = watch(polling)) {
      Files.writeString(temporary.resolve("changed.txt"), "22");
      Files.delete(temporary.resolve("sub/gone.txt"));
      Files.writeString(temporary.resolve("sub/new.txt"), "1");
      Set<String> paths = toldUntil("mark.txt");
      assertTrue(paths.contains("changed.txt"), paths::toString);
      assertTrue(paths.contains("sub/gone.txt"), paths::toString);
      assertTrue(paths.contains("sub/new.txt"), paths::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void filesInANewFolderAreTold(boolean polling) throws IOException, InterruptedException {
    try (FolderWatch watch = watch(polling)) {
      Files.createDirectories(temporary.resolve("new/deep"));
      Files.writeString(temporary.resolve("new/deep/a.txt"), "1");
      Set<String> paths = toldUntil("mark.txt");
      assertTrue(paths.contains("new/deep/a.txt"), paths::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ignoredFilesAndOwnSavesAreNotTold(boolean polling) throws IOException, InterruptedException {
    try (FolderWatch watch = watch(polling)) {
      Files.writeString(temporary.resolve("build/out.txt"), "1");
      new TextFiles(root, ownSaves).save("mine.txt", "saved", FileVersion.ABSENT);
      Files.writeString(temporary.resolve(".git/objects/pack"), "1");
      assertEquals(Set.of(), toldUntil("mark.txt"));
      Files.writeString(temporary.resolve("mine.txt"), "theirs now");
      Files.writeString(temporary.resolve("notes.tmp"), "theirs too");
      assertEquals(Set.of("mine.txt", "notes.tmp"), toldUntil("mark2.txt"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCommitMadeElsewhereIsToldAsAChangeOfTheRepository(boolean polling)
      throws IOException, InterruptedException {
    try (FolderWatch watch = watch(polling)) {
      Files.writeString(temporary.resolve(".git/refs/heads/main"), "id");
      assertEquals(Set.of("(repository)"), toldUntil("mark.txt"));
      assertFalse(told.stream().anyMatch(FolderChanges::everything));
    }
  }
}
