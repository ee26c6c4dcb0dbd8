package dev.meshwright.schema.convert;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The schemas of folders that somebody names: those that parse and have fields.
final class FoundSchemas {

  private FoundSchemas() {}

  /// @param path in its folder
  record FoundSchema(SchemaFormat format, String path, String text, FileSource files) {

    ParsedText<?> parsed() {
      return ParsedText.parse(SchemaLanguage.of(format), path, text, files, Optional.empty());
    }

    List<FlatField> fields() {
      return parsed().fields(Optional.empty()).optional().orElse(List.of());
    }
  }

  static List<FoundSchema> in(String folders) throws IOException {
    List<FoundSchema> found = new ArrayList<>();
    for (String folder : folders.split(":", -1)) {
      Map<String, String> texts = texts(Path.of(folder));
      FileSource files = FileSource.of(texts);
      texts.forEach((path, text) ->
          format(path, text)
              .map(format -> new FoundSchema(format, path, text, files))
              .filter(schema -> !schema.fields().isEmpty())
              .ifPresent(found::add));
    }
    return found;
  }

  /// As the three languages write one blueprint.
  static List<FoundSchema> random(int count) {
    RandomNeutralSchemas random = new RandomNeutralSchemas(20_260_101);
    List<FoundSchema> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      NeutralSchema neutral = random.next();
      for (SchemaFormat format : SchemaFormat.values()) {
        Result<String> text =
            SchemaLanguage.of(format)
                .converter()
                .written(neutral, new ConversionReport())
                .map(converted -> converted.text());
        made.add(
            new FoundSchema(
                format,
                "s" + i + format.ending(),
                text.optional().orElseThrow(),
                FileSource.empty()));
      }
    }
    return made;
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString();
        if (path.matches("[^.].*\\.(avsc|avro|proto|json)")) {
          texts.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }

  private static Optional<SchemaFormat> format(String path, String text) {
    if (path.endsWith(".proto")) {
      return Optional.of(SchemaFormat.PROTOBUF);
    }
    if (path.endsWith(".json")) {
      return text.contains("\"$schema\"")
          ? Optional.of(SchemaFormat.JSON_SCHEMA)
          : Optional.empty();
    }
    return text.stripLeading().startsWith("{") ? Optional.of(SchemaFormat.AVRO) : Optional.empty();
  }
}
