package dev.meshwright.data.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a statement consists of, by the engine's own parse tree (`json_serialize_sql`). A user's
/// text is only ever a value in that tree, never a part of its structure.
///
/// @param statements how many there are
/// @param unknown a kind of node that does more than read, or that is not known here
public record StatementTree(
    int statements, Optional<String> unknown, List<Call> calls, List<TableName> tables) {

  /// Queries, what they read from, and what orders and limits them.
  private static final Set<String> KINDS =
      Set.of(
          "SELECT_NODE",
          "SET_OPERATION_NODE",
          "RECURSIVE_CTE_NODE",
          "CTE_NODE",
          "STATEMENT_NODE",
          "BASE_TABLE",
          "SUBQUERY",
          "JOIN",
          "TABLE_FUNCTION",
          "EXPRESSION_LIST",
          "COLUMN_DATA",
          "EMPTY",
          "PIVOT",
          "SHOW_REF",
          "ORDER_MODIFIER",
          "LIMIT_MODIFIER",
          "LIMIT_PERCENT_MODIFIER",
          "DISTINCT_MODIFIER",
          "ORDER_DEFAULT",
          "ASCENDING",
          "DESCENDING");

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "BETWEEN",
          "CASE",
          "CAST",
          "COLLATE",
          "COLUMN_REF",
          "COMPARISON",
          "CONJUNCTION",
          "CONSTANT",
          "DEFAULT",
          "FUNCTION",
          "LAMBDA",
          "LAMBDA_REF",
          "OPERATOR",
          "PARAMETER",
          "POSITIONAL_REFERENCE",
          "STAR",
          "SUBQUERY",
          "TYPE",
          "WINDOW");

  /// What SHOW lists without giving away more than names, as the engine writes it.
  private static final Set<String> LISTS =
      Set.of("\"tables\"", "\"schemas\"", "\"databases\"", "__show_tables_expanded");

  /// Keeps with an expression the name or text that it is; no member of the engine's begins so.
  private static final String NAME = "#name";

  public StatementTree {
    calls = List.copyOf(calls);
    tables = List.copyOf(tables);
  }

  /// @param json of `json_serialize_sql`, without an error
  public static StatementTree of(String json) {
    Collector collector = new Collector();
    new TreeReader(json, collector::ended).read();
    return collector.tree();
  }

  private static final class Collector {

    private final List<Call> calls = new ArrayList<>();
    private final List<OpenNode> named = new ArrayList<>();
    private final Map<OpenNode, String> firstArguments = new HashMap<>();
    private Optional<String> unknown = Optional.empty();
    private int statements;

    void ended(OpenNode branch) {
      if (branch.key.equals("statements") && branch.above(2).depth == 1) {
        statements++;
      }
      name(branch).ifPresent(name -> branch.above(1).keep(NAME, name));
      if (branch.has("class")) {
        expression(branch);
      } else if (branch.has("type")) {
        kind(branch);
      }
    }

    /// The name that a reference to a column is, or the text of a constant.
    private static Optional<String> name(OpenNode branch) {
      if (branch.list) {
        return branch.key.equals("column_names") && branch.items().size() == 1
            ? Optional.of(branch.items().getFirst())
            : Optional.empty();
      }
      return branch.key.equals("literal") && branch.text("kind").equals("STRING")
          ? Optional.of(branch.text("text"))
          : Optional.empty();
    }

    private void expression(OpenNode branch) {
      if (!EXPRESSIONS.contains(branch.text("class"))) {
        unknown = unknown.or(() -> Optional.of(branch.text("class")));
      }
      if (branch.has("function_name")) {
        boolean table = branch.key.equals("function");
        StatementRange place = table ? branch.above(1).place() : branch.place();
        Optional<String> first = Optional.ofNullable(firstArguments.remove(branch));
        calls.add(new Call(branch.text("function_name"), table, first, place));
      }
      argument(branch);
    }

    /// The first argument of a table function is an `expression` in the first of its `arguments`.
    private void argument(OpenNode branch) {
      boolean first =
          branch.key.equals("expression")
              && branch.above(1).key.equals("arguments")
              && branch.above(1).index() == 0
              && branch.above(1).text("name").isEmpty()
              && branch.above(3).key.equals("function");
      if (first && branch.has(NAME)) {
        firstArguments.put(branch.above(3), branch.text(NAME));
      }
    }

    private void kind(OpenNode branch) {
      String type = branch.text("type");
      if (!KINDS.contains(type) && !type.endsWith("_TYPE_INFO")) {
        unknown = unknown.or(() -> Optional.of(type));
      }
      switch (branch.text("show_type")) {
        case "SHOW_SPECIAL" -> {
          if (!LISTS.contains(branch.text("table_name"))) {
            unknown = unknown.or(() -> Optional.of("SHOW"));
          }
        }
        case "SHOW" -> named.add(branch);
        default -> {
          if (type.equals("BASE_TABLE")) {
            named.add(branch);
          }
        }
      }
    }

    StatementTree tree() {
      List<TableName> tables = new ArrayList<>();
      for (OpenNode branch : named) {
        tables.add(table(branch));
      }
      return new StatementTree(statements, unknown, calls, tables);
    }

    private static TableName table(OpenNode branch) {
      String schema = branch.text("schema_name");
      String name = branch.text("table_name");
      boolean bare =
          branch.text("catalog_name").isEmpty()
              && (schema.isEmpty() || EngineNames.folded(schema).equals("recurring"));
      return new TableName(
          branch.text("catalog_name"),
          schema,
          name,
          branch.place(),
          bare && branch.text("type").equals("BASE_TABLE") && branch.knowsStep(name));
    }
  }
}
