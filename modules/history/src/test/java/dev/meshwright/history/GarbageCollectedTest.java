package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.ChangedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `git gc` moves every object into other files, and removes the old ones, between two reads of
/// ours.
class GarbageCollectedTest {

  @TempDir private Path temporary;
  private RealGit git;
  private final List<String> commits = new ArrayList<>();

  @BeforeEach
  void history() throws IOException {
    git = RealGit.init(temporary);
    for (int i = 0; i < 6; i++) {
      git.write("a.txt", "a" + i + "\n").write("b" + i + ".txt", "b" + i + "\n");
      commits.add(git.commitAll("commit " + i));
    }
    git.run("gc", "-q", "--prune=now");
    git.write("a.txt", "a6\n");
    commits.add(git.commitAll("loose"));
  }

  /// Has `git` rewrite all packs whenever the work asks whether to go on.
  private final class Collecting implements Progress {

    private int times;

    @Override
    public void report(String step, double done) {
      collect();
    }

    @Override
    public void checkCancelled() {
      collect();
    }

    @Override
    public Registration onCancel(Runnable action) {
      return () -> {};
    }

    private void collect() {
      try {
        // Other windows and depths each time, so that no pack keeps its name.
        git.run("repack", "-q", "-a", "-d", "-f", "--depth=" + (1 + times++ % 2 * 20));
        git.run("prune", "--expire=now");
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  @Test
  void theLogTheContentsAndTheStateAreRead() throws IOException {
    git.write("a.txt", "edited\n").write("moved.txt", "b3\n").run("rm", "-q", "b3.txt");
    Collecting collecting = new Collecting();
    try (GitRepository repository = git.open()) {
      assertEquals(
          commits.reversed(),
          repository.log(LogQuery.ofPath("a.txt", 20), collecting).stream()
              .map(entry -> entry.commit().id())
              .toList());
      Revision last = new Revision(commits.getLast());
      List<String> texts = new ArrayList<>();
      for (PastContent content :
          repository.contents(List.of(last), Set.of("a.txt"), collecting).get("a.txt")) {
        collecting.collect();
        texts.add(repository.text(content).orElseThrow());
      }
      assertEquals(List.of("a0\n", "a1\n", "a2\n", "a3\n", "a4\n", "a5\n", "a6\n"), texts);
      assertEquals(
          List.of("a.txt", "moved.txt"),
          repository.state(collecting).changed().stream().map(ChangedFile::path).toList());
    }
    assertTrue(collecting.times > 10, collecting.times + " times");
  }

  @Test
  void filesThatWereListedBeforeAreReadAfter() throws IOException {
    Collecting collecting = new Collecting();
    try (GitRepository repository = git.open()) {
      RevisionFiles files = repository.files(new Revision(commits.getLast()));
      StagedFiles staged = repository.staged();
      for (int i = 0; i < 6; i++) {
        collecting.collect();
        assertEquals(Optional.of("b" + i + "\n"), files.text("b" + i + ".txt"));
        assertEquals(Optional.of("b" + i + "\n"), staged.text("b" + i + ".txt"));
      }
    }
  }

  private OpenedRepository opened() throws IOException {
    return OpenedRepository.at(
        git.root.resolve(".git"),
        git.root,
        Optional.empty(),
        NonExecutingFileSystem.fileSystem(git.home),
        git.environment());
  }

  @Test
  void whatWasMissedIsAskedOnceMoreOfTheRepositoryAsItIsThen() throws IOException {
    List<OpenedRepository> asked = new ArrayList<>();
    try (OpenedRepository repository = opened()) {
      GitAccess access = new GitAccess(repository, git.environment());
      String answer =
          access.read(one -> {
            asked.add(one);
            if (asked.size() == 1) {
              throw new MissingObjectException(ObjectId.zeroId(), "blob");
            }
            return "found";
          });
      assertEquals("found", answer);
      assertEquals(2, asked.size());
      assertNotSame(asked.getFirst(), asked.getLast());
      asked.clear();
      assertThrows(
          MissingObjectException.class,
          () ->
              access.read(one -> {
                asked.add(one);
                throw new MissingObjectException(ObjectId.zeroId(), "blob");
              }));
      assertEquals(2, asked.size(), "once more, and not for ever");
    }
  }
}
