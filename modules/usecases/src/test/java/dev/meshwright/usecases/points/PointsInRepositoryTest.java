package dev.meshwright.usecases.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.git.FileState;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Points held against one another, released and looked at, judged by `git`.
class PointsInRepositoryTest {

  private static final String ORDER =
      "{\"type\": \"record\", \"name\": \"Order\", \"fields\": [{\"name\": \"id\", \"type\":"
          + " \"string\"}%s]}\n";

  @TempDir Path temporary;
  private Path work;
  private WorkspaceServices services;
  private VisitPoints points;

  @BeforeEach
  void versions() throws IOException {
    work = Files.createDirectories(temporary.resolve("shop"));
    git("init", "-q", "-b", "main");
    git("config", "user.name", "Ada");
    git("config", "user.email", "ada@example.com");
    commit("order.avsc", ORDER.formatted(""), "begin");
    commit("notes.md", "text\n", "notes");
    git("tag", "-a", "-m", "First", "v1");
    git("mv", "notes.md", "docs.md");
    commit("order.avsc", ORDER.formatted(", {\"name\": \"tax\", \"type\": \"int\"}"), "tax");
    git("tag", "v2");
    services = WorkspaceServices.open(work).optional().orElseThrow();
    points = services.git().visitPoints();
  }

  @AfterEach
  void close() {
    services.close();
  }

  private String git(String... arguments) throws IOException {
    List<String> command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", temporary.toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertEquals(0, process.waitFor(), said);
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
    return said.strip();
  }

  private void commit(String path, String text, String message) throws IOException {
    Files.writeString(work.resolve(path), text);
    git("add", "-A");
    git("commit", "-q", "-m", message);
  }

  private ChangesInWords compared(String from, String to) {
    return points.compare(from, to, Progress.none()).optional().orElseThrow();
  }

  @Test
  void twoTagsAreComparedInWords() {
    ChangesInWords changes = compared("v1", "v2");
    assertEquals(
        List.of("docs.md", "order.avsc"),
        changes.files().stream().map(file -> file.file().path()).toList());
    assertEquals(FileState.RENAMED, changes.files().getFirst().file().state());
    assertEquals(1, changes.breaking().size());
    var texts =
        points
            .texts("v1", "v2", changes.files().getLast().file(), Progress.none())
            .optional()
            .orElseThrow();
    assertEquals(Optional.of(ORDER.formatted("")), texts.before());
    assertInstanceOf(Result.Failed.class, points.compare("v1", "nowhere", Progress.none()));
  }

  @Test
  void theWorkingCopyIsAPointToo() throws IOException {
    assertEquals(List.of(), compared("HEAD", VisitPoints.WORKING_COPY).files());
    Files.writeString(work.resolve("docs.md"), "other\n");
    assertEquals(
        List.of("docs.md"),
        compared("HEAD", VisitPoints.WORKING_COPY).files().stream()
            .map(file -> file.file().path())
            .toList());
  }

  @Test
  void aReleaseIsAnAnnotatedTagAndComesBackWhenDeleted() throws IOException {
    assertEquals(
        List.of("v2", "v1"),
        points.releases().stream()
            .map(TaggedPoint::name)
            .sorted((a, b) -> b.compareTo(a))
            .toList());
    assertInstanceOf(Result.Failed.class, points.release("v3", "HEAD", " "));
    assertInstanceOf(Result.Failed.class, points.release("v 3", "HEAD", "Third"));
    TaggedPoint made = points.release("v3", "HEAD", "Third").optional().orElseThrow();
    assertEquals("tag", git("cat-file", "-t", "v3"));
    assertEquals(made.object(), git("rev-parse", "v3"));
    assertEquals("Third", git("tag", "-l", "--format=%(contents:subject)", "v3"));
    assertInstanceOf(Result.Failed.class, points.release("v3", "HEAD", "Again"));
    TaggedPoint deleted = points.delete("v3").optional().orElseThrow();
    assertEquals("", git("tag", "-l", "v3"));
    assertTrue(points.restore(deleted).optional().isPresent());
    assertEquals(made.object(), git("rev-parse", "v3"));
    git("fsck", "--strict");
  }

