package dev.meshwright.schema.language;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.structure.SchemaStructure;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeUse;
import dev.meshwright.schema.convert.ExampleValues;
import dev.meshwright.schema.convert.FlatField;
import dev.meshwright.schema.convert.SchemaConverter;
import dev.meshwright.schema.lint.LintChoice;
import dev.meshwright.schema.lint.LintFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A schema as its language read it. Its structure is worked out once, when it is asked for.
/// Thread-safe.
///
/// @param <D> the parsed document
public final class ParsedText<D> {

  private final SchemaLanguage<D> language;
  private final D document;
  private final SchemaStructure structure;

  private ParsedText(SchemaLanguage<D> language, D document) {
    this.language = language;
    this.document = document;
    this.structure = language.structure(document);
  }

  public static <D> ParsedText<D> of(SchemaLanguage<D> language, D document) {
    return new ParsedText<>(language, document);
  }

  /// Reads a text as [SchemaLanguage#parse] does.
  public static <D> ParsedText<D> parse(
      SchemaLanguage<D> language,
      String path,
      String text,
      FileSource files,
      Optional<String> dialect) {
    return of(language, language.parse(path, text, files, dialect));
  }

  public SchemaFormat format() {
    return language.format();
  }

  public D document() {
    return document;
  }

  /// What the language made of it, as one kind of document; empty when it is another.
  public <T> Optional<T> document(Class<T> type) {
    return type.isInstance(document) ? Optional.of(type.cast(document)) : Optional.empty();
  }

  public List<Problem> problems() {
    return language.problems(document);
  }

  /// Errors that stand against reading data by it: its own, or else those of what it uses.
  public List<Problem> errors() {
    return language.errors(document);
  }

  /// Full names of what the file itself declares.
  public Set<String> declared() {
    return language.declared(document);
  }

  public SchemaStructure structure() {
    return structure;
  }

  /// The types that it defines inside its fields, where its structure shows only what is in them.
  public List<StructureNode> innerTypes() {
    return language.innerTypes(document);
  }

  /// Empty for a document that is only edited as text.
  public Optional<SchemaEditor> editor() {
    return language.editor(document);
  }

  /// Empty for a document that is only edited as text.
  public Optional<SchemaRefactorer> refactorer() {
    return language.refactorer(document);
  }

  /// Every place of it that names something declared.
  public List<TypeUse> uses() {
    return language.naming().uses(document);
  }

  /// The name by which others name one of its declarations; empty for what nobody can name.
  public Optional<String> name(StructureNode node) {
    return language.naming().name(document, node);
  }

  /// How the text may go on at a place, as [SchemaCompletion#offers] says it.
  ///
  /// @param types that the files of the workspace declare
  public List<Offer> offers(int offset, List<KnownType> types) {
    return language.completion().offers(document, offset, types);
  }

  /// Paths of the files that it says itself it draws on.
  public List<String> imports() {
    return language.naming().imports(document);
  }

  /// The path of the file that a place names, as an import does; empty where none is named.
  public Optional<String> fileAt(int offset) {
    return language.naming().fileAt(document, offset);
  }

  /// Names by which it is looked up besides what it declares.
  public List<String> fileNames() {
    return language.naming().fileNames(document);
  }

  /// What rules in force find in it by itself.
  public List<Problem> lint(LintChoice choice) {
    return language.linter().lint(document, choice);
  }

  /// What rules over several files need to know of it.
  public Optional<LintFacts> facts() {
    return language.linter().facts(document);
  }

  /// The same in another language, as [SchemaConverter#convert] writes it.
  public Result<ConvertedSchema> convertTo(SchemaLanguage<?> target, Optional<String> type) {
    return language.converter().convert(document, type, target.converter());
  }

  /// What makes values of it.
  ///
  /// @param type as of [#convertTo]
  public Result<ExampleValues> examples(Optional<String> type, long seed) {
    return language.converter().examples(document, type, seed);
  }

  /// Its fields in words that all languages share.
  ///
  /// @param type as of [#convertTo]
  public Result<List<FlatField>> fields(Optional<String> type) {
    return language.converter().fields(document, type);
  }

  /// It as a table of PostgreSQL.
  ///
  /// @param type as of [#convertTo]
  public Result<ConvertedSchema> toSql(Optional<String> type) {
    return language.converter().toSql(document, type);
  }
}
