package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attempts to leave the sandbox by a statement, and statements that look like it and must run.
///
/// In `escapes.sql`, `SECRET` is a file beside the samples, `FOLDER` their folder, `OUT` a file
/// that must not appear, `EXPORTS` the folder to which the worker may write, `PORT` where a server
/// listens.
class EscapesTest {

  /// Places in a query where a table function may stand.
  private static final List<String> PLACES =
      List.of(
          "SELECT * FROM %s",
          "SELECT * FROM %s AS \"a\u2028b\"",
          "SELECT * FROM %s AS \"a\u2029b\"",
          "SELECT * FROM %s AS \"a\u0085b\"",
          "SELECT * FROM %s AS \"a\\\"\"b\"",
          "SELECT * FROM %s AS x(\"\u2028\")",
          "WITH \"\u2028\" AS (FROM %s) FROM \"\u2028\"",
          "SELECT (SELECT count(*) FROM %s)",
          "SELECT * FROM t WHERE a IN (SELECT 1 FROM %s)",
          "SELECT * FROM t UNION ALL BY NAME FROM %s",
          "SELECT '\u2028', /*\u2028*/ * FROM/**/%s -- \u2028",
          "SUMMARIZE FROM %s",
          "SELECT * FROM t, LATERAL (FROM %s) u",
          "SELECT * FROM t ORDER BY (SELECT count(*) FROM %s)");

  private static final List<String> FUNCTIONS =
      List.of(
          "duckdb_settings()",
          "duckdb_functions()",
          "duckdb_views()",
          "duckdb_secrets()",
          "duckdb_temporary_files()",
          "duckdb_variables()",
          "read_text('SECRET')",
          "read_blob('FOLDER/t.csv')",
          "read_csv('FOLDER/t.csv')",
          "read_text('EXPORTS/another.csv')",
          "sniff_csv('FOLDER/t.csv')",
          "glob('FOLDER/*')",
          "query('FROM t')",
          "query_table('FOLDER/t.csv')",
          "json_execute_serialized_sql('{}')",
          "checkpoint()",
          "enable_logging()",
          "pragma_database_size()",
          "seq_scan('t')",
          "\"READ_TEXT\"('SECRET')",
          "main.read_text('SECRET')",
          "system.main.duckdb_settings()");

  @TempDir static Path folder;
  private static PreviewFixture preview;
  private static SampleTable[] samples;
  private static ServerSocket server;

