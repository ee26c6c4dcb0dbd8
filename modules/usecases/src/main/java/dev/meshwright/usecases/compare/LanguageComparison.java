package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.language.SchemaLanguage;

/// How versions of one schema language are compared.
///
/// @param <D> its parsed document
interface LanguageComparison<D> {

  SchemaLanguage<D> language();

  /// Reads files of one state.
  LanguageFileSet<D> state(FileSource files);

  /// @param model which documents are taken to exist, where the language leaves that open
  Verdict compare(D previous, D current, ContentModel model, Progress progress);

  static LanguageComparison<?> of(SchemaFormat format) {
    return switch (format) {
      case AVRO -> new AvroComparison();
      case PROTOBUF -> new ProtobufComparison();
      case JSON_SCHEMA -> new JsonSchemaComparison();
    };
  }
}
