package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Attempts to leave the sandbox. `SECRET` is a file beside the samples, `OUT` one that must not
/// appear.
class EscapesTest {

  private static final List<String> ATTEMPTS =
      List.of(
          // Reading files.
          "SELECT * FROM read_csv('SECRET')",
          "SELECT * FROM READ_CSV('SECRET')",
          "SELECT * FROM read_csv_auto('SECRET')",
          "SELECT * FROM read_csv(['SECRET'])",
          "SELECT * FROM read_text('SECRET')",
          "SELECT * FROM read_blob('SECRET')",
          "SELECT * FROM read_json('SECRET')",
          "SELECT * FROM read_json_auto('SECRET')",
          "SELECT * FROM read_json_objects('SECRET')",
          "SELECT * FROM read_ndjson('SECRET')",
          "SELECT * FROM read_ndjson_objects('SECRET')",
          "SELECT * FROM read_parquet('SECRET')",
          "SELECT * FROM parquet_scan('SECRET')",
          "SELECT * FROM parquet_metadata('SECRET')",
          "SELECT * FROM parquet_schema('SECRET')",
          "SELECT * FROM parquet_kv_metadata('SECRET')",
          "SELECT * FROM parquet_file_metadata('SECRET')",
          "SELECT * FROM parquet_bloom_probe('SECRET', 'a', 1)",
          "SELECT * FROM read_duckdb('SECRET')",
          "SELECT * FROM sniff_csv('SECRET')",
          "SELECT * FROM read_single_csv_file('SECRET')",
          "SELECT * FROM 'SECRET'",
          "SELECT * FROM \"SECRET\"",
          "FROM 'SECRET'",
          "SELECT * FROM query_table('SECRET')",
          "SELECT * FROM query_table(['SECRET'])",
          "SELECT * FROM query('SELECT * FROM read_text(''SECRET'')')",
          "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
          "SELECT * FROM (SELECT * FROM read_text('SECRET')) t",
          "WITH s AS (SELECT * FROM read_text('SECRET')) SELECT * FROM s",
          "SELECT (SELECT content FROM read_text('SECRET'))",
          "SELECT * FROM t WHERE EXISTS (SELECT 1 FROM read_text('SECRET'))",
          "SELECT * FROM t, LATERAL (SELECT * FROM read_text('SECRET'))",
          "SELECT * FROM t UNION ALL SELECT content FROM read_text('SECRET')",
          "SELECT * FROM main.read_text('SECRET')",
          "SELECT * FROM system.main.read_text('SECRET')",
          "SELECT * FROM read_text('FOLDER/../FOLDERNAME/secret.txt')",
          "SELECT * FROM read_text('FOLDER/t.csv/../secret.txt')",
          "SELECT * FROM read_text('FOLDER/link.txt')",
          "SELECT * FROM read_csv(['FOLDER/t.csv', 'SECRET'])",
          "SELECT * FROM read_csv('FOLDER/*')",
          "SELECT * FROM read_text('file://FOLDER/secret.txt')",
          "SELECT * FROM read_text('/proc/self/environ')",
          "SELECT * FROM read_text('/dev/fd/0')",
          "SELECT * FROM read_blob('/dev/stdin')",
          "SELECT * FROM read_text('C:\\Windows\\win.ini')",
          "SELECT * FROM read_text('\\\\server\\share\\a.txt')",
          "SELECT * FROM read_csv('//server/share/a.csv')",
          "SUMMARIZE 'SECRET'",
          "DESCRIBE SELECT * FROM read_text('SECRET')",
          "SELECT * FROM (PIVOT read_text('SECRET') ON size)",
          "SELECT * FROM parquet_full_metadata('SECRET')",
          "SELECT * FROM read_json_objects_auto('SECRET')",
          // Files whose endings load an extension.
          "SELECT * FROM 'FOLDER/a.xlsx'",
          "SELECT * FROM 'FOLDER/a.db'",
          "SELECT * FROM 'FOLDER/a.geojson'",
          "SELECT * FROM read_xlsx('SECRET')",
          "SELECT * FROM sqlite_scan('SECRET', 't')",
          "SELECT * FROM postgres_scan('host=localhost', 'public', 't')",
          "SELECT * FROM iceberg_scan('SECRET')",
          "SELECT * FROM delta_scan('SECRET')",
          "SELECT * FROM st_read('SECRET')",
          "SELECT * FROM arrow_scan(1, 1, 1)",
          "SELECT * FROM pandas_scan(1)",
          // Looking around.
          "SELECT * FROM glob('FOLDER/*')",
          "SELECT * FROM glob('/*')",
          "SELECT * FROM glob('EXPORTS/*')",
          "SELECT * FROM 'EXPORTS/another.csv'",
          "SELECT * FROM \"EXPORTS/another.csv\"",
          "FROM main.\"EXPORTS/another.csv\" AS x",
          "SUMMARIZE 'EXPORTS/another.csv'",
          "DESCRIBE 'EXPORTS/another.csv'",
          "SELECT * FROM (PIVOT 'EXPORTS/another.csv' ON a IN (1))",
          "SELECT (SELECT count(*) FROM 'EXPORTS/another.csv')",
          "WITH x AS (FROM 'EXPORTS/another.csv') FROM x",
          "SELECT * FROM read_text('EXPORTS/*')",
          "SELECT * FROM which_secret('s3://a', 's3')",
          "SELECT * FROM duckdb_secrets()",
          "SELECT * FROM duckdb_external_file_cache()",
          "SELECT * FROM duckdb_logs()",
          "SELECT * FROM duckdb_temporary_files()",
          "SELECT getenv('PATH')",
          // Network and extensions.
          "SELECT * FROM read_csv('https://example.org/a.csv')",
          "SELECT * FROM 'https://example.org/a.parquet'",
          "SELECT * FROM 's3://bucket/a.parquet'",
          "SELECT * FROM read_parquet('https://example.org/a.parquet')",
          "SELECT * FROM read_json('http://localhost:1/a.json')",
          "SELECT * FROM sniff_csv('https://example.org/a.csv')",
          "UPDATE EXTENSIONS",
          "SELECT * FROM read_text('hf://datasets/a/b')",
          "INSTALL httpfs",
          "LOAD httpfs",
          "FORCE INSTALL spatial FROM community",
          "LOAD 'OUT'",
          // Writing files.
          "COPY t TO 'OUT'",
          "COPY t TO '/dev/stdout'",
          "COPY t FROM 'SECRET'",
          "COPY FROM DATABASE memory TO x",
          "SELECT write_blob('OUT', 'x'::BLOB)",
          "SELECT write_text('OUT', 'x')",
          "SELECT * FROM write_parquet('OUT')",
          "COPY (SELECT 1) TO 'OUT' (FORMAT parquet)",
          "EXPORT DATABASE 'OUT'",
          "IMPORT DATABASE 'FOLDER'",
          "ATTACH 'OUT' AS o",
          "ATTACH 'OUT' AS o (TYPE sqlite)",
          "EXPLAIN ANALYZE COPY t TO 'OUT'",
          "WITH c AS (COPY t TO 'OUT') SELECT * FROM c",
          // Changing data or the engine.
          "INSERT INTO t VALUES (2)",
          "WITH i AS (INSERT INTO t VALUES (2) RETURNING *) SELECT * FROM i",
          "WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d",
          "WITH u AS (UPDATE t SET a = 3 RETURNING *) SELECT * FROM u",
          "DELETE FROM t",
          "DROP VIEW t",
          "CREATE TABLE x AS SELECT 1",
          "CREATE OR REPLACE VIEW t AS SELECT 1",
          "CREATE MACRO m() AS TABLE SELECT * FROM read_text('SECRET')",
          "CREATE SECRET (TYPE s3, KEY_ID 'a', SECRET 'b')",
          "ALTER VIEW t RENAME TO x",
          "SELECT 1; DROP VIEW t",
          "SELECT 1; SELECT * FROM read_text('SECRET')",
          "SELECT 1;; COPY t TO 'OUT'",
          "/* SELECT */ DROP VIEW t -- SELECT",
          "SET enable_external_access = true",
          "SET GLOBAL allowed_directories = ['/']",
          "RESET lock_configuration",
          "PRAGMA database_list",
          "PRAGMA enable_profiling = 'json'",
          "CALL enable_logging()",
          "SELECT * FROM enable_logging()",
          "SELECT * FROM enable_profiling()",
          "SELECT * FROM checkpoint()",
          "SELECT * FROM force_checkpoint()",
          "SELECT * FROM create_external_resource('a')",
          "USE memory",
          "SET VARIABLE x = 1",
          "LOAD 'FOLDER/a.duckdb_extension'",
          "MERGE INTO t USING t AS s ON t.a = s.a WHEN MATCHED THEN DELETE",
          "TRUNCATE t",
          "ANALYZE",
          "BEGIN TRANSACTION",
          "PREPARE p AS SELECT 1",
          "EXECUTE p",
          "VACUUM",
          "CHECKPOINT",
          "DETACH memory",
          "COMMENT ON VIEW t IS 'x'");

