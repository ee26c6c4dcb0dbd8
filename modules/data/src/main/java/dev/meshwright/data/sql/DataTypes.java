package dev.meshwright.data.sql;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads types as DuckDB writes them. What is not understood stays a scalar with its text.
public final class DataTypes {

  /// The integer types, as DuckDB writes them.
  public static final Set<String> INTEGERS =
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

  /// Types nested deeper stay text.
  private static final int MAX_DEPTH = 200;

  private final String sql;
  private int at;

  private DataTypes(String sql) {
    this.sql = sql;
  }

  public static DataType parse(String sql) {
    DataTypes parser = new DataTypes(sql.strip());
    try {
      DataType type = parser.type(0);
      return parser.at == parser.sql.length() ? type : new DataType.Scalar(sql);
    } catch (NotUnderstood other) {
      return new DataType.Scalar(sql);
    }
  }

  private DataType type(int depth) throws NotUnderstood {
    if (depth > MAX_DEPTH) {
      throw new NotUnderstood();
    }
    DataType type = base(depth);
    while (take('[')) {
      int digits = at;
      while (at < sql.length() && Character.isDigit(sql.charAt(at))) {
        at++;
      }
      type =
          digits == at
              ? new DataType.ListOf(type)
              : new DataType.ArrayOf(type, number(sql.substring(digits, at)));
      expect(']');
    }
    return type;
  }

  private DataType base(int depth) throws NotUnderstood {
    int start = at;
    if (at < sql.length() && sql.charAt(at) == '"') {
      identifier();
      return new DataType.Scalar(sql.substring(start, at));
    }
    while (at < sql.length() && (isWord(sql.charAt(at)) || sql.charAt(at) == ' ')) {
      at++;
    }
    String word = sql.substring(start, at).strip();
    if (word.isEmpty()) {
      throw new NotUnderstood();
    }
    if (at == sql.length() || sql.charAt(at) != '(') {
      return new DataType.Scalar(word);
    }
    at++;
    DataType type =
        switch (word.toUpperCase(Locale.ROOT)) {
          case "STRUCT" -> new DataType.StructOf(columns(depth));
          case "UNION" -> new DataType.UnionOf(columns(depth));
          case "MAP" -> map(depth);
          case "DECIMAL", "NUMERIC" -> decimal();
          default -> other(start);
        };
    expect(')');
    return type;
  }

  private List<Column> columns(int depth) throws NotUnderstood {
    List<Column> columns = new ArrayList<>();
    do {
      spaces();
      String name = identifier();
      spaces();
      columns.add(new Column(name, type(depth + 1)));
    } while (take(','));
    return columns;
  }

  private DataType map(int depth) throws NotUnderstood {
    DataType key = type(depth + 1);
    expect(',');
    spaces();
    return new DataType.MapOf(key, type(depth + 1));
  }

  private DataType decimal() throws NotUnderstood {
    int close = sql.indexOf(')', at);
    if (close < 0) {
      throw new NotUnderstood();
    }
    String[] parts = sql.substring(at, close).split(",", -1);
    at = close;
    int scale = parts.length > 1 ? number(parts[1].strip()) : 0;
    return new DataType.Decimal(number(parts[0].strip()), scale);
  }

  /// Anything else in parentheses, such as an enum's values: kept as text.
  private DataType other(int start) {
    boolean quoted = false;
    int depth = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')' && depth-- == 0) {
        break;
      }
      at++;
    }
    return new DataType.Scalar(sql.substring(start, Math.min(at + 1, sql.length())));
  }

  private String identifier() throws NotUnderstood {
    int start = at;
    if (!take('"')) {
      while (at < sql.length() && isWord(sql.charAt(at))) {
        at++;
      }
      if (at == start) {
        throw new NotUnderstood();
      }
      return sql.substring(start, at);
    }
    StringBuilder name = new StringBuilder();
    while (at < sql.length()) {
      char c = sql.charAt(at++);
      if (c != '"') {
        name.append(c);
      } else if (!take('"')) {
        return name.toString();
      } else {
        name.append('"');
      }
    }
    throw new NotUnderstood();
  }

  private static int number(String digits) throws NotUnderstood {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException other) {
      throw new NotUnderstood();
    }
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private void spaces() {
    while (take(' ')) {
      // Skipped.
    }
  }

  private boolean take(char c) {
    if (at < sql.length() && sql.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) throws NotUnderstood {
    if (!take(c)) {
      throw new NotUnderstood();
    }
  }

  private static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood() {
      super("not understood", null, false, false);
    }
  }
}
