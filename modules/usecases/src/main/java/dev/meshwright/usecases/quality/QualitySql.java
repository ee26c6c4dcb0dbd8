package dev.meshwright.usecases.quality;

import dev.meshwright.data.sql.SqlText;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.QualityRule;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The query whose only value a quality rule speaks of.
final class QualitySql {

  private QualitySql() {}

  /// Empty for a rule in words, of another engine, or of a metric that is not known.
  static Optional<String> of(QualityRule rule, QualityTarget target) {
    return switch (rule.type()) {
      case "sql" -> rule.query().map(query -> filled(query.value(), target));
      case "library" ->
          rule.metric()
              .map(Located::value)
              .flatMap(metric -> counted(metric, rule, target))
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
    String value = percent ? "100.0 * (" + count + ") / nullif(count(*), 0)" : count;
    return "SELECT " + value + " FROM " + Column.quoted(target.table());
  }

  private static Optional<String> counted(String metric, QualityRule rule, QualityTarget target) {
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
          Optional.of(rows(column + " IS NULL OR " + among(column, texts(rule, "missingValues"))));
      case "invalidValues" -> invalid(rule, column);
      default -> Optional.empty();
    };
  }

  private static Optional<String> invalid(QualityRule rule, String column) {
    Optional<String> pattern = texts(rule, "pattern").stream().findFirst();
    List<String> valid = texts(rule, "validValues");
    if (pattern.isEmpty() && valid.isEmpty()) {
      return Optional.empty();
    }
    String test =
        pattern
            .map(regex ->
                "regexp_full_match(CAST("
                    + column
                    + " AS VARCHAR), "
                    + SqlText.literal(regex)
                    + ")")
            .orElseGet(() -> among(column, valid));
    return Optional.of(rows(column + " IS NOT NULL AND NOT (" + test + ")"));
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

  private static String among(String column, List<String> values) {
    return values.isEmpty()
        ? "false"
        : "CAST("
            + column
            + " AS VARCHAR) IN ("
            + values.stream().map(SqlText::literal).collect(Collectors.joining(", "))
            + ")";
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
