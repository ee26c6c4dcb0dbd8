package dev.meshwright.cli.check;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.sample.SchemaArgument;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.DiffVersions;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.sidebyside.CompareStructures;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright diff`: two versions of a schema, or of all schemas.
@Command(
    name = "diff",
    description =
        "Compares two versions of a schema, or of all schemas of a folder. "
            + "OLD and NEW are a file, a folder, REV (a branch, tag or commit) or REV:path.")
public final class DiffCommand implements CliCommand {

  private final Console console;

  @Parameters(index = "0", paramLabel = "OLD", description = "The earlier version.")
  private String old = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The later version.")
  private String young = "";

  @Option(
      names = "--structure",
      description =
          "Hold two schemas, of any languages, against each other field by field, and judge"
              + " nothing. OLD and NEW are FILE, FILE.proto#Message or REV:FILE.")
  private boolean structure;

  @Mixin private CheckOptions options = new CheckOptions();

  public DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    try (WorkspaceServices services =
        WorkspaceServices.open(console.directory()).orElseThrow(RefusedException::new)) {
      if (structure) {
        ReportWriter writer = options.writer(console, StructureReport.DOCUMENT);
        return writer.of(
            new CompareStructures()
                .compare(
                    old,
                    SchemaArgument.of(console, services, old),
                    young,
                    SchemaArgument.of(console, services, young)),
            (pair, notes) -> writer.write(new StructureReport(pair)));
      }
      return options.write(report(services.diffVersions()), console);
    }
  }

  private CheckReport report(DiffVersions diff) {
    try (ProgressLine progress = console.progress()) {
      return diff.diff(old, young, options.request(Optional.empty()), progress)
          .orElseThrow(RefusedException::new);
    }
  }
}
