package dev.meshwright.data.sql;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads a query with dbt's templates and `$name` parameters, and replaces both.
///
/// Of the templates it knows `ref`, `source`, `var`, `config`, `set` of one value, `raw`, comments,
/// and `if` where the condition is known without a warehouse: `is_incremental()` is false, as in a
/// full refresh. Any other is a problem at its place; no text goes away without one.
final class SqlResolver {

  /// Further problems of one text say nothing new.
  private static final int MOST_PROBLEMS = 20;

  private final String file;
  private final String sql;
  private final SourceTables sources;
  private final TemplateScope scope;
  private final TemplateBranches branches = new TemplateBranches();
  private final SqlState state = new SqlState();
  private final StringBuilder out = new StringBuilder();
  private final List<ResolvedSql.Piece> pieces = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final LineIndex lines;
  private int at;
  private int rawUntil;
  private int templateProblems;

  SqlResolver(String file, String sql, List<Parameter> parameters, SourceTables sources) {
    this.file = file;
    this.sql = sql;
    this.sources = sources;
    this.scope = new TemplateScope(parameters);
    this.lines = LineIndex.of(sql);
  }

  Result<ResolvedSql> resolve() {
    while (at < sql.length() && templateProblems < MOST_PROBLEMS) {
      if (at >= rawUntil && Template.begins(sql, at)) {
        template(Template.at(sql, at));
      } else if (!branches.kept()) {
        skip();
      } else if (sql.charAt(at) == '$' && state.isPlain()) {
        parameter();
      } else {
        text();
      }
    }
    if (problems.isEmpty()) {
      branches
          .open()
          .ifPresent(
              tag -> problem(tag, "sql-template", "This block is not closed.", "Add {% endif %}."));
    }
    return problems.isEmpty()
        ? Result.ok(new ResolvedSql(file, sql, out.toString(), pieces))
        : new Result.Failed<>(problems);
  }

  private void text() {
    int end = state.next(sql, at);
    out.append(sql, at, end);
    at = end;
  }

  /// Text of a branch that is left out.
  private void skip() {
    int next = sql.indexOf('{', at + 1);
    replaceTo(next < 0 ? sql.length() : next, "");
  }

  private void template(Template template) {
    if (!template.closed()) {
      problem(template.range(), "sql-template", "This template is not closed.", "");
      at = sql.length();
      return;
    }
    if (template.trimsBefore() && branches.kept()) {
      trim();
    }
    switch (template.kind()) {
      case COMMENT -> replaceTo(template.range().end(), "");
      case EXPRESSION -> {
        if (branches.kept()) {
          expression(template);
        } else {
          replaceTo(template.range().end(), "");
        }
      }
      case TAG -> tag(template);
    }
    if (template.trimsBehind()) {
      int end = at;
      while (end < sql.length() && Character.isWhitespace(sql.charAt(end))) {
        end++;
      }
      replaceTo(end, "");
    }
  }

  /// Takes away the blanks before a template.
  private void trim() {
    int kept = out.length();
    int last = pieces.isEmpty() ? 0 : pieces.getLast().resolved().end();
    while (kept > last && Character.isWhitespace(out.charAt(kept - 1))) {
      kept--;
    }
    int blanks = out.length() - kept;
    out.setLength(kept);
    if (blanks > 0) {
      pieces.add(new ResolvedSql.Piece(TextRange.at(kept), new TextRange(at - blanks, at)));
    }
  }

  private void expression(Template template) {
    TemplateNode node = scope.known(TemplateParser.parse(template.inside().of(sql)));
    int end = template.range().end();
    Optional<String> ref = TemplateParser.reference(node);
    Optional<SourceName> source = TemplateParser.source(node);
    if (ref.isPresent()) {
      replaceTo(end, Column.quoted(ref.get()));
    } else if (source.isPresent()) {
      source(template, source.get());
    } else if (node instanceof TemplateNode.Call call && call.function().equals("config")) {
      replaceTo(end, "");
    } else if (node instanceof TemplateNode.Literal(Value value)) {
      value(template, value);
    } else if (state.isComment()) {
      replaceTo(end, "");
    } else {
      problem(template.range(), "sql-template", message(node), hint(node));
      replaceTo(end, " ");
    }
  }

