package dev.meshwright.usecases.quality;

import dev.meshwright.data.sql.SqlText;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.QualityRule;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The query whose only value a quality rule speaks of.
final class QualitySql {

  private QualitySql() {}

  /// Empty for a rule in words, of another engine, or of a metric that is not known.
  ///
  /// @param type of the column, where the metric compares its values
  static Optional<String> of(QualityRule rule, QualityTarget target, DataType type) {
    return switch (rule.type()) {
      case "sql" -> rule.query().map(query -> filled(query.value(), target));
      case "library" ->
          rule.metric()
              .map(Located::value)
              .flatMap(metric -> counted(metric, rule, target, type))
              .map(count -> select(count, rule, target));
      default -> Optional.empty();
    };
  }

  /// A query names what it is about by itself, or by `${object}` and `${property}`.
  private static String filled(String query, QualityTarget target) {
    return query
        .replaceAll(
            "\\$?\\{(?:object|table|model)}", quotedForReplace(Column.quoted(target.table())))
        .replaceAll("\\$?\\{(?:property|column|field)}", quotedForReplace(column(target.path())));
  }

  private static String quotedForReplace(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private static String select(String count, QualityRule rule, QualityTarget target) {
    boolean percent =
        rule.unit().map(Located::value).filter(unit -> unit.startsWith("percent")).isPresent();
    // Of no rows, none is wrong.
    String value = percent ? "coalesce(100.0 * (" + count + ") / nullif(count(*), 0), 0)" : count;
    return "SELECT " + value + " FROM " + Column.quoted(target.table());
  }

  /// Whether the metric compares the column with written values, so that its type must be known.
  static boolean comparesValues(QualityRule rule) {
    return rule.type().equals("library")
        && rule.metric()
            .map(Located::value)
            .filter(metric -> metric.equals("missingValues") || metric.equals("invalidValues"))
            .isPresent();
  }

  /// A query whose only column is the one that the rule speaks of.
  static String columnOf(QualityTarget target) {
    return "SELECT " + column(target.path()) + " FROM " + Column.quoted(target.table());
  }

  private static Optional<String> counted(
      String metric, QualityRule rule, QualityTarget target, DataType type) {
    if (metric.equals("rowCount")) {
      return Optional.of("count(*)");
    }
    if (metric.equals("duplicateValues")) {
      return duplicates(rule, target);
    }
    if (target.path().isEmpty()) {
      return Optional.empty();
    }
    String column = column(target.path());
    return switch (metric) {
      case "nullValues" -> Optional.of(rows(column + " IS NULL"));
      case "missingValues" ->
          Optional.of(
              rows(
                  column
                      + " IS NULL OR "
                      + WrittenValues.among(column, type, texts(rule, "missingValues"))));
      case "invalidValues" -> invalid(rule, column, type);
      default -> Optional.empty();
    };
  }

  /// What is there and is not one of the valid values, or not of the pattern.
  private static Optional<String> invalid(QualityRule rule, String column, DataType type) {
    List<String> tests = new ArrayList<>();
    for (String regex : texts(rule, "pattern")) {
      tests.add(
          "regexp_full_match(CAST(" + column + " AS VARCHAR), " + SqlText.literal(regex) + ")");
    }
    List<String> valid = texts(rule, "validValues");
    if (!valid.isEmpty()) {
      tests.add(WrittenValues.among(column, type, valid));
    }
    return tests.isEmpty()
        ? Optional.empty()
        : Optional.of(rows(column + " IS NOT NULL AND NOT (" + String.join(" AND ", tests) + ")"));
  }

  /// Rows beyond the first of each value; a row without a value repeats none.
  private static Optional<String> duplicates(QualityRule rule, QualityTarget target) {
    List<String> named = texts(rule, "properties");
    List<String> columns =
        target.path().isEmpty()
            ? named.stream().map(QualitySql::column).toList()
            : List.of(column(target.path()));
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    String value =
        columns.size() == 1 ? columns.getFirst() : "row(" + String.join(", ", columns) + ")";
    return Optional.of("count(" + value + ") - count(DISTINCT " + value + ")");
  }

  private static String rows(String condition) {
    return "count(*) FILTER (WHERE " + condition + ")";
  }

  private static String column(String path) {
    return Arrays.stream(path.split("\\.", -1))
        .map(Column::quoted)
        .collect(Collectors.joining("."));
  }

  private static List<String> texts(QualityRule rule, String argument) {
    return rule
        .arguments()
        .flatMap(arguments -> arguments.get(argument))
        .map(node -> node instanceof ArrayNode list ? list.items() : List.of(node))
        .orElse(List.of())
        .stream()
        .flatMap(node -> text(node).stream())
        .toList();
  }

  private static Optional<String> text(TreeNode node) {
    return switch (node) {
      case StringNode text -> Optional.of(text.value());
      case NumberNode number -> Optional.of(number.literal());
      case BooleanNode truth -> Optional.of(Boolean.toString(truth.value()));
      default -> Optional.empty();
    };
  }
}
