package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {

  @TempDir Path temporary;
  private RealGit git;

  @BeforeEach
  void repository() throws IOException {
    git = RealGit.init(temporary);
  }

  @Test
  void everyPathOfARevisionReadsAsGitShowsIt() throws IOException {
    String first = git.write("a.txt", "one\r\n").write("d/b.txt", "zwei ä\n").commitAll("first");
    git.write("a.txt", "two\n").commitAll("second");
    try (GitRepository repository = git.open()) {
      RevisionFiles files = repository.files(new Revision(first));
      assertEquals(List.of("a.txt", "d/b.txt"), files.paths());
      assertEquals(Optional.of("one\r\n"), files.text("a.txt"));
      assertEquals(Optional.of("zwei ä\n"), files.text("d/b.txt"));
      assertEquals(Optional.empty(), files.text("../a.txt"));
      assertEquals(Optional.empty(), files.text("nowhere"));
      assertEquals(git.run("rev-parse", first + ":a.txt"), files.contentId("a.txt").orElseThrow());
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      assertTrue(files.copy("a.txt", copy));
      assertEquals("one\r\n", copy.toString(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Test
  void linksOfARevisionStandForWhatTheyNameAndLoopsForNothing() throws IOException {
    git.write("schemas/a.txt", "a");
    Files.createSymbolicLink(git.root.resolve("link.txt"), Path.of("schemas/a.txt"));
    Files.createSymbolicLink(git.root.resolve("loop"), Path.of("pool"));
    Files.createSymbolicLink(git.root.resolve("pool"), Path.of("loop"));
    Files.createSymbolicLink(git.root.resolve("out"), Path.of("../../etc/passwd"));
    String id = git.commitAll("links");
    try (GitRepository repository = git.open()) {
      RevisionFiles files = repository.files(new Revision(id));
      assertEquals(Optional.of("a"), files.text("link.txt"));
      assertEquals(Optional.empty(), files.text("loop"));
      assertEquals(Optional.empty(), files.text("out"));
    }
  }

  @Test
  void everyContentOfAFileIsFoundThroughMovesRemovalsAndMerges() throws IOException {
    git.write("old/a.txt", "1").write("other.txt", "x").commitAll("first");
    git.run("rm", "-q", "old/a.txt");
    git.write("new/a.txt", "2").commitAll("moved and changed");
    git.run("checkout", "-q", "-b", "side");
    git.write("new/a.txt", "3").commitAll("on the side");
    git.run("checkout", "-q", "main");
    git.write("other.txt", "y").commitAll("something else");
    git.run("merge", "-q", "--no-ff", "-m", "merge", "side");
    git.run("rm", "-q", "new/a.txt");
    git.commitAll("gone");
    String last = git.write("new/a.txt", "4").commitAll("back");
    try (GitRepository repository = git.open()) {
      List<String> told = new ArrayList<>();
      for (PastContent content :
          repository
              .contents(
                  List.of(new Revision(last)), Set.of("new/a.txt", "nowhere"), Progress.none())
              .get("new/a.txt")) {
        told.add(content.path() + " " + repository.text(content).orElse("gone"));
      }
      assertEquals(
          List.of("old/a.txt 1", "new/a.txt 2", "new/a.txt 3", "new/a.txt gone", "new/a.txt 4"),
          told);
    }
  }

  @Test
  void expressionsNameTheCommitsThatGitSays() throws IOException {
    git.write("a.txt", "1").commitAll("first");
    git.run("tag", "-a", "-m", "release", "v1.0");
    git.write("a.txt", "2").commitAll("second");
    git.run("branch", "side", "HEAD~1");
    try (GitRepository repository = git.open()) {
      for (String expression : List.of("HEAD", "HEAD~1", "v1.0", "side", "main^", "@")) {
        assertEquals(
            git.run("rev-parse", expression + "^{commit}"),
            RealGit.ok(repository.resolve(expression)).id(),
            expression);
      }
      String id = git.run("rev-parse", "HEAD");
      assertEquals(id, RealGit.ok(repository.resolve(id.substring(0, 8))).id());
      for (String nonsense : List.of("", "nope", "HEAD~9", "a..b", "^^^{", "HEAD:a.txt", "@{-}")) {
        var refused = assertInstanceOf(Result.Failed.class, repository.resolve(nonsense), nonsense);
        assertTrue(refused.problem().message().contains(nonsense));
      }
    }
  }

  @Test
  void revisionAndPathAreSplitAsGitSplitsThem() {
    assertEquals(
        new RevisionPath("v1", Optional.of("a/b.avsc")), RevisionPath.parse("v1:a/b.avsc"));
    assertEquals(new RevisionPath("v1", Optional.of("b.avsc")), RevisionPath.parse("v1:./b.avsc"));
    assertEquals(new RevisionPath("HEAD", Optional.of("b")), RevisionPath.parse(":b"));
    assertEquals(new RevisionPath("HEAD~2", Optional.empty()), RevisionPath.parse("HEAD~2"));
    assertEquals(new RevisionPath("main", Optional.empty()), RevisionPath.parse("main:"));
  }

  @Test
  void theBranchBaseIsTheMergeBaseWithTheMainBranch() throws IOException {
    git.write("a.txt", "1").commitAll("first");
    String base = git.write("a.txt", "2").commitAll("second");
    git.run("switch", "-q", "-c", "feature");
    git.write("b.txt", "b").commitAll("on the branch");
    git.run("switch", "-q", "main");
    git.write("c.txt", "c").commitAll("main goes on");
    git.run("switch", "-q", "feature");
    try (GitRepository repository = git.open()) {
      assertEquals(
          Optional.of(new BranchBase(new Revision(base), "main")), repository.branchBase());
    }
    assertEquals(base, git.run("merge-base", "main", "feature"));
  }

  @Test
  void theRemotesMainBranchCountsWhenItIsAheadOfTheLocalOne() throws IOException {
    git.write("a.txt", "1").commitAll("first");
    git.run("clone", "-q", "--bare", ".", "../remote.git");
    git.run("remote", "add", "origin", temporary.resolve("remote.git").toString());
    git.run("switch", "-q", "-c", "next");
    String base = git.write("a.txt", "2").commitAll("merged upstream");
    git.run("push", "-q", "origin", "next:main");
    git.run("fetch", "-q");
    git.run("switch", "-q", "-c", "feature");
    git.write("b.txt", "b").commitAll("mine");
    try (GitRepository repository = git.open()) {
      assertEquals(
          Optional.of(new BranchBase(new Revision(base), "origin/main")), repository.branchBase());
    }
  }

  @Test
  void onTheMainBranchWithoutARemoteTheBaseIsTheLastCommit() throws IOException {
    String head = git.write("a.txt", "1").commitAll("first");
    try (GitRepository repository = git.open()) {
      assertEquals(head, repository.branchBase().orElseThrow().revision().id());
    }
  }

  @Test
  void branchesAndTagsAreListedWithTheirCommits() throws IOException {
    String first = git.write("a.txt", "1").commitAll("first");
    git.run("tag", "light");
    git.run("tag", "-a", "-m", "Release one", "v1");
    git.run("branch", "side");
    try (GitRepository repository = git.open()) {
      assertEquals(
          List.of("main", "side"), repository.branches().stream().map(b -> b.name()).toList());
      assertTrue(repository.branches().getFirst().current());
      assertEquals(List.of("light", "v1"), repository.tags().stream().map(Tag::name).toList());
      Tag release = repository.tags().getLast();
      assertEquals(first, release.revision().id());
      assertEquals("Release one", release.message());
      assertEquals("ada@example.com", release.tagger().orElseThrow().author().email());
      var newest =
          repository
              .log(new LogQuery(Optional.empty(), Optional.empty(), 1), Progress.none())
              .getFirst()
              .commit();
      assertEquals(List.of("main", "side", "light", "v1"), newest.refs());
    }
  }

  @Test
  void theLogFollowsAFileThroughRenames() throws IOException {
    String body = "line of text\n".repeat(20);
    String born = git.write("old/name.txt", body).commitAll("born");
    git.write("other.txt", "x").commitAll("elsewhere");
    Files.createDirectories(git.root.resolve("new"));
    git.run("mv", "old/name.txt", "new/name.txt");
    String moved = git.commitAll("moved");
    String edited = git.write("new/name.txt", body + "more\n").commitAll("edited");
    try (GitRepository repository = git.open()) {
      List<LogEntry> log = repository.log(LogQuery.ofPath("new/name.txt", 10), Progress.none());
      assertEquals(
          List.of(edited, moved, born), log.stream().map(entry -> entry.commit().id()).toList());
      assertEquals("old/name.txt", log.getLast().path().orElseThrow());
    }
    assertEquals(
        List.of(edited, moved, born),
        git.run("log", "--follow", "--format=%H", "--", "new/name.txt").lines().toList());
  }

  @Test
  void theLogOfAFileTakesBothSidesOfAMergeOnlyWhereTheyDiffer() throws IOException {
    git.write("a.txt", "1\n2\n3\n4\n5\n").write("b.txt", "b").commitAll("first");
    git.run("switch", "-q", "-c", "side");
    git.write("a.txt", "1\n2\n3\n4\nfive\n").commitAll("side changes a");
    git.run("switch", "-q", "main");
    git.write("b.txt", "B").commitAll("main changes b");
    git.run("merge", "-q", "--no-ff", "-m", "merge", "side");
    try (GitRepository repository = git.open()) {
      assertEquals(
          git.run("log", "--format=%H", "--", "a.txt").lines().toList(),
          repository.log(LogQuery.ofPath("a.txt", 10), Progress.none()).stream()
              .map(entry -> entry.commit().id())
              .toList());
      assertEquals(
          2,
          repository
              .log(new LogQuery(Optional.empty(), Optional.empty(), 2), Progress.none())
              .size());
    }
  }

  @Test
  void aShallowCloneShowsWhatItHas() throws IOException {
    git.write("a.txt", "1").commitAll("first");
    git.write("a.txt", "2").commitAll("second");
    git.run("clone", "-q", "--depth", "1", "file://" + git.root, "../shallow");
    try (GitRepository repository = git.open(temporary.resolve("shallow"))) {
      assertEquals(
          1,
          repository
              .log(new LogQuery(Optional.empty(), Optional.empty(), 10), Progress.none())
              .size());
      assertEquals(1, repository.log(LogQuery.ofPath("a.txt", 10), Progress.none()).size());
    }
  }

  @Test
  void whatGitIgnoresIsIgnored() throws IOException {
    git.write(".gitignore", "*.log\n!keep.log\nbuild/\n/only-top.txt\n")
        .write("sub/.gitignore", "private*\n")
        .write(".git/info/exclude", "*.secret\n")
        .write("forced.log", "tracked all the same\n");
    git.run("add", "-f", "forced.log");
    git.commitAll("rules");
    List<String> paths =
        List.of(
            "a.log",
            "keep.log",
            "build/x.txt",
            "sub/build/y.txt",
            "only-top.txt",
            "sub/only-top.txt",
            "sub/private.txt",
            "private.txt",
            "x.secret",
            "forced.log",
            "a.txt");
    try (GitRepository repository = git.open()) {
      IgnoreRules rules = repository.ignoreRules();
      for (String path : paths) {
        git.write(path, "content\n");
        assertEquals(isIgnoredByGit(path), rules.isIgnored(path, false), path);
      }
      assertTrue(rules.isIgnored("build", true));
    }
  }

  private boolean isIgnoredByGit(String path) throws IOException {
    try {
      git.run("check-ignore", "-q", path);
      return true;
    } catch (AssertionError notIgnored) {
      return false;
    }
  }
}
