package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The schema languages that can be compared. Thread-safe.
public final class SchemaLanguages {

  private final Map<SchemaFormat, LanguageComparison<?>> languages =
      new EnumMap<>(SchemaFormat.class);

  SchemaLanguages(List<LanguageComparison<?>> languages) {
    languages.forEach(each -> this.languages.put(each.language().format(), each));
  }

  /// Those of every engine.
  public static SchemaLanguages all() {
    return new SchemaLanguages(
        List.of(new AvroComparison(), new ProtobufComparison(), new JsonSchemaComparison()));
  }

  /// Reads a version; what is wrong with it is in the result.
  public ParsedSchema parse(SchemaFormat format, SchemaVersion version) {
    return ParsedSchema.parse(language(format), version);
  }

  /// Reads schemas of one state, which must not change.
  public SchemaFileSet state(FileSource files) {
    return SchemaFileSet.of(languages.values(), files);
  }

  private LanguageComparison<?> language(SchemaFormat format) {
    LanguageComparison<?> language = languages.get(format);
    if (language == null) {
      throw new IllegalStateException("no engine for " + format);
    }
    return language;
  }
}
