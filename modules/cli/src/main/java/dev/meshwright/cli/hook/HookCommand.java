package dev.meshwright.cli.hook;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.hook.InstallHook;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `meshwright hook install|uninstall`.
@Command(
    name = "hook",
    description = {
      "Installs or removes the Git pre-commit hook of the current folder's repository: it runs",
      "'meshwright check --staged' before each commit. A hook of another origin is left" + " alone."
    })
public final class HookCommand implements CliCommand {

  private final Console console;

  @Parameters(index = "0", paramLabel = "install|uninstall", description = "What to do.")
  private Action action = Action.INSTALL;

  /// What can be done with the hook.
  enum Action {
    INSTALL,
    UNINSTALL
  }

  public HookCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    try (WorkspaceServices services =
        WorkspaceServices.open(console.directory()).orElseThrow(RefusedException::new)) {
      InstallHook hook = services.git().installHook();
      String said =
          switch (action) {
            case INSTALL -> "Installed " + hook.install().orElseThrow(HookCommand::failed);
            case UNINSTALL ->
                "There is no hook of Meshwright's any more in "
                    + hook.uninstall().orElseThrow(HookCommand::failed);
          };
      console.out().println(TerminalText.line(said + "."));
      return ExitCode.FINE;
    }
  }

  private static RefusedException failed(List<Problem> problems) {
    Problem problem = problems.getFirst();
    String file = problem.location().file();
    return new RefusedException(problem.text() + (file.isEmpty() ? "" : " (" + file + ")"));
  }
}
