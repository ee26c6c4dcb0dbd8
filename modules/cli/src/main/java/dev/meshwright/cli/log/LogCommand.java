package dev.meshwright.cli.log;

import dev.meshwright.cli.frame.Bounds;
import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.report.TextOrJsonOption;
import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.commit.DescribedCommit;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright log`: the history of a schema, or of a field, in words.
@Command(name = "log", description = "Tells the history of a schema, or of a part of it, in words.")
public final class LogCommand implements CliCommand {

  private static final int MOST_COMMITS = 100_000;

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "PATH[#field]",
      description = "The schema's file, and a part of it: orders/order.avsc#Order.total.")
  private String target = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Commits to show, up to 100000. Default: 20.")
  private int limit = 20;

  @Mixin private final TextOrJsonOption format = new TextOrJsonOption();

  public LogCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    Bounds.within("--limit", limit, 1, MOST_COMMITS);
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Optional<String> field = hash < 0 ? Optional.empty() : Optional.of(target.substring(hash + 1));
    Path path = console.resolve(file);
    try (WorkspaceServices services =
        WorkspaceServices.around(path, console.directory()).orElseThrow(RefusedException::new)) {
      List<DescribedCommit> commits =
          services
              .git()
              .describeHistory()
              .describe(
                  services.named().relative(path).orElseThrow(RefusedException::new),
                  field,
                  limit,
                  Progress.none())
              .orElseThrow(RefusedException::new);
      return new ReportWriter(console, format.get(), LogReport.DOCUMENT)
          .write(new LogReport(commits));
    }
  }
}
