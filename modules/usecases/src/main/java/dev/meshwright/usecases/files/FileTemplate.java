package dev.meshwright.usecases.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a new file can begin as.
public enum FileTemplate {
  AVRO_RECORD(".avsc"),
  AVRO_IDL(".avdl"),
  PROTOBUF_MESSAGE(".proto"),
  JSON_SCHEMA(".schema.json"),
  TRANSFORMATION(".sql"),
  CONTRACT(".odcs.yaml"),
  QUALITY(".odcs.yaml"),
  PRODUCT(".odps.yaml"),
  SAMPLE(".csv"),
  EMPTY("");

  private final String ending;

  FileTemplate(String ending) {
    this.ending = ending;
  }

  /// What its files are called at the end, with the dot; empty for any.
  public String ending() {
    return ending;
  }

  /// The text of a new file: what it declares is named after it.
  public String text(String path) {
    if (this == EMPTY) {
      return "";
    }
    NameParts parts = NameParts.of(path);
    String[] words = words(parts.stem());
    String folder = parts.folder().substring(parts.folder().lastIndexOf('/') + 1);
    return template()
        .replace("${Name}", joined(words, "", true))
        .replace("${name}", joined(words, "_", false))
        .replace("${Title}", joined(words, " ", true))
        .replace("${package}", joined(words(folder.isEmpty() ? parts.stem() : folder), "_", false))
        .replace("${id}", UUID.randomUUID().toString());
  }

  private String template() {
    String name = name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream text =
        Objects.requireNonNull(FileTemplate.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException ofTheProgram) {
      throw new UncheckedIOException(ofTheProgram);
    }
  }

  /// Names of types begin with a letter and hold ASCII only, in every language.
  private static String[] words(String stem) {
    String[] words =
        Arrays.stream(stem.split("[^A-Za-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .toArray(String[]::new);
    return words.length == 0 || Character.isDigit(words[0].charAt(0)) ? withFirst(words) : words;
  }

  private static String[] withFirst(String[] words) {
    String[] longer = new String[words.length + 1];
    longer[0] = "new";
    System.arraycopy(words, 0, longer, 1, words.length);
    return longer;
  }

  private static String joined(String[] words, String between, boolean upper) {
    return Arrays.stream(words)
        .map(word ->
            upper
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(between));
  }
}
