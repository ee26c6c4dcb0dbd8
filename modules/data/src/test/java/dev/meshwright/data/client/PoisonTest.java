package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A damaged file after which a database refuses every further query.
class PoisonTest {

  @TempDir Path folder;

  @Test
  void the_guilty_file_is_named_and_the_other_samples_go_on() throws Exception {
    Files.write(folder.resolve("bad.parquet"), poison());
    try (PreviewFixture preview = new PreviewFixture(folder)) {
      SampleTable good = preview.file("good.csv", "i\n1\n2\n");
      SampleTable bad = preview.sample("bad.parquet");
      String both = "SELECT max(hash(bad)) FROM good JOIN bad USING (i)";
      Problem first = preview.problem(both, good, bad);
      assertEquals("sample-breaks-engine", first.rule(), first.toString());
      assertEquals("bad.parquet", first.location().file());
      long worker = preview.engine.workerPid();
      assertEquals(Value.exact(3), preview.value("SELECT sum(i) FROM good", good, bad));
      assertEquals("bad.parquet", preview.problem("FROM bad", good, bad).location().file());
      assertEquals(Value.exact(3), preview.value("SELECT sum(i) FROM good", good, bad));
      assertEquals(worker, preview.engine.workerPid(), "a fresh engine, not a fresh process");
    }
  }

  /// A Parquet file with one byte of its footer changed, so that the engine fails inside.
  private byte[] poison() throws SQLException, IOException {
    Path whole = folder.resolve("whole.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT i, 'x' || i % 10 AS s, [i, i + 1] AS l, {'a': i} AS st FROM range(300)"
              + " t(i)) TO '"
              + whole
              + "' (FORMAT parquet, COMPRESSION uncompressed)");
    }
    byte[] bytes = Files.readAllBytes(whole);
    for (int at = bytes.length - 9; at > bytes.length - 600; at--) {
      byte[] changed = bytes.clone();
      changed[at] = (byte) 211;
      Files.write(whole, changed);
      if (breaksTheEngine(whole)) {
        return changed;
      }
    }
    throw new AssertionError("no single byte breaks this version of the engine");
  }

  private static boolean breaksTheEngine(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT max(hash(t)) FROM '" + file + "' AS t")) {
      return !result.next();
    } catch (SQLException failed) {
      return failed.getMessage().startsWith("INTERNAL");
    }
  }
}
