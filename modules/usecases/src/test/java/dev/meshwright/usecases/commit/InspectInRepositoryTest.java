package dev.meshwright.usecases.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.CommitWork;
import dev.meshwright.history.GitEnvironment;
import dev.meshwright.history.GitRepositories;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.Signature;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.FileState;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.demo.DemoWorkspace;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectInRepositoryTest {

  @TempDir static Path temporary;
  static Path demo;
  static WorkspaceServices services;

  @BeforeAll
  static void make() {
    demo = temporary.resolve("demo");
    DemoWorkspace.create(demo, Progress.none());
    services = WorkspaceServices.open(demo).optional().orElseThrow();
  }

  @AfterAll
  static void close() {
    services.close();
  }

  private static List<Commit> commits() {
    return services.git().commitChanges().log(Optional.empty(), 100, Progress.none());
  }

  private static List<String> filesAsGitSays(Commit commit) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "git", "diff-tree", "--root", "--no-commit-id", "--name-only", "-r", commit.id())
            .directory(demo.toFile());
    builder.environment().put("HOME", temporary.toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output.lines().sorted().toList();
  }

  private static InspectCommits.FileInCommit change(Commit commit, String path) {
    return services
        .git()
        .inspectCommits()
        .change(commit.id(), path, Progress.none())
        .optional()
        .orElseThrow();
  }

  @Test
  void each_commit_has_the_files_that_git_says() throws IOException {
    List<Commit> commits = commits();
    assertTrue(commits.size() >= 12);
    for (Commit commit : commits) {
      List<String> paths =
          services.git().inspectCommits().files(commit, Progress.none()).stream()
              .map(described -> described.file().path())
              .sorted()
              .toList();
      assertEquals(filesAsGitSays(commit), paths, commit.subject());
    }
  }

  @Test
  void a_changed_schema_is_said_in_words_and_can_be_read_before_and_after() {
    Commit coupon =
        commits().stream()
            .filter(commit -> commit.subject().contains("coupon"))
            .findFirst()
            .orElseThrow();
    DescribedFile schema =
        services.git().inspectCommits().files(coupon, Progress.none()).stream()
            .filter(described -> described.file().path().endsWith("order.avsc"))
            .findFirst()
            .orElseThrow();
    assertEquals(FileState.MODIFIED, schema.file().state());
    assertTrue(
        schema.changes().stream().anyMatch(change -> change.words().contains("coupon")),
        schema.changes()::toString);
    InspectCommits.FileVersions versions = change(coupon, schema.file().path()).versions();
    assertFalse(versions.before().orElseThrow().contains("coupon"));
    assertTrue(versions.after().orElseThrow().contains("coupon"));
  }

  @Test
  void the_first_commit_adds_everything_it_has() {
    List<DescribedFile> files =
        services.git().inspectCommits().files(commits().getLast(), Progress.none());
    assertFalse(files.isEmpty());
    assertTrue(files.stream().allMatch(described -> described.file().state() == FileState.ADDED));
    assertEquals(
        Optional.empty(),
        change(commits().getLast(), files.getFirst().file().path()).versions().before());
  }

  @Test
  void what_a_commit_did_not_do_is_a_problem() {
    String first = commits().getLast().id();
    assertTrue(
        services
            .git()
            .inspectCommits()
            .change(first, "no/such.avsc", Progress.none())
            .optional()
            .isEmpty());
    assertTrue(
        services
            .git()
            .inspectCommits()
            .change("0".repeat(40), "orders/schemas/order.avsc", Progress.none())
            .optional()
            .isEmpty());
  }

  @Test
  void a_file_that_moved_and_changed_is_told_as_in_the_working_copy() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("moved"));
    String text = "a line of some length\n".repeat(3) + "one\ntwo\nthree\n";
    Signature ada =
        new Signature(
            new Author("Ada", "ada@example.com"), OffsetDateTime.parse("2026-01-02T03:04:05Z"));
    try (GitRepository repository =
        new GitRepositories(GitEnvironment.empty(temporary)).create(folder, "main")) {
      Files.writeString(folder.resolve("a.txt"), text);
      commit(repository, ada, "a.txt");
      Files.delete(folder.resolve("a.txt"));
      Files.writeString(folder.resolve("b.txt"), text.replace("two", "2"));
      Commit moved = commit(repository, ada, "a.txt", "b.txt");
      try (WorkspaceServices opened = WorkspaceServices.open(folder).optional().orElseThrow()) {
        assertEquals(
            List.of(new ChangedFile("b.txt", FileState.RENAMED, Optional.of("a.txt"))),
            opened.git().inspectCommits().files(moved, Progress.none()).stream()
                .map(DescribedFile::file)
                .toList());
      }
    }
  }

  private static Commit commit(GitRepository repository, Signature by, String... paths)
      throws IOException {
    CommitRequest request =
        new CommitRequest(
            List.of(paths), "x", Optional.of(by.author()), Optional.of(by.when()), false, Set.of());
    return assertInstanceOf(
            CommitOutcome.Committed.class,
            repository.commit(request, CommitWork.quiet(Progress.none())))
        .commit();
  }
}
