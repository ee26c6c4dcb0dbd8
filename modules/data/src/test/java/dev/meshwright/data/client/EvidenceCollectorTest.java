package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.evidence.EvidenceCollector;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType.Scalar;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.model.data.FieldEvidence.Narrower;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCollectorTest {

  @TempDir static Path folder;
  private static PreviewFixture preview;

  @BeforeAll
  static void start() {
    preview = new PreviewFixture(folder);
  }

  @AfterAll
  static void end() {
    preview.close();
  }

  private static Map<String, FieldEvidence> of(String sql, SampleTable... samples) {
    PreviewQuery query = PreviewQuery.of("q.sql", sql, List.of(samples));
    List<Column> columns = preview.engine.describe(query, Progress.none()).optional().orElseThrow();
    return new EvidenceCollector(preview.engine)
            .collect(query, columns, columns.stream().map(Column::name).toList(), Progress.none())
            .orElseThrow(problems -> new AssertionError(problems))
            .stream()
            .collect(Collectors.toMap(FieldEvidence::path, Function.identity()));
  }

  @Test
  void values_are_counted_in_every_part() {
    SampleTable sample =
        preview.file(
            "m.ndjson",
            """
            {"a": 1, "lines": [{"sku": "x", "n": 1}, {"sku": null, "n": 2}], "o": {"p": true}}
            {"a": "n/a", "lines": [], "o": null}
            {"a": 2.5, "lines": [{"sku": "y", "n": 3}]}
            {"a": null}
            """);
    Map<String, FieldEvidence> found = of("SELECT * FROM m", sample);
    FieldEvidence mixed = found.get("a");
    assertEquals(4, mixed.places());
    assertEquals(1, mixed.absent());
    assertTrue(mixed.isMixed());
    assertTrue(
        mixed.narrower().contains(new Narrower(new Scalar("DOUBLE"), 2, List.of("\"n/a\""))),
        mixed.toString());
    assertEquals(1, found.get("lines").absent());
    assertEquals(3, found.get("lines[]").places());
    assertEquals(1, found.get("lines[].sku").absent());
    assertEquals(List.of("1", "2", "3"), found.get("lines[].n").examples());
    assertEquals(3, found.get("lines[].n").distinct());
    assertEquals(1, found.get("o.p").places());
  }

  @Test
  void a_text_that_is_mostly_something_else_is_asked_about() {
    Map<String, FieldEvidence> found =
        of(
            """
            SELECT CASE WHEN i < 98 THEN i::VARCHAR ELSE 'n/a' END AS amount,
              CASE WHEN i % 3 = 0 THEN '2026-01-31' ELSE 'soon' END AS day,
              'a' || i AS word, '2026-01-31T10:00:00Z' AS at, MAP {'k': i} AS prices,
              '1e5' AS real, i AS "odd ""name'"
            FROM range(100) t(i)
            """);
    FieldEvidence amount = found.get("amount");
    assertEquals(100, amount.values());
    assertTrue(amount.isMixed());
    assertEquals(
        List.of(new Narrower(new Scalar("BIGINT"), 98, List.of("n/a"))), amount.narrower());
    assertFalse(found.get("day").isMixed());
    assertEquals(34, found.get("day").narrower().getFirst().values());
    assertEquals(List.of(), found.get("word").narrower());
    assertEquals(
        new Scalar("TIMESTAMP WITH TIME ZONE"), found.get("at").narrower().getFirst().type());
    assertFalse(found.get("at").isMixed());
    assertEquals(100, found.get("prices{}").values());
    assertEquals(new Scalar("DOUBLE"), found.get("real").narrower().getFirst().type());
    assertEquals(100, found.get("odd \"name'").distinct());
  }

  /// What is counted is what was put in.
  @Test
  void counts_are_those_of_what_was_written() {
    Random random = new Random(11);
    for (int round = 0; round < 10; round++) {
      int rows = 1 + random.nextInt(200);
      long numbers = 0;
      long texts = 0;
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < rows; i++) {
        switch (random.nextInt(3)) {
          case 0 -> {
            numbers++;
            lines.append("{\"v\": ").append(random.nextInt(50)).append("}\n");
          }
          case 1 -> {
            texts++;
            lines.append("{\"v\": \"t").append(random.nextInt(50)).append("\"}\n");
          }
          default -> lines.append("{\"v\": null}\n");
        }
      }
      FieldEvidence v =
          of("SELECT * FROM r" + round, preview.file("r" + round + ".ndjson", lines.toString()))
              .get("v");
      assertEquals(rows, v.places());
      assertEquals(numbers + texts, v.values(), lines.toString());
      if (numbers > 0 && texts > 0) {
        Map<String, Long> held =
            v.narrower().stream()
                .collect(Collectors.toMap(each -> each.type().sql(), Narrower::values));
        assertEquals(Map.of("BIGINT", numbers, "VARCHAR", texts), held);
        assertTrue(v.isMixed());
      }
    }
  }
}
