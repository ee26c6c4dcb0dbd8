package dev.meshwright.schema.language;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.structure.SchemaStructure;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.convert.SchemaConverter;
import dev.meshwright.schema.lint.Linter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What one schema language does with a text, so that nobody else needs to know which language it
/// is. Thread-safe.
///
/// @param <D> its parsed document
public interface SchemaLanguage<D> {

  SchemaFormat format();

  Class<D> documentType();

  /// Reads a text; never fails: what is wrong with it is in the document.
  ///
  /// @param path relative to the root, or any name
  /// @param text of it, whatever `files` hold for the path
  /// @param files the state that imports and references are resolved against
  /// @param dialect of the language when the text does not say; empty for the usual one
  D parse(String path, String text, FileSource files, Optional<String> dialect);

  /// What is wrong with it.
  List<Problem> problems(D document);

  /// Errors that stand against reading data by it: its own, or else those of what it uses.
  List<Problem> errors(D document);

  /// Full names of what the file itself declares, by which it is known again when it moves; none
  /// for a text that cannot be read.
  Set<String> declared(D document);

  /// What it declares.
  SchemaStructure structure(D document);

  /// The types that it defines inside its fields, where its structure shows only what is in them;
  /// none where the structure lists every type.
  List<StructureNode> innerTypes(D document);

  /// How its structure is edited; empty for a document that is only edited as text.
  Optional<SchemaEditor> editor(D document);

  /// How it is refactored together with what refers to it; empty for a document that is only edited
  /// as text.
  Optional<SchemaRefactorer> refactorer(D document);

  /// Holds it against rules of faults and of style.
  Linter<D> linter();

  /// What it names of what is declared, there and in other files.
  SchemaUses<D> naming();

  /// How its text may go on at a place.
  SchemaCompletion<D> completion();

  /// How it is written in other languages, and they in it.
  SchemaConverter<D> converter();

  /// A new schema that the rows of a table fit.
  ///
  /// @param table from which the record, message or title gets its name
  /// @param nullable paths of what may be null: `note`, `lines[].price`, `prices{}`
  InferredSchema infer(String table, List<Column> columns, Set<String> nullable);

  /// The edits that lay a text out, of which only blanks change; none when it is laid out so.
  ///
  /// @param text without faults of syntax
  /// @param wanted which of them are wanted
  List<TextEdit> layout(String path, String text, Predicate<TextEdit> wanted);

  /// The ending, with its dot, of a file that holds such a text.
  String ending(String text);

  /// The language of a format, for one owner: it may keep what it read to read the next text
  /// faster.
  static SchemaLanguage<?> of(SchemaFormat format) {
    return switch (format) {
      case AVRO -> new AvroLanguage();
      case PROTOBUF -> new ProtobufLanguage();
      case JSON_SCHEMA -> new JsonSchemaLanguage();
    };
  }
}
