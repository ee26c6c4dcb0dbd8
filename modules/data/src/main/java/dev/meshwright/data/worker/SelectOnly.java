package dev.meshwright.data.worker;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets through exactly one statement that only reads.
///
/// It looks at the tree DuckDB itself parses. That tree comes as compact JSON, in which quotes
/// inside strings are escaped: a pattern with quotes can match its structure only, never a user's
/// string.
final class SelectOnly {

  private static final int MAX_LENGTH = 1 << 20;

  private static final Pattern NODE = Pattern.compile("\"type\":\"([A-Z_]+_NODE)\"");
  private static final Set<String> READING_NODES =
      Set.of(
          "SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE", "STATEMENT_NODE");

  private static final Pattern TABLE_FUNCTION =
      Pattern.compile(
          "\"type\":\"TABLE_FUNCTION\".*?\"query_location\":(\\d+),\"query_location_length\":(\\d+)"
              + ".*?\"function_name\":\"((?:[^\"\\\\]|\\\\.)*+)\"");

  /// Everything else reads files or changes the engine.
  private static final Set<String> TABLE_FUNCTIONS =
      Set.of(
          "range",
          "generate_series",
          "unnest",
          "repeat",
          "repeat_row",
          "json_each",
          "json_tree",
          "histogram",
          "histogram_values",
          "summary",
          "test_all_types",
          "icu_calendar_names",
          "pg_timezone_names");

  private static final Pattern TABLE =
      Pattern.compile(
          "\"query_location\":(\\d+),\"query_location_length\":(\\d+),\"schema_name\":"
              + "\"(?:[^\"\\\\]|\\\\.)*+\",\"table_name\":\"((?:[^\"\\\\]|\\\\.)*+)\"");

  private static final Pattern STATEMENTS = Pattern.compile("\\{\"node\":\\{");

  private SelectOnly() {}

  /// The problem with a text that is not one SELECT; empty when it is one.
  static Optional<Problem> problem(Connection connection, String sql, QueryProblems problems)
      throws SQLException {
    if (sql.length() > MAX_LENGTH) {
      return Optional.of(
          problems.at(
              TextRange.at(0),
              "sql-too-long",
              "The query is longer than " + MAX_LENGTH + " characters.",
              "Split it into steps."));
    }
    String tree = tree(connection, sql);
    if (tree.startsWith("{\"error\":true")) {
      return Optional.of(notParsed(EngineError.ofText(tree), problems));
    }
    if (tree.contains("\"statements\":[]")) {
      return Optional.of(
          problems.at(TextRange.at(0), "sql-empty", "There is no query here.", "Write a SELECT."));
    }
    return notOneSelect(tree, problems)
        .or(() -> forbiddenFunction(tree, problems))
        .or(() -> fileAsTable(tree, problems));
  }

  private static String tree(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT json_serialize_sql(?)")) {
      statement.setString(1, sql);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  private static Problem notParsed(EngineError error, QueryProblems problems) {
    if (!error.type().equals("not implemented")) {
      return problems.of(error);
    }
    return problems.at(
        TextRange.at(0),
        "sql-not-select",
        "A preview runs one SELECT: " + error.message(),
        "Keep only the SELECT. A PIVOT is accepted in FROM, with its values listed.");
  }

  private static Optional<Problem> notOneSelect(String tree, QueryProblems problems) {
    // A top-level statement is an element of "statements"; subqueries are objects with a "node"
    // too,
    // but never directly behind "[" or "},".
    if (topLevelStatements(tree) != 1) {
      return Optional.of(
          problems.at(
              TextRange.at(0),
              "sql-several-statements",
              "A preview runs one SELECT; here are several statements.",
              "Select the one to preview."));
    }
    Matcher node = NODE.matcher(tree);
    while (node.find()) {
      if (!READING_NODES.contains(node.group(1))) {
        return Optional.of(
            problems.at(
                TextRange.at(0),
                "sql-not-select",
                "A preview only reads; this query would change data.",
                "Use SELECT in place of INSERT, UPDATE, DELETE or MERGE."));
      }
    }
    return Optional.empty();
  }

  private static int topLevelStatements(String tree) {
    int start = tree.indexOf("\"statements\":[") + "\"statements\":[".length();
    int depth = 0;
    int statements = 0;
    boolean quoted = false;
    for (int i = start; i < tree.length(); i++) {
      char c = tree.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        if (depth == 0
            && c == '{'
            && STATEMENTS.matcher(tree).region(i, tree.length()).lookingAt()) {
          statements++;
        }
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    return statements;
  }

  /// The engine takes a name that is no table for a file. No sample has a separator in its name.
  private static Optional<Problem> fileAsTable(String tree, QueryProblems problems) {
    Matcher table = TABLE.matcher(tree);
    while (table.find()) {
      String name = table.group(3);
      if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
        return Optional.of(
            problems.at(
                problems.range(table.group(1), table.group(2)),
                "sql-file-as-table",
                "Files cannot be named in a preview.",
                "Samples are tables: name them in FROM."));
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> forbiddenFunction(String tree, QueryProblems problems) {
    Matcher function = TABLE_FUNCTION.matcher(tree);
    while (function.find()) {
      String name = function.group(3);
      if (!TABLE_FUNCTIONS.contains(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(
            problems.at(
                problems.range(function.group(1), function.group(2)),
                "sql-forbidden-function",
                "The table function " + name + " is not available in a preview.",
                "Samples are tables: name them in FROM."));
      }
    }
    return Optional.empty();
  }
}
