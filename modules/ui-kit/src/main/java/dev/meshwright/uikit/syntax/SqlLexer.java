package dev.meshwright.uikit.syntax;

import java.util.Locale;
import java.util.Set;

/// SQL as DuckDB reads it: strings and comments may span lines.
final class SqlLexer implements LineLexer {

  private static final int IN_COMMENT = 1;
  private static final int IN_STRING = 2;
  private static final int IN_NAME = 3;

  private static final Set<String> KEYWORDS =
      Set.of(
          "all",
          "and",
          "anti",
          "any",
          "as",
          "asc",
          "asof",
          "between",
          "by",
          "case",
          "cast",
          "collate",
          "columns",
          "cross",
          "cube",
          "current",
          "desc",
          "describe",
          "distinct",
          "else",
          "end",
          "escape",
          "except",
          "exclude",
          "exists",
          "explain",
          "false",
          "filter",
          "first",
          "following",
          "for",
          "from",
          "full",
          "glob",
          "group",
          "grouping",
          "having",
          "ilike",
          "in",
          "inner",
          "intersect",
          "interval",
          "into",
          "is",
          "isnull",
          "join",
          "last",
          "lateral",
          "left",
          "like",
          "limit",
          "materialized",
          "name",
          "natural",
          "not",
          "notnull",
          "null",
          "nulls",
          "offset",
          "on",
          "or",
          "order",
          "outer",
          "over",
          "partition",
          "pivot",
          "positional",
          "preceding",
          "qualify",
          "range",
          "recursive",
          "replace",
          "right",
          "rollup",
          "row",
          "rows",
          "sample",
          "select",
          "semi",
          "sets",
          "similar",
          "some",
          "struct",
          "summarize",
          "table",
          "tablesample",
          "then",
          "to",
          "true",
          "try_cast",
          "unbounded",
          "union",
          "unnest",
          "unpivot",
          "using",
          "values",
          "when",
          "where",
          "window",
          "with",
          "within");
  private static final Set<String> TYPES =
      Set.of(
          "bigint",
          "bit",
          "blob",
          "boolean",
          "bool",
          "date",
          "decimal",
          "double",
          "enum",
          "float",
          "hugeint",
          "int",
          "integer",
          "json",
          "list",
          "map",
          "numeric",
          "real",
          "smallint",
          "text",
          "time",
          "timestamp",
          "timestamptz",
          "tinyint",
          "ubigint",
          "uhugeint",
          "uinteger",
          "usmallint",
          "utinyint",
          "uuid",
          "varchar");

  @Override
  public int lex(String line, int state, TokenSink sink) {
    LineScan scan = new LineScan(line);
    int open = state;
    if (open != START) {
      open = goOn(open, 0, scan, sink);
    }
    while (open == START && !scan.atEnd()) {
      int start = scan.at();
      char c = scan.here();
      if (scan.sees("--")) {
        sink.token(start, line.length(), TokenKind.COMMENT);
        return START;
      } else if (scan.sees("/*")) {
        scan.moveTo(start + 2);
        open = goOn(IN_COMMENT, start, scan, sink);
      } else if (c == '\'' || c == '"') {
        scan.moveTo(start + 1);
        open = goOn(c == '"' ? IN_NAME : IN_STRING, start, scan, sink);
      } else if (Character.isDigit(c)) {
        scan.skip(LineScan::isNumberPart);
        sink.token(start, scan.at(), TokenKind.NUMBER);
      } else if (LineScan.isWord(c)) {
        scan.skip(LineScan::isWord);
        word(scan.from(start).toLowerCase(Locale.ROOT), start, scan, sink);
      } else {
        scan.moveTo(start + 1);
        if ("()[]{},;.:=<>+-*/%|".indexOf(c) >= 0) {
          sink.token(start, start + 1, TokenKind.PUNCTUATION);
        }
      }
    }
    return open;
  }

  /// Reads on in what is open; the state after it.
  private static int goOn(int open, int start, LineScan scan, TokenSink sink) {
    boolean ends =
        switch (open) {
          case IN_COMMENT -> scan.skipBehind("*/");
          case IN_NAME -> scan.skipString('"', false);
          default -> scan.skipString('\'', false);
        };
    TokenKind kind =
        switch (open) {
          case IN_COMMENT -> TokenKind.COMMENT;
          case IN_NAME -> TokenKind.KEY;
          default -> TokenKind.STRING;
        };
    if (scan.at() > start) {
      sink.token(start, scan.at(), kind);
    }
    return ends ? START : open;
  }

  private static void word(String word, int start, LineScan scan, TokenSink sink) {
    if (KEYWORDS.contains(word)) {
      sink.token(start, scan.at(), TokenKind.KEYWORD);
    } else if (TYPES.contains(word)) {
      sink.token(start, scan.at(), TokenKind.TYPE);
    }
  }
}
