package dev.meshwright.data.statement;

import java.util.Set;

/// Which functions a preview may call.
///
/// Where a table is read, only those that make rows of their arguments. Among expressions, all but
/// those that tell of the machine or the engine's state, change it, or read a statement out of a
/// text: the list of the engine's functions is kept beside the test, which fails when a new version
/// brings one that nobody has looked at.
public final class Functions {

  private static final Set<String> TABLES =
      Set.of(
          "generate_series",
          "icu_calendar_names",
          "json_each",
          "json_tree",
          "pg_timezone_names",
          "range",
          "repeat",
          "repeat_row",
          "summary",
          "test_all_types",
          "unnest");

  /// These read the table that their first argument names.
  private static final Set<String> OF_TABLES = Set.of("histogram", "histogram_values");

  private static final Set<String> FORBIDDEN =
      Set.of(
          // Settings and variables.
          "current_setting",
          "getenv",
          "getvariable",
          // Counters and logs, which are changed by being asked.
          "currval",
          "nextval",
          "setval",
          "write_log",
          // Statements in texts.
          "json_execute_serialized_sql",
          "json_serialize_plan",
          "query",
          "query_table",
          // Definitions of views hold the paths of samples.
          "pg_get_viewdef",
          // They only make the preview wait.
          "pg_sleep",
          "sleep_ms",
          // States of aggregates made of bytes, which the engine trusts.
          "to_aggregate_state",
          "index_key",
          "write_blob",
          "write_text");

  private Functions() {}

  /// Whether it may be called where a table is read.
  public static boolean makesRows(String name) {
    return TABLES.contains(EngineNames.folded(name));
  }

  /// Whether it reads the table that its first argument names.
  public static boolean readsNamedTable(String name) {
    return OF_TABLES.contains(EngineNames.folded(name));
  }

  /// Whether it may be called in an expression.
  public static boolean computes(String name) {
    String folded = EngineNames.folded(name);
    return !FORBIDDEN.contains(folded)
        && !folded.startsWith("__internal_")
        && !folded.startsWith("read_");
  }
}
