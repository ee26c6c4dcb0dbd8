package dev.meshwright.usecases.complete;

import java.util.List;
import java.util.Locale;

/// The functions and keywords that are offered: those of everyday queries in DuckDB's dialect.
final class SqlWords {

  private static final List<String> FUNCTIONS =
      List.of(
          ("abs any_value approx_count_distinct arg_max arg_min array_agg array_length avg bool_and"
               + " bool_or cast ceil coalesce concat concat_ws contains corr count count_if"
               + " cume_dist current_date current_timestamp date_add date_diff date_part date_sub"
               + " date_trunc day dayname dense_rank ends_with epoch epoch_ms exp extract first"
               + " first_value flatten floor format generate_series greatest hash hex hour if"
               + " ifnull ilike isfinite isnan json_array_length json_extract json_extract_string"
               + " json_type lag last last_day last_value lead least left len length levenshtein"
               + " list list_aggregate list_contains list_distinct list_filter list_sort"
               + " list_transform list_value ln log lower lpad ltrim make_date make_timestamp map"
               + " map_entries map_extract map_keys map_values max md5 median min minute mod mode"
               + " month monthname now nth_value ntile nullif octet_length percent_rank pow product"
               + " quantile_cont quantile_disc quarter random range rank regexp_extract"
               + " regexp_extract_all regexp_matches regexp_replace repeat replace reverse right"
               + " round row_number rpad rtrim second sha256 sign split_part sqrt starts_with"
               + " stddev stddev_pop strftime string_agg string_split strip_accents strlen strptime"
               + " struct_extract struct_pack substr substring sum to_base64 to_days to_timestamp"
               + " trim trunc try_cast try_strptime typeof unnest upper uuid var_pop variance week"
               + " weekday year")
              .split(" "));

  private static final List<String> KEYWORDS =
      List.of(
          ("ALL AND ANTI AS ASC ASOF BETWEEN BY CASE CAST CROSS DESC DISTINCT ELSE END EXCEPT"
                  + " EXCLUDE EXISTS FALSE FILTER FIRST FROM FULL GROUP HAVING ILIKE IN INNER"
                  + " INTERSECT INTERVAL IS JOIN LAST LEFT LIKE LIMIT NATURAL NOT NULL NULLS OFFSET"
                  + " ON OR ORDER OUTER OVER PARTITION PIVOT QUALIFY RECURSIVE REPLACE RIGHT SELECT"
                  + " SEMI THEN TRUE UNION UNPIVOT USING VALUES WHEN WHERE WINDOW WITH")
              .split(" "));

  private SqlWords() {}

  static List<String> functions() {
    return FUNCTIONS;
  }

  static boolean isKeyword(String word) {
    return KEYWORDS.contains(word.toUpperCase(Locale.ROOT));
  }

  static List<String> keywords() {
    return KEYWORDS;
  }
}
