package dev.meshwright.schema.convert;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import java.util.List;
import java.util.Optional;

/// How one language takes part in conversion: its schemas are read into words that all languages
/// share, and written from them. What would become too deep or too large to be read again is bad.
///
/// What becomes of a value is decided by what data in the target language can hold, not by how
/// close the schema looks: a decimal becomes a number with exact bounds in JSON Schema and a text
/// in Protobuf, which has no word for it.
///
/// @param <D> a parsed document of the language
public abstract sealed class SchemaConverter<D>
    permits AvroConverter, JsonSchemaConverter, ProtobufConverter {

  SchemaConverter() {}

  /// Writes a document in another language.
  ///
  /// @param type of the document that one value is, with or without its package, where there can be
  ///   several; empty for the first one
  /// @return bad when the document has errors, or no such type
  public final Result<ConvertedSchema> convert(
      D source, Optional<String> type, SchemaConverter<?> target) {
    ConversionReport losses = new ConversionReport();
    return read(source, type, losses).flatMap(neutral -> target.written(neutral, losses));
  }

  /// What makes values of a schema.
  ///
  /// @param type as of [#convert]
  /// @return bad when the document has errors, or no such type
  public final Result<ExampleValues> examples(D source, Optional<String> type, long seed) {
    return read(source, type, new ConversionReport())
        .map(neutral -> new ExampleValues(neutral, seed, bytes()));
  }

  /// The fields of a document in words that all languages share, each before its own parts.
  ///
  /// @param type as of [#convert]
  /// @return bad when the document has errors, or no such type
  public final Result<List<FlatField>> fields(D source, Optional<String> type) {
    return read(source, type, new ConversionReport())
        .map(neutral -> FlatFields.of(neutral, impliesDefaults()));
  }

  /// Writes a document as a table of PostgreSQL.
  ///
  /// @param type as of [#convert]
  /// @return bad when the document has errors, or no such type
  public final Result<ConvertedSchema> toSql(D source, Optional<String> type) {
    ConversionReport losses = new ConversionReport();
    return read(source, type, losses)
        .map(neutral -> new ConvertedSchema(new ToPostgres(neutral, losses).write(), losses.all()));
  }

  final Result<ConvertedSchema> written(NeutralSchema neutral, ConversionReport losses) {
    return Extent.tooMuch(neutral, writesInPlace())
        .map(Result::<ConvertedSchema>failed)
        .orElseGet(() -> Result.ok(new ConvertedSchema(write(neutral, losses), losses.all())));
  }

  abstract Result<NeutralSchema> read(D source, Optional<String> type, ConversionReport losses);

  abstract String write(NeutralSchema neutral, ConversionReport losses);

  /// Whether a type is written in full where it is used first, so that types nest as deep as they
  /// use one another.
  abstract boolean writesInPlace();

  /// How JSON of the language holds bytes.
  BytesInJson bytes() {
    return BytesInJson.BASE64;
  }

  /// Whether readers of the language get a value for what is absent although nobody wrote one.
  abstract boolean impliesDefaults();

  static <T> Result<T> errors(List<Problem> problems) {
    return new Result.Failed<>(
        problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList());
  }
}
