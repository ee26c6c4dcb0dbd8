package dev.meshwright.cli.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.CommitWork;
import dev.meshwright.history.GitEnvironment;
import dev.meshwright.history.GitRepositories;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.RepositoryOpening;
import dev.meshwright.history.Signature;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A commit of one of two changed files; the other one is staged and must stay so.
final class CommitOfOne {

  private static final Signature ADA =
      new Signature(
          new Author("Ada", "ada@example.com"), OffsetDateTime.parse("2026-01-02T03:04:05Z"));

  private CommitOfOne() {}

  static void prepare(Path folder, int size) throws IOException {
    write(folder, "old", size);
    git(folder, "init", "-q", "-b", "main");
    git(folder, "add", "-A");
    git(folder, "commit", "-q", "-m", "first");
    write(folder, "new", size);
    git(folder, "add", "b.txt");
  }

  private static void write(Path folder, String word, int size) throws IOException {
    Files.writeString(folder.resolve("a.txt"), (word + " a\n").repeat(size));
    Files.writeString(folder.resolve("b.txt"), (word + " b\n").repeat(size));
  }

  static void run(Path folder) throws IOException {
    try (GitRepository repository = open(folder)) {
      CommitOutcome outcome = commit(repository);
      if (!(outcome instanceof CommitOutcome.Committed)) {
        throw new IOException("not committed: " + outcome);
      }
    }
  }

  /// Wherever it was cut short: all objects are whole, the branch is at the old or the new commit,
  /// the texts are on disk, and what was staged is staged. Once the locks are away, as our messages
  /// say, the commit can be made.
  static void check(Path folder, int size, int done) throws IOException {
    assertEquals(("new a\n").repeat(size), Files.readString(folder.resolve("a.txt")));
    assertEquals(("new b\n").repeat(size), Files.readString(folder.resolve("b.txt")));
    removeLocks(folder.resolve(".git"));
    git(folder, "fsck", "--strict", "--no-dangling");
    String log = git(folder, "log", "--format=%s");
    assertTrue(log.equals("mine\nfirst\n") || (done == 0 && log.equals("first\n")), log);
    assertEquals("new b\n".repeat(size), git(folder, "show", ":b.txt"));
    if (log.equals("first\n")) {
      assertEquals("b.txt\n", git(folder, "diff", "--cached", "--name-only"));
      run(folder);
    }
    assertEquals("new a\n".repeat(size), git(folder, "show", "HEAD:a.txt"));
    assertEquals("old b\n".repeat(size), git(folder, "show", "HEAD:b.txt"));
    git(folder, "add", "a.txt");
    assertEquals("M  b.txt\n", git(folder, "status", "--porcelain"));
  }

  private static void removeLocks(Path gitDir) throws IOException {
    try (Stream<Path> files = Files.walk(gitDir)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".lock")).toList()) {
        Files.delete(file);
      }
    }
  }

  private static CommitOutcome commit(GitRepository repository) throws IOException {
    return repository.commit(
        new CommitRequest(
            List.of("a.txt"),
            "mine",
            Optional.of(ADA.author()),
            Optional.of(ADA.when()),
            false,
            Set.of()),
        CommitWork.quiet(Progress.none()));
  }

  private static GitRepository open(Path folder) throws IOException {
    return switch (new GitRepositories(GitEnvironment.empty(folder)).open(folder)) {
      case RepositoryOpening.Opened opened -> opened.repository();
      case RepositoryOpening.NotOpened not -> throw new IOException(not.problem().message());
    };
  }

  private static String git(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Ada"));
    command.addAll(List.of("-c", "user.email=ada@example.com"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertEquals(0, process.waitFor(), () -> command + ": " + said);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
    return said;
  }
}
