package dev.meshwright.compat.jsonschema;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.TreeDocument;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares two versions of a JSON Schema.
///
/// A direction holds when one version accepts every document that the other accepts. That is proved
/// by reasoning, or refuted by a document that a validator confirms, or unknown with a reason;
/// never guessed. Work is bounded by steps, so the same pair gives the same verdict everywhere.
public final class JsonSchemaCompatibility {

  private JsonSchemaCompatibility() {}

  /// @param model which documents are taken to exist
  public static Verdict compare(
      JsonSchemaDocument previous,
      JsonSchemaDocument current,
      InstanceValidator validator,
      ContentModel model,
      Progress progress) {
    if (previous.hasErrors() || current.hasErrors()) {
      return new Verdict(
          Answer.UNKNOWN, Answer.UNKNOWN, List.of(), errors(previous), errors(current));
    }
    if (sameFiles(previous, current)) {
      return new Verdict(Answer.YES, Answer.YES, List.of(), List.of(), List.of());
    }
    return new DocumentComparison(previous, current, validator, model, progress).verdict();
  }

  private static boolean sameFiles(JsonSchemaDocument previous, JsonSchemaDocument current) {
    return previous.dialect() == current.dialect()
        && previous.text().equals(current.text())
        && texts(previous).equals(texts(current));
  }

  private static Set<String> texts(JsonSchemaDocument document) {
    return document.files().values().stream().map(TreeDocument::text).collect(Collectors.toSet());
  }

  private static List<Problem> errors(JsonSchemaDocument document) {
    return document.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }
}