  private void value(Template template, Value value) {
    Optional<String> text = state.inside(value);
    if (text.isEmpty()) {
      problem(
          template.range(),
          "sql-template",
          "The value of this template has a $, which could end the string around it.",
          "Write the string in single quotes.");
    }
    replaceTo(template.range().end(), text.orElse(""));
  }

  private void source(Template template, SourceName name) {
    sources
        .clash(name)
        .ifPresent(other ->
            problem(
                template.range(),
                "sql-ambiguous-source",
                name.words()
                    + " and "
                    + other.words()
                    + " would both read the table "
                    + sources.of(name)
                    + ".",
                "Give each source a sample of its own, for instance "
                    + name.source()
                    + "_"
                    + name.table()
                    + ".csv and "
                    + other.source()
                    + "_"
                    + other.table()
                    + ".csv."));
    replaceTo(template.range().end(), Column.quoted(sources.of(name)));
  }

  private static String message(TemplateNode node) {
    if (node instanceof TemplateNode.Call call && call.function().equals("var")) {
      return call.text(0)
          .map(name -> "The variable " + name + " has no value.")
          .orElse("This variable has no name.");
    }
    return node instanceof TemplateNode.Name(String name) && name.equals("this")
        ? "A preview has no earlier rows of this model."
        : "This template is not understood in a preview.";
  }

  private static String hint(TemplateNode node) {
    return node instanceof TemplateNode.Call call && call.function().equals("var")
        ? "Give it one in dbt_project.yml, or a second argument to var, or with --param."
        : "Use ref, source, var, config or plain SQL.";
  }

  private void tag(Template template) {
    String word = template.word(sql);
    String rest = template.inside().of(sql).strip().substring(word.length()).strip();
    boolean understood =
        switch (word) {
          case "if" -> branches.open(template.range(), scope.truth(rest));
          case "elif" -> branches.other(scope.truth(rest), false);
          case "else" -> rest.isEmpty() && branches.other(Optional.of(true), true);
          case "endif" -> rest.isEmpty() && branches.close();
          case "set" -> !branches.kept() || scope.set(rest);
          case "raw" -> raw(template);
          case "endraw" -> template.range().start() == rawUntil;
          default -> !branches.kept() || state.isComment();
        };
    if (branches.tooDeep()) {
      problem(
          template.range(),
          "sql-template",
          "Blocks are nested deeper than " + TemplateBranches.MAX_DEPTH + ".",
          "Move inner parts into models of their own.");
      at = sql.length();
      return;
    }
    if (!understood) {
      problem(
          template.range(),
          "sql-template",
          "The block {% " + word + " %} is not understood here.",
          "Previews know if with is_incremental(), set of one value, and raw.");
    }
    if (at < template.range().end()) {
      replaceTo(template.range().end(), "");
    }
  }

  /// Text up to `endraw` stays as it is.
  private boolean raw(Template opening) {
    OptionalInt end = opening.endOfRaw(sql);
    rawUntil = end.orElse(rawUntil);
    return end.isPresent();
  }

  private void parameter() {
    if (!SqlState.dollarTag(sql, at).isEmpty()) {
      text();
      return;
    }
    int end = at + 1;
    while (end < sql.length() && SqlState.isNamePart(sql.charAt(end))) {
      end++;
    }
    String name = sql.substring(at + 1, end);
    boolean insideName = at > 0 && SqlState.isNamePart(sql.charAt(at - 1));
    if (name.isEmpty() || insideName) {
      text();
      return;
    }
    Optional<String> literal = scope.parameter(name).map(SqlLiterals::of);
    if (literal.isEmpty()) {
      problem(
          new TextRange(at, end),
          ResolvedSql.PARAMETER_RULE,
          "The parameter $" + name + " has no value.",
          "Give it one beside the query.");
    }
    replaceTo(end, literal.orElse("NULL"));
  }

  private void problem(TextRange range, String rule, String message, String hint) {
    templateProblems += rule.equals(ResolvedSql.PARAMETER_RULE) ? 0 : 1;
    problems.add(Problem.error(rule, Location.of(file, lines, range), message, hint));
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
