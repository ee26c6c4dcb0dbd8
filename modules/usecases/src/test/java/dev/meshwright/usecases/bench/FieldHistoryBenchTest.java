package dev.meshwright.usecases.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.fieldhistory.FieldCommit;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The history of one field over many revisions of its schema, each of which changes the schema and
/// every tenth the field. `-Dfield.revisions` says how many there are.
@Tag("bench")
class FieldHistoryBenchTest {

  private static final int REVISIONS = Integer.getInteger("field.revisions", 1_000);
  private static final int EVERY = 10;

  @TempDir Path temporary;

  @Test
  void the_history_of_one_field() throws IOException, InterruptedException {
    git("init", "-q", "-b", "main");
    imported();
    git("checkout", "-q", "-f", "main");
    for (int limit : List.of(20, 100_000)) {
      for (int round = 0; round < 3; round++) {
        try (WorkspaceServices services =
            WorkspaceServices.open(temporary).optional().orElseThrow()) {
          long start = System.nanoTime();
          List<FieldCommit> found =
              services
                  .git()
                  .fieldHistory()
                  .of("order.avsc", "Order.total", limit, Progress.none())
                  .optional()
                  .orElseThrow();
          System.out.printf(
              Locale.ROOT,
              "history of a field, %d revisions, at most %d commits: %d in %.0f ms%n",
              REVISIONS,
              limit,
              found.size(),
              (System.nanoTime() - start) / 1e6);
          assertEquals(Math.min(limit, (REVISIONS + EVERY - 1) / EVERY), found.size());
        }
      }
    }
  }

  private void imported() throws IOException, InterruptedException {
    StringBuilder stream = new StringBuilder();
    for (int i = 0; i < REVISIONS; i++) {
      String text =
          """
          {"type": "record", "name": "Order", "fields": [
            {"name": "id", "type": "string", "doc": "%d"},
            {"name": "total", "type": "long", "doc": "%d"}%s
          ]}
          """
              .formatted(
                  i,
                  i / EVERY,
                  ",\n  {\"name\": \"f\", \"type\": \"string\"}"
                      .repeat(1)
                      .replace("\"f\"", "\"f" + i + "\""));
      stream
          .append("commit refs/heads/main\ncommitter Ada <ada@example.com> ")
          .append(1_700_000_000L + i * 60)
          .append(" +0000\ndata <<END\nrevision ")
          .append(i)
          .append("\nEND\nM 100644 inline order.avsc\ndata <<TEXT\n")
          .append(text)
          .append("TEXT\n");
    }
    Process process =
        new ProcessBuilder("git", "fast-import", "--quiet").directory(temporary.toFile()).start();
    try (OutputStream out = process.getOutputStream()) {
      out.write(stream.toString().getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(0, process.waitFor());
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Files.createDirectories(temporary);
    assertEquals(0, new ProcessBuilder(command).directory(temporary.toFile()).start().waitFor());
  }
}
