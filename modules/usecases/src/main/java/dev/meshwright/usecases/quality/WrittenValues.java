package dev.meshwright.usecases.quality;

import dev.meshwright.data.sql.SqlText;
import dev.meshwright.model.data.DataType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Values that a contract writes, as SQL that finds them in a column: as values of the column's
/// type, so that 1 is found where 1.0 stands. What the type has no such value for is found nowhere.
final class WrittenValues {

  private static final int MOST_DIGITS = 400;

  private static final Set<String> TEXTS = Set.of("VARCHAR", "JSON", "UNKNOWN");
  private static final Set<String> INTEGERS =
      Set.of(
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT");

  private WrittenValues() {}

  /// A condition that is never null where the column is not.
  static String among(String column, DataType type, List<String> written) {
    List<String> found =
        written.stream().flatMap(value -> literal(value, type).stream()).distinct().toList();
    if (found.isEmpty()) {
      return "false";
    }
    String asText =
        (type instanceof DataType.Scalar scalar && !isText(scalar))
                || type instanceof DataType.Decimal
            ? column
            : "CAST(" + column + " AS VARCHAR)";
    return found.stream()
        .map(value -> "coalesce(" + asText + " = " + value + ", false)")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static boolean isText(DataType.Scalar scalar) {
    return TEXTS.contains(scalar.sql()) || scalar.sql().startsWith("ENUM");
  }

  private static Optional<String> literal(String written, DataType type) {
    return switch (type) {
      case DataType.Scalar scalar -> scalar(written, scalar);
      case DataType.Decimal decimal -> number(written).flatMap(value -> decimal(value, decimal));
      case DataType.ListOf list -> text(written);
      case DataType.ArrayOf array -> text(written);
      case DataType.StructOf struct -> text(written);
      case DataType.MapOf map -> text(written);
      case DataType.UnionOf union -> text(written);
    };
  }

  private static Optional<String> scalar(String written, DataType.Scalar type) {
    if (isText(type)) {
      return text(written);
    }
    if (INTEGERS.contains(type.sql())) {
      return number(written)
          .filter(value -> value.stripTrailingZeros().scale() <= 0)
          .map(value -> tried(value.toBigInteger().toString(), type));
    }
    if (type.sql().equals("BOOLEAN")) {
      String word = written.toLowerCase(Locale.ROOT);
      return word.equals("true") || word.equals("false") ? Optional.of(word) : Optional.empty();
    }
    return Optional.of(tried(written, type));
  }

  /// Null where the type has no such value.
  private static String tried(String written, DataType type) {
    return "TRY_CAST(" + SqlText.literal(written) + " AS " + type.sql() + ")";
  }

  private static Optional<String> decimal(BigDecimal value, DataType.Decimal type) {
    BigDecimal plain = value.stripTrailingZeros();
    boolean held =
        plain.scale() <= type.scale()
            && plain.precision() - plain.scale() <= type.precision() - type.scale();
    return held ? Optional.of(tried(plain.toPlainString(), type)) : Optional.empty();
  }

  private static Optional<String> text(String written) {
    return Optional.of(SqlText.literal(written));
  }

  private static Optional<BigDecimal> number(String written) {
    try {
      BigDecimal value = new BigDecimal(written.strip());
      return Math.abs((long) value.scale()) <= MOST_DIGITS && value.precision() <= MOST_DIGITS
          ? Optional.of(value)
          : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
