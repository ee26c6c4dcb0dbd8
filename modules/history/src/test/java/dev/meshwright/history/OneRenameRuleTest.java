package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.ChangedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a file was before is the same for the working copy, the log of the file and its contents.
class OneRenameRuleTest {

  @TempDir private Path temporary;

  private static String text(String word, int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(word).append(" in line ").append(i).append('\n');
    }
    return text.toString();
  }

  private static void move(RealGit git, String from, String to, String text) throws IOException {
    Files.delete(git.root.resolve(from));
    git.write(to, text);
  }

  private void wasBefore(RealGit git, String path, Optional<String> previous) throws IOException {
    try (GitRepository repository = git.open()) {
      assertEquals(
          previous,
          repository.state(Progress.none()).changed().stream()
              .filter(file -> file.path().equals(path))
              .findFirst()
              .flatMap(ChangedFile::previousPath),
          "in the working copy");
    }
    String moved = git.commitAll("moved");
    try (GitRepository repository = git.open()) {
      List<LogEntry> log = repository.log(LogQuery.ofPath(path, 10), Progress.none());
      assertEquals(
          previous.orElse(path), log.getLast().path().orElseThrow(), "in the log of the file");
      assertEquals(
          previous.orElse(path),
          repository
              .contents(List.of(new Revision(moved)), Set.of(path), Progress.none())
              .get(path)
              .getFirst()
              .path(),
          "in its contents");
    }
  }

  @Test
  void theSameContentIsPairedWithTheFileOfTheSameName() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.write("a/one.txt", text("same", 3)).write("b/two.txt", text("same", 3)).commitAll("first");
    move(git, "a/one.txt", "c/eins.txt", text("same", 3));
    move(git, "b/two.txt", "c/two.txt", text("same", 3));
    wasBefore(git, "c/two.txt", Optional.of("b/two.txt"));
  }

  @Test
  void halfOfTheTextIsEnough() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.write("a/one.txt", text("first", 12) + text("second", 8)).commitAll("first");
    move(git, "a/one.txt", "b/other.txt", text("first", 12) + text("changed", 8));
    wasBefore(git, "b/other.txt", Optional.of("a/one.txt"));
  }

  @Test
  void aFileNameThatOnlyTheyHaveIsEnough() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.write("a/one.txt", "1").write("a/two.txt", "2").commitAll("first");
    move(git, "a/one.txt", "b/one.txt", text("wholly other", 9));
    move(git, "a/two.txt", "b/zwei.txt", text("nothing alike", 9));
    wasBefore(git, "b/one.txt", Optional.of("a/one.txt"));
  }

  @Test
  void whatIsMoreAlikeIsTheOneThatMoved() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.write("a/one.txt", text("first", 12) + text("second", 8));
    git.write("a/near.txt", text("first", 12) + text("third", 8)).commitAll("first");
    Files.delete(git.root.resolve("a/one.txt"));
    move(git, "a/near.txt", "b/new.txt", text("first", 12) + text("third", 7));
    wasBefore(git, "b/new.txt", Optional.of("a/near.txt"));
  }

  @Test
  void whatHasNothingInCommonIsNew() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.write("a/one.txt", text("first", 9)).commitAll("first");
    move(git, "a/one.txt", "b/new.txt", text("other", 9));
    wasBefore(git, "b/new.txt", Optional.empty());
  }
}
