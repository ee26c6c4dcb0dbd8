package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmendTest {

  @TempDir Path temporary;
  private RealGit git;

  @BeforeEach
  void repository() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n").commitAll("first");
    git.write("b.txt", "b\n").commitAll("second");
  }

  private CommitOutcome commit(CommitRequest request) throws IOException {
    try (GitRepository repository = git.open()) {
      return repository.commit(request, CommitWork.quiet(Progress.none()));
    }
  }

  private Result<Commit> undo() throws IOException {
    try (GitRepository repository = git.open()) {
      return repository.undoLastCommit();
    }
  }

  @Test
  void theAmendedCommitTakesThePlaceOfTheLastOneAndKeepsItsAuthorAndTime() throws IOException {
    String parent = git.run("rev-parse", "HEAD~1");
    String author = git.run("log", "-1", "--format=%an %ae %aI");
    git.run("config", "user.name", "Grace");
    git.write("a.txt", "A\n").write("c.txt", "c\n");
    assertInstanceOf(
        CommitOutcome.Committed.class,
        commit(RealGit.request(List.of("a.txt"), "second, and more").amending()));
    assertEquals(parent, git.run("rev-parse", "HEAD~1"));
    assertEquals(author, git.run("log", "-1", "--format=%an %ae %aI"));
    assertEquals("Grace", git.run("log", "-1", "--format=%cn"));
    assertEquals("second, and more", git.run("log", "-1", "--format=%B"));
    assertEquals(
        "M\ta.txt\nA\tb.txt",
        git.run("diff-tree", "-r", "--no-commit-id", "--name-status", "HEAD"));
    assertEquals("?? c.txt", git.run("status", "--porcelain"));
    assertTrue(git.run("reflog", "-1").contains("commit (amend): second, and more"));
  }

  @Test
  void theMessageAloneIsAmendedWithoutAnyFile() throws IOException {
    String tree = git.run("rev-parse", "HEAD^{tree}");
    assertInstanceOf(
        CommitOutcome.Committed.class, commit(RealGit.request(List.of(), "better").amending()));
    assertEquals(tree, git.run("rev-parse", "HEAD^{tree}"));
    assertEquals("better", git.run("log", "-1", "--format=%B"));
  }

  @Test
  void theFirstCommitCanBeAmendedAndNotUndone() throws IOException {
    git.run("reset", "-q", "--hard", "HEAD~1");
    assertInstanceOf(
        CommitOutcome.Committed.class, commit(RealGit.request(List.of(), "begin").amending()));
    assertEquals("1", git.run("rev-list", "--count", "HEAD"));
    assertEquals("git-undo", assertInstanceOf(Result.Failed.class, undo()).problem().rule());
  }

  @Test
  void amendingWhatIsOnARemoteIsAskedAndUndoingItRefused() throws IOException {
    git.run("update-ref", "refs/remotes/origin/main", "HEAD");
    CommitRequest request = RealGit.request(List.of(), "better").amending();
    var asked = assertInstanceOf(CommitOutcome.NeedsConsent.class, commit(request));
    assertEquals(List.of(Consent.AMEND_PUSHED), asked.choices());
    var refused = assertInstanceOf(Result.Failed.class, undo());
    assertTrue(refused.problem().message().contains("origin/main"));
    assertInstanceOf(CommitOutcome.Committed.class, commit(request.agreeing(Consent.AMEND_PUSHED)));
  }

  @Test
  void anUndoneCommitIsStagedAndCanComeBack() throws IOException {
    String head = git.run("rev-parse", "HEAD");
    Commit undone = RealGit.ok(undo());
    assertEquals("second", undone.message());
    assertEquals("A  b.txt", git.run("status", "--porcelain"));
    try (GitRepository repository = git.open()) {
      RealGit.ok(repository.redo(undone));
    }
    assertEquals(head, git.run("rev-parse", "HEAD"));
    assertEquals("", git.run("status", "--porcelain"));
    RealGit.ok(undo());
    git.commitAll("another");
    try (GitRepository repository = git.open()) {
      assertInstanceOf(Result.Failed.class, repository.redo(undone));
    }
  }

  @Test
  void aMergeIsNotUndone() throws IOException {
    git.run("switch", "-q", "-c", "side", "HEAD~1");
    git.write("c.txt", "c\n").commitAll("side");
    git.run("merge", "-q", "--no-edit", "main");
    assertTrue(assertInstanceOf(Result.Failed.class, undo()).problem().message().contains("merge"));
  }

  @Test
  void whoCommitsIsKnownAtOnceWhereThePersonHadNoFile() throws IOException {
    Path own = git.home.resolve(".gitconfig");
    Files.deleteIfExists(own);
    Author ada = new Author("Ada Example", "ada@example.com");
    try (GitRepository repository = git.open()) {
      assertInstanceOf(Result.Failed.class, repository.identity());
      assertEquals(own, RealGit.ok(repository.setIdentity(ada, true)));
      assertEquals(ada, RealGit.ok(repository.identity()));
    }
  }

  @Test
  void whoCommitsIsWrittenWhereThePersonSays() throws IOException {
    Path own = git.home.resolve(".gitconfig");
    Files.writeString(own, "# mine\n[core]\n\teditor = vi\n");
    Author ada = new Author("Ada Example", "ada@example.com");
    try (GitRepository repository = git.open()) {
      assertInstanceOf(Result.Failed.class, repository.identity());
      assertEquals(git.root.resolve(".git/config"), RealGit.ok(repository.setIdentity(ada, false)));
      assertEquals("ada@example.com", git.run("config", "--local", "user.email"));
      git.run("config", "--remove-section", "user");
      assertEquals(own, RealGit.ok(repository.setIdentity(ada, true)));
    }
    assertTrue(Files.readString(own).startsWith("# mine\n[core]\n\teditor = vi\n"));
    try (GitRepository repository = git.open()) {
      assertEquals(ada, RealGit.ok(repository.identity()));
    }
  }

  @Test
  void aTemplateIsReadWithoutItsComments() throws IOException {
    git.write("tools/message", "# what and why\n\nTicket: \n# end\n");
    git.run("config", "commit.template", "tools/message");
    try (GitRepository repository = git.open()) {
      assertEquals(Optional.of("Ticket:"), repository.messageTemplate());
    }
  }
}
