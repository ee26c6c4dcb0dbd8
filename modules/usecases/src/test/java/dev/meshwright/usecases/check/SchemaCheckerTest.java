package dev.meshwright.usecases.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SchemaCheckerTest {

  private static final Clock NEW_YEAR =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String ORDER = record("Order", "{\"name\": \"id\", \"type\": \"string\"}");
  private static final String ORDER_WITH_TOTAL =
      record(
          "Order",
          "{\"name\": \"id\", \"type\": \"string\"}, {\"name\": \"total\", \"type\": \"long\"}");

  @Test
  void aWaiverTakesAFindingOutOfTheCountUntilItsLastDay() {
    String waiver =
        """
        waivers:
          - rule: avro-field-added-no-default
            schema: order.avsc
            reason: All data is new.
            author: Data office
            until: %s
        """;
    Map<String, String> before = Map.of("order.avsc", ORDER);
    CheckReport inForce =
        check(
            before,
            Map.of(
                "order.avsc",
                ORDER_WITH_TOTAL,
                PolicyReader.WAIVERS_FILE,
                waiver.formatted("2026-01-01")));
    assertTrue(!inForce.fails(Severity.ERROR), inForce.toString());
    CheckReport expired =
        check(
            before,
            Map.of(
                "order.avsc",
                ORDER_WITH_TOTAL,
                PolicyReader.WAIVERS_FILE,
                waiver.formatted("2025-12-31")));
    assertTrue(expired.fails(Severity.ERROR));
    assertEquals(
        List.of("waiver-expired"),
        expired.problems().stream().map(problem -> problem.rule()).toList());
  }

  @Test
  void aSchemaThatNamesAChangedOneIsComparedToo() {
    String basket = record("Basket", "{\"name\": \"order\", \"type\": \"Order\"}");
    CheckReport report =
        check(
            Map.of("order.avsc", ORDER, "basket.avsc", basket),
            Map.of("order.avsc", ORDER_WITH_TOTAL, "basket.avsc", basket));
    assertEquals(
        List.of("basket.avsc DEPENDENCY_CHANGED", "order.avsc CHANGED"),
        report.checked().stream().map(schema -> schema.path() + " " + schema.change()).toList());
  }

  @Test
  void resultsOfManySchemasComeInTheOrderOfTheirPaths() {
    Map<String, String> before = new TreeMap<>();
    Map<String, String> after = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      String path = "s%03d.avsc".formatted(i);
      before.put(path, ORDER.replace("Order", "T" + i));
      after.put(path, i % 3 == 0 ? ORDER_WITH_TOTAL.replace("Order", "T" + i) : before.get(path));
    }
    CheckReport report = check(before, after);
    List<String> paths = report.checked().stream().map(CheckedSchema::path).toList();
    assertEquals(100, paths.size());
    assertEquals(paths.stream().sorted().toList(), paths);
    assertEquals(300, report.schemas());
  }

  @Test
  void aProfileOfBufDecidesInPlaceOfTheMode() {
    String before = "syntax = \"proto3\"; message A { int32 id = 1; string name = 2; }";
    String after = "syntax = \"proto3\"; message A { int32 id = 1; reserved 2; }";
    Map<String, String> old = Map.of("a.proto", before);
    Map<String, String> young = Map.of("a.proto", after);
    assertTrue(!check(old, young, Optional.of("buf-wire")).fails(Severity.ERROR));
    CheckReport file = check(old, young, Optional.of("buf-file"));
    assertTrue(file.fails(Severity.ERROR));
    assertEquals(
        List.of("buf:FIELD_NO_DELETE"),
        file.checked().getFirst().findings().map(found -> found.finding().rule()).toList());
  }

  private static CheckReport check(Map<String, String> before, Map<String, String> after) {
    return check(before, after, Optional.empty());
  }

  private static CheckReport check(
      Map<String, String> before, Map<String, String> after, Optional<String> profile) {
    return new CheckWorkspace(
            SchemaLanguages.all(), new SchemaDetector(), new Snapshots(Optional.empty()), NEW_YEAR)
        .check(
            new CheckRequest(Optional.empty(), Optional.empty(), profile, Optional.empty(), false),
            FileSource.of(after),
            new Snapshot("before", FileSource.of(before)),
            Progress.none());
  }

  private static String record(String name, String fields) {
    return "{\"type\": \"record\", \"name\": \"" + name + "\", \"fields\": [" + fields + "]}";
  }
}
