package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittingTest {

  @TempDir Path temporary;
  private RealGit git;

  @BeforeEach
  void repository() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n").write("b.txt", "b\n").write("c.txt", "c\n").commitAll("first");
  }

  private Problem refused(CommitRequest request) throws IOException {
    try (GitRepository repository = git.open()) {
      return assertInstanceOf(
              CommitOutcome.Refused.class,
              repository.commit(request, CommitWork.quiet(Progress.none())))
          .problem();
    }
  }

  @Test
  void exactlyTheChosenFilesAreCommittedAndWhatWasStagedStaysStaged() throws IOException {
    git.write("a.txt", "A\n").write("b.txt", "B\n").write("c.txt", "C\n").write("new.txt", "n\n");
    git.run("add", "b.txt");
    try (GitRepository repository = git.open()) {
      Revision made =
          RealGit.committed(repository, RealGit.request(List.of("a.txt", "new.txt"), "Two files"));
      assertEquals(made.id(), git.run("rev-parse", "HEAD"));
    }
    assertEquals(
        "M\ta.txt\nA\tnew.txt",
        git.run("diff-tree", "-r", "--no-commit-id", "--name-status", "HEAD"));
    assertEquals("M  b.txt\n M c.txt", git.run("status", "--porcelain"));
    assertEquals(
        "Ada Example <ada@example.com> Ada Example <ada@example.com>",
        git.run("log", "-1", "--format=%an <%ae> %cn <%ce>"));
    assertEquals("Two files", git.run("log", "-1", "--format=%B"));
    git.run("fsck", "--strict");
  }

  @Test
  void deletedAndRenamedFilesAreCommittedAsSuch() throws IOException {
    Files.delete(git.root.resolve("a.txt"));
    Files.move(git.root.resolve("b.txt"), git.root.resolve("moved.txt"));
    try (GitRepository repository = git.open()) {
      RealGit.committed(repository, RealGit.request(List.of("a.txt", "moved.txt"), "Tidy up"));
    }
    assertEquals("", git.run("status", "--porcelain"));
    assertEquals("c.txt\nmoved.txt", git.run("ls-files"));
  }

  @Test
  void theFirstCommitOfARepositoryWorks() throws IOException {
    RealGit fresh = RealGit.at(temporary.resolve("fresh"), git.home);
    fresh.run("init", "-q");
    fresh.write("x.txt", "x");
    try (GitRepository repository = fresh.open()) {
      RealGit.committed(repository, RealGit.request(List.of("x.txt"), "Begin"));
    }
    assertEquals("x.txt", fresh.run("ls-files"));
    assertEquals("", fresh.run("status", "--porcelain"));
  }

  @Test
  void lineEndsAreStoredAsGitStoresThem() throws IOException {
    git.run("config", "core.autocrlf", "true");
    git.write("a.txt", "A\r\nB\r\n");
    try (GitRepository repository = git.open()) {
      RealGit.committed(repository, RealGit.request(List.of("a.txt"), "Windows line ends"));
    }
    assertEquals(
        "i/lf    w/crlf  attr/                 \ta.txt", git.run("ls-files", "--eol", "a.txt"));
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void linksAndModesAreKept() throws IOException {
    Files.createSymbolicLink(git.root.resolve("link"), Path.of("a.txt"));
    git.write("tool.sh", "#!/bin/sh\n");
    assertTrue(git.root.resolve("tool.sh").toFile().setExecutable(true));
    try (GitRepository repository = git.open()) {
      RealGit.committed(repository, RealGit.request(List.of("link", "tool.sh"), "Modes"));
    }
    assertTrue(git.run("ls-tree", "HEAD", "link").startsWith("120000"));
    assertTrue(git.run("ls-tree", "HEAD", "tool.sh").startsWith("100755"));
  }

  @Test
  void aSignatureMakesTheSameCommitEachTime() throws IOException {
    Signature signature =
        new Signature(
            new Author("Grace Example", "grace@example.com"),
            OffsetDateTime.parse("2024-03-01T09:30:00+01:00"));
    git.write("a.txt", "A\n");
    try (GitRepository repository = git.open()) {
      RealGit.committed(
          repository,
          new CommitRequest(
              List.of("a.txt"),
              "Fixed",
              Optional.of(signature.author()),
              Optional.of(signature.when()),
              false,
              Set.of()));
    }
    assertEquals(
        "Grace Example <grace@example.com> 2024-03-01T09:30:00+01:00",
        git.run("log", "-1", "--format=%an <%ae> %cI"));
  }

  @Test
  void aMissingIdentityIsAProblemWithTheCommandsThatMendIt() throws IOException {
    Files.delete(git.home.resolve(".gitconfig"));
    git.write("a.txt", "A\n");
    Problem problem = refused(RealGit.request(List.of("a.txt"), "Who?"));
    assertEquals("git-no-identity", problem.rule());
    assertTrue(problem.hint().contains("git config --global user.name"));
    assertEquals(" M a.txt", git.run("status", "--porcelain"));
  }

  @Test
  void theIdentityComesFromWhereGitTakesIt() throws IOException {
    Path included =
        Files.writeString(git.home.resolve("work.inc"), "[user]\n\temail = a@work.example.com\n");
    Files.writeString(
        git.home.resolve(".gitconfig"),
        "[user]\n\tname = Ada\n\temail = a@home.example.com\n[includeIf \"gitdir:"
            + temporary.toRealPath()
            + "/\"]\n\tpath = "
            + included.getFileName()
            + "\n");
    assertEquals("a@work.example.com", git.run("config", "user.email"));
    assertEquals("a@work.example.com", identity().email());
    git.run("config", "user.email", "a@repo.example.com");
    assertEquals("a@repo.example.com", identity().email());
    git.run("config", "--unset", "user.email");
    Files.writeString(
        git.home.resolve(".gitconfig"), "[include]\n\tpath = work.inc\n[user]\n\tname = Ada\n");
    assertEquals("a@work.example.com", identity().email());
    Files.delete(git.home.resolve(".gitconfig"));
    Files.createDirectories(git.home.resolve(".config/git"));
    Files.writeString(
        git.home.resolve(".config/git/config"), "[user]\n\tname = Xdg\n\temail = x@example.com\n");
    assertEquals("Xdg", identity().name());
  }

  private Author identity() throws IOException {
    try (GitRepository repository = git.open()) {
      return RealGit.ok(repository.identity());
    }
  }

  @Test
  void hooksAreNotRunWithoutConsentAndSkippingThemIsAskedFirst() throws IOException {
    Path trap = temporary.resolve("trapped");
    git.write(".git/hooks/pre-commit", "#!/bin/sh\ntouch " + trap + "\n");
    assertTrue(git.root.resolve(".git/hooks/pre-commit").toFile().setExecutable(true));
    git.write("a.txt", "A\n");
    CommitRequest request = RealGit.request(List.of("a.txt"), "Hooked");
    try (GitRepository repository = git.open()) {
      var needs =
          assertInstanceOf(
              CommitOutcome.NeedsConsent.class,
              repository.commit(request, CommitWork.quiet(Progress.none())));
      assertEquals(List.of(Consent.RUN_HOOKS, Consent.WITHOUT_HOOKS), needs.choices());
      assertTrue(needs.problem().message().contains("pre-commit"));
      assertEquals(" M a.txt", git.run("status", "--porcelain"));
      RealGit.committed(
          repository,
          new CommitRequest(
              request.paths(),
              request.message(),
              Optional.empty(),
              Optional.empty(),
              false,
              Set.of(Consent.WITHOUT_HOOKS)));
    }
    assertFalse(Files.exists(trap));
    assertEquals("Hooked", git.run("log", "-1", "--format=%s"));
  }

  @Test
  void theHookThatWeInstallIsRunByGitAndNotAskedAboutByUs() throws IOException {
    Path trace = temporary.resolve("trace");
    try (GitRepository repository = git.open()) {
      Path hook =
          RealGit.ok(repository.hookInstallation().install("pre-commit", "echo first > " + trace));
      assertEquals(git.root.resolve(".git/hooks/pre-commit"), hook);
      RealGit.ok(repository.hookInstallation().install("pre-commit", "echo second > " + trace));
      git.write("a.txt", "A\n").commitAll("by git");
      assertEquals("second\n", Files.readString(trace));
      git.write("a.txt", "B\n");
      RealGit.committed(repository, RealGit.request(List.of("a.txt"), "by us"));
      RealGit.ok(repository.hookInstallation().uninstall("pre-commit"));
      RealGit.ok(repository.hookInstallation().uninstall("pre-commit"));
      assertFalse(Files.exists(hook));
    }
  }

  @Test
  void aHookOfSomebodyElseIsNeitherReplacedNorRemoved() throws IOException {
    git.run("config", "core.hooksPath", "tools/hooks");
    git.write("tools/hooks/pre-commit", "#!/bin/sh\ntrue\n");
    try (GitRepository repository = git.open()) {
      assertInstanceOf(
          Result.Failed.class, repository.hookInstallation().install("pre-commit", "true"));
      assertInstanceOf(Result.Failed.class, repository.hookInstallation().uninstall("pre-commit"));
    }
    assertEquals("#!/bin/sh\ntrue\n", Files.readString(git.root.resolve("tools/hooks/pre-commit")));
  }

  @Test
  void askingForSignedCommitsIsNotPassedOverInSilence() throws IOException {
    git.run("config", "commit.gpgSign", "true");
    git.write("a.txt", "A\n");
    try (GitRepository repository = git.open()) {
      var needs =
          assertInstanceOf(
              CommitOutcome.NeedsConsent.class,
              repository.commit(
                  RealGit.request(List.of("a.txt"), "Sign"), CommitWork.quiet(Progress.none())));
      assertEquals(List.of(Consent.SIGN_AS_REPOSITORY, Consent.UNSIGNED), needs.choices());
      assertTrue(needs.problem().message().contains("commit.gpgSign = true"));
    }
  }

  @Test
  void aFileBehindAFilterProgramIsLeftToGit() throws IOException {
    git.run("config", "filter.upper.clean", "tr a-z A-Z");
    git.write(".gitattributes", "*.up filter=upper\n").commitAll("attributes");
    git.write("a.up", "abc\n");
    assertEquals("git-filter", refused(RealGit.request(List.of("a.up"), "Filtered")).rule());
  }

  @Test
  void whatCannotBeCommittedIsSaidAndNothingIsStaged() throws IOException {
    assertEquals("git-nothing-to-commit", refused(RealGit.request(List.of("a.txt"), "?")).rule());
    assertEquals("git-nothing-to-commit", refused(RealGit.request(List.of("../x"), "?")).rule());
    git.write("a.txt", "A\n");
    assertEquals("git-no-message", refused(RealGit.request(List.of("a.txt"), " \n")).rule());
    assertEquals(" M a.txt", git.run("status", "--porcelain"));
  }

  @Test
  void switchingKeepsWorkThatItDoesNotTouchAndRefusesToOverwrite() throws IOException {
    git.run("switch", "-q", "-c", "side");
    git.write("b.txt", "side\n").write("extra.txt", "side\n").commitAll("side");
    git.run("switch", "-q", "main");
    git.write("a.txt", "mine\n");
    try (GitRepository repository = git.open()) {
      RealGit.ok(repository.branching().switchTo("side", Progress.none()));
      assertEquals("side", git.run("branch", "--show-current"));
      assertEquals(" M a.txt", git.run("status", "--porcelain"));
      RealGit.ok(repository.branching().switchTo("main", Progress.none()));
      git.write("extra.txt", "precious\n").write(".git/info/exclude", "extra.txt\n");
      git.write("b.txt", "mine too\n");
      var refused =
          assertInstanceOf(
              Result.Failed.class, repository.branching().switchTo("side", Progress.none()));
      assertEquals("git-would-overwrite", refused.problem().rule());
      assertEquals("precious\n", Files.readString(git.root.resolve("extra.txt")));
      Files.delete(git.root.resolve("extra.txt"));
      assertInstanceOf(
          Result.Failed.class, repository.branching().switchTo("side", Progress.none()));
      assertEquals("mine too\n", Files.readString(git.root.resolve("b.txt")));
      assertEquals("main", git.run("branch", "--show-current"));
    }
  }

  @Test
  void branchesAndTagsAreMadeAndBadNamesRefused() throws IOException {
    Revision head = new Revision(git.run("rev-parse", "HEAD"));
    Signature tagger =
        new Signature(
            new Author("Ada", "ada@example.com"), OffsetDateTime.parse("2024-03-01T09:30:00Z"));
    try (GitRepository repository = git.open()) {
      assertEquals("topic/x", RealGit.ok(repository.branching().create("topic/x", head)).name());
      assertEquals(head.id(), git.run("rev-parse", "topic/x"));
      assertInstanceOf(Result.Failed.class, repository.branching().create("topic/x", head));
      assertInstanceOf(Result.Failed.class, repository.branching().create("a b", head));
      RealGit.ok(repository.branching().createTag("v1", head, "Release", tagger));
      assertEquals("tag", git.run("cat-file", "-t", "v1"));
      assertInstanceOf(
          Result.Failed.class, repository.branching().createTag("v1", head, "x", tagger));
    }
    git.run("fsck", "--strict");
  }

  @Test
  void aRepositoryThatWeMakeIsOneForGit() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("made"));
    RealGit made = RealGit.at(folder, git.home);
    try (GitRepository repository =
        new GitRepositories(made.environment()).create(folder, "main")) {
      made.write("x.txt", "x\n");
      RealGit.committed(repository, RealGit.request(List.of("x.txt"), "Begin"));
    }
    assertEquals("main", made.run("branch", "--show-current"));
    made.run("fsck", "--strict");
  }
}
