package dev.meshwright.cli.lint;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.lint.FixLint;
import dev.meshwright.usecases.lint.LintRequest;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright lint`: schemas against rules of faults and style.
@Command(
    name = "lint",
    description =
        "Holds schemas against rules of faults and style: Protobuf by buf.yaml where there is one, "
            + "all else by .meshwright/lint.yaml.")
public final class LintCommand implements CliCommand {

  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Files and folders of the workspace, which is the current folder; or one folder "
              + "elsewhere, which is a workspace of its own. Default: all of the current folder.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      split = ",",
      description =
          "Rules and categories to look at, in place of those that the workspace chooses.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--except",
      paramLabel = "RULE",
      split = ",",
      description = "Rules and categories to leave out.")
  private List<String> except = new ArrayList<>();

  @Option(
      names = "--fix",
      description = "Mend what can be mended safely, in the files, and tell what is left.")
  private boolean fix;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "warning",
      description =
          "error, warning or note: exit status 1 from this severity on. Default: warning.")
  private LintBound failOn = LintBound.WARNING;

  @Mixin private final FormatOption format = new FormatOption();

  public LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    Optional<Path> elsewhere = elsewhere();
    try (WorkspaceServices services =
        WorkspaceServices.open(elsewhere.orElse(console.directory()))
            .orElseThrow(RefusedException::new)) {
      List<String> asked =
          elsewhere.isPresent()
              ? List.of()
              : paths.stream().map(path -> relative(services, path)).toList();
      LintRequest request = new LintRequest(asked, rules, except);
      return new ReportWriter(console, format.get(), LintResult.DOCUMENT)
          .write(result(services, request));
    }
  }

  private LintResult result(WorkspaceServices services, LintRequest request) {
    try (ProgressLine progress = console.progress()) {
      FileSource files = services.workingCopy(progress);
      Optional<String> unknown = services.schemas().lintWorkspace().unknown(request, files);
      if (unknown.isPresent()) {
        throw new WrongCallException(unknown.get());
      }
      if (!fix) {
        return new LintResult(
            services.schemas().lintWorkspace().lint(request, files, progress),
            Optional.empty(),
            failOn.severity());
      }
      Result<FixLint.Fixed> fixed = services.schemas().fixLint().fix(request, files, progress);
      FixLint.Fixed done = fixed.orElseThrow(RefusedException::new);
      return new LintResult(done.left(), Optional.of(done), failOn.severity());
    }
  }

  /// The one folder that was named and does not lie in the current one.
  private Optional<Path> elsewhere() {
    if (paths.size() != 1) {
      return Optional.empty();
    }
    Path named = console.resolve(paths.getFirst()).normalize();
    boolean below = named.startsWith(console.directory()) && !named.equals(console.directory());
    return Optional.of(named).filter(path -> Files.isDirectory(path) && !below);
  }

  private String relative(WorkspaceServices services, String path) {
    return services
        .named()
        .relative(console.resolve(path).normalize())
        .orElseThrow(RefusedException::new);
  }
}
