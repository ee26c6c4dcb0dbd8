package dev.meshwright.cli.format;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.format.FormatFiles;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright format`: schemas, descriptors and transformations laid out as in the editor.
@Command(
    name = "format",
    description =
        "Lays out schemas, contracts, products, tests, settings and transformations: only blanks"
            + " change, and the case of keywords of SQL. What is half-typed is left as it is.")
public final class FormatCommand implements CliCommand {

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files and folders of the current folder; . is all of it. Other JSON and YAML only where"
              + " the file itself is named.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--check",
      description =
          "Write nothing and tell which files are not laid out; exit status 1 if there are any.")
  private boolean check;

  @Mixin private final FormatOption format = new FormatOption();

  public FormatCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    try (WorkspaceServices services =
        WorkspaceServices.open(console.directory()).orElseThrow(RefusedException::new)) {
      List<String> asked = paths.stream().map(path -> relative(services, path)).toList();
      return new ReportWriter(console, format.get(), FormatReport.DOCUMENT)
          .write(report(services, asked));
    }
  }

  private FormatReport report(WorkspaceServices services, List<String> asked) {
    try (ProgressLine progress = console.progress()) {
      FileSource files = services.workingCopy(progress);
      Optional<String> missing = FormatFiles.missing(asked, files);
      if (missing.isPresent()) {
        throw new RefusedException(
            missing.get() + " is neither a file nor a folder of the workspace");
      }
      FormatFiles formatting = services.schemas().formatFiles();
      FormatFiles.Formatted done =
          check
              ? formatting.check(asked, files, progress)
              : formatting.write(asked, files, progress).orElseThrow(RefusedException::new);
      return new FormatReport(check, done);
    }
  }

  private String relative(WorkspaceServices services, String path) {
    return services
        .named()
        .relative(console.resolve(path).normalize())
        .orElseThrow(RefusedException::new);
  }
}
