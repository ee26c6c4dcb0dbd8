package dev.meshwright.usecases.schema;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.SchemaStructure;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.schema.language.ConflictProblems;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.PastedFields;
import dev.meshwright.schema.language.SchemaRefactorer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A text and what was understood of it.
public sealed interface AnalyzedDocument {

  String text();

  /// What is wrong with the text itself, by place.
  List<Problem> problems();

  /// A schema, in whatever language.
  record Schema(String path, String text, ParsedText<?> parsed) implements AnalyzedDocument {

    @Override
    public List<Problem> problems() {
      return ConflictProblems.gathered(path, text, parsed.problems()).stream()
          .filter(problem -> problem.location().file().equals(path))
          .toList();
    }

    public SchemaStructure structure() {
      return parsed.structure();
    }

    /// Whether its structure can be edited, and not the text alone.
    public boolean isEditable() {
      return parsed.editor().isPresent();
    }

    /// The edits that carry an operation out on the text that was analysed; none when it changes
    /// nothing.
    public List<TextEdit> edits(SchemaOperation operation) {
      return parsed.editor().map(editor -> editor.edits(operation)).orElse(List.of());
    }

    /// What of a declaration can be changed.
    public Set<DeclarationPart> parts(List<String> field) {
      return parsed.editor().map(editor -> editor.parts(field)).orElse(Set.of());
    }

    /// What else the language can say of a declaration, said or not.
    public List<DeclarationProperty> properties(List<String> field) {
      return parsed.editor().map(editor -> editor.properties(field)).orElse(List.of());
    }

    /// The text of fields, as they can be pasted.
    public String copied(List<List<String>> fields) {
      return parsed.editor().map(editor -> editor.copied(fields)).orElse("");
    }

    /// The edits that add fields from their text, as any schema gives it to be pasted: those of
    /// another language are written in this one first. Fails when they use types that are not
    /// known; says what this language has no word for.
    ///
    /// @param record the path of the record that they are added to
    /// @param index where among its fields; their number to append
    /// @param files the state in which types of other files are found
    public Result<List<TextEdit>> paste(
        List<String> record, int index, String text, FileSource files) {
      return PastedFields.into(parsed.format(), text, files)
          .flatMap(pasted ->
              new Result.Ok<>(
                  pasted.edits(parsed, path, this.text, record, index, files), pasted.losses()));
    }

    /// The types that a field can be given: those of the language and of the document.
    public List<TypeChoice> types(List<String> field) {
      return parsed.editor().map(editor -> editor.types(field)).orElse(List.of());
    }

    /// The types of other files that a field can be given, by their names.
    public List<TypeChoice> otherTypes(List<String> field, FileSource files, Progress progress) {
      return parsed
          .editor()
          .map(editor ->
              editor
                  .otherTypes(field, files)
                  .peek(type -> progress.checkCancelled())
                  .sorted(Comparator.comparing(TypeChoice::label))
                  .toList())
          .orElse(List.of());
    }

    /// What can be done to declarations across the files of the workspace.
    public Set<RefactoringKind> offered(List<List<String>> declarations) {
      return parsed
          .refactorer()
          .map(refactorer -> refactorer.offered(declarations))
          .orElse(Set.of());
    }

    /// The drafts or editions that the schema can be moved to, the newest last.
    public List<String> newerVersions() {
      return parsed.refactorer().map(SchemaRefactorer::newerVersions).orElse(List.of());
    }

    /// What the values of a field can mean beyond their type.
    public List<String> logicalTypes(List<String> field) {
      return parsed.editor().map(editor -> editor.logicalTypes(field)).orElse(List.of());
    }
  }

  /// A text that is no schema, or of a kind without a model.
  record Plain(String path, String text, List<Problem> problems) implements AnalyzedDocument {

    public Plain {
      problems = List.copyOf(problems);
    }
  }
}
