package dev.meshwright.usecases.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the time of a check grows with the number of schemas: a repository with a third each of
/// Avro, Protobuf and JSON Schema of twelve fields, three of twenty changed since the last commit.
@Tag("bench")
class CheckBenchTest {

  private static final int RUNS = 3;

  @TempDir Path temporary;

  @Test
  void theTimeOfACheckGrowsWithTheNumberOfSchemas() throws Exception {
    StringBuilder table = new StringBuilder("schemas  changed  check, median ms  ms a schema\n");
    for (int schemas : List.of(100, 1_000, 10_000)) {
      Path folder = Files.createDirectory(temporary.resolve("n" + schemas));
      repository(folder, schemas);
      long[] nanos = new long[RUNS];
      int changed = 0;
      for (int run = 0; run < RUNS; run++) {
        long start = System.nanoTime();
        changed = check(folder, schemas);
        nanos[run] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      double median = nanos[RUNS / 2] / 1e6;
      table.append(
          String.format(
              Locale.ROOT,
              "%7d  %7d  %16.0f  %11.3f%n",
              schemas,
              changed,
              median,
              median / schemas));
    }
    System.out.println(table);
  }

  private static int check(Path folder, int schemas) {
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow()) {
      CheckReport report =
          services
              .checkWorkspace()
              .check(CheckRequest.usual(), services.workingCopy(Progress.none()), Progress.none())
              .optional()
              .orElseThrow();
      assertEquals(schemas, report.schemas());
      return report.checked().size();
    }
  }

  private static void repository(Path folder, int schemas) throws Exception {
    git(folder, "init", "-q", "-b", "main");
    for (int i = 0; i < schemas; i++) {
      write(folder, i, false);
    }
    git(folder, "add", "-A");
    git(folder, "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", "One");
    for (int i = 0; i < schemas; i++) {
      if (i % 20 < 3) {
        write(folder, i, true);
      }
    }
  }

  private static void write(Path folder, int number, boolean changed) throws IOException {
    Path team = Files.createDirectories(folder.resolve("team" + number / 100));
    switch (number % 3) {
      case 0 -> Files.writeString(team.resolve("S" + number + ".avsc"), avro(number, changed));
      case 1 -> Files.writeString(team.resolve("s" + number + ".proto"), proto(number, changed));
      default -> Files.writeString(team.resolve("s" + number + ".schema.json"), json(changed));
    }
  }

  private static String avro(int number, boolean changed) {
    String more = changed ? ", {\"name\": \"more\", \"type\": \"int\", \"default\": 1}" : "";
    return "{\"type\": \"record\", \"name\": \"S"
        + number
        + "\", \"fields\": [\n"
        + lines("{\"name\": \"f%d\", \"type\": [\"null\", \"long\"], \"default\": null}", ",\n")
        + more
        + "]}";
  }

  private static String proto(int number, boolean changed) {
    return "syntax = \"proto3\";\nmessage S"
        + number
        + " {\n"
        + lines("  string f%1$d = %1$d;", "\n")
        + (changed ? "\n  int32 more = 20;" : "")
        + "\n}\n";
  }

  private static String json(boolean changed) {
    return "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\",\n"
        + "\"properties\": {"
        + lines("\"f%d\": {\"type\": \"string\"}", ",\n")
        + "}"
        + (changed ? ", \"required\": [\"f1\"]" : "")
        + "}";
  }

  private static String lines(String format, String separator) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(format::formatted)
        .collect(Collectors.joining(separator));
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertEquals(0, process.waitFor(), command.toString());
  }
}
