package dev.meshwright.data.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.data.Column;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReservedWordsTest {

  @Test
  void theEnginesReservedWordsAndNoOthersAreWrittenInQuotes() throws SQLException {
    TreeSet<String> quoted = new TreeSet<>();
    TreeSet<String> reserved = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet words =
            statement.executeQuery(
                "SELECT keyword_name, keyword_category FROM duckdb_keywords()")) {
      while (words.next()) {
        String word = words.getString(1);
        if (words.getString(2).equals("reserved")) {
          reserved.add(word);
        }
        if (!Column.written(word).equals(word)) {
          quoted.add(word);
        }
      }
    }
    assertEquals(reserved, quoted);
    assertEquals("\"ORDER\"", Column.written("ORDER"));
  }
}
