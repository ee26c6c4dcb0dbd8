package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.lint.Linter;

/// The schema languages that can be compared. Thread-safe.
public final class SchemaLanguages {

  private final PerFormat<LanguageComparison<?>> languages = PerFormat.of(LanguageComparison::of);

  private SchemaLanguages() {}

  /// Those of every engine.
  public static SchemaLanguages all() {
    return new SchemaLanguages();
  }

  /// Reads a version; what is wrong with it is in the result.
  public ParsedSchema parse(SchemaFormat format, SchemaVersion version) {
    return ParsedSchema.parse(languages.get(format), version);
  }

  /// Holds schemas of each language against rules.
  public PerFormat<Linter<?>> linters() {
    return languages.map(each -> each.language().linter());
  }

  /// Reads schemas of one state, which must not change.
  public SchemaFileSet state(FileSource files) {
    return SchemaFileSet.of(languages, files);
  }
}
