package dev.meshwright.compat.avro;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compares two versions of an Avro schema.
///
/// The answers are those of Apache Avro's resolution (`SchemaCompatibility`), in both directions.
/// There is a finding with a break in a direction exactly when its answer is no. Findings that only
/// lose or shift values leave the answer at yes.
public final class AvroCompatibility {

  private AvroCompatibility() {}

  /// @param progress asked whether to go on also while the findings are made
  /// @return unknown in both directions, with the reasons, when a version is not a valid schema
  public static Verdict compare(AvroDocument previous, AvroDocument current, Progress progress) {
    if (!previous.usable() || !current.usable()) {
      return new Verdict(
          Answer.UNKNOWN, Answer.UNKNOWN, List.of(), errors(previous), errors(current));
    }
    if (isNothing(previous) || isSame(previous, current)) {
      return new Verdict(Answer.YES, Answer.YES, List.of(), List.of(), List.of());
    }
    progress.checkCancelled();
    AvroDiff diff = new AvroDiff(previous, current);
    boolean readsOld = diff.readsOld(current.root(), previous.root());
    boolean readsNew = diff.readsNew(previous.root(), current.root());
    List<AvroChange> aliasesBackward = AvroAliasDiff.backward(previous, current, readsOld);
    List<AvroChange> aliasesForward = AvroAliasDiff.forward(previous, current, readsNew);
    return Verdict.of(
        answer(readsOld && aliasesBackward.isEmpty()),
        answer(readsNew && aliasesForward.isEmpty()),
        () -> {
          AvroDefinitionDiff root = diff.run(progress);
          aliasesBackward.forEach(root::add);
          aliasesForward.forEach(root::add);
          return AvroFindings.of(diff, root);
        });
  }

  /// A protocol without types: nothing was written by it, and nothing was read.
  private static boolean isNothing(AvroDocument document) {
    return document.root() instanceof AvroUnion union && union.branches().isEmpty();
  }

  /// Whether nothing has changed but blanks around the schema; a reader that is the writer resolves
  /// nothing. In Avro's IDL the types of imports are in the tree, though not in the text.
  private static boolean isSame(AvroDocument previous, AvroDocument current) {
    return previous.text().strip().equals(current.text().strip())
        && texts(previous).equals(texts(current))
        && (!current.file().endsWith(".avdl")
            || previous.tree().root().equals(current.tree().root()));
  }

  /// Of the files besides the schema's own.
  private static Map<String, String> texts(AvroDocument document) {
    Map<String, String> texts = new HashMap<>();
    document.files().forEach((name, tree) -> texts.put(name, tree.text()));
    texts.remove(document.file());
    return texts;
  }

  private static Answer answer(boolean holds) {
    return holds ? Answer.YES : Answer.NO;
  }

  private static List<Problem> errors(AvroDocument document) {
    return document.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .toList();
  }
}
