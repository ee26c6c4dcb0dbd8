package dev.meshwright.cli.check;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.check.CheckWorkspace;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright check`: all schemas of a workspace against an earlier state of it.
@Command(
    name = "check",
    description = "Checks all schemas of a workspace against an earlier state of it.")
public final class CheckCommand implements CliCommand {

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "The workspace. Default: the current folder.")
  private String folder = ".";

  @Option(
      names = "--against",
      paramLabel = "REV",
      description =
          "A branch, tag or commit, or a folder. Default: where the current branch left the main"
              + " branch, else the last commit.")
  private @Nullable String against;

  @Option(
      names = "--staged",
      description =
          "Checks what is staged, as git commit would commit it, and not the files of the folder."
              + " Compares with the last commit unless --against says otherwise.")
  private boolean staged;

  @Mixin private CheckOptions options = new CheckOptions();

  public CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    try (WorkspaceServices services =
        WorkspaceServices.open(console.resolve(folder)).orElseThrow(RefusedException::new)) {
      return options.write(report(services), console);
    }
  }

  private CheckReport report(WorkspaceServices services) {
    try (ProgressLine progress = console.progress()) {
      CheckRequest request =
          options.request(
              Optional.ofNullable(against)
                  .map(point -> services.named().pointFrom(console.directory(), point)));
      CheckWorkspace check = services.checkWorkspace();
      Result<CheckReport> report =
          staged
              ? services
                  .staged()
                  .flatMap(files -> check.checkStaged(request, files, progress))
                  .flatMap(
                      found -> services.checkCommit().besidesSchemas(progress).map(found::with))
              : check.check(request, services.storedWorkingCopy(progress), progress);
      return report.orElseThrow(RefusedException::new);
    }
  }
}
