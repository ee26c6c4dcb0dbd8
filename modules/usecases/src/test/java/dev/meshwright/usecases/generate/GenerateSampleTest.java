package dev.meshwright.usecases.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.generate.GeneratedSample.GeneratedRow;
import dev.meshwright.usecases.generate.SampleRequest.Kind;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is generated, held against the schema by `meshwright validate`, which shares only the
/// schema with the generator.
class GenerateSampleTest {

  @TempDir Path folder;

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "order.avsc",
          """
          {"type": "record", "name": "Order", "namespace": "shop", "fields": [
            {"name": "id", "type": "long"},
            {"name": "total", "type": "double"}, {"name": "day", "type": {"type": "int", "logicalType": "date"}},
            {"name": "status", "type": {"type": "enum", "name": "Status", "symbols": ["NEW", "PAID"]}},
            {"name": "lines", "type": {"type": "array", "items": {"type": "record", "name": "Line", "fields": [
              {"name": "sku", "type": "string"}, {"name": "count", "type": "int"}]}}},
            {"name": "note", "type": ["null", "string"], "default": null}]}
          """,
          "order.proto",
          """
          syntax = "proto3";
          message Order {
            int64 id = 1;
            string who = 2;
            Status status = 3;
            repeated Line lines = 4;
            oneof pay { string card = 5; int32 cash = 6; }
            uint32 count = 7;
            bool paid = 8;
          }
          message Line { string sku = 1; int32 count = 2; }
          enum Status { UNKNOWN = 0; NEW = 1; }
          """,
          "order.json",
          """
          {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
           "required": ["id", "who"], "properties": {
            "id": {"type": "integer"}, "who": {"type": "string"},
            "status": {"enum": ["NEW", "PAID"]},
            "lines": {"type": "array", "items": {"type": "object", "required": ["sku"],
              "properties": {"sku": {"type": "string"}, "count": {"type": "integer"}}}},
            "tags": {"type": "object", "additionalProperties": {"type": "string"}},
            "note": {"type": ["string", "null"]}}}
          """);

  private static SchemaChoice choice(String name) {
    FileSource files = FileSource.of(SCHEMAS);
    return new SchemaChoice(
        new SchemaVersion(name, SCHEMAS.getOrDefault(name, ""), files),
        name.endsWith(".proto") ? Optional.of("Order") : Optional.empty());
  }

  private static GeneratedSample made(String name, Kind kind, int rows, long seed) {
    return new GenerateSample()
        .generate(choice(name), new SampleRequest(kind, rows, seed), Progress.none())
        .optional()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"order.avsc", "order.proto", "order.json"})
  void the_products_own_validation_takes_and_refuses_what_was_meant(String name)
      throws IOException {
    Files.writeString(folder.resolve(name), SCHEMAS.getOrDefault(name, ""));
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow();
        DataServices data =
            services.dataServices(
                SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()))) {
      ConformanceReport right = validated(data, name, made(name, Kind.VALID, 60, 7));
      assertEquals(0, right.failing(), right.first()::toString);
      GeneratedSample wrong = made(name, Kind.INVALID, 60, 7);
      assertTrue(wrong.rows().size() > 5, wrong::toString);
      for (GeneratedRow row : wrong.rows()) {
        String path = row.fault().orElseThrow().path();
        ConformanceReport report = validated(data, name, new GeneratedSample(List.of(row), 0));
        assertEquals(1, report.failing(), row::toString);
        assertTrue(
            report.first().stream()
                .flatMap(failing -> failing.problems().stream())
                .map(CellProblem::path)
                .anyMatch(found -> isAbout(found, path)),
            () -> row + " " + report.first());
      }
    }
  }

  private static boolean isAbout(String found, String path) {
    String top = path.replaceFirst("[.\\[].*", "");
    return found.isEmpty() || found.replace("/", "").startsWith(top);
  }

  private ConformanceReport validated(DataServices data, String name, GeneratedSample rows)
      throws IOException {
    Path file = Files.createTempFile(folder, "rows", ".ndjson");
    Files.writeString(file, rows.lines());
    SampleTable table = data.samples().of(file, file.getFileName().toString(), "rows.ndjson");
    return data.checkConformance()
        .check(table, choice(name), Progress.none())
        .optional()
        .orElseThrow();
  }

  @Test
  void rows_at_the_edges_fit_too_and_reach_them() {
    for (String name : SCHEMAS.keySet()) {
      GeneratedSample edges = made(name, Kind.EDGES, 60, 3);
      assertEquals(60, edges.rows().size(), name);
      String all = edges.lines();
      assertTrue(all.contains("9223372036854775807"), name);
      assertTrue(all.contains("\\n"), name);
    }
  }

  @Test
  void the_same_seed_makes_the_same_rows() {
    for (String name : SCHEMAS.keySet()) {
      for (Kind kind : Kind.values()) {
        assertEquals(made(name, kind, 12, 5), made(name, kind, 12, 5));
      }
      assertTrue(!made(name, Kind.VALID, 12, 5).equals(made(name, Kind.VALID, 12, 6)));
    }
  }

  @Test
  void faults_are_of_many_kinds_each_once() {
    GeneratedSample wrong = made("order.avsc", Kind.INVALID, 100, 1);
    Set<String> words = new HashSet<>();
    wrong.rows().forEach(row -> words.add(row.fault().orElseThrow().words()));
    assertTrue(words.size() >= 5, words::toString);
    assertTrue(wrong.left() > 0);
  }

  @Test
  void types_that_lead_to_themselves_end() {
    FileSource none = FileSource.empty();
    String tree =
        "{\"type\": \"record\", \"name\": \"Tree\", \"fields\": [{\"name\": \"kids\", \"type\":"
            + " {\"type\": \"array\", \"items\": \"Tree\"}}]}";
    Result<GeneratedSample> rows =
        new GenerateSample()
            .generate(
                new SchemaChoice(new SchemaVersion("t.avsc", tree, none), Optional.empty()),
                new SampleRequest(Kind.VALID, 20, 1),
                Progress.none());
    assertEquals(20, rows.optional().orElseThrow().rows().size());
    Result<GeneratedSample> endless =
        new GenerateSample()
            .generate(
                new SchemaChoice(
                    new SchemaVersion(
                        "e.avsc",
                        "{\"type\": \"record\", \"name\": \"E\", \"fields\": [{\"name\": \"e\","
                            + " \"type\": \"E\"}]}",
                        none),
                    Optional.empty()),
                new SampleRequest(Kind.VALID, 1, 1),
                Progress.none());
    assertTrue(endless instanceof Result.Failed<?>);
  }
}
