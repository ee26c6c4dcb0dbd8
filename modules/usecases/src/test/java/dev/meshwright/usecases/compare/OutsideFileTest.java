package dev.meshwright.usecases.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideFileTest {

  private static final String NOW =
      """
      syntax = "proto3";
      import "stop.proto";
      message Trip { Stop from = 1; int64 id = 2; }
      """;

  @TempDir Path folder;

  private Comparison compared(Path outside) throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("workspace"));
    Files.writeString(workspace.resolve("trip.proto"), NOW);
    Files.writeString(
        workspace.resolve("stop.proto"), "syntax = \"proto3\"; message Stop { string city = 1; }");
    try (WorkspaceServices services = WorkspaceServices.open(workspace).optional().orElseThrow()) {
      FileSource files = services.workingCopy(Progress.none());
      return services
          .compareSchemas()
          .compare("trip.proto", NOW, files, new Baseline.OutsideFile(outside), Progress.none());
    }
  }

  private Path outside(String name, String text) throws IOException {
    Path other = Files.createDirectories(folder.resolve("elsewhere"));
    return Files.writeString(other.resolve(name), text);
  }

  @Test
  void a_file_elsewhere_is_compared_with_and_its_imports_are_found_beside_it() throws IOException {
    outside("stop.proto", "syntax = \"proto3\"; message Stop { int32 city = 1; }");
    Path old = outside("trip-old.proto", NOW.replace("int64 id", "string id"));
    Comparison.Compared found = assertInstanceOf(Comparison.Compared.class, compared(old));
    assertEquals(old.toString(), found.title());
    assertEquals(Answer.NO, found.pair().backward());
    assertTrue(
        found.pair().findings().stream()
            .anyMatch(judged -> judged.finding().path().equals("Trip.id")));
    assertTrue(found.pair().previousErrors().isEmpty());
  }

  @Test
  void another_format_elsewhere_is_said_to_be_one() throws IOException {
    Path old = outside("trip.avsc", "{\"type\": \"record\", \"name\": \"Trip\", \"fields\": []}");
    Comparison.NotComparable found =
        assertInstanceOf(Comparison.NotComparable.class, compared(old));
    assertEquals("schema-format-changed", found.problem().rule());
  }

  @Test
  void an_empty_file_elsewhere_is_a_located_problem_of_the_earlier_version() throws IOException {
    Path old = outside("trip.avsc", "");
    Comparison found = compared(old);
    assertTrue(
        found instanceof Comparison.NotComparable
            || found instanceof Comparison.Compared done && !done.pair().previousErrors().isEmpty(),
        found::toString);
  }

  @Test
  void a_file_that_is_not_there_is_said() throws IOException {
    Comparison.NotComparable found =
        assertInstanceOf(
            Comparison.NotComparable.class, compared(folder.resolve("nowhere/trip.proto")));
    assertEquals("file-missing", found.problem().rule());
  }
}
