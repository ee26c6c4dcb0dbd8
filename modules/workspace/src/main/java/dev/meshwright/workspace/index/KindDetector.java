package dev.meshwright.workspace.index;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.text.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells what a file is for: from its name, and for JSON and YAML from the keys at the top of its
/// content. A `.avro` file is a container of rows, unless it is JSON: some teams give that name to
/// schemas.
public final class KindDetector {

  /// Top-level keys further down are not looked for.
  private static final int SNIFFED_BYTES = 64 * 1024;

  private static final String AVRO = ".avro";

  private static final Map<String, FileKind> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("avsc", FileKind.AVRO_SCHEMA),
          Map.entry("avpr", FileKind.AVRO_SCHEMA),
          Map.entry("avdl", FileKind.AVRO_IDL),
          Map.entry("proto", FileKind.PROTOBUF_SCHEMA),
          Map.entry("jsonschema", FileKind.JSON_SCHEMA),
          Map.entry("sql", FileKind.TRANSFORMATION),
          Map.entry("csv", FileKind.SAMPLE),
          Map.entry("tsv", FileKind.SAMPLE),
          Map.entry("ndjson", FileKind.SAMPLE),
          Map.entry("jsonl", FileKind.SAMPLE),
          Map.entry("parquet", FileKind.SAMPLE),
          Map.entry("pb", FileKind.SAMPLE),
          Map.entry("binpb", FileKind.SAMPLE),
          Map.entry("protobin", FileKind.SAMPLE));

  private static final Set<String> SAMPLE_FOLDERS =
      Set.of("sample", "samples", "data", "seeds", "fixtures", "testdata", "test-data");

  /// The kind of a file on disk.
  ///
  /// @param path relative to the workspace, with `/`
  /// @throws IOException when its content is needed and cannot be read
  FileKind kind(String path, Path file) throws IOException {
    Optional<FileKind> byName = kindByName(path);
    if (byName.isPresent()) {
      return byName.get();
    }
    return isTold(path) ? kind(path, start(file)) : FileKind.OTHER;
  }

  /// The kind of a text, for what is not on disk or not saved yet.
  public FileKind kind(String path, String text) {
    return kindByName(path).orElseGet(() -> told(path, text));
  }

  /// Whether the content decides, because the name does not.
  public boolean needsText(String path) {
    return kindByName(path).isEmpty() && isTold(path);
  }

  /// Whether the name is one of YAML.
  public static boolean isYaml(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  /// The kind as far as the name alone tells it.
  Optional<FileKind> kindByName(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.startsWith(".meshwright/")) {
      return Optional.of(FileKind.SETTINGS);
    }
    String name = uncompressed(lower.substring(lower.lastIndexOf('/') + 1));
    if (name.endsWith(".odcs.yaml") || name.endsWith(".odcs.yml")) {
      return Optional.of(FileKind.CONTRACT);
    }
    if (name.endsWith(".odps.yaml") || name.endsWith(".odps.yml")) {
      return Optional.of(FileKind.PRODUCT);
    }
    if (name.endsWith(".test.yaml") || name.endsWith(".test.yml")) {
      return Optional.of(FileKind.TEST);
    }
    if (name.endsWith(".schema.json")
        || name.endsWith(".schema.yaml")
        || name.endsWith(".schema.yml")) {
      return Optional.of(FileKind.JSON_SCHEMA);
    }
    boolean compressed = name.length() < lower.length() - lower.lastIndexOf('/') - 1;
    if (compressed && (name.endsWith(".json") || name.endsWith(AVRO))) {
      return Optional.of(FileKind.SAMPLE);
    }
    return Optional.ofNullable(BY_EXTENSION.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static FileKind told(String path, String text) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.endsWith(AVRO)) {
      return isJson(text) ? FileKind.AVRO_SCHEMA : FileKind.SAMPLE;
    }
    return isStructured(lower) ? structured(lower, text) : FileKind.OTHER;
  }

  /// Whether a text begins as JSON does that stands for a schema; a container begins with `Obj`.
  private static boolean isJson(String text) {
    return JsonText.looksLikeJson(text.substring(text.startsWith("\uFEFF") ? 1 : 0));
  }

  private static FileKind structured(String lower, String text) {
    boolean json = lower.endsWith(".json");
    TopLevelKeys keys = json ? TopLevelKeys.ofJson(text) : TopLevelKeys.ofYaml(text);
    if (keys.has("kind") && keys.has("apiVersion")) {
      switch (keys.value("kind")) {
        case "DataContract" -> {
          return FileKind.CONTRACT;
        }
        case "DataProduct" -> {
          return FileKind.PRODUCT;
        }
        default -> {}
      }
    }
    if (looksLikeAvro(keys)) {
      return FileKind.AVRO_SCHEMA;
    }
    if (looksLikeJsonSchema(keys)) {
      return FileKind.JSON_SCHEMA;
    }
    return json && (keys.isArray() || inSampleFolder(lower)) ? FileKind.SAMPLE : FileKind.OTHER;
  }

  private static boolean looksLikeAvro(TopLevelKeys keys) {
    return keys.has("name")
        && switch (keys.value("type")) {
          case "record", "error" -> keys.has("fields");
          case "enum" -> keys.has("symbols");
          case "fixed" -> keys.has("size");
          default -> false;
        };
  }

  private static boolean looksLikeJsonSchema(TopLevelKeys keys) {
    if (keys.value("$schema").contains("json-schema.org")) {
      return true;
    }
    boolean shape = keys.has("properties") || keys.has("$defs") || keys.has("definitions");
    boolean typed = keys.value("type").equals("object") || keys.has("$id") || keys.has("allOf");
    return shape && typed;
  }

  /// Whether a file lies in a folder that usually holds samples.
  public static boolean isInSampleFolder(String path) {
    return inSampleFolder(path.toLowerCase(Locale.ROOT));
  }

  private static boolean inSampleFolder(String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
    return SAMPLE_FOLDERS.contains(folder);
  }

  /// Whether the content of a file of this name may tell its kind.
  private static boolean isTold(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(AVRO) || isStructured(lower);
  }

  private static boolean isStructured(String lower) {
    return lower.endsWith(".json") || isYaml(lower);
  }

  private static String uncompressed(String name) {
    return name.endsWith(".gz")
        ? name.substring(0, name.length() - 3)
        : name.endsWith(".zst") ? name.substring(0, name.length() - 4) : name;
  }

  private static String start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(SNIFFED_BYTES), StandardCharsets.UTF_8);
    }
  }
}
