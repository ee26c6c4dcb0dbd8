package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A name that is a file in one state and a folder in another.
class FileInPlaceOfFolderTest {

  @TempDir Path temporary;

  @Test
  void unstagingTheFileTakesTheFolderOutOfTheIndex() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.write("dir", "a file\n").commitAll("begin");
    Files.delete(git.root.resolve("dir"));
    git.write("dir/c.txt", "in a folder\n").run("add", "-A");
    assertEquals("D  dir\nA  dir/c.txt", git.run("status", "--porcelain"));
    try (GitRepository repository = git.open()) {
      assertInstanceOf(Result.Ok.class, repository.unstage(List.of("dir")));
    }
    assertEquals(" D dir", git.run("status", "--porcelain"));
    git.run("fsck", "--strict");
  }

  @Test
  void unstagingWhatIsInTheFolderTakesTheFileOutOfTheIndex() throws IOException {
    RealGit git = RealGit.init(temporary);
    git.write("dir/c.txt", "in a folder\n").commitAll("begin");
    Files.delete(git.root.resolve("dir/c.txt"));
    Files.delete(git.root.resolve("dir"));
    git.write("dir", "a file\n").run("add", "-A");
    try (GitRepository repository = git.open()) {
      assertInstanceOf(Result.Ok.class, repository.unstage(List.of("dir/c.txt")));
    }
    assertEquals(" D dir/c.txt\n?? dir", git.run("status", "--porcelain"));
    assertEquals("a file\n", Files.readString(git.root.resolve("dir")));
  }
}
