package dev.meshwright.schema.avro.refactor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.schema.avro.AvroStructure;
import java.util.List;
import java.util.Set;

/// Refactors an Avro schema, with the schemas that use its types.
public final class AvroRefactoring {

  private final AvroDocument document;

  public AvroRefactoring(AvroDocument document) {
    this.document = document;
  }

  /// What can be done to declarations.
  public Set<RefactoringKind> offered(List<List<String>> declarations) {
    return document.isEditable() ? new Offered(document).to(declarations) : Set.of();
  }

  /// The edits of the document and of those that use its types, or what stands against it.
  ///
  /// @param schemas paths of the files that may use its types
  public Result<Refactored> refactor(
      Refactoring refactoring, List<String> schemas, FileSource files, Progress progress) {
    Change change = new Change(document, schemas, files, progress);
    try {
      readable(change);
      apply(change, refactoring);
      return change.result();
    } catch (AvroRefusedException refused) {
      return Result.failed(refused.problem());
    }
  }

  private void readable(Change change) {
    if (!document.isEditable()) {
      throw change.refused(
          "avro-refactor-idl",
          TextRange.at(0),
          "Avro's IDL is edited as text only.",
          "Edit the text, or refactor a copy of it in JSON: the conversion to .avsc makes one.");
    }
    if (!document.usable()) {
      Problem first =
          document.problems().stream()
              .filter(problem -> problem.severity() == Severity.ERROR)
              .findFirst()
              .orElseGet(() -> document.problems().getFirst());
      throw change.refused(
          "avro-refactor-broken",
          first.location().range(),
          "Avro refuses the schema as it is: %s".formatted(first.message()),
          "Mend that first.");
    }
  }

  private void apply(Change change, Refactoring refactoring) {
    switch (refactoring) {
      case Refactoring.Rename rename -> rename(change, rename);
      case Refactoring.RenameNamespace rename ->
          new NamedTypeRename(change, rename.keepOld()).namespace(rename.name().strip());
      case Refactoring.MoveType move ->
          new TypeMove(change).out(definition(change, move.at()), move.file().strip());
      case Refactoring.ExtractType extract -> extract(change, extract);
      case Refactoring.GroupFields group -> {
        group.fields().forEach(path -> field(change, path));
        some(change, group.fields());
        new Grouping(change, group.type().strip(), group.field().strip()).apply(group.fields());
      }
      case Refactoring.Inline inline -> {
        AvroDeclaration.OfField of = field(change, inline.at());
        new TypeMove(change)
            .in(
                Offered.reference(of.field().type())
                    .orElseThrow(() ->
                        change.refused(
                            "avro-refactor-language",
                            of.range(),
                            "The type of %s is written in the field already."
                                .formatted(of.field().name()),
                            "Choose a field that names a type of another file.")),
                of.range());
      }
      case Refactoring.SetPresence set -> {
        AvroPresence presence = new AvroPresence(change, set.at());
        if (set.optional()) {
          presence.optional(field(change, set.at()));
        } else {
          presence.required(field(change, set.at()), set.standIn());
        }
      }
      case Refactoring.ChangeType set ->
          new AvroTypeChange(change, set.at(), set.type().strip()).apply(field(change, set.at()));
      case Refactoring.Deprecate deprecate -> {
        place(change, deprecate.at());
        new AvroDeprecation(change).apply(deprecate.at(), deprecate.reason());
      }
      case Refactoring.Remove remove -> {
        remove.declarations().forEach(path -> place(change, path));
        some(change, remove.declarations());
        new Removal(change, remove.declarations().stream().distinct().toList()).apply();
      }
      case Refactoring.Split split -> {
        field(change, split.at());
        new Spread(change).split(split.at(), split.names());
      }
      case Refactoring.Merge merge -> {
        merge.fields().forEach(path -> field(change, path));
        some(change, merge.fields());
        new Spread(change).merge(merge.fields(), merge.name().strip());
      }
      case Refactoring.Reorder reorder -> {
        reorder.fields().forEach(path -> place(change, path));
        some(change, reorder.fields());
        new Reordering(change).apply(reorder.fields(), reorder.index());
      }
      case Refactoring.Upgrade upgrade ->
          throw change.refused(
              "avro-refactor-language",
              TextRange.at(0),
              "Avro schemas have no version of the language: there is none to move to.",
              "");
      case Refactoring.AddField add -> {
        AvroRecord record =
            (add.record().isEmpty()
                    ? AvroStructure.recordIn(document.root())
                    : place(change, add.record()).members())
                .orElseThrow(() -> nothing(change, "This has no fields."));
        new NewField(change, record).add(add.name().strip(), add.type(), record.fields().size());
        change.note(
            record.name().written().range(),
            "%s may be null, and is where data was written without it.".formatted(add.name()),
            "");
      }
    }
  }

  private static void rename(Change change, Refactoring.Rename rename) {
    String name = rename.name().strip();
    switch (place(change, rename.at())) {
      case AvroDeclaration.OfType of ->
          new NamedTypeRename(change, rename.keepOld()).name(of.type(), name);
      case AvroDeclaration.OfField of -> new MemberRename(change, name, rename.keepOld()).field(of);
      case AvroDeclaration.OfSymbol of ->
          new MemberRename(change, name, rename.keepOld()).symbol(of);
    }
  }

  private void extract(Change change, Refactoring.ExtractType extract) {
    AvroNamed type = definition(change, extract.at());
    String name = extract.name().strip();
    TextRange at = type.name().written().range();
    if (document.root().equals(type)) {
      throw change.refused(
          "avro-refactor-language", at, "The type has a file of its own already.", "");
    }
    if (!name.isEmpty() && !name.equals(type.name().simple())) {
      throw change.refused(
          "avro-refactor-name",
          at,
          "The type has the name %s already.".formatted(type.name().simple()),
          "Extract it under that name; then rename it.");
    }
    String folder = document.file().substring(0, document.file().lastIndexOf('/') + 1);
    new TypeMove(change).out(type, folder + type.name().simple() + ".avsc");
  }

  private static AvroNamed definition(Change change, List<String> path) {
    AvroDeclaration place = place(change, path);
    return place
        .definition()
        .orElseThrow(() ->
            change.refused(
                "avro-refactor-language",
                place.range(),
                "No type with a name is defined here: records, enums and fixed types have names,"
                    + " and only those can have a file of their own.",
                "Choose a field that defines one."));
  }

  private static AvroDeclaration.OfField field(Change change, List<String> path) {
    if (place(change, path) instanceof AvroDeclaration.OfField of) {
      return of;
    }
    throw nothing(change, "This can be done to a field only.");
  }

  private static AvroDeclaration place(Change change, List<String> path) {
    return AvroDeclaration.find(change.before(), path)
        .orElseThrow(() ->
            nothing(
                change,
                path.isEmpty()
                    ? "The schema as a whole has no name."
                    : "The schema declares no %s.".formatted(String.join(".", path))));
  }

  private static void some(Change change, List<?> declarations) {
    if (declarations.isEmpty()) {
      throw nothing(change, "Nothing is chosen.");
    }
  }

  private static AvroRefusedException nothing(Change change, String message) {
    return change.refused(
        "avro-refactor-nothing",
        TextRange.at(change.before().root().range().start()),
        message,
        "Choose another declaration.");
  }
}
