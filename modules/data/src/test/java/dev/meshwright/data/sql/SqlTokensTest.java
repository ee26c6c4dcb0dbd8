package dev.meshwright.data.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Pieces of SQL, held against what the engine itself makes of them.
class SqlTokensTest {

  private static final List<String> ODD =
      List.of(
          "'", "''", "\"", "\"\"", "$", "$$", "$a$", "--", "/*", "*/", "(", ")", "{", "\\", "\\'",
          "E", "x", "7", "ä", "😀", " ", "\n", ";", ",", "{#", "%");

  @Test
  void pieces_have_their_kinds_and_places() {
    assertEquals(
        List.of(
            "TAG {% set a = 1 %}",
            "EXPRESSION {{ config(x='}}') }}",
            "WORD SELECT",
            "PARAMETER $p",
            "MARK ,",
            "STRING 'it''s {{ var('x') }}'",
            "COMMENT -- {{ no }}\n",
            "COMMENT {# '  #}",
            "QUOTED_NAME \"a\"\"b\"",
            "MARK .",
            "WORD c$1",
            "STRING $t$ $$ ' $t$",
            "COMMENT /* a /* b */ ' */"),
        kinds(
            "{% set a = 1 %}{{ config(x='}}') }} SELECT $p, 'it''s {{ var('x') }}' -- {{ no }}\n"
                + "{# '  #} \"a\"\"b\".c$1 $t$ $$ ' $t$ /* a /* b */ ' */"));
  }

  @Test
  void what_is_not_closed_ends_with_the_text() {
    for (String open : List.of("'a", "\"a", "$$ a", "/* /* */ a", "-- a", "E'\\'")) {
      List<SqlToken> tokens = SqlTokens.all("x " + open);
      assertEquals(2 + open.length(), tokens.getLast().range().end(), open);
    }
    assertEquals(List.of("MARK {{", "WORD a"), kinds("{{ a"));
  }

  @Test
  void between_raw_and_endraw_templates_are_text() {
    assertEquals(
        List.of("TAG {% raw %}", "STRING '{{'", "TAG {% endraw %}", "EXPRESSION {{ a }}"),
        kinds("{% raw %}'{{'{% endraw %}{{ a }}"));
  }

  /// Each of these would be read to its end again and again, for hours.
  @Test
  void many_that_are_not_closed_are_read_once() {
    int many = SqlTokens.MAX_LENGTH / 10;
    for (String open :
        List.of("{{", "{%", "{#", "'{{", "{% raw %}", "{{ '", "a(", "a AS (", "$a")) {
      String text = open.repeat(many);
      assertTrue(!SqlTokens.all(text).isEmpty(), open);
      assertEquals(open.equals("a AS ("), WithClause.defines(text, "a"), open);
    }
    assertTrue(
        WithClause.defines("WITH \"A\" (x, y) AS NOT MATERIALIZED (SELECT 1, 2) SELECT 1", "a"));
  }

  @Test
  void depth_counts_what_is_open() {
    List<Integer> depths = SqlTokens.all("( [ '(' ] ) ) (").stream().map(SqlToken::depth).toList();
    assertEquals(List.of(1, 2, 2, 1, 0, 0, 1), depths);
  }

  /// Strings, names and comments full of what could end them: the engine takes each as one column,
  /// and so do the tokens.
  @Test
  void the_engine_sees_the_same_pieces() throws SQLException {
    Random random = new Random(11);
    int pieces = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (int query = 0; query < 120; query++) {
        List<String> columns = IntStream.range(0, 25).mapToObj(i -> piece(random)).toList();
        String sql = "SELECT " + String.join(",", columns);
        try (ResultSet result = statement.executeQuery(sql)) {
          assertEquals(columns.size(), result.getMetaData().getColumnCount(), sql);
        }
        List<SqlToken> code = SqlTokens.resolvedCode(sql).toList();
        long commas = code.stream().filter(token -> token.is(',') && token.depth() == 0).count();
        assertEquals(columns.size() - 1, commas, sql);
        pieces += columns.size();
      }
    }
    assertTrue(pieces >= 3_000);
  }

  private static String piece(Random random) {
    String text =
        IntStream.range(0, random.nextInt(8))
            .mapToObj(i -> ODD.get(random.nextInt(ODD.size())))
            .reduce("", String::concat);
    return switch (random.nextInt(7)) {
      case 0 -> "'" + text.replace("'", "''") + "'";
      case 1 -> (random.nextBoolean() ? "E'" : "e'") + escaped(text) + "'";
      case 2 -> "$q$" + text.replace("$q$", "") + " $q$";
      case 3 -> "1 AS \"n" + text.replace("\"", "\"\"") + "\"";
      case 4 -> "2 -- " + text.replace("\n", " ") + "\n";
      case 5 -> "3 /* " + nested(text) + " /* , */ */";
      default -> "4 AS b$" + random.nextInt(9) + "$";
    };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("'", random(text) ? "''" : "\\'");
  }

  private static boolean random(String text) {
    return text.hashCode() % 2 == 0;
  }

  /// Without marks that would open or close a comment.
  private static String nested(String text) {
    return text.replace("*", "+").replace("/", "|");
  }

  private static List<String> kinds(String sql) {
    return SqlTokens.all(sql).stream().map(token -> token.kind() + " " + token.text()).toList();
  }
}
