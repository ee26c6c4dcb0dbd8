package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Refactors one JSON Schema together with those that refer to it.
public final class JsonSchemaRefactorings {

  private final JsonSchemaDocument document;

  public JsonSchemaRefactorings(JsonSchemaDocument document) {
    this.document = document;
  }

  /// What can be done to declarations.
  public Set<RefactoringKind> offered(List<List<String>> declarations) {
    return OfferedRefactorings.of(document, declarations);
  }

  /// The drafts that are newer than the one of the schema.
  public List<String> newerVersions() {
    return Arrays.stream(Dialect.values())
        .filter(dialect -> dialect.compareTo(document.dialect()) > 0)
        .map(Dialect::title)
        .toList();
  }

  /// The edits of the schema and of those that refer to it.
  ///
  /// @param schemas paths of the schemas that may refer to it
  public Result<Refactored> refactor(
      Refactoring refactoring, List<String> schemas, FileSource files, Progress progress) {
    try {
      JsonWork work = new JsonWork(document, schemas, files, progress);
      carryOut(refactoring, work);
      TurnedPlaces.tell(refactoring, document, work);
      Refactored refactored = work.done();
      if (refactored.edits().isEmpty() && refactored.created().isEmpty()) {
        throw work.refused(
            work.place(List.of()),
            "json-refactor-nothing",
            "This would change nothing: the schema is so already.",
            "Choose something else.");
      }
      return new Result.Ok<>(refactored, work.notes());
    } catch (JsonRefactoringException refused) {
      return Result.failed(refused.problem());
    }
  }

  private static void carryOut(Refactoring refactoring, JsonWork work) {
    switch (refactoring) {
      case Refactoring.Rename rename -> new JsonRename(work).rename(rename);
      case Refactoring.RenameNamespace rename -> new IdRename(work).rename(rename);
      case Refactoring.MoveType move -> new DefinitionMove(work).move(move);
      case Refactoring.ExtractType extract -> new DefinitionExtraction(work).extract(extract);
      case Refactoring.GroupFields group -> new PropertyGrouping(work).group(group);
      case Refactoring.Inline inline -> new ReferenceInlining(work).inline(inline);
      case Refactoring.SetPresence presence -> new PresenceChange(work).set(presence);
      case Refactoring.ChangeType change -> new TypeChange(work).change(change);
      case Refactoring.Deprecate deprecate ->
          new Deprecation(work).deprecate(deprecate.at(), deprecate.reason());
      case Refactoring.Remove remove -> new JsonRemoval(work).remove(remove);
      case Refactoring.Split split -> new PropertySplitting(work).split(split);
      case Refactoring.Merge merge -> new PropertySplitting(work).merge(merge);
      case Refactoring.Reorder reorder -> new PropertyOrder(work).reorder(reorder);
      case Refactoring.Upgrade upgrade -> new DraftUpgrade(work).upgrade(upgrade);
      case Refactoring.AddField add -> new PropertyOrder(work).add(add);
    }
  }
}
