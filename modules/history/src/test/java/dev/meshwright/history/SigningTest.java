package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.CommitSignature;
import dev.meshwright.model.git.CommitSignature.Standing;
import dev.meshwright.model.git.Consent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signatures, made with keys of the test and judged by the real `git` program.
class SigningTest {

  @TempDir Path temporary;
  private RealGit git;

  @BeforeEach
  void repository() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n").commitAll("first");
    git.write("a.txt", "b\n");
  }

  private void configure(String... lines) throws IOException {
    Files.writeString(
        git.home.resolve(".gitconfig"), String.join("\n", lines) + "\n", StandardOpenOption.APPEND);
  }

  private static void exec(Path home, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      assertEquals(0, process.waitFor(), said);
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  /// A key that the person has, known to those who check.
  private void withSshKey() throws IOException {
    Path key = git.home.resolve("key");
    exec(git.home, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
    String known = Files.readString(git.home.resolve("key.pub"));
    Files.writeString(git.home.resolve("signers"), "ada@example.com " + known);
    configure("[user]", "signingKey = " + key + ".pub");
    configure("[gpg]", "format = ssh");
    configure("[gpg \"ssh\"]", "allowedSignersFile = " + git.home.resolve("signers"));
    configure("[commit]", "gpgSign = true", "[tag]", "gpgSign = true");
  }

  private CommitSignature signature(String revision) throws IOException {
    try (GitRepository repository = git.open()) {
      return repository.signature(new Revision(git.run("rev-parse", revision)), Progress.none());
    }
  }

  @Test
  void sshSignaturesAreMadeAndCheckedAsGitDoes() throws IOException {
    withSshKey();
    try (GitRepository repository = git.open()) {
      Revision made = RealGit.committed(repository, RealGit.request(List.of("a.txt"), "Signed"));
      RealGit.ok(
          repository
              .branching()
              .createTag(
                  "v1.0.0",
                  made,
                  "First release",
                  new Signature(
                      new Author("Ada Example", "ada@example.com"), OffsetDateTime.now())));
    }
    assertTrue(git.run("verify-commit", "-v", "HEAD").contains("Good \"git\" signature"));
    assertTrue(git.run("verify-tag", "v1.0.0").contains("Good \"git\" signature"));
    git.run("fsck", "--strict");
    CommitSignature commit = signature("HEAD");
    assertEquals(Standing.GOOD, commit.standing(), commit.words());
    assertEquals("ada@example.com", commit.signer());
    assertTrue(commit.key().startsWith("SHA256:"));
    assertEquals(Standing.GOOD, signature("v1.0.0").standing());
    assertEquals(Standing.NONE, signature("HEAD~1").standing());

    git.write("a.txt", "c\n").commitAll("signed by git");
    assertEquals(Standing.GOOD, signature("HEAD").standing());
    Files.writeString(git.home.resolve("signers"), "");
    assertEquals(Standing.UNKNOWN_KEY, signature("HEAD").standing());
  }

  @Test
  void aCommitThatWasChangedAfterSigningIsBad() throws IOException {
    withSshKey();
    try (GitRepository repository = git.open()) {
      RealGit.committed(repository, RealGit.request(List.of("a.txt"), "Honest"));
    }
    Path forged = temporary.resolve("forged");
    Files.writeString(
        forged, git.run("cat-file", "commit", "HEAD").replace("Honest", "Forged") + "\n");
    String id = git.run("hash-object", "-t", "commit", "-w", forged.toString());
    assertFalse(git.tries("verify-commit", id));
    assertEquals(Standing.BAD, signature(id).standing());
  }

  @Test
  void openPgpSignaturesGoThroughThePersonsProgram() throws IOException {
    Path gnupg = Files.createDirectories(git.home.resolve(".gnupg"));
    assertTrue(gnupg.toFile().setReadable(false, false) && gnupg.toFile().setReadable(true, true));
    exec(
        git.home,
        "gpg",
        "--batch",
        "--quiet",
        "--passphrase",
        "",
        "--quick-generate-key",
        "Ada Example <ada@example.com>",
        "ed25519",
        "sign",
        "never");
    configure("[commit]", "gpgSign = true");
    try (GitRepository repository = git.open()) {
      RealGit.committed(repository, RealGit.request(List.of("a.txt"), "Signed"));
    }
    assertTrue(git.run("verify-commit", "HEAD").contains("Good signature from \"Ada Example"));
    CommitSignature good = signature("HEAD");
    assertEquals(Standing.GOOD, good.standing(), good.words());
    assertEquals("Ada Example <ada@example.com>", good.signer());
    exec(git.home, "gpgconf", "--kill", "all");
    Files.move(gnupg, git.home.resolve("gone"));
    assertEquals(Standing.UNKNOWN_KEY, signature("HEAD").standing());
  }

  @Test
  void aProgramThatOnlyTheRepositoryNamesSignsWhenThePersonAgrees() throws IOException {
    Path trap = temporary.resolve("trapped");
    git.write("sign.sh", "#!/bin/sh\ntouch " + trap + "\nexit 1\n");
    assertTrue(git.root.resolve("sign.sh").toFile().setExecutable(true));
    git.run("config", "gpg.program", git.root.resolve("sign.sh").toString());
    configure("[commit]", "gpgSign = true");
    CommitRequest request = RealGit.request(List.of("a.txt"), "Trapped?");
    try (GitRepository repository = git.open()) {
      var asked =
          assertInstanceOf(
              CommitOutcome.NeedsConsent.class,
              repository.commit(request, CommitWork.quiet(Progress.none())));
      assertEquals(List.of(Consent.SIGN_AS_REPOSITORY, Consent.SIGN_AS_PERSON), asked.choices());
      assertTrue(asked.problem().message().contains("gpg.program = "));
      assertFalse(Files.exists(trap));
      var refused =
          assertInstanceOf(
              CommitOutcome.NeedsConsent.class,
              repository.commit(
                  request.agreeing(Consent.SIGN_AS_REPOSITORY), CommitWork.quiet(Progress.none())));
      assertEquals(List.of(Consent.UNSIGNED), refused.choices());
      assertTrue(Files.exists(trap));
      RealGit.committed(repository, request.agreeing(Consent.UNSIGNED));
    }
    assertEquals(Standing.NONE, signature("HEAD").standing());
    assertEquals(
        new ArrayList<>(), List.of(git.run("status", "--porcelain", "a.txt").lines().toArray()));
  }
}
