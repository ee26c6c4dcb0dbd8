package dev.meshwright.app.refactor;

import dev.meshwright.app.testing.Findings;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.AssessedPair;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.refactor.ChangedText;
import dev.meshwright.usecases.refactor.RefactorSchema;
import dev.meshwright.usecases.refactor.RefactoringPreview;
import dev.meshwright.usecases.refactor.SampleProof;
import dev.meshwright.usecases.refactor.VerdictChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Renames words in all files, moves types into new files; refuses the name `id`, which is taken.
final class ScriptedRefactor implements RefactorSchema {

  static final String PROTO = "orders/schema/order.proto";
  static final String MOVED = "orders/schema/total.avsc";

  final List<Refactoring> asked = new ArrayList<>();
  final List<List<String>> also = new ArrayList<>();
  List<String> counterparts = List.of();
  Answer after = Answer.YES;
  long otherwise;

  @Override
  public Result<List<String>> declaration(String path, List<String> names, FileSource files) {
    return Result.ok(names);
  }

  @Override
  public List<String> counterparts(
      String path, Refactoring refactoring, FileSource files, Progress progress) {
    return counterparts;
  }

  @Override
  public Result<RefactoringPreview> preview(
      String path,
      Refactoring refactoring,
      List<String> chosen,
      FileSource files,
      Baseline baseline,
      Progress progress) {
    asked.add(refactoring);
    also.add(chosen);
    if (refactoring instanceof Refactoring.Rename rename) {
      if (rename.name().equals("id")) {
        return Result.failed(
            Problem.error(
                "avro-name-taken",
                Location.startOf(path),
                "Order has a field id already.",
                "Choose a name that no field of Order has."));
      }
      String from = rename.at().getLast();
      List<ChangedText> texts = new ArrayList<>();
      for (String file : List.of(path, Samples.SQL_PATH)) {
        String text = files.text(file).orElse("");
        texts.add(new ChangedText(file, Optional.of(text), text.replace(from, rename.name())));
      }
      chosen.forEach(file -> texts.add(new ChangedText(file, Optional.empty(), "also\n")));
      return Result.ok(preview(path, refactoring, texts, baseline));
    }
    String text = files.text(path).orElse("");
    return Result.ok(
        preview(
            path,
            refactoring,
            List.of(
                new ChangedText(path, Optional.of(text), text + "\n"),
                new ChangedText(MOVED, Optional.empty(), "{}\n")),
            baseline));
  }

  private RefactoringPreview preview(
      String path, Refactoring refactoring, List<ChangedText> texts, Baseline baseline) {
    return new RefactoringPreview(
        path,
        refactoring,
        texts,
        List.of(
            new VerdictChange(
                path,
                CompatibilityMode.BACKWARD,
                Optional.of(compared(baseline, Answer.YES)),
                compared(baseline, after))),
        List.of(
            Problem.info(
                "refactor-note",
                Location.startOf(path),
                "Code that was generated from order.avsc must be generated anew.",
                "")));
  }

  private static Comparison compared(Baseline baseline, Answer backward) {
    List<AssessedFinding> findings =
        backward == Answer.YES
            ? List.of()
            : List.of(
                new AssessedFinding(
                    Findings.of(
                        Severity.ERROR,
                        "Order.total",
                        Samples.ORDER_PATH,
                        Samples.NEW_ORDER,
                        "\"total\"",
                        "Readers of old data find no total, and there is no default."),
                    Severity.ERROR,
                    Optional.empty(),
                    false));
    return new Comparison.Compared(
        baseline,
        "branch base main (0123456)",
        Samples.ORDER_PATH,
        Samples.OLD_ORDER,
        new AssessedPair(backward, Answer.YES, findings, List.of(), List.of()));
  }

  @Override
  public List<SampleProof> prove(RefactoringPreview preview, FileSource files, Progress progress) {
    return List.of(
        new SampleProof.Read(
            "orders/samples/orders.csv",
            preview.schema(),
            new ReplayReport(41_210, 0, List.of(), List.of(), List.of()),
            otherwise,
            otherwise == 0 ? Optional.empty() : Optional.of("Row 3: total is 12.5, and was 13.")));
  }
}
