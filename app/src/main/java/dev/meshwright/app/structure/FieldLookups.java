package dev.meshwright.app.structure;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import dev.meshwright.usecases.schema.CommittedFields;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What editing fields needs to know of other files and of the last commit, found in the
/// background.
public final class FieldLookups {

  private final Jobs jobs;
  private final Documents files;
  private final Supplier<Map<String, String>> unsavedTexts;
  private final CommittedFields committed;
  private final Notices notices;

  public FieldLookups(
      Jobs jobs,
      Documents files,
      Supplier<Map<String, String>> unsavedTexts,
      CommittedFields committed,
      Notices notices) {
    this.jobs = jobs;
    this.files = files;
    this.unsavedTexts = unsavedTexts;
    this.committed = committed;
    this.notices = notices;
  }

  /// Finds the types that other files have for a field.
  void otherTypes(
      AnalyzedDocument.Schema schema, List<String> field, Consumer<List<TypeChoice>> then) {
    Map<String, String> unsaved = unsavedTexts.get();
    ask(
        new JobKind("types", "Looking for types"),
        progress -> schema.otherTypes(field, files.workingCopy(unsaved), progress),
        then);
  }

  /// Finds what a schema declared at the last commit.
  void committed(Document document, Consumer<Optional<Set<List<String>>>> then) {
    Map<String, String> unsaved = unsavedTexts.get();
    String path = document.path();
    String text = document.text();
    ask(
        new JobKind("committed:" + path, document.name()),
        progress -> committed.of(path, text, files.workingCopy(unsaved), progress),
        then);
  }

  /// Writes fields of another language in that of a schema.
  ///
  /// @param then gets the edits; none when the fields cannot be written in it, which is told, as is
  ///   what the language has no word for
  void pasted(
      AnalyzedDocument.Schema schema,
      SchemaOperation.PasteFields operation,
      Consumer<List<TextEdit>> then) {
    Map<String, String> unsaved = unsavedTexts.get();
    ask(
        new JobKind("paste", "Converting fields"),
        progress ->
            schema.paste(
                operation.field(), operation.index(), operation.text(), files.workingCopy(unsaved)),
        result -> {
          result.problems().forEach(problem -> notices.tell(new Notice.InFile(problem)));
          then.accept(result.optional().orElse(List.of()));
        });
  }

  private <T> void ask(JobKind kind, Function<Progress, T> question, Consumer<T> then) {
    jobs.<T>submit(
        kind,
        question::apply,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<T>(T found) -> then.accept(found);
            case Outcome.Cancelled<T> cancelled -> {}
            case Outcome.Failed<T>(Throwable cause) -> notices.tell(new Notice.Broken(cause));
          }
        });
  }
}
