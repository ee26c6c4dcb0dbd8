package dev.meshwright.usecases.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows a second that are encoded or validated, by format: six columns, all rows fit. The number of
/// rows is `-Dconformance.rows`, 200,000 by default.
@Tag("bench")
class ConformanceBenchTest {

  private static final int RUNS = 3;

  private static final String QUERY =
      "SELECT i::INTEGER AS id, 'customer ' || i AS customer, i * 0.5::DOUBLE AS total, (i %% 2 ="
          + " 0) AS paid, DATE '2026-01-01' + (i %% 300)::INTEGER AS day, ['a', 'b'] AS tags FROM"
          + " range(%d) AS t(i)";

  private static final Map<String, String> SCHEMAS = schemas();

  @TempDir Path folder;

  private static Map<String, String> schemas() {
    Map<String, String> schemas = new LinkedHashMap<>();
    schemas.put(
        "row.avsc",
        """
        {"type": "record", "name": "R", "fields": [
          {"name": "id", "type": "int"}, {"name": "customer", "type": "string"},
          {"name": "total", "type": "double"}, {"name": "paid", "type": "boolean"},
          {"name": "day", "type": {"type": "int", "logicalType": "date"}},
          {"name": "tags", "type": {"type": "array", "items": "string"}}]}
        """);
    schemas.put(
        "row.proto",
        """
        syntax = "proto3";
        message R {
          int32 id = 1;
          string customer = 2;
          double total = 3;
          bool paid = 4;
          repeated string tags = 6;
        }
        """);
    schemas.put(
        "row.schema.json",
        """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
         "properties": {
           "id": {"type": "integer"}, "customer": {"type": "string"}, "total": {"type": "number"},
           "paid": {"type": "boolean"}, "day": {"type": "string"},
           "tags": {"type": "array", "items": {"type": "string"}}},
         "required": ["id", "customer", "total", "paid", "day", "tags"]}
        """);
    return Map.copyOf(schemas);
  }

  @Test
  void rowsASecondByFormat() throws Exception {
    int rows = Integer.getInteger("conformance.rows", 200_000);
    Files.writeString(folder.resolve("rows.sql"), QUERY.formatted(rows));
    StringBuilder table = new StringBuilder("schema           rows     median s  rows/s\n");
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow();
        DataServices data = services.dataServices(PreviewLimits.usual())) {
      PreviewRequest request = PreviewRequest.whole("rows.sql", QUERY.formatted(rows));
      for (String schema : SCHEMAS.keySet().stream().sorted().toList()) {
        SchemaChoice choice =
            SchemaChoice.of(
                new SchemaVersion(
                    schema, SCHEMAS.getOrDefault(schema, ""), FileSource.of(SCHEMAS)));
        long[] nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
          long start = System.nanoTime();
          ConformanceReport report =
              data.checkConformance()
                  .check(request, choice, Progress.none())
                  .optional()
                  .orElseThrow();
          nanos[run] = System.nanoTime() - start;
          assertEquals(0, report.failing(), () -> report.first().toString());
          assertEquals(rows, report.rows());
        }
        Arrays.sort(nanos);
        double seconds = nanos[RUNS / 2] / 1e9;
        table.append(
            String.format(
                Locale.ROOT, "%-15s  %7d  %8.2f  %,9.0f%n", schema, rows, seconds, rows / seconds));
      }
    }
    System.out.println(table);
  }
}
