package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PreviewQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvroExportTest {

  private static final String EVERY_TYPE =
      """
      SELECT * FROM (VALUES (
        true, 127::TINYINT, 9007199254740993, 18446744073709551615::UBIGINT,
        170141183460469231731687303715884105::HUGEINT, '-0.0'::DOUBLE, 'NaN'::FLOAT,
        '-12345678901234567890123456789012345.678'::DECIMAL(38, 3), 'a\u00e9\uD83D\uDE00', 'x'::BLOB,
        '0001-01-01'::DATE, '9999-12-31'::DATE, '23:59:59.999999'::TIME,
        '2026-01-31 12:00:00.000001'::TIMESTAMP, '2026-01-31 12:00:00.123456789'::TIMESTAMP_NS,
        '2026-01-31 12:00:00+02'::TIMESTAMPTZ, '0b6c4a3e-9c3e-4c37-8f0c-6d0c8f1a2b3c'::UUID,
        [1, NULL], {'a b': 1, 'c': ['x']}, MAP {1: 2.50}, INTERVAL 1 MONTH, NULL::INTEGER))
      t(flag, tiny, big, u64, huge, zero, nan, dec, txt, bin, first, last, tm, ts, tns, tz, id, list,
        nested, entries, span, nothing)
      """;

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

  private static Result<Long> export(String sql, Path target) throws IOException {
    return preview.engine.export(
        PreviewQuery.of("q.sql", sql, List.of()), ExportFormat.AVRO, target, Progress.none());
  }

  @Test
  void every_type_comes_back_as_it_was() throws IOException {
    assertEquals(Result.ok(1L), export(EVERY_TYPE, folder.resolve("back.avro")));
    List<String> same =
        Stream.of(
                "flag", "tiny", "big", "zero", "nan", "dec", "txt", "bin", "first", "last", "tm",
                "ts", "tns", "tz", "id", "list", "nothing")
            .toList();
    for (String column : same) {
      String of = "SELECT " + column + " FROM ";
      assertEquals(
          preview.value(of + "(" + EVERY_TYPE + ")"),
          preview.value(of + "back", preview.sample("back.avro")),
          column);
    }
    assertEquals(
        preview.row(
            "SELECT u64::DECIMAL(20, 0), huge::DECIMAL(38, 0), nested.\"a b\", nested.c,"
                + " MAP {'1': 2.50}, span::VARCHAR FROM ("
                + EVERY_TYPE
                + ")"),
        preview.row(
            "SELECT u64, huge, nested.a_b, nested.c, entries, span FROM back",
            preview.sample("back.avro")));
  }

  @Test
  void the_schema_has_logical_types_and_nullable_unions() throws IOException {
    Path file = folder.resolve("schema.avro");
    export(
        "SELECT 1.50::DECIMAL(9, 2) AS total, DATE '2026-01-31' AS \"day of\", 1 AS \"1\"", file);
    try (DataFileReader<Object> reader =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
      Schema schema = reader.getSchema();
      assertEquals(
          "[{\"name\":\"total\",\"type\":[\"null\",{\"type\":\"bytes\",\"logicalType\":\"decimal\","
              + "\"precision\":9,\"scale\":2}],\"default\":null},{\"name\":\"day_of\",\"type\":[\"null\","
              + "{\"type\":\"int\",\"logicalType\":\"date\"}],\"default\":null},{\"name\":\"_1\","
              + "\"type\":[\"null\",\"int\"],\"default\":null}]",
          schema.toString().replaceAll("^.*\"fields\":", "").replaceAll("}$", ""));
      assertEquals("deflate", reader.getMetaString("avro.codec"));
    }
  }

  @Test
  void a_value_that_avro_cannot_hold_is_told_and_an_earlier_file_stays() throws IOException {
    Path file = folder.resolve("kept.avro");
    Files.writeString(file, "before");
    Result<Long> refused =
        export("SELECT d FROM (VALUES (DATE '2026-01-31'), ('infinity'::DATE)) t(d)", file);
    assertTrue(
        refused.problems().getFirst().message().startsWith("Row 2, d: Avro cannot hold it"),
        refused.toString());
    assertEquals("before", Files.readString(file));
  }

  @Test
  void many_rows_are_written_and_an_empty_result_has_its_schema() throws IOException {
    Path many = folder.resolve("many.avro");
    assertEquals(
        Result.ok(50_000L), export("SELECT i, 'row ' || i AS t FROM range(50000) r(i)", many));
    assertEquals(
        preview
            .row(
                "SELECT 50000, sum(i), max(t) FROM (SELECT i, 'row ' || i AS t FROM range(50000)"
                    + " r(i))")
            .subList(1, 3),
        preview.row("SELECT sum(i)::HUGEINT, max(t) FROM many", preview.sample("many.avro")));
    Path none = folder.resolve("none.avro");
    assertEquals(Result.ok(0L), export("SELECT 1 AS a WHERE false", none));
    assertFalse(
        preview.rows("SELECT a FROM none", preview.sample("none.avro")).columns().isEmpty());
  }
}
