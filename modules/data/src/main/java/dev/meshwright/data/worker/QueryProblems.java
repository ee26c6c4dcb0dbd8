package dev.meshwright.data.worker;

import dev.meshwright.data.sql.Similar;
import dev.meshwright.data.sql.SqlText;
import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import java.util.ArrayList;
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
    Optional<String> better = better(error);
    String message = error.message().strip();
    int lineEnd = message.indexOf('\n');
    String first = lineEnd < 0 ? message : message.substring(0, lineEnd);
    String rest = lineEnd < 0 ? "" : message.substring(lineEnd + 1).strip();
    String hint = better.map(name -> "Did you mean \"" + name + "\"?").orElse(rest);
    List<Fix> fixes = new ArrayList<>();
    if (better.isPresent() && !range.isEmpty()) {
      String name = better.get();
      String written = BARE.matcher(name).matches() ? name : Column.quoted(name);
      fixes.add(Fix.inFile("Use " + written, file, List.of(TextEdit.replace(range, written))));
    }
    return new Problem(rule(error), Severity.ERROR, at(range), first, hint, fixes);
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
    if (startBytes.length() > 9 || lengthBytes.length() > 9) {
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

  /// The name that was probably meant: of a table, among those that can be read; else as DuckDB
  /// says.
  private Optional<String> better(EngineError error) {
    if (error.detail("error_subtype").isEmpty() || error.detail("name").isEmpty()) {
      return Optional.empty();
    }
    String name = error.detail("name").get();
    if (error.detail("type").equals(Optional.of("Table"))) {
      return Similar.nearest(name, tables);
    }
    List<String> candidates =
        List.of(error.detail("candidates").orElse("").split(",", -1)).stream()
            .map(String::strip)
            .filter(candidate -> !candidate.isEmpty())
            .toList();
    return Similar.nearest(name, candidates);
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
