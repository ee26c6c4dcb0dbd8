package dev.meshwright.data.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SqlFunctionsTest {

  /// Told by hand: the catalogue of the engine does not have them, or not what they take.
  private static final Set<String> BY_HAND =
      Set.of("cast", "coalesce", "extract", "if", "nullif", "split_part", "try_cast");

  private final SqlFunctions functions = new SqlFunctions();

  @Test
  void what_is_told_is_what_the_engine_has() throws SQLException {
    Set<String> engine = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT DISTINCT function_name, len(parameters), varargs IS NOT NULL"
                    + " FROM duckdb_functions()")) {
      while (rows.next()) {
        engine.add(call(rows.getString(1), rows.getInt(2), rows.getBoolean(3)));
      }
    }
    List<String> unknown = new ArrayList<>();
    List<SqlFunctions.Signature> all =
        names().stream().flatMap(name -> functions.named(name).stream()).toList();
    for (SqlFunctions.Signature signature : all) {
      boolean more = signature.parameters().contains("...");
      String call = call(signature.name(), signature.parameters().size() - (more ? 1 : 0), more);
      if (!BY_HAND.contains(signature.name()) && !engine.contains(call)) {
        unknown.add(call);
      }
    }
    assertEquals(List.of(), unknown);
    assertTrue(all.size() > 800, "the catalogue was read");
  }

  private static Set<String> names() {
    try (InputStream in =
        Objects.requireNonNull(SqlFunctions.class.getResourceAsStream("functions.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.substring(0, line.indexOf(' ')))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String call(String name, int parameters, boolean more) {
    return name + "/" + parameters + (more ? "+" : "");
  }

  @Test
  void a_function_is_found_in_any_case() {
    assertEquals(
        List.of("part VARCHAR", "startdate time", "enddate time"),
        functions.named("DATE_DIFF").getFirst().parameters());
    assertEquals(List.of(), functions.named("row_number").getFirst().parameters());
    assertEquals(List.of(), functions.named("nobody_knows"));
  }
}
