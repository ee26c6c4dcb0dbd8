package dev.meshwright.cli.refactor;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.refactor.RefactorSchema;
import dev.meshwright.usecases.refactor.RefactoringPreview;
import dev.meshwright.usecases.refactor.SampleProof;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright refactor`: one refactoring of a schema with all that follows from it.
@Command(
    name = "refactor",
    description = {
      "Refactors a schema with all that follows from it: shows the change of every file, the"
          + " verdict before and after and how samples are read; writes it when told to.",
      "",
      "KIND and what it is told:",
      "  rename FIELD NAME              rename-namespace NAME",
      "  move-type TYPE FILE            extract-type FIELD NAME",
      "  group-fields TYPE NAME FIELD.. inline FIELD",
      "  make-optional FIELD            make-required FIELD [DEFAULT]",
      "  change-type FIELD TYPE         deprecate FIELD [REASON]",
      "  remove FIELD..                 split FIELD NAME..",
      "  merge NAME FIELD FIELD..       reorder INDEX FIELD..",
      "  upgrade VERSION                add-field RECORD NAME TYPE",
      "",
      "FIELD is its path of names with dots between them: delivery.country in Avro and JSON Schema,"
          + " Order.total in Protobuf; one dot alone is the schema itself."
    })
public final class RefactorCommand implements CliCommand {

  private final Console console;

  @Parameters(index = "0", paramLabel = "KIND", description = "What to do.")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "SCHEMA", description = "A schema of the workspace.")
  private String schema = "";

  @Parameters(index = "2..*", paramLabel = "ARGUMENT", description = "What the kind is told.")
  private List<String> told = new ArrayList<>();

  @Option(names = "--write", description = "Change the files. Without it they are left.")
  private boolean write;

  @Option(
      names = "--drop-old",
      description = "Of a rename: keep nothing by which the old name goes on to work.")
  private boolean dropOld;

  @Option(
      names = "--also",
      paramLabel = "FILE",
      split = ",",
      description =
          "Make the same change there: schemas of the same entity in other languages, a contract."
              + " 'all' is every one that is found.")
  private List<String> also = new ArrayList<>();

  @Option(
      names = "--against",
      paramLabel = "REV",
      description = "What verdicts are against: a branch, tag or commit. Default: the last commit.")
  private @Nullable String against;

  @Option(names = "--no-samples", description = "Read no samples with both schemas.")
  private boolean noSamples;

  @Mixin private final FormatOption format = new FormatOption();

  public RefactorCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    RefactoringWord word = RefactoringWord.of(kind);
    try (WorkspaceServices services =
            WorkspaceServices.around(console.resolve(schema), console.directory())
                .orElseThrow(RefusedException::new);
        DataServices data = console.data(services)) {
      ReportWriter writer = new ReportWriter(console, format.get(), RefactorReport.DOCUMENT);
      return writer.of(report(services, data, word), (report, notes) -> writer.write(report));
    }
  }

  private Result<RefactorReport> report(
      WorkspaceServices services, DataServices data, RefactoringWord word) {
    String path = relative(services, schema);
    RefactorSchema refactor = services.schemas().refactorSchema(data);
    try (ProgressLine progress = console.progress()) {
      FileSource files = services.workingCopy(progress);
      Refactoring refactoring =
          word.of(
              told,
              !dropOld,
              names -> declaration(refactor, path, names, files),
              file -> relative(services, file));
      List<String> found = refactor.counterparts(path, refactoring, files, progress);
      Result<RefactoringPreview> preview =
          refactor.preview(path, refactoring, also(services, found), files, baseline(), progress);
      return preview.flatMap(shown -> {
        List<SampleProof> proof = noSamples ? List.of() : refactor.prove(shown, files, progress);
        List<String> left = found.stream().filter(other -> !touches(shown, other)).toList();
        RefactorReport report = new RefactorReport(shown, proof, left, write);
        return write
            ? services.schemas().writeRefactoring().write(shown).map(done -> report)
            : Result.ok(report);
      });
    }
  }

  private List<String> declaration(
      RefactorSchema refactor, String path, List<String> names, FileSource files) {
    return refactor.declaration(path, names, files).orElseThrow(RefusedException::new);
  }

  private static boolean touches(RefactoringPreview preview, String path) {
    return preview.texts().stream().anyMatch(text -> text.path().equals(path));
  }

  private List<String> also(WorkspaceServices services, List<String> found) {
    if (also.equals(List.of("all"))) {
      return found;
    }
    List<String> named = also.stream().map(path -> relative(services, path)).toList();
    named.stream()
        .filter(path -> !found.contains(path))
        .findFirst()
        .ifPresent(path -> {
          throw new WrongCallException(
              path
                  + " is not a counterpart of "
                  + schema
                  + (found.isEmpty() ? "; there is none" : "; there are " + found));
        });
    return named;
  }

  private Baseline baseline() {
    return Optional.ofNullable(against)
        .<Baseline>map(Baseline.Revision::new)
        .orElseGet(Baseline.Head::new);
  }

  private String relative(WorkspaceServices services, String path) {
    return services
        .named()
        .relative(console.resolve(path).normalize())
        .orElseThrow(RefusedException::new);
  }
}
