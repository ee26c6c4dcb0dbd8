package dev.meshwright.cli.preview;

import dev.meshwright.cli.Bounds;
import dev.meshwright.cli.Console;
import dev.meshwright.cli.ExitCode;
import dev.meshwright.cli.Verb;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.ProblemReport;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.preview.PreviewTransformation;
import dev.meshwright.usecases.preview.RowDifference;
import dev.meshwright.usecases.session.Session;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright preview`: runs a transformation on the samples of the workspace.
@Command(
    name = "preview",
    description = "Runs a transformation on the samples of the current folder's workspace.")
public final class PreviewVerb implements Verb {

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

  @Mixin private final FormatOption format = new FormatOption();

  public PreviewVerb(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    Bounds.within("--limit", limit, 1, MOST_ROWS);
    ProblemReport problems = new ProblemReport(console, format.get(), RowsReport.DOCUMENT);
    Path path = console.resolve(file);
    try (Session session = Session.around(path, console.directory());
        PreviewTransformation preview = session.previewTransformation(PreviewLimits.usual())) {
      String name = session.relative(path);
      PreviewRequest now = request(name, session.text(name));
      return problems.of(
          preview.run(now, Progress.none()),
          (rows, notes) -> {
            try (rows) {
              return against == null
                  ? new RowsReport(console, format.get(), limit).write(rows, notes)
                  : compare(problems, preview, request(name, session.textAt(against, name)), rows);
            }
          });
    }
  }

  private PreviewRequest request(String name, String sql) {
    return new PreviewRequest(name, sql, Optional.ofNullable(step), ParameterText.of(parameters));
  }

  private ExitCode compare(
      ProblemReport problems, PreviewTransformation preview, PreviewRequest before, RowSource now) {
    return problems.of(
        preview.run(before, Progress.none()),
        (rows, notes) -> {
          try (rows) {
            RowDifference difference = RowDifference.between(rows, now, Progress.none());
            new DifferenceText(console.out(), format.get(), limit)
                .write(difference, String.valueOf(against));
            return ExitCode.FINE;
          }
        });
  }
}