  @Test
  void aPointIsWrittenElsewhereAndCannotBeWrittenTo() throws IOException {
    String before = git("status", "--porcelain", "--ignored");
    Path folder =
        points.checkOut("v1", temporary.resolve("past"), Progress.none()).optional().orElseThrow();
    assertEquals(ORDER.formatted(""), Files.readString(folder.resolve("order.avsc")));
    assertTrue(Files.exists(folder.resolve("notes.md")));
    assertFalse(Files.exists(folder.resolve("docs.md")));
    assertFalse(Files.exists(folder.resolve(".git")));
    assertTrue(
        Files.getPosixFilePermissions(folder.resolve("order.avsc")).stream()
            .noneMatch(permission -> permission.name().endsWith("WRITE")));
    Path old = Files.createDirectories(temporary.resolve("past/work-1234567"));
    assertTrue(Files.writeString(old.resolve("a.txt"), "a").toFile().setReadOnly());
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(15))));
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofDays(15))));
    assertEquals(
        Optional.of(folder),
        points.checkOut("v1", temporary.resolve("past"), Progress.none()).optional());
    assertFalse(Files.exists(old));
    assertEquals(before, git("status", "--porcelain", "--ignored"));
  }

  private Path folder() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("as it was"));
    Files.writeString(folder.resolve("order.avsc"), ORDER.formatted(""));
    Files.write(folder.resolve("rows.parquet"), new byte[] {'P', 'A', 'R', '1', 0, 1, (byte) 0xff});
    return folder;
  }

  @Test
  void aFolderIsAPointWhereNoRevisionHasItsName() throws IOException {
    Path folder = folder();
    Files.write(work.resolve("rows.parquet"), new byte[] {'P', 'A', 'R', '1', 0, 1, (byte) 0xff});
    git("add", "-A");
    git("commit", "-q", "-m", "rows");
    ChangesInWords changes = compared(folder.toString(), "HEAD");
    assertEquals(
        List.of("docs.md", "order.avsc"),
        changes.files().stream().map(file -> file.file().path()).toList(),
        "the rows are the same bytes");
    assertEquals(1, changes.breaking().size());
    assertEquals(1, compared("../as it was", VisitPoints.WORKING_COPY).breaking().size());
    Files.createDirectories(work.resolve("v1"));
    assertEquals(1, compared("v1", "v2").breaking().size(), "the tag, not the folder");
  }

  @Test
  void whatAChangeMeansIsJudgedSchemaBySchema() throws IOException {
    String folder = folder().toString();
    for (String from : List.of("v1", folder)) {
      CheckReport judged = points.judge(from, "v2", Progress.none()).optional().orElseThrow();
      assertEquals(
          List.of("order.avsc"), judged.checked().stream().map(CheckedSchema::path).toList());
      assertTrue(judged.fails(Severity.ERROR));
    }
    assertInstanceOf(Result.Failed.class, points.judge("v1", "nowhere", Progress.none()));
  }

  @Test
  void aFolderIsCopiedToBeReadAndAgainWhenItChanged() throws IOException {
    Path folder = folder();
    Path past = temporary.resolve("past");
    Path first = points.checkOut(folder.toString(), past, Progress.none()).optional().orElseThrow();
    assertEquals(ORDER.formatted(""), Files.readString(first.resolve("order.avsc")));
    assertFalse(Files.isWritable(first.resolve("rows.parquet")) && !isRoot());
    assertEquals(
        Optional.of(first), points.checkOut(folder.toString(), past, Progress.none()).optional());
    Files.writeString(folder.resolve("order.avsc"), ORDER.formatted(" "));
    Path second =
        points.checkOut(folder.toString(), past, Progress.none()).optional().orElseThrow();
    assertNotEquals(first, second);
    assertEquals(ORDER.formatted(" "), Files.readString(second.resolve("order.avsc")));
    assertInstanceOf(Result.Failed.class, points.checkOut("nowhere", past, Progress.none()));
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  @Test
  void foldersAreHeldAgainstOneAnotherWithoutARepository() throws IOException {
    Path folder = folder();
    Path plain = Files.createDirectories(temporary.resolve("plain"));
    Files.writeString(
        plain.resolve("order.avsc"),
        ORDER.formatted(", {\"name\": \"tax\"," + " \"type\": \"int\"}"));
    try (WorkspaceServices alone = WorkspaceServices.open(plain).optional().orElseThrow()) {
      ChangesInWords changes =
          alone
              .git()
              .visitPoints()
              .compare(folder.toString(), VisitPoints.WORKING_COPY, Progress.none())
              .optional()
              .orElseThrow();
      assertEquals(1, changes.breaking().size());
    }
  }
}
