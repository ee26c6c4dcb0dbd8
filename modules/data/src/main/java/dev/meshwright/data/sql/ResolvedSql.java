package dev.meshwright.data.sql;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A query as the engine gets it, with the way back to the places of the text that the user wrote.
public final class ResolvedSql {

  /// The rule of a parameter without a value; its range is `$name`.
  public static final String PARAMETER_RULE = "sql-parameter";

  /// A part of the resolved text that stands for a part of the original.
  ///
  /// @param resolved its place in the resolved text
  /// @param original its place in the user's text
  record Piece(TextRange resolved, TextRange original) {

    Piece shifted(int by) {
      return new Piece(new TextRange(resolved.start() + by, resolved.end() + by), original);
    }
  }

  private final String file;
  private final String original;
  private final String text;
  private final List<Piece> pieces;

  ResolvedSql(String file, String original, String text, List<Piece> pieces) {
    this.file = file;
    this.original = original;
    this.text = text;
    this.pieces = List.copyOf(pieces);
  }

  /// Puts tables in place of `ref` and `source`, and values in place of `$name`.
  ///
  /// @param file what problems give as their file
  public static Result<ResolvedSql> of(String file, String sql, List<Parameter> parameters) {
    return new SqlResolver(file, sql, parameters, new SourceTables(List.of())).resolve();
  }

  /// The same for a query and all that lies upstream of it, whose tables become common table
  /// expressions.
  public static Result<ResolvedSql> of(PreviewQuery query) {
    SourceTables sources =
        new SourceTables(
            Stream.concat(
                    query.samples().stream().map(SampleTable::name),
                    query.upstream().stream().map(PreviewQuery.Upstream::table))
                .toList());
    Result<ResolvedSql> own =
        new SqlResolver(query.file(), query.sql(), query.parameters(), sources).resolve();
    if (query.upstream().isEmpty()) {
      return own;
    }
    List<String> tables = new ArrayList<>();
    for (PreviewQuery.Upstream upstream : query.upstream()) {
      SqlResolver resolver =
          new SqlResolver(upstream.file(), upstream.sql(), query.parameters(), sources);
      switch (resolver.resolve()) {
        case Result.Failed<ResolvedSql> bad -> {
          return bad;
        }
        case Result.Ok<ResolvedSql> good ->
            tables.add(Column.quoted(upstream.table()) + " AS " + good.value().asSubquery());
      }
    }
    String all = String.join(", ", tables);
    boolean clash =
        query.upstream().stream()
            .anyMatch(upstream -> WithClause.defines(query.sql(), upstream.table()));
    return own.map(resolved -> clash ? resolved.around(all) : resolved.with(all));
  }

  /// The same query inside another one that has further tables: a step of it may have the name of
  /// such a table, and read it.
  private ResolvedSql around(String tables) {
    String before = "WITH " + tables + " SELECT * FROM (";
    List<Piece> shifted = new ArrayList<>();
    shifted.add(new Piece(new TextRange(0, before.length()), TextRange.at(0)));
    for (Piece piece : pieces) {
      shifted.add(piece.shifted(before.length()));
    }
    return new ResolvedSql(file, original, before + asSubquery().substring(1), shifted);
  }

  /// The same query with further tables in front. What is wrong in them is told at the place where
  /// they were put in.
  private ResolvedSql with(String tables) {
    WithClause clause = WithClause.of(text);
    String inserted = clause.present() ? " " + tables + ", " : "WITH " + tables + " ";
    int at = clause.offset();
    int place = original(TextRange.at(at)).start();
    List<Piece> shifted = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.resolved().end() <= at) {
        shifted.add(piece);
      }
    }
    shifted.add(new Piece(new TextRange(at, at + inserted.length()), TextRange.at(place)));
    for (Piece piece : pieces) {
      if (piece.resolved().end() > at) {
        shifted.add(piece.shifted(inserted.length()));
      }
    }
    String whole = text.substring(0, at) + inserted + text.substring(at);
    return new ResolvedSql(file, original, whole, shifted);
  }

  public String text() {
    return text;
  }

  /// The text in parentheses, without what ends a statement.
  public String asSubquery() {
    return SqlText.asSubquery(text);
  }

  /// The place in the user's text.
  public TextRange original(TextRange resolved) {
    int shift = 0;
    for (Piece piece : pieces) {
      if (resolved.end() <= piece.resolved().start() && !resolved.equals(piece.resolved())) {
        break;
      }
      if (resolved.start() < piece.resolved().end()) {
        return piece.original();
      }
      shift = piece.original().end() - piece.resolved().end();
    }
    int start = Math.clamp(resolved.start() + shift, 0, original.length());
    int end = Math.clamp(resolved.end() + shift, start, original.length());
    return new TextRange(start, end);
  }

  /// The same problems, at their places in the user's text.
  public List<Problem> original(List<Problem> problems) {
    return problems.stream().map(this::original).toList();
  }

  private Problem original(Problem problem) {
    if (pieces.isEmpty() || !problem.location().file().equals(file)) {
      return problem;
    }
    TextRange range = original(problem.location().range());
    return new Problem(
        problem.rule(),
        problem.severity(),
        Location.of(file, LineIndex.of(original), range),
        problem.message(),
        problem.hint(),
        problem.fixes().stream().map(this::original).toList());
  }

  private Fix original(Fix fix) {
    return new Fix(
        fix.title(),
        fix.edits().stream()
            .map(edit ->
                new FileEdit(
                    edit.file(),
                    new TextEdit(original(edit.edit().range()), edit.edit().replacement())))
            .toList());
  }
}
