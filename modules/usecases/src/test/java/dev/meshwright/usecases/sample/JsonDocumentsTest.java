package dev.meshwright.usecases.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ConformanceReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents held against JSON Schema as they are in their file.
class JsonDocumentsTest {

  @TempDir static Path folder;
  private static SampleWorkspace workspace;

  @BeforeAll
  static void start() {
    workspace = new SampleWorkspace(folder);
  }

  @AfterAll
  static void end() {
    workspace.close();
  }

  private static Result<ConformanceReport> check(String name, String schema, String documents) {
    String path = name.substring(0, name.indexOf('.')) + ".schema.json";
    workspace.file(
        path,
        "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"," + schema.substring(1));
    workspace.file(name, documents);
    workspace.services.read(Progress.none());
    return workspace
        .data
        .checkConformance()
        .check(workspace.data.samples().of(name), workspace.schema(path), Progress.none());
  }

  /// Numbers of the rows that do not fit, from 1.
  private static List<Long> failing(String name, String schema, String documents) {
    Result<ConformanceReport> checked = check(name, schema, documents);
    return checked.optional().orElseThrow(() -> new AssertionError(checked)).first().stream()
        .map(row -> row.number() + 1)
        .toList();
  }

  @Test
  void texts_keep_their_spelling() {
    assertEquals(
        List.of(2L),
        failing(
            "moment.ndjson",
            "{\"properties\":{\"t\":{\"const\":\"2024-05-01T10:00:00+02:00\"}}}",
            "{\"t\": \"2024-05-01T10:00:00+02:00\"}\n{\"t\": \"2024-05-01T08:00:00Z\"}\n"));
    assertEquals(
        List.of(2L),
        failing(
            "capitals.ndjson",
            "{\"properties\":{\"u\":{\"pattern\":\"^[A-F0-9-]+$\"}}}",
            "{\"u\":\"550E8400-E29B-41D4-A716-446655440000\"}\n"
                + "{\"u\":\"550e8400-e29b-41d4-a716-446655440000\"}\n"));
  }

  @Test
  void null_and_absent_are_two_things() {
    assertEquals(
        List.of(1L),
        failing(
            "nulls.ndjson",
            "{\"properties\":{\"v\":{\"type\":\"string\"}}}",
            "{\"p\":1,\"v\":null}\n{\"p\":1}\n{\"p\":1,\"v\":\"a\"}\n"));
    assertEquals(
        List.of(1L),
        failing(
            "absent.ndjson", "{\"required\":[\"v\"]}", "{\"p\":1}\n{\"v\":null}\n{\"v\":\"a\"}\n"));
  }

  @Test
  void late_values_and_keys_are_seen() {
    assertEquals(
        List.of(20_501L, 20_502L),
        failing(
            "late.ndjson",
            "{\"additionalProperties\":false,\"properties\":{\"n\":{\"type\":\"integer\"}}}",
            "{\"n\":1}\n".repeat(20_500) + "{\"n\":1.5}\n{\"n\":2,\"extra\":1}\n"));
  }

  @Test
  void keys_that_differ_only_in_case_are_two_members() {
    assertEquals(
        List.of(2L),
        failing(
            "caps.json",
            "{\"required\":[\"id\",\"Id\"],\"properties\":{\"Id\":{\"type\":\"string\"}}}",
            "[{\"id\":1,\"Id\":\"a\"},\n {\"id\":2,\"ID\":\"b\"}]"));
  }

  @Test
  void documents_that_are_no_objects_are_held_too() {
    assertEquals(
        List.of(2L, 3L), failing("top.json", "{\"type\":\"integer\"}", "[1, \"x\", [], 2.0]"));
  }

  @Test
  void a_malformed_document_is_told_at_its_line() {
    Result<ConformanceReport> checked =
        check("bad.ndjson", "{\"type\":\"object\"}", "{\"id\":1}\n{\"id\":3,}\n");
    assertEquals("bad.ndjson:2:9", checked.problems().getFirst().location().toString());
    assertTrue(checked.optional().isEmpty());
  }
}
