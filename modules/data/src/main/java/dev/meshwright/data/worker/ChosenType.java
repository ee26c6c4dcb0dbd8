package dev.meshwright.data.worker;

import dev.meshwright.data.csv.CellKind;
import dev.meshwright.data.csv.ColumnShape;
import dev.meshwright.model.data.DataType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A type that was chosen for a column of CSV, held against its cells.
///
/// @param decimalPoint between whole and fraction of the cells' numbers
record ChosenType(DataType type, char decimalPoint) {

  private static final int BINARY_DIGITS = 15;

  /// Where the cells are known to fit, or not to, without asking the engine.
  enum Answer {
    FITS,
    DOES_NOT,
    ASK
  }

  Answer answer(ColumnShape cells) {
    if (cells.cells() == 0) {
      return Answer.FITS;
    }
    Optional<CellKind> kind = kind();
    if (kind.isPresent()) {
      return cells.fits(kind.get()) ? Answer.FITS : Answer.DOES_NOT;
    }
    boolean fits =
        switch (sql()) {
          case "VARCHAR", "TEXT", "STRING" -> true;
          case "BOOLEAN", "BOOL" -> cells.fits(CellKind.BOOLEAN);
          case "DOUBLE" ->
              cells.fits(CellKind.FLOAT)
                  || (cells.fits(CellKind.NUMBER)
                      && cells.whole() + cells.scale() <= BINARY_DIGITS);
          case "INTEGER", "INT" -> cells.fits(CellKind.LONG) && cells.whole() <= 9;
          default ->
              type instanceof DataType.Decimal(int precision, int scale)
                  && cells.fits(CellKind.NUMBER)
                  && cells.scale() <= scale
                  && cells.whole() <= precision - scale;
        };
    return fits ? Answer.FITS : Answer.ASK;
  }

  /// The kind of cells that the type holds, when it is all that it holds.
  Optional<CellKind> kind() {
    return switch (sql()) {
      case "BIGINT", "LONG", "INT8" -> Optional.of(CellKind.LONG);
      case "HUGEINT" -> Optional.of(CellKind.INTEGER);
      case "DATE" -> Optional.of(CellKind.DATE);
      case "TIME" -> Optional.of(CellKind.TIME);
      case "TIMESTAMP", "DATETIME" -> Optional.of(CellKind.TIMESTAMP);
      case "TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ" -> Optional.of(CellKind.INSTANT);
      default -> Optional.empty();
    };
  }

  /// A condition in SQL: a cell's text says no more than its value does.
  String exact(String cell) {
    String number = decimalPoint == '.' ? cell : "translate(" + cell + ", ',.', '.x')";
    return switch (sql()) {
      case "BOOLEAN", "BOOL" -> "lower(" + cell + ") IN ('true', 'false')";
      case "DOUBLE" ->
          "(regexp_full_match(%1$s, '-?(0|[1-9][0-9]*)(\\.[0-9]+)?') AND length(translate(%1$s, '-.', '')) <= %2$d OR CAST(TRY_CAST(%1$s AS DOUBLE) AS VARCHAR) IN (%1$s, %1$s || '.0'))"
              .formatted(number, BINARY_DIGITS);
      default ->
          type instanceof DataType.Decimal(int precision, int scale)
              ? decimal(number, precision - scale, scale)
              : "CAST(TRY_CAST(" + cell + " AS " + type.sql() + ") AS VARCHAR) = " + cell;
    };
  }

  private static String decimal(String cell, int whole, int scale) {
    String digits = whole == 0 ? "0" : "(0|[1-9][0-9]{0," + (whole - 1) + "})";
    String fraction = scale == 0 ? "" : "(\\.[0-9]{1," + scale + "})?";
    return "regexp_full_match(" + cell + ", '-?" + digits + fraction + "')";
  }

  /// Whether values are the same as those of a type that was found.
  boolean is(String found) {
    return sql().equals(found) || Set.of("DATETIME", "TIMESTAMP").containsAll(Set.of(sql(), found));
  }

  private String sql() {
    return type.sql().toUpperCase(Locale.ROOT);
  }
}
