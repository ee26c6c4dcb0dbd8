package dev.meshwright.data.worker;

import dev.meshwright.data.sql.SqlText;
import dev.meshwright.data.statement.StatementRange;
import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.text.DidYouMean;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says what DuckDB finds wrong in a query: at its place, with the nearest name that exists.
final class QueryProblems {

  private static final Pattern LOCATION = Pattern.compile("\\[(\\d+),(\\d+)]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+");
  private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

  private static final int LONGEST_NUMBER = 9;
  private static final int MOST_NAMED = 10;

  private final String file;
  private final String sql;
  private final Collection<String> tables;

  /// @param tables names that the query could have used
  QueryProblems(String file, String sql, Collection<String> tables) {
    this.file = file;
    this.sql = sql;
    this.tables = tables;
  }

  Problem of(EngineError error) {
    TextRange range = range(error);
    if (error.outOfHeap()) {
      return tooLarge();
    }
    Optional<String> missing = missingTable(error);
    if (missing.isPresent()) {
      return unknownTable(range, missing.get(), missing.get());
    }
    Optional<String> better = better(error);
    String message = EngineAdvice.without(error.message()).strip();
    int lineEnd = message.indexOf('\n');
    String first = lineEnd < 0 ? message : message.substring(0, lineEnd);
    String rest = lineEnd < 0 ? "" : message.substring(lineEnd + 1).strip();
    String hint =
        better
            .map(QueryProblems::didYouMean)
            .orElse(rest.isEmpty() ? EngineAdvice.wayOn(error) : rest);
    return new Problem(rule(error), Severity.ERROR, at(range), first, hint, fixes(better, range));
  }

  private static String didYouMean(String name) {
    return "Did you mean \"" + name + "\"?";
  }

  private List<Fix> fixes(Optional<String> better, TextRange range) {
    if (better.isEmpty() || range.isEmpty()) {
      return List.of();
    }
    String name = better.get();
    String written = BARE.matcher(name).matches() ? name : Column.quoted(name);
    return List.of(Fix.inFile("Use " + written, file, List.of(TextEdit.replace(range, written))));
  }

  Problem tooLarge() {
    return at(
        TextRange.at(0),
        "preview-memory",
        "A row of this result is too large to be handed over.",
        "Select a part of the long column, for instance left(column, 1000).");
  }

  /// A name that no table has which the query may read: a file's, or one written wrong.
  ///
  /// @param words the name with its schema, as it was written
  Problem unknownTable(StatementRange place, String name, String words) {
    TextRange range = range(place, name);
    boolean quoted = range.length() > 0 && sql.charAt(range.start()) == '\'';
    if (quoted || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      return at(
          range,
          "sql-file-as-table",
          "Files cannot be named in a preview.",
          "Samples are tables: name them in FROM. " + known());
    }
    return unknownTable(range, name, words);
  }

  /// Of the tables that there are, and not of those that the engine has for itself.
  private Problem unknownTable(TextRange range, String name, String words) {
    Optional<String> better = DidYouMean.of(name, tables);
    return new Problem(
        "sql-unknown-table",
        Severity.ERROR,
        at(range),
        "There is no table " + words + ".",
        better.map(QueryProblems::didYouMean).orElse(known()),
        fixes(better, range));
  }

  private static Optional<String> missingTable(EngineError error) {
    return error.detail("name").filter(name -> rule(error).equals("sql-unknown-table"));
  }

  private String known() {
    if (tables.isEmpty()) {
      return "There are no samples in this workspace.";
    }
    List<String> names = tables.stream().sorted().limit(MOST_NAMED).toList();
    String more =
        tables.size() > MOST_NAMED ? ", and " + (tables.size() - MOST_NAMED) + " more" : "";
    return "The tables here are " + String.join(", ", names) + more + ".";
  }

  /// The first word that is no comment.
  TextRange firstWord() {
    int start = SqlText.firstWord(sql);
    Matcher word = WORD.matcher(sql).region(start, sql.length());
    return new TextRange(start, word.lookingAt() ? word.end() : start);
  }

  /// Where the engine saw a name; where it has no place for it, the first place that it stands at.
  TextRange range(StatementRange place, String name) {
    if (!place.start().isEmpty() && place.start().length() <= LONGEST_NUMBER) {
      return range(place.start(), place.length());
    }
    int at = sql.indexOf(name);
    boolean quoted = at > 0 && "\"'".indexOf(sql.charAt(at - 1)) >= 0;
    return at < 0
        ? TextRange.at(0)
        : quoted
            ? new TextRange(at - 1, Math.min(sql.length(), at + name.length() + 1))
            : new TextRange(at, at + name.length());
  }

  Problem at(TextRange range, String rule, String message, String hint) {
    return Problem.error(rule, at(range), message, hint);
  }

  /// Where an error is: what DuckDB says, stretched over the word there.
  TextRange range(EngineError error) {
    Matcher location = LOCATION.matcher(error.detail("location").orElse(""));
    if (location.matches()) {
      return range(location.group(1), location.group(2));
    }
    return error.detail("position").map(at -> range(at, "0")).orElse(TextRange.at(0));
  }

  /// A range from what DuckDB counts: bytes, written as decimal numbers; its "nowhere" is 2^64 - 1.
  TextRange range(String startBytes, String lengthBytes) {
    if (startBytes.length() > LONGEST_NUMBER || lengthBytes.length() > LONGEST_NUMBER) {
      return TextRange.at(0);
    }
    long start = Long.parseLong(startBytes);
    long length = Long.parseLong(lengthBytes);
    int from = SqlText.charOffset(sql, start);
    int to = SqlText.charOffset(sql, start + length);
    if (to == from) {
      Matcher word = WORD.matcher(sql).region(from, sql.length());
      to = word.lookingAt() ? word.end() : Math.min(from + 1, sql.length());
    }
    return new TextRange(from, to);
  }

  private Location at(TextRange range) {
    return Location.of(file, LineIndex.of(sql), range);
  }

  /// The name that was probably meant, as DuckDB says.
  private Optional<String> better(EngineError error) {
    if (error.detail("error_subtype").isEmpty() || error.detail("name").isEmpty()) {
      return Optional.empty();
    }
    String name = error.detail("name").get();
    List<String> candidates =
        List.of(error.detail("candidates").orElse("").split(",", -1)).stream()
            .map(String::strip)
            .filter(candidate -> !candidate.isEmpty())
            .toList();
    return DidYouMean.of(name, candidates);
  }

  private static String rule(EngineError error) {
    String subtype = error.detail("error_subtype").orElse("");
    return switch (subtype) {
      case "COLUMN_NOT_FOUND" -> "sql-unknown-column";
      case "MISSING_ENTRY" ->
          "sql-unknown-"
              + error.detail("type").orElse("name").toLowerCase(Locale.ROOT).replace(' ', '-');
      case "SYNTAX_ERROR" -> "sql-syntax";
      default ->
          error.type().isEmpty()
              ? "sql-error"
              : "sql-" + error.type().toLowerCase(Locale.ROOT).replace(' ', '-');
    };
  }
}
