package dev.meshwright.data.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FunctionsTest {

  /// A new version of the engine may bring functions that reach outside: look at each one that this
  /// test tells, forbid it or not, and add it to `functions.txt`.
  @Test
  void every_function_of_the_engine_has_been_looked_at() throws SQLException, IOException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet names =
            statement.executeQuery("SELECT DISTINCT function_name FROM duckdb_functions()")) {
      while (names.next()) {
        String name = names.getString(1);
        if (!name.startsWith("collate_") && !name.startsWith("icu_collate_")) {
          found.add(name);
        }
      }
    }
    found.removeAll(known());
    assertEquals(Set.of(), found);
  }

  private static List<String> known() throws IOException {
    try (InputStream stream = FunctionsTest.class.getResourceAsStream("functions.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void what_tells_of_the_machine_or_changes_the_engine_is_forbidden() {
    for (String name : List.of("GETENV", "current_setting", "read_text", "__internal_x", "query")) {
      assertFalse(Functions.computes(name), name);
      assertFalse(Functions.makesRows(name), name);
    }
    assertTrue(Functions.computes("upper"));
    assertTrue(Functions.makesRows("Range"));
    assertFalse(Functions.makesRows("duckdb_settings"));
  }
}
