package dev.meshwright.cli.preview;

import dev.meshwright.cli.Console;
import dev.meshwright.cli.ExitCode;
import dev.meshwright.cli.Verb;
import dev.meshwright.cli.WrongCallException;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.cli.report.Wording;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.preview.PreviewTransformation;
import dev.meshwright.usecases.preview.RowDifference;
import dev.meshwright.usecases.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright preview`: runs a transformation on the samples of the workspace.
@Command(
    name = "preview",
    description = "Runs a transformation on the samples of the current folder's workspace.")
public final class PreviewVerb implements Verb {

  private static final String DOCUMENT = "meshwright.preview/1";
  private static final int MOST_ROWS = 10_000;

  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE.sql", description = "The transformation.")
  private String file = "";

  @Option(
      names = "--step",
      paramLabel = "NAME",
      description = "Show the rows of one step (CTE) in place of the result.")
  private @Nullable String step;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A value for $NAME in the query, or for var('NAME'). Can be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Rows to show, up to 10000. Default: 20.")
  private int limit = 20;

  @Option(
      names = "--against",
      paramLabel = "REV",
      description = "Show how the rows differ from what the file gave at a branch, tag or commit.")
  private @Nullable String against;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json. Default: text.")
  private PreviewFormat format = PreviewFormat.TEXT;

  public PreviewVerb(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    if (limit < 1 || limit > MOST_ROWS) {
      throw new WrongCallException("preview: --limit must lie between 1 and " + MOST_ROWS);
    }
    Path path = console.resolve(file);
    try (Session session = Session.around(path, console.directory());
        PreviewTransformation preview = session.previewTransformation(PreviewLimits.usual())) {
      String name = session.relative(path);
      String sql = session.text(name);
      Checked<RowSource> result = preview.run(request(name, sql), Progress.none());
      return switch (result) {
        case Checked.Bad<RowSource>(List<Problem> problems) -> failed(problems);
        case Checked.Good<RowSource>(RowSource rows, List<Problem> notes) -> {
          try (rows) {
            yield against == null
                ? show(rows, notes)
                : compare(session, preview, name, rows, against);
          }
        }
      };
    }
  }

  private PreviewRequest request(String name, String sql) {
    return new PreviewRequest(name, sql, Optional.ofNullable(step), ParameterText.of(parameters));
  }

  private ExitCode show(RowSource rows, List<Problem> notes) {
    Page page = rows.page(0, limit);
    List<Problem> problems = new ArrayList<>(notes);
    problems.addAll(page.problems());
    switch (format) {
      case TEXT -> {
        new RowsTable(console.out()).write(rows.columns(), page.rows());
        console.out().println(shown(page));
        problems.forEach(this::say);
      }
      case JSON -> writeJson(rows.columns(), page, problems);
    }
    return page.problems().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private static String shown(Page page) {
    RowCount count = page.count();
    return count.complete() && count.known() == page.rows().size()
        ? Wording.count(count.known(), "row") + "."
        : "The first " + page.rows().size() + " rows; there are more.";
  }

  private void writeJson(List<Column> columns, Page page, List<Problem> problems) {
    JsonOut json = JsonOut.indented(console.out());
    json.object(() -> {
      json.member("document", DOCUMENT);
      json.name("columns")
          .array(
              columns,
              column ->
                  json.object(() ->
                      json.member("name", column.name()).member("type", column.type().sql())));
      json.name("rows")
          .array(
              page.rows(), row -> json.array(row.values(), value -> ValueText.write(json, value)));
      json.member(
          "complete", page.count().complete() && page.count().known() == page.rows().size());
      json.name("problems").array(problems, problem -> FindingJson.write(json, problem));
    });
  }

  private ExitCode compare(
      Session session, PreviewTransformation preview, String name, RowSource now, String revision) {
    String before = session.textAt(revision, name);
    return switch (preview.run(request(name, before), Progress.none())) {
      case Checked.Bad<RowSource>(List<Problem> problems) -> failed(problems);
      case Checked.Good<RowSource>(RowSource rows, List<Problem> notes) -> {
        try (rows) {
          RowDifference difference = RowDifference.between(rows, now, Progress.none());
          new DifferenceText(console.out(), format, limit).write(difference, revision);
          yield ExitCode.FINE;
        }
      }
    };
  }

  private ExitCode failed(List<Problem> problems) {
    switch (format) {
      case TEXT -> problems.forEach(this::say);
      case JSON ->
          writeJson(List.of(), new Page(0, List.of(), new RowCount(0, false), List.of()), problems);
    }
    return ExitCode.FINDINGS;
  }

  private void say(Problem problem) {
    console
        .err()
        .println(
            problem.location()
                + " "
                + Wording.of(problem.severity())
                + ": "
                + problem.message()
                + (problem.hint().isBlank() ? "" : " " + problem.hint()));
  }
}