  @BeforeAll
  static void start() throws IOException {
    preview = new PreviewFixture(folder);
    SampleTable plain = preview.file("t.csv", "a\n1\n");
    samples = new SampleTable[] {plain, plain.named("odd \"name/x.csv")};
    Files.writeString(folder.resolve("secret.txt"), "the secret\n");
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("secret.txt"));
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    preview.engine.export(
        PreviewQuery.of("q.sql", "SELECT 1", List.of()),
        ExportFormat.CSV,
        folder.resolve("written.csv"),
        Progress.none());
    Files.writeString(Path.of(exports(), "another.csv"), "of another query\n");
  }

  @AfterAll
  static void end() throws IOException {
    preview.close();
    server.close();
  }

  @Test
  void every_attempt_is_refused_at_its_place() throws IOException {
    Set<String> attempts = new LinkedHashSet<>(lines("escapes.sql"));
    FUNCTIONS.forEach(
        function -> PLACES.forEach(place -> attempts.add(place.replace("%s", function))));
    System.out.println(attempts.size() + " escapes tried by statements");
    assertTrue(attempts.size() >= 600, attempts.size() + " attempts");
    assertEquals(List.of(), through(attempts, EscapesTest::problems));
    assertFalse(Files.exists(folder.resolve("out")));
    assertEquals(Value.exact(1), preview.value("SELECT sum(a) FROM t", samples));
    server.setSoTimeout(1);
    try {
      server.accept().close();
      throw new AssertionError("a statement reached the network");
    } catch (SocketTimeoutException nobody) {
      // As it should be.
    }
  }

  /// The attempts that a judge did not refuse, each with what it said.
  private static List<String> through(
      Collection<String> attempts, Function<String, List<Problem>> judge) {
    List<String> through = new ArrayList<>();
    for (String attempt : attempts) {
      String sql = filledIn(attempt);
      List<Problem> problems = judge.apply(sql);
      if (!isRefusal(problems)) {
        through.add(sql + " -> " + problems);
      }
    }
    return through;
  }

  @Test
  void judges_that_let_an_attempt_through_would_be_found() {
    List<String> attempts =
        List.of(
            "SELECT content FROM read_text('SECRET')",
            "SELECT * FROM t UNION ALL FROM read_text('SECRET')",
            "SELECT current_setting('threads')");
    Map<String, List<Problem>> said =
        Map.of(
            "nothing", List.of(),
            "elsewhere", List.of(refusal("sql-forbidden-function", "other.sql", "Not this.")),
            "by an accident", List.of(refusal("preview-engine-failed", "q.sql", "It broke.")),
            "with the secret", List.of(refusal("sql-error", "q.sql", "No number: the secret")));
    said.forEach((how, problems) ->
        assertEquals(attempts.size(), through(attempts, sql -> problems).size(), how));
    assertEquals(
        List.of(),
        through(attempts, sql -> List.of(refusal("sql-not-select", "q.sql", "Not this."))));
  }

  /// The engine itself gives what the attempts ask for: only the filter stands before it.
  @Test
  void the_engine_alone_would_let_them_through() throws SQLException {
    try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = engine.createStatement();
        ResultSet rows =
            statement.executeQuery(filledIn("SELECT content FROM read_text('SECRET')"))) {
      assertTrue(rows.next());
      assertEquals("the secret\n", rows.getString(1));
    }
  }

  private static Problem refusal(String rule, String file, String message) {
    return Problem.error(rule, Location.startOf(file), message, "");
  }

  private static boolean isRefusal(List<Problem> problems) {
    return !problems.isEmpty()
        && problems.getFirst().location().file().equals("q.sql")
        && problems.getFirst().rule().startsWith("sql-")
        && !problems.toString().contains("the secret");
  }

  private static List<Problem> problems(String sql) {
    return switch (preview.run(sql, samples)) {
      case Result.Failed<RowSource> bad -> bad.problems();
      case Result.Ok<RowSource> good -> {
        try (RowSource rows = good.value()) {
          yield rows.page(0, 10).problems();
        }
      }
    };
  }

  private static String filledIn(String attempt) {
    return attempt
        .replace("SECRET", folder.resolve("secret.txt").toString())
        .replace("FOLDERNAME", folder.getFileName().toString())
        .replace("FOLDER", folder.toString())
        .replace("EXPORTS", exports())
        .replace("PORT", Integer.toString(server.getLocalPort()))
        .replace("OUT", folder.resolve("out").toString());
  }

  /// The folder of this test's worker to which it may write.
  private static String exports() {
    return preview.engine.folder().resolve("exports").toString();
  }

  @Test
  void ordinary_queries_run() throws IOException {
    List<String> queries = lines("queries.sql");
    assertTrue(queries.size() >= 80, queries.size() + " queries");
    List<String> refused = new ArrayList<>();
    for (String sql : queries) {
      switch (preview.run(sql, samples)) {
        case Result.Failed<RowSource> bad -> refused.add(sql + " -> " + bad.problems());
        case Result.Ok<RowSource> good -> {
          try (RowSource rows = good.value()) {
            Page page = rows.page(0, 10);
            if (!page.problems().isEmpty()) {
              refused.add(sql + " -> " + page.problems());
            }
          }
        }
      }
    }
    assertEquals(List.of(), refused);
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream stream = EscapesTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("--"))
          .toList();
    }
  }
}
