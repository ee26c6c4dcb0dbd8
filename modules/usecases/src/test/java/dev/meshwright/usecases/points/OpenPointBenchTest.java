package dev.meshwright.usecases.points;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints what it takes to open a revision, and a folder, of 10,000 files to be read beside the
/// working copy, and to hold each against the working copy.
@Tag("bench")
class OpenPointBenchTest {

  private static final int FILES = 10_000;
  private static final int IN_FOLDER = 50;

  @TempDir Path temporary;

  @FunctionalInterface
  private interface Work<T> {
    T done() throws IOException;
  }

  private static <T> T measured(String what, Work<T> work) throws IOException {
    long start = System.nanoTime();
    T result = work.done();
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf("%-48s %6d ms, %4d MB of heap held%n", what, millis, held());
    return result;
  }

  private static long held() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static void write(Path folder, String extra) throws IOException {
    for (int i = 0; i < FILES; i++) {
      Path file = folder.resolve("p%d/R%d.avsc".formatted(i / IN_FOLDER, i));
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          """
          {"type": "record", "name": "R%d", "namespace": "p%d", "doc": "One of many.", "fields": [
            {"name": "id", "type": "long"}, {"name": "name", "type": "string"}%s
          ]}
          """
              .formatted(i, i / IN_FOLDER, i % 100 == 0 ? extra : ""));
    }
  }

  private static void git(Path folder, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.com"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertEquals(0, process.waitFor());
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  @Test
  void a_point_of_many_files() throws IOException {
    Path work = Files.createDirectory(temporary.resolve("work"));
    write(work, "");
    git(work, "init", "-q", "-b", "main");
    git(work, "add", "-A");
    git(work, "commit", "-q", "-m", "begin");
    write(work, ", {\"name\": \"more\", \"type\": \"int\"}");
    Path past = temporary.resolve("past");
    Path folder = Files.createDirectory(temporary.resolve("folder"));
    write(folder, "");
    System.out.printf("%d files, %d MB of heap held before%n", FILES, held());
    try (WorkspaceServices services = WorkspaceServices.open(work).optional().orElseThrow()) {
      VisitPoints points = services.git().visitPoints();
      measured("the working copy is read", () -> services.read(Progress.none()));
      FileSource files =
          measured(
              "the revision is listed",
              () -> services.named().filesAt("HEAD").optional().orElseThrow());
      assertEquals(FILES, files.paths().size());
      Path copy =
          measured(
              "the revision is written to be read only",
              () -> points.checkOut("HEAD", past, Progress.none()).optional().orElseThrow());
      measured(
          "the same again",
          () -> points.checkOut("HEAD", past, Progress.none()).optional().orElseThrow());
      opened(copy);
      measured(
          "a folder is copied to be read only",
          () -> points.checkOut(folder.toString(), past, Progress.none()).optional().orElseThrow());
      for (String from : List.of("HEAD", folder.toString())) {
        String kind = from.equals("HEAD") ? "revision" : "folder";
        var changes =
            measured(
                "changes since the " + kind + " in words",
                () ->
                    points
                        .compare(from, VisitPoints.WORKING_COPY, Progress.none())
                        .optional()
                        .orElseThrow());
        assertEquals(FILES / 100, changes.files().size());
        measured(
            "the report of the changes since the " + kind,
            () ->
                points
                    .judge(from, VisitPoints.WORKING_COPY, Progress.none())
                    .optional()
                    .orElseThrow());
      }
    }
  }

  private static void opened(Path copy) throws IOException {
    try (WorkspaceServices beside = WorkspaceServices.open(copy).optional().orElseThrow()) {
      OpenedWorkspace opened =
          measured("what was written is opened", () -> beside.readFirst(Progress.none()));
      assertEquals(FILES, opened.files().size());
    }
  }
}
