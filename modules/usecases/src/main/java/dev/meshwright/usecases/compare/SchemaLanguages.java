package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The schema languages that can be compared. Thread-safe.
public final class SchemaLanguages {

  private final Map<SchemaFormat, SchemaLanguage<?>> languages = new EnumMap<>(SchemaFormat.class);

  SchemaLanguages(List<SchemaLanguage<?>> languages) {
    languages.forEach(language -> this.languages.put(language.format(), language));
  }

  /// Those of every engine.
  public static SchemaLanguages all() {
    return new SchemaLanguages(
        List.of(new AvroLanguage(), new ProtobufLanguage(), new JsonSchemaLanguage()));
  }

  /// Reads a version; what is wrong with it is in the result.
  public ParsedSchema parse(SchemaFormat format, SchemaVersion version) {
    return ParsedSchema.parse(language(format), version);
  }

  /// Reads schemas of one state, which must not change.
  public SchemaState state(FileSource files) {
    return SchemaState.of(languages.values(), files);
  }

  private SchemaLanguage<?> language(SchemaFormat format) {
    SchemaLanguage<?> language = languages.get(format);
    if (language == null) {
      throw new IllegalStateException("no engine for " + format);
    }
    return language;
  }
}
