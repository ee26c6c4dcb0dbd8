package dev.meshwright.data.sql;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Cuts SQL into its pieces, by the rules of DuckDB's own reader: nested comments, strings with
/// dollar tags or escapes, quoted names. Blanks are left out; what is not closed ends with the
/// text.
public final class SqlTokens {

  /// Longer queries, in characters, are refused by the engine and have no pieces.
  public static final int MAX_LENGTH = 1 << 20;

  private final String sql;
  private final boolean templates;
  private final SqlState state = new SqlState();
  private int at;
  private int depth;
  private int rawUntil;

  private SqlTokens(String sql, boolean templates) {
    this.sql = sql;
    this.templates = templates;
  }

  /// All pieces of a query as a user writes it, with templates of dbt.
  public static List<SqlToken> all(String sql) {
    return sql.length() > MAX_LENGTH ? List.of() : new SqlTokens(sql, true).read().toList();
  }

  /// The pieces that make rows: without comments, tags and `config`.
  public static List<SqlToken> code(String sql) {
    return all(sql).stream().filter(SqlToken::isCode).toList();
  }

  /// The same of a query as the engine gets it, in which templates mean nothing; read as it is
  /// asked for.
  static Stream<SqlToken> resolvedCode(String sql) {
    return new SqlTokens(sql, false).read().filter(SqlToken::isCode);
  }

  private Stream<SqlToken> read() {
    return Stream.generate(this::next).takeWhile(Optional::isPresent).flatMap(Optional::stream);
  }

  private Optional<SqlToken> next() {
    while (at < sql.length() && !isTemplate() && Character.isWhitespace(sql.charAt(at))) {
      at++;
    }
    if (at >= sql.length()) {
      return Optional.empty();
    }
    return Optional.of(isTemplate() ? template() : piece());
  }

  private boolean isTemplate() {
    return templates && at >= rawUntil && Template.begins(sql, at);
  }

  private SqlToken template() {
    int start = at;
    Template template = templateHere();
    at = template.range().end();
    SqlToken.Kind kind =
        switch (template.kind()) {
          case EXPRESSION -> template.closed() ? SqlToken.Kind.EXPRESSION : SqlToken.Kind.MARK;
          case TAG -> template.closed() ? SqlToken.Kind.TAG : SqlToken.Kind.MARK;
          case COMMENT -> SqlToken.Kind.COMMENT;
        };
    if (template.isRaw(sql)) {
      rawUntil = template.endOfRaw(sql).orElse(sql.length());
    }
    return token(kind, start);
  }

  /// Templates inside a string or comment are parts of it.
  private SqlToken piece() {
    int start = at;
    at = state.next(sql, at);
    SqlToken.Kind kind = state.opened().orElseGet(() -> bare(sql.charAt(start)));
    while (!state.isPlain() && at < sql.length()) {
      at = isTemplate() ? templateHere().range().end() : state.next(sql, at);
    }
    return token(kind, start);
  }

  /// Behind one that is not closed there are no others: each would be read to the end of the text
  /// again.
  private Template templateHere() {
    Template template = Template.at(sql, at);
    if (!template.closed()) {
      rawUntil = sql.length();
    }
    return template;
  }

  private SqlToken.Kind bare(char first) {
    if (SqlState.isNamePart(first)) {
      return SqlToken.Kind.WORD;
    }
    return first == '$' ? SqlToken.Kind.PARAMETER : SqlToken.Kind.MARK;
  }

  private SqlToken token(SqlToken.Kind kind, int start) {
    TextRange range = new TextRange(start, at);
    SqlToken token = new SqlToken(kind, range.of(sql), range, depth);
    if (!token.opens() && !token.closes()) {
      return token;
    }
    depth = token.opens() ? depth + 1 : Math.max(0, depth - 1);
    return new SqlToken(kind, token.text(), range, depth);
  }
}
