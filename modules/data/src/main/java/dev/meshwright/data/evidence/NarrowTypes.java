package dev.meshwright.data.evidence;

import dev.meshwright.model.data.DataType;
import java.util.List;

/// Types that values of a wider type may be meant as, each with the condition under which it holds
/// a value `v`.
///
/// @param type as DuckDB writes it
/// @param holds a condition
record NarrowTypes(String type, String holds) {

  private static final String WHOLE = "'[+-]?[0-9]{1,18}'";
  private static final String NUMBER =
      "'[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?'";
  private static final String MOMENT = "'[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9:.]+";

  private static final List<NarrowTypes> OF_TEXT =
      List.of(
          new NarrowTypes("BIGINT", matches(WHOLE)),
          new NarrowTypes("DOUBLE", matches(NUMBER)),
          new NarrowTypes("BOOLEAN", "lower(v) IN ('true', 'false')"),
          new NarrowTypes(
              "DATE",
              matches("'[0-9]{4}-[0-9]{2}-[0-9]{2}'") + " AND TRY_CAST(v AS DATE) IS NOT NULL"),
          new NarrowTypes(
              "TIMESTAMP", matches(MOMENT + "'") + " AND TRY_CAST(v AS TIMESTAMP) IS NOT NULL"),
          new NarrowTypes(
              "TIMESTAMP WITH TIME ZONE", matches(MOMENT + "(Z|[+-][0-9]{2}(:?[0-9]{2})?)'")),
          new NarrowTypes("UUID", matches("'[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'")));

  private static final List<NarrowTypes> OF_JSON =
      List.of(
          new NarrowTypes("BIGINT", "json_type(v) IN ('BIGINT', 'UBIGINT')"),
          new NarrowTypes("DOUBLE", "json_type(v) IN ('BIGINT', 'UBIGINT', 'DOUBLE')"),
          new NarrowTypes("BOOLEAN", "json_type(v) = 'BOOLEAN'"),
          new NarrowTypes("VARCHAR", "json_type(v) = 'VARCHAR'"));

  private static String matches(String pattern) {
    return "regexp_full_match(v, " + pattern + ")";
  }

  /// Those within a type; none for one that says enough.
  static List<NarrowTypes> within(DataType type) {
    return switch (type) {
      case DataType.Scalar(String sql) when sql.equals("VARCHAR") -> OF_TEXT;
      case DataType.Scalar(String sql) when sql.equals("JSON") -> OF_JSON;
      case DataType _ -> List.of();
    };
  }

  /// A condition for what is a value: a null of JSON is none.
  static String present(DataType type) {
    return type.equals(new DataType.Scalar("JSON"))
        ? "v IS NOT NULL AND json_type(v) <> 'NULL'"
        : "v IS NOT NULL";
  }
}
