package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The versions of a file, and of whom they are made.
class VersionsTest {

  @TempDir Path temporary;
  private RealGit git;

  @BeforeEach
  void init() throws IOException {
    git = RealGit.init(temporary);
  }

  @Test
  void aVersionNamesThoseThatItWasMadeOf() throws IOException {
    git.write("a.txt", "1\n2\n3\n4\n5\n").commitAll("born");
    git.run("switch", "-q", "-c", "side");
    git.write("a.txt", "1\n2\n3\n4\nfive\n").commitAll("side");
    git.run("switch", "-q", "main");
    git.write("b.txt", "b").commitAll("elsewhere");
    git.write("a.txt", "one\n2\n3\n4\n5\n").commitAll("main");
    git.run("merge", "-q", "--no-ff", "-m", "both", "side");
    try (GitRepository repository = git.open()) {
      List<VersionOfFile> versions = repository.versions("a.txt", 10, Progress.none());
      assertEquals(
          List.of("both", "main", "side", "born"),
          versions.stream().map(each -> each.commit().subject()).toList());
      assertEquals(
          List.of(List.of(1, 2), List.of(3), List.of(3), List.of()),
          versions.stream().map(VersionOfFile::earlier).toList());
      assertEquals(Optional.of("1\n2\n3\n4\n5\n"), repository.text(versions.getLast()));
    }
  }

  @Test
  void aClockThatWentWrongHidesNothing() throws IOException {
    git.write("a.txt", "1").commitAll("born");
    git.run("switch", "-q", "-c", "side");
    git.write("a.txt", "1").write("x.txt", "x").commitAll("beside");
    git.run("switch", "-q", "main");
    git.write("a.txt", "2").run("add", "-A");
    git.run("-c", "user.name=x", "commit", "-q", "-m", "far ahead", "--date=2030-01-01T00:00:00Z");
    git.write("a.txt", "3").commitAll("behind its parent");
    git.run("merge", "-q", "--no-ff", "-m", "merge", "side");
    git.write("a.txt", "4").commitAll("last");
    try (GitRepository repository = git.open()) {
      assertEquals(
          git.run("log", "--format=%H", "--", "a.txt").lines().sorted().toList(),
          repository.versions("a.txt", 10, Progress.none()).stream()
              .map(each -> each.commit().id())
              .sorted()
              .toList());
    }
  }

  @Test
  void pathsNotedByGitChangeNoAnswer() throws IOException {
    for (int i = 0; i < 30; i++) {
      git.write("dir" + i % 3 + "/f" + i % 5 + ".txt", "text " + i).commitAll("c" + i);
    }
    git.run("commit-graph", "write", "--reachable", "--changed-paths");
    try (GitRepository repository = git.open()) {
      for (String path : List.of("dir0/f0.txt", "dir1/f1.txt", "dir2", "dir0/none.txt")) {
        assertEquals(
            git.run("log", "--format=%H", "--", path).lines().toList(),
            repository.versions(path, 100, Progress.none()).stream()
                .map(each -> each.commit().id())
                .toList(),
            path);
      }
    }
  }

  @Test
  void aFolderIsFollowedToWhereItWas() throws IOException {
    git.write("orders/a.txt", "first text\n").write("orders/b.txt", "second\n").commitAll("born");
    Files.createDirectories(git.root.resolve("sales"));
    git.run("mv", "orders", "sales/orders");
    git.commitAll("moved");
    git.write("sales/orders/a.txt", "first text, changed\n").commitAll("edited");
    try (GitRepository repository = git.open()) {
      assertEquals(
          List.of("edited", "moved", "born"),
          repository.versions("sales/orders", 10, Progress.none()).stream()
              .map(each -> each.commit().subject())
              .toList());
    }
  }

  @Test
  void peopleAreCalledAsTheMailmapSays() throws IOException {
    git.write(
            ".mailmap",
            "# people\n"
                + "Ada Lovelace <ada@example.com>\n"
                + "<grace@navy.example> <GRACE@example.com>\n"
                + "Edith Clarke <edith@ge.example> <ec@example.com>\n"
                + "Mary Somerville <mary@example.org> Old Name <shared@example.com>\n")
        .commitAll("map");
    for (String who :
        List.of(
            "Grace <grace@example.com>",
            "E <ec@example.com>",
            "old name <shared@example.com>",
            "Other <shared@example.com>")) {
      git.write("f.txt", who).run("add", "-A");
      git.run("commit", "-q", "-m", who, "--author", who);
    }
    try (GitRepository repository = git.open()) {
      assertEquals(
          git.run("log", "--format=%aN <%aE>").lines().toList(),
          repository
              .log(new LogQuery(Optional.empty(), Optional.empty(), 10), Progress.none())
              .stream()
              .map(entry -> entry.commit().author().toString())
              .toList());
    }
  }
}
