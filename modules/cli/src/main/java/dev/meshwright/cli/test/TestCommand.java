package dev.meshwright.cli.test;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.transformtest.TestFile;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.quality.QualityResult;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.transformtest.RunTests;
import dev.meshwright.usecases.transformtest.UpdateExpectations;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright test`: the transformation tests and dbt unit tests of a workspace.
@Command(
    name = "test",
    description =
        "Runs the transformation tests (*.test.yaml) and the dbt unit tests of a workspace, each on"
            + " nothing but its given rows, then the quality rules of its contracts on the"
            + " samples.")
public final class TestCommand implements CliCommand {

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "The workspace. Default: the current folder.")
  private String folder = ".";

  @Option(
      names = "--accept",
      description = "Write the actual rows into failed tests as the new expectation.")
  private boolean accept;

  @Option(names = "--skip-quality", description = "Leave out the quality rules of contracts.")
  private boolean skipQuality;

  @Mixin private final FormatOption format = new FormatOption();

  public TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    try (WorkspaceServices services =
            WorkspaceServices.open(console.resolve(folder)).orElseThrow(RefusedException::new);
        DataServices data = console.data(services)) {
      FileSource files = services.workingCopy(Progress.none());
      RunTests tests = data.runTests();
      List<TestFile> found = tests.find(files, Progress.none());
      TestText text = new TestText(console.out());
      List<TestResult> results =
          tests.run(
              found,
              files,
              result -> {
                if (format.get() == OutputFormat.TEXT) {
                  text.write(result);
                }
              },
              Progress.none());
      if (format.get() == OutputFormat.TEXT) {
        text.summary(results);
      }
      List<QualityResult> quality = quality(data, files, text);
      ExitCode code = accept ? accepted(services, files, results) : code(results);
      boolean broken = quality.stream().anyMatch(QualityResult::fails);
      return new ReportWriter(console, format.get(), TestReport.DOCUMENT)
          .write(new TestReport(results, quality, broken ? ExitCode.FINDINGS : code));
    }
  }

  private List<QualityResult> quality(DataServices data, FileSource files, TestText text) {
    if (skipQuality) {
      return List.of();
    }
    return data.runQuality()
        .run(
            files,
            result -> {
              if (format.get() == OutputFormat.TEXT) {
                text.write(result);
              }
            },
            Progress.none());
  }

  private ExitCode accepted(
      WorkspaceServices services, FileSource files, List<TestResult> results) {
    UpdateExpectations.Accepted accepted =
        services.acceptResults().accept(results, files).orElseThrow(RefusedException::new);
    accepted
        .changed()
        .forEach(path -> console.err().println(TerminalText.line("accepted in " + path)));
    return accepted.left() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private static ExitCode code(List<TestResult> results) {
    return results.stream().allMatch(result -> result.outcome() instanceof TestOutcome.Passed)
        ? ExitCode.FINE
        : ExitCode.FINDINGS;
  }
}
