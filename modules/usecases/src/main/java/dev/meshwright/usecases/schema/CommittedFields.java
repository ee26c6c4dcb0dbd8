package dev.meshwright.usecases.schema;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.Comparison;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells what a schema declared at the last commit from what was added since. Thread-safe.
///
/// @param compare knows where the schema was at the last commit
public record CommittedFields(CompareSchemas compare, AnalyzeSchema analyze) {

  /// The paths of all that was declared; none for a schema that is new. Empty where no commit can
  /// be asked.
  ///
  /// @param text of the schema now
  /// @param files the working copy
  public Optional<Set<List<String>>> of(
      String path, String text, FileSource files, Progress progress) {
    return switch (compare.compare(path, text, files, new Baseline.Head(), progress)) {
      case Comparison.Compared before ->
          Optional.of(paths(before.previousPath(), before.previousText(), files, progress));
      case Comparison.NewSchema added -> Optional.of(Set.of());
      case Comparison.NotComparable unknown -> Optional.empty();
    };
  }

  private Set<List<String>> paths(String path, String text, FileSource files, Progress progress) {
    Set<List<String>> paths = new HashSet<>();
    if (analyze.analyze(path, text, files, progress) instanceof AnalyzedDocument.Schema schema) {
      collect(schema.structure().root(), paths);
    }
    return paths;
  }

  private static void collect(StructureNode node, Set<List<String>> into) {
    into.add(node.path());
    node.children().forEach(child -> collect(child, into));
  }
}
