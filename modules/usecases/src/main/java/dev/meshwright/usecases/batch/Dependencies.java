package dev.meshwright.usecases.batch;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.language.SchemaLanguage;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The texts that a case's schemas use, as files.
///
/// A key is what the schema calls the text: a path, a URI, the full name of a type. The kind of
/// file follows from the case's format and the text, so a key that does not end like such a file
/// gets a second name that does.
final class Dependencies {

  private Dependencies() {}

  static Map<String, String> files(SchemaFormat format, Map<String, String> dependencies) {
    SchemaLanguage<?> language = SchemaLanguage.of(format);
    Map<String, String> files = new TreeMap<>();
    dependencies.forEach((key, text) -> {
      String extension = language.ending(text);
      if (endings(extension).noneMatch(key.toLowerCase(Locale.ROOT)::endsWith)) {
        files.putIfAbsent(key + extension, text);
      }
    });
    files.putAll(dependencies);
    return files;
  }

  /// The endings that say the same as one does.
  private static Stream<String> endings(String extension) {
    return switch (extension) {
      case ".json", ".yaml" -> Stream.of(".json", ".yaml", ".yml");
      case String only -> Stream.of(only);
    };
  }
}
