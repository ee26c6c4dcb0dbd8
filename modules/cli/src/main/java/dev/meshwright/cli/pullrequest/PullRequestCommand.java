package dev.meshwright.cli.pullrequest;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.report.TextOrJsonOption;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.remotes.PullRequest;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `meshwright pull-request`: the text of a pull request, from the commits of a branch.
@Command(
    name = "pull-request",
    description =
        "Writes the text of a pull request: changes of schemas in words, what stays compatible,"
            + " what changes in the rows of transformations, waivers, commits. The first line is"
            + " its title, the rest Markdown.")
public final class PullRequestCommand implements CliCommand {

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "BASE..HEAD",
      defaultValue = "",
      description =
          "What is to be merged into and what is to be merged: branches, tags or commits. Default:"
              + " the main branch, and what is checked out.")
  private String range = "";

  @Mixin private final TextOrJsonOption format = new TextOrJsonOption();

  public PullRequestCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    int dots = range.indexOf("..");
    Optional<String> base = named(dots < 0 ? range : range.substring(0, dots));
    Optional<String> head =
        dots < 0 ? Optional.empty() : named(range.substring(dots + 2).replaceFirst("^\\.", ""));
    try (WorkspaceServices services =
            WorkspaceServices.open(console.directory()).orElseThrow(RefusedException::new);
        DataServices data = console.data(services)) {
      return new ReportWriter(console, format.get(), PullRequestReport.DOCUMENT)
          .write(new PullRequestReport(written(services, data, base, head)));
    }
  }

  private PullRequest written(
      WorkspaceServices services, DataServices data, Optional<String> base, Optional<String> head) {
    try (ProgressLine progress = console.progress()) {
      return services
          .writePullRequest(data.compareVersions())
          .write(base, head, progress)
          .orElseThrow(RefusedException::new);
    }
  }

  private static Optional<String> named(String written) {
    return written.isBlank() ? Optional.empty() : Optional.of(written);
  }
}
