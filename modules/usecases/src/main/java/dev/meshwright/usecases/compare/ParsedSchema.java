package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.structure.SchemaStructure;
import dev.meshwright.schema.language.ConflictProblems;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaRefactorer;
import dev.meshwright.schema.lint.LintChoice;
import dev.meshwright.schema.lint.LintFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A version of a schema, read and ready to be compared any number of times.
public final class ParsedSchema {

  private final SchemaVersion version;
  private final Held<?> held;

  private ParsedSchema(SchemaVersion version, Held<?> held) {
    this.version = version;
    this.held = held;
  }

  static <D> ParsedSchema parse(LanguageComparison<D> comparison, SchemaVersion version) {
    return of(
        comparison,
        comparison
            .language()
            .parse(version.path(), version.text(), version.files(), version.dialect()),
        version);
  }

  static <D> ParsedSchema of(LanguageComparison<D> comparison, D document, SchemaVersion version) {
    return new ParsedSchema(
        version, new Held<>(comparison, ParsedText.of(comparison.language(), document)));
  }

  public SchemaVersion version() {
    return version;
  }

  public SchemaFormat format() {
    return held.parsed().format();
  }

  /// What the engine of a language made of it; empty when it is written in another language.
  public <D> Optional<D> document(Class<D> type) {
    return held.parsed().document(type);
  }

  /// As its language read it.
  public ParsedText<?> parsed() {
    return held.parsed();
  }

  /// What is wrong with its text.
  public List<Problem> problems() {
    return ConflictProblems.gathered(version.path(), version.text(), held.parsed().problems());
  }

  /// Full names of what the file itself declares.
  public Set<String> declared() {
    return held.parsed().declared();
  }

  /// What it declares.
  public SchemaStructure structure() {
    return held.parsed().structure();
  }

  /// How it is refactored; empty for a document that is only edited as text.
  public Optional<SchemaRefactorer> refactorer() {
    return held.parsed().refactorer();
  }

  /// What rules in force find in it by itself.
  public List<Problem> lint(LintChoice choice) {
    return held.parsed().lint(choice);
  }

  /// What rules over several files need to know of it; empty where its language has none.
  public Optional<LintFacts> facts() {
    return held.parsed().facts();
  }

  /// Compares this version, as the new one, with an earlier one; empty when they are written in
  /// different languages.
  public Optional<Verdict> compareWith(ParsedSchema previous, Progress progress) {
    return compareWith(previous, ContentModel.STRICT, progress);
  }

  /// @param model which documents of a JSON Schema are taken to exist
  public Optional<Verdict> compareWith(
      ParsedSchema previous, ContentModel model, Progress progress) {
    return held.compareWith(previous.held, model, progress);
  }

  private record Held<D>(LanguageComparison<D> comparison, ParsedText<D> parsed) {

    Optional<Verdict> compareWith(Held<?> previous, ContentModel model, Progress progress) {
      return previous
          .parsed()
          .document(comparison.language().documentType())
          .map(document -> comparison.compare(document, parsed.document(), model, progress));
    }
  }
}
