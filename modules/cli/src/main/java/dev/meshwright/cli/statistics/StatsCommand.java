package dev.meshwright.cli.statistics;

import dev.meshwright.cli.frame.Bounds;
import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.report.TextOrJsonOption;
import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.statistics.StatisticsRequest;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright stats`: a workspace in numbers.
@Command(
    name = "stats",
    description =
        "Counts what a workspace holds: schemas by language, how much of them is documented, the "
            + "largest, the rules of lint that are broken most, and how it grew.")
public final class StatsCommand implements CliCommand {

  private static final int MOST = 1_000;

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The workspace. Default: the current folder.")
  private Optional<String> folder = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "REVISION",
      description =
          "A commit, tag or branch to count and to tell the growth up to, or a folder to count, in"
              + " place of the files on disk.")
  private Optional<String> revision = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "Schemas and rules to name, up to 1000. Default: 10.")
  private int top = 10;

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "12",
      description =
          "Points of the history to count, up to 1000: the newest tags; with less than two of "
              + "them, the last commits of the newest months. Default: 12.")
  private int points = 12;

  @Mixin private final TextOrJsonOption format = new TextOrJsonOption();

  public StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    int most = Bounds.within("--top", top, 0, MOST);
    int counted = Bounds.within("--points", points, 0, MOST);
    Path root = folder.map(console::resolve).orElse(console.directory());
    try (WorkspaceServices services =
            WorkspaceServices.open(root).orElseThrow(RefusedException::new);
        ProgressLine progress = console.progress()) {
      StatisticsRequest request =
          new StatisticsRequest(
              most,
              counted,
              revision.map(point -> services.named().pointFrom(console.directory(), point)));
      FileSource files =
          request.at().isEmpty()
              ? services.workingCopy(progress)
              : services.named().filesAt(request.at().get()).orElseThrow(RefusedException::new);
      StatsReport report =
          new StatsReport(services.collectStatistics().collect(request, files, progress));
      return new ReportWriter(console, format.get(), StatsReport.DOCUMENT).write(report);
    }
  }
}