  @TempDir static Path folder;
  private static PreviewFixture preview;
  private static SampleTable sample;

  @BeforeAll
  static void start() throws IOException {
    preview = new PreviewFixture(folder);
    sample = preview.file("t.csv", "a\n1\n");
    Files.writeString(folder.resolve("secret.txt"), "the secret\n");
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("secret.txt"));
    preview.engine.export(
        PreviewQuery.of("q.sql", "SELECT 1", List.of()),
        ExportFormat.CSV,
        folder.resolve("written.csv"),
        Progress.none());
    Files.writeString(Path.of(exports(), "another.csv"), "of another query\n");
  }

  @AfterAll
  static void end() {
    preview.close();
  }

  @AfterEach
  void nothing_was_written_and_the_sample_is_what_it_was() {
    assertFalse(Files.exists(folder.resolve("out")));
    assertEquals(Value.exact(1), preview.value("SELECT sum(a) FROM t", sample));
  }

  @TestFactory
  List<DynamicTest> every_attempt_is_refused() {
    assertTrue(ATTEMPTS.size() >= 60);
    return ATTEMPTS.stream()
        .map(attempt -> DynamicTest.dynamicTest(attempt, () -> assertRefused(attempt)))
        .toList();
  }

  private static void assertRefused(String attempt) {
    String sql =
        attempt
            .replace("SECRET'", folder.resolve("secret.txt") + "'")
            .replace("SECRET\"", folder.resolve("secret.txt") + "\"")
            .replace("FOLDERNAME", folder.getFileName().toString())
            .replace("FOLDER", folder.toString())
            .replace("EXPORTS", exports())
            .replace("OUT", folder.resolve("out").toString());
    List<Problem> problems =
        switch (preview.run(sql, sample)) {
          case Checked.Bad<RowSource> bad -> bad.problems();
          case Checked.Good<RowSource> good -> {
            try (RowSource rows = good.value()) {
              yield rows.page(0, 10).problems();
            }
          }
        };
    assertFalse(problems.isEmpty(), sql);
    assertEquals("q.sql", problems.getFirst().location().file(), problems.toString());
    assertTrue(problems.getFirst().rule().startsWith("sql-"), problems.toString());
  }

  /// The folder of this test's worker to which it may write.
  private static String exports() {
    return preview.engine.folder().resolve("exports").toString();
  }

  @Test
  void ordinary_queries_are_not_refused() {
    for (String sql :
        List.of(
            "SELECT * FROM t; ",
            "FROM t",
            "VALUES (1), (2)",
            "SELECT * FROM t -- read_text('x')",
            "SELECT '\"type\":\"INSERT_QUERY_NODE\"' FROM t",
            "SELECT ';', a FROM t",
            "DESCRIBE t",
            "SUMMARIZE t",
            "SELECT * FROM range(3), unnest([1, 2]) u(x)",
            "WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r WHERE i < 3) FROM r",
            "SELECT * FROM (PIVOT t ON a IN (1, 2) USING count(*))")) {
      try (RowSource rows = preview.rows(sql, sample)) {
        assertEquals(List.of(), rows.page(0, 10).problems(), sql);
      }
    }
  }
}
