package dev.meshwright.cli.log;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.report.TextOrJsonOption;
import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.fieldhistory.LastChange;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `meshwright blame`: who last changed each declaration of a schema.
@Command(name = "blame", description = "Tells who last changed each declaration of a schema.")
public final class BlameCommand implements CliCommand {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "PATH[#field]",
      description = "The schema's file, and a part of it: orders/order.avsc#Order.total.")
  private String target = "";

  @Mixin private final TextOrJsonOption format = new TextOrJsonOption();

  public BlameCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    int hash = target.indexOf('#');
    Path path = console.resolve(hash < 0 ? target : target.substring(0, hash));
    String part = hash < 0 ? "" : target.substring(hash + 1);
    try (WorkspaceServices services =
        WorkspaceServices.around(path, console.directory()).orElseThrow(RefusedException::new)) {
      String file = services.named().relative(path).orElseThrow(RefusedException::new);
      List<LastChange> changes =
          services
              .lastChanges(file, Optional.empty(), Progress.none())
              .orElseThrow(RefusedException::new)
              .stream()
              .filter(change -> isPart(change.name(), part))
              .toList();
      return new ReportWriter(console, format.get(), BlameReport.DOCUMENT)
          .write(new BlameReport(file, changes));
    }
  }

  /// Of a name that is given as the end of a path, and what is inside it.
  private static boolean isPart(String name, String part) {
    return part.isEmpty() || ("." + name + ".").contains("." + part + ".");
  }
}
