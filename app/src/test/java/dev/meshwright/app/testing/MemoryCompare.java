package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.BaselineChoice;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.FindingAssessor;
import dev.meshwright.usecases.compare.Matrix;
import dev.meshwright.usecases.compare.VersionStep;
import dev.meshwright.usecases.policy.PolicyReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Compares with [Samples#OLD_ORDER], knowing one kind of change.
public final class MemoryCompare implements CompareSchemas {

  /// What is found in the text of the new version.
  public Function<String, Verdict> judge = Samples::verdict;

  /// Whether every comparison breaks.
  public boolean broken;

  /// How often a schema was compared with its baselines.
  public int compared;

  @Override
  public Comparison compare(
      String path, String text, FileSource files, Baseline baseline, Progress progress) {
    return new Comparison.Compared(
        baseline,
        title(baseline),
        path,
        Samples.OLD_ORDER,
        new FindingAssessor(PolicyReader.read(files), LocalDate.now(Clock.systemUTC()))
            .assess(path, judge.apply(text)));
  }

  @Override
  public Matrix matrix(
      String path, String text, FileSource files, List<Baseline> baselines, Progress progress) {
    compared++;
    if (broken) {
      throw new IllegalStateException("The comparison broke.");
    }
    return new Matrix(
        CompatibilityMode.BACKWARD,
        baselines.stream().map(b -> compare(path, text, files, b, progress)).toList(),
        List.of(),
        VersionStep.MAJOR);
  }

  @Override
  public Map<String, Matrix> matrices(
      Set<String> paths, FileSource files, List<Baseline> baselines, Progress progress) {
    Map<String, Matrix> matrices = new TreeMap<>();
    for (String path : paths) {
      files
          .text(path)
          .ifPresent(text -> matrices.put(path, matrix(path, text, files, baselines, progress)));
    }
    return matrices;
  }

  @Override
  public List<Baseline> baselines(String path, Progress progress) {
    return List.of(new Baseline.BranchBase(), new Baseline.Head(), new Baseline.Revision("v1.0.0"));
  }

  @Override
  public List<BaselineChoice> choices(String path, Progress progress) {
    return List.of(
        new BaselineChoice(BaselineChoice.Kind.USUAL, new Baseline.Head(), "", ""),
        new BaselineChoice(BaselineChoice.Kind.TAG, new Baseline.Revision("v1.0.0"), "v1.0.0", ""),
        new BaselineChoice(
            BaselineChoice.Kind.COMMIT,
            new Baseline.Revision("0123456789abcdef"),
            "0123456 Add orders",
            "Kim Park, 2026-03-01"));
  }

  private static String title(Baseline baseline) {
    return switch (baseline) {
      case Baseline.BranchBase base -> "branch base main (0123456)";
      case Baseline.Head head -> "last commit (0123456)";
      case Baseline.Revision(String name) -> name;
      case Baseline.OtherFile(String path) -> path;
      case Baseline.OutsideFile(Path file) -> file.toString();
    };
  }
}
