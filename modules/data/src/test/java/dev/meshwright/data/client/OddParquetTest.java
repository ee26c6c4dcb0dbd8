package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parquet beyond what the engine reads: a problem with the file, never another value.
class OddParquetTest {

  /// Six moments as INT96, written by Apache Spark: the last one is 290000-12-30 23:00:00. From the
  /// test files of Apache Parquet.
  private static final String INT96 =
      """
      UEFSMRUEFXgVdBXImJLbCjwVChUEAAA8RAAqHtljQwAAl4olAACguDBGAw0MiOApktIJAAAs/lEA
      AGCWYE5LAAADjCUAAGC5x27i//+oq7D5FQAVFhUaFbrc8d4OHBUMFQQVBhUIAAALKAIAAAADLwMD
      iEYAGRwWogEVSBYAAAAVAhksSAxzcGFya19zY2hlbWEVAgAVBiUCGAFhABYMGRwZHCaiARwVBhk1
      BAgGGRgBYRUCFgwW4gEW4gEmogEmCBw2AgAZLBUEFQQVAgAVABUEFQIAABbqARUWABbiARYMJggW
      4gEUAAAZLBgYb3JnLmFwYWNoZS5zcGFyay52ZXJzaW9uGAUzLjQuMwAYKW9yZy5hcGFjaGUuc3Bh
      cmsuc3FsLnBhcnF1ZXQucm93Lm1ldGFkYXRhGFp7InR5cGUiOiJzdHJ1Y3QiLCJmaWVsZHMiOlt7
      Im5hbWUiOiJhIiwidHlwZSI6InRpbWVzdGFtcCIsIm51bGxhYmxlIjp0cnVlLCJtZXRhZGF0YSI6
      e319XX0AGEpwYXJxdWV0LW1yIHZlcnNpb24gMS4xMy4xIChidWlsZCBkYjQxODMxMDlkNWI3MzRl
      YzU5MzBkODcwY2RhZTE2MWU0MDhkZGJhKRkcHAAAAGcBAABQQVIx
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

  private static SampleTable file(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return preview.sample(name);
  }

  private static void written(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  @Test
  void an_int96_that_the_engine_wraps_around_is_told_with_its_row() throws IOException {
    SampleTable sample = file("spark.parquet", Base64.getMimeDecoder().decode(INT96));
    assertEquals(
        List.of(
            new Value.Temporal("2024-01-01 20:34:56.123456"),
            new Value.Temporal("9999-12-31 03:00:00"),
            Value.nothing()),
        preview.page("FROM spark LIMIT 5", sample).rows().stream()
            .map(row -> row.values().getFirst())
            .filter(value -> !value.toString().matches(".*(01 01:00:00|12-30).*"))
            .toList());
    Problem problem = preview.problem("FROM spark", sample);
    assertEquals("spark.parquet:1:1", problem.location().toString());
    assertTrue(problem.message().contains("row 6"), problem.message());
  }

  @Test
  void an_int96_inside_of_lists_structs_and_maps_is_read_or_told() throws Exception {
    String day = "to_milliseconds(2440588)";
    String far = "to_milliseconds(110000000)";
    for (String nested :
        List.of("[NULL, %s]", "{'s': %s}", "MAP {'k': {'l': [%s]}}", "[{'s': [%s]}]")) {
      SampleTable near = int96("near.parquet", nested.formatted(day), nested.formatted(day));
      assertTrue(
          preview
              .value("SELECT c::VARCHAR FROM near LIMIT 1", near)
              .toString()
              .contains("1970-01-01"),
          nested);
      SampleTable wrapped = int96("wrapped.parquet", nested.formatted(day), nested.formatted(far));
      Problem problem = preview.problem("FROM wrapped", wrapped);
      assertEquals("wrapped.parquet:1:1", problem.location().toString());
      assertTrue(problem.message().contains("row 2"), problem.message());
    }
  }

  /// Writes intervals, which have as many bytes as INT96, and calls them that: their milliseconds
  /// are the day.
  private static SampleTable int96(String name, String... values) throws Exception {
    String rows = String.join("), (", values);
    Path path = folder.resolve(name);
    written(
        "COPY (SELECT c FROM (VALUES ("
            + rows
            + ")) t(c)) TO '"
            + path
            + "' (FORMAT parquet, COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 1)");
    byte[] file = Files.readAllBytes(path);
    int length =
        java.nio.ByteBuffer.wrap(file)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
            .getInt(file.length - 8);
    int footer = file.length - 8 - length;
    // In compact Thrift: type 7, length 12 and the converted type 21, and type 7 of the column.
    String text =
        new String(file, footer, length, StandardCharsets.ISO_8859_1)
            .replace("\u0015\u000e\u0015\u0018", "\u0015\u0006\u0015\u0018")
            .replace("\u0025\u002a", "")
            .replace("\u0015\u000e\u0019", "\u0015\u0006\u0019");
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    out.write(file, 0, footer);
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.write(
        java.nio.ByteBuffer.allocate(4)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
            .putInt(text.length())
            .array());
    out.write("PAR1".getBytes(StandardCharsets.US_ASCII));
    return file(name, out.toByteArray());
  }

  @Test
  void encrypted_cut_and_empty_files_are_named() throws IOException, SQLException {
    written(
        "SET force_mbedtls_unsafe = 'true'",
        "PRAGMA add_parquet_key('key', '0123456789112345')",
        "COPY (SELECT 1 AS a) TO '"
            + folder.resolve("secret.parquet")
            + "' (FORMAT parquet, ENCRYPTION_CONFIG {footer_key: 'key'})");
    for (SampleTable sample :
        List.of(
            preview.sample("secret.parquet"),
            file("short.parquet", "PAR1".getBytes(StandardCharsets.UTF_8)),
            file("hollow.parquet", "PAR1PAR1".getBytes(StandardCharsets.UTF_8)))) {
      Problem problem = preview.problem("FROM " + sample.name(), sample);
      assertEquals(sample.label(), problem.location().file(), problem.toString());
      assertTrue(!problem.hint().isBlank(), problem.toString());
    }
  }

  @Test
  void parts_with_other_columns_are_united() throws IOException, SQLException {
    Files.createDirectories(folder.resolve("parts"));
    written(
        "COPY (SELECT 1 AS a) TO '" + folder.resolve("parts/a.parquet") + "' (FORMAT parquet)",
        "COPY (SELECT 'x' AS b, 2 AS a) TO '"
            + folder.resolve("parts/b.parquet")
            + "' (FORMAT parquet)");
    SampleTable parts = SampleTable.of("parts", folder.resolve("parts"), "parts");
    assertEquals(
        List.of(Value.exact(2), Value.exact(3), Value.text("x")),
        preview.row("SELECT count(*), sum(a)::BIGINT, max(b) FROM parts", parts));
  }
}
