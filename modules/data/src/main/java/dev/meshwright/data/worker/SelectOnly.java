package dev.meshwright.data.worker;

import dev.meshwright.data.sql.SqlText;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.data.statement.Call;
import dev.meshwright.data.statement.EngineNames;
import dev.meshwright.data.statement.Functions;
import dev.meshwright.data.statement.StatementRange;
import dev.meshwright.data.statement.StatementTree;
import dev.meshwright.data.statement.TableName;
import dev.meshwright.model.TextRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Lets through exactly one statement that only reads, and only tables that are known.
///
/// It judges the tree that DuckDB itself parses. What DuckDB cannot write as such a tree is no
/// SELECT, or one whose parts cannot be judged (a PIVOT at the top whose values are not listed): it
/// is refused.
final class SelectOnly {

  /// Far more than the engine binds, and fewer than its parser's recursion has room for.
  private static final int MAX_NESTING = 5_000;

  /// What the engine keeps about tables, without paths or settings.
  private static final Set<String> CATALOG =
      Set.of("information_schema.tables", "information_schema.columns");

  private final Connection connection;
  private final QueryProblems problems;
  private final Map<String, String> samples = new TreeMap<>();

  /// @param samples names of the tables that may be read
  SelectOnly(Connection connection, QueryProblems problems, Iterable<String> samples) {
    this.connection = connection;
    this.problems = problems;
    samples.forEach(name -> this.samples.put(EngineNames.folded(name), name));
  }

  /// The samples that a text reads.
  ///
  /// @throws RefusalException when it is not one SELECT, or reads anything else
  Set<String> samplesOf(String sql) throws SQLException, RefusalException {
    if (sql.length() > SqlTokens.MAX_LENGTH) {
      throw refused(
          TextRange.at(0),
          "sql-too-long",
          "The query is longer than " + SqlTokens.MAX_LENGTH + " characters.",
          "Split it into steps.");
    }
    if (SqlText.nesting(sql) > MAX_NESTING) {
      throw refused(
          problems.firstWord(),
          "sql-too-deep",
          "The query is nested too deeply.",
          "Move inner parts into common table expressions.");
    }
    String json = json(sql);
    if (json.startsWith("{\"error\":true")) {
      throw notParsed(EngineError.ofText(json));
    }
    StatementTree tree = StatementTree.of(json);
    kinds(tree);
    Set<String> read = new LinkedHashSet<>();
    for (Call call : tree.calls()) {
      function(call).ifPresent(read::add);
    }
    for (TableName table : tree.tables()) {
      if (!table.step() && !CATALOG.contains(EngineNames.folded(table.words()))) {
        read.add(sample(table));
      }
    }
    return read;
  }

  private String json(String sql) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT json_serialize_sql(?)")) {
      statement.setString(1, sql);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  private RefusalException notParsed(EngineError error) {
    if (!error.type().equals("not implemented")) {
      return new RefusalException(problems.of(error));
    }
    return refused(
        problems.firstWord(),
        "sql-not-select",
        "A preview runs one SELECT, and this statement is none.",
        "Keep only the SELECT. A PIVOT is accepted in FROM, with its values listed.");
  }

  private void kinds(StatementTree tree) throws RefusalException {
    if (tree.statements() == 0) {
      throw refused(TextRange.at(0), "sql-empty", "There is no query here.", "Write a SELECT.");
    }
    if (tree.statements() > 1) {
      throw refused(
          TextRange.at(0),
          "sql-several-statements",
          "A preview runs one SELECT; here are several statements.",
          "Select the one to preview.");
    }
    if (tree.unknown().isPresent()) {
      boolean writes = tree.unknown().get().endsWith("_QUERY_NODE");
      throw refused(
          problems.firstWord(),
          "sql-not-select",
          writes
              ? "A preview only reads; this query would change data."
              : "A preview cannot run " + tree.unknown().get().toLowerCase(Locale.ROOT) + ".",
          writes
              ? "Use SELECT in place of INSERT, UPDATE, DELETE or MERGE."
              : "Keep only the SELECT.");
    }
  }

  /// The sample that a function reads.
  private Optional<String> function(Call call) throws RefusalException {
    if (!call.table()) {
      if (!Functions.computes(call.name())) {
        throw refused(
            problems.range(call.place(), call.name()),
            "sql-forbidden-function",
            "The function " + call.name() + " is not available in a preview.",
            "A preview reads the samples, and nothing of the machine or the engine.");
      }
      return Optional.empty();
    }
    if (Functions.makesRows(call.name())) {
      return Optional.empty();
    }
    Optional<String> named =
        Functions.readsNamedTable(call.name())
            ? call.first().map(EngineNames::folded).map(samples::get)
            : Optional.empty();
    if (named.isEmpty()) {
      throw refused(
          problems.range(call.place(), call.name()),
          "sql-forbidden-function",
          "The table function " + call.name() + " is not available in a preview.",
          "Samples are tables: name them in FROM.");
    }
    return named;
  }

  private String sample(TableName table) throws RefusalException {
    String schema = EngineNames.folded(table.schema());
    String catalog = EngineNames.folded(table.catalog());
    boolean here =
        (schema.isEmpty() || schema.equals("main"))
            && (catalog.isEmpty() || catalog.equals("memory"));
    Optional<String> known =
        here
            ? Optional.ofNullable(samples.get(EngineNames.folded(table.name())))
            : Optional.empty();
    if (known.isPresent()) {
      return known.get();
    }
    StatementRange place = table.place();
    throw new RefusalException(problems.unknownTable(place, table.name(), table.words()));
  }

  private RefusalException refused(TextRange range, String rule, String message, String hint) {
    return new RefusalException(problems.at(range, rule, message, hint));
  }
}
