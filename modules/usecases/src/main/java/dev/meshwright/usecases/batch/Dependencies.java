package dev.meshwright.usecases.batch;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.text.JsonText;
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
    Map<String, String> files = new TreeMap<>();
    dependencies.forEach((key, text) -> {
      String extension =
          switch (format) {
            case AVRO -> avro(text);
            case PROTOBUF -> ".proto";
            case JSON_SCHEMA -> isJson(text) ? ".json" : ".yaml";
          };
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

  private static boolean isJson(String text) {
    String begin = text.stripLeading();
    return begin.startsWith("{") || begin.startsWith("[") || begin.startsWith("\"");
  }

  /// A schema or a protocol in JSON, or Avro's IDL.
  private static String avro(String text) {
    if (!isJson(text)) {
      return ".avdl";
    }
    return JsonText.parse("dependency", text).root() instanceof ObjectNode object
            && object.get("protocol").isPresent()
            && object.get("type").isEmpty()
        ? ".avpr"
        : ".avsc";
  }
}
