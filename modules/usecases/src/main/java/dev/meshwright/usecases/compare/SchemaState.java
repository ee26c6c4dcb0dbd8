package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The schemas of one state, each text read once, however many schemas use it. The state must not
/// change while this is in use. Thread-safe.
public final class SchemaState {

  private final FileSource files;
  private final Map<SchemaFormat, Function<String, Optional<ParsedSchema>>> readers;

  private SchemaState(
      FileSource files, Map<SchemaFormat, Function<String, Optional<ParsedSchema>>> readers) {
    this.files = files;
    this.readers = readers;
  }

  static SchemaState of(Collection<SchemaLanguage<?>> languages, FileSource files) {
    Map<SchemaFormat, Function<String, Optional<ParsedSchema>>> readers =
        new EnumMap<>(SchemaFormat.class);
    languages.forEach(language -> readers.put(language.format(), reader(language, files)));
    return new SchemaState(files, readers);
  }

  private static <D> Function<String, Optional<ParsedSchema>> reader(
      SchemaLanguage<D> language, FileSource files) {
    Function<String, Optional<D>> state = language.state(files);
    return path ->
        files
            .text(path)
            .flatMap(text ->
                state
                    .apply(path)
                    .map(document ->
                        ParsedSchema.of(language, document, new SchemaVersion(path, text, files))));
  }

  public FileSource files() {
    return files;
  }

  /// Reads a file of the state; empty when there is no such text. What is wrong with it is in the
  /// result.
  public Optional<ParsedSchema> read(SchemaFormat format, String path) {
    Function<String, Optional<ParsedSchema>> reader = readers.get(format);
    if (reader == null) {
      throw new IllegalStateException("no engine for " + format);
    }
    return reader.apply(path);
  }
}
