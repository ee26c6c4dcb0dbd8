package dev.meshwright.data.sql;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a query with dbt's templates and `$name` parameters, and replaces both.
///
/// Of the templates it knows `ref`, `source`, `var`, `this`, `config` and comments, and `{% if
/// is_incremental() %}`, which is left out as in a full run. Any other is a problem at its place.
final class SqlResolver {

  private static final String TEXT = "\\s*['\"]([^'\"]*)['\"]\\s*";
  private static final Pattern REF =
      Pattern.compile("\\s*ref\\(" + TEXT + "(?:," + TEXT + ")?(?:,[^)]*)?\\)\\s*");
  private static final Pattern SOURCE =
      Pattern.compile("\\s*source\\(" + TEXT + "," + TEXT + "\\)\\s*");
  private static final Pattern VAR =
      Pattern.compile("\\s*var\\(" + TEXT + "(?:,\\s*(?:" + TEXT + "|([\\w.+-]+))\\s*)?\\)\\s*");
  private static final Pattern CONFIG = Pattern.compile("(?s)\\s*config\\(.*\\)\\s*");
  private static final Pattern INCREMENTAL =
      Pattern.compile("(?s)\\{%-?\\s*if\\s+is_incremental\\(\\)\\s*-?%}.*?\\{%-?\\s*endif\\s*-?%}");

  private final String file;
  private final String sql;
  private final List<Parameter> parameters;
  private final StringBuilder out = new StringBuilder();
  private final List<ResolvedSql.Piece> pieces = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int at;

  SqlResolver(String file, String sql, List<Parameter> parameters) {
    this.file = file;
    this.sql = sql;
    this.parameters = parameters;
  }

  Checked<ResolvedSql> resolve() {
    while (at < sql.length()) {
      if (sql.charAt(at) == '{' && at + 1 < sql.length()) {
        template();
      } else if (sql.charAt(at) == '$') {
        parameter();
      } else if (sql.charAt(at) == '\'') {
        string();
      } else {
        copyTo(Math.max(SqlPieces.end(sql, at), at + 1));
      }
    }
    return problems.isEmpty()
        ? Checked.good(new ResolvedSql(file, sql, out.toString(), pieces))
        : new Checked.Bad<>(problems);
  }

  private void template() {
    switch (sql.charAt(at + 1)) {
      case '{' -> expression();
      case '#' -> replaceTo(closing("#}"), " ");
      case '%' -> {
        Matcher incremental = INCREMENTAL.matcher(sql).region(at, sql.length());
        if (incremental.lookingAt()) {
          replaceTo(incremental.end(), " ");
        } else {
          unsupported(closing("%}"));
        }
      }
      default -> copyTo(at + 1);
    }
  }

  private void expression() {
    int end = closing("}}");
    String inside = sql.substring(at + 2, Math.max(at + 2, end - 2)).replaceAll("^-|-$", "");
    Matcher ref = REF.matcher(inside);
    Matcher source = SOURCE.matcher(inside);
    if (ref.matches()) {
      String table = ref.group(2) == null ? ref.group(1) : ref.group(2);
      replaceTo(end, Column.quoted(table));
    } else if (source.matches()) {
      replaceTo(end, Column.quoted(source.group(2)));
    } else if (CONFIG.matcher(inside).matches()) {
      replaceTo(end, " ");
    } else {
      Optional<String> value = variable(inside);
      if (value.isPresent()) {
        replaceTo(end, value.get());
      } else {
        unsupported(end);
      }
    }
  }

  /// A variable's bare text, as dbt puts it in.
  private Optional<String> variable(String inside) {
    Matcher variable = VAR.matcher(inside);
    if (!variable.matches()) {
      return Optional.empty();
    }
    Optional<String> given = value(variable.group(1)).map(Literals::bare);
    return given
        .or(() -> Optional.ofNullable(variable.group(2)))
        .or(() -> Optional.ofNullable(variable.group(3)));
  }

  private void parameter() {
    int end = SqlPieces.end(sql, at);
    if (end > at) {
      copyTo(end);
      return;
    }
    end = at + 1;
    while (end < sql.length() && SqlPieces.isNamePart(sql.charAt(end))) {
      end++;
    }
    String name = sql.substring(at + 1, end);
    boolean insideName = at > 0 && SqlPieces.isNamePart(sql.charAt(at - 1));
    if (name.isEmpty() || insideName) {
      copyTo(end);
      return;
    }
    Optional<String> literal = value(name).map(Literals::of);
    if (literal.isEmpty()) {
      problem(
          end,
          ResolvedSql.PARAMETER_RULE,
          "The parameter $" + name + " has no value.",
          "Give it one beside the query.");
    }
    replaceTo(end, literal.orElse("NULL"));
  }

  /// A string may hold a template, whose value then is a part of it.
  private void string() {
    int end = SqlPieces.end(sql, at);
    while (at < end) {
      int next = sql.indexOf("{{", at);
      if (next < 0 || next >= end) {
        copyTo(end);
      } else {
        copyTo(next);
        expression();
      }
    }
  }

  private Optional<dev.meshwright.model.data.Value> value(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value)
        .findFirst();
  }

  private void unsupported(int end) {
    problem(
        end,
        "sql-template",
        "This template is not understood in a preview.",
        "Use ref, source, var, config or plain SQL.");
    replaceTo(end, " ");
  }

  private void problem(int end, String rule, String message, String hint) {
    Location location = Location.of(file, LineIndex.of(sql), new TextRange(at, end));
    problems.add(Problem.error(rule, location, message, hint));
  }

  private int closing(String mark) {
    int found = sql.indexOf(mark, at + 2);
    return found < 0 ? sql.length() : found + mark.length();
  }

  private void copyTo(int end) {
    out.append(sql, at, end);
    at = end;
  }

  private void replaceTo(int end, String replacement) {
    pieces.add(
        new ResolvedSql.Piece(
            new TextRange(out.length(), out.length() + replacement.length()),
            new TextRange(at, end)));
    out.append(replacement);
    at = end;
  }
}
