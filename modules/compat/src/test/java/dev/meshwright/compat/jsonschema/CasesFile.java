package dev.meshwright.compat.jsonschema;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.text.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Labelled cases, one JSON object a line.
final class CasesFile {

  private CasesFile() {}

  record Case(
      String id, String mode, List<String> previous, String current, Optional<String> dialect) {}

  static List<Case> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(CasesFile::read)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Case read(String line) {
    JsonObject object =
        (JsonObject) JsonValues.of(JsonText.parse("case.json", line).root()).orElseThrow();
    JsonArray previous = (JsonArray) object.members().get("previous");
    return new Case(
        text(object, "id").orElseThrow(),
        text(object, "mode").orElseThrow(),
        previous.items().stream().map(v -> ((JsonString) v).value()).toList(),
        text(object, "new").orElseThrow(),
        text(object, "dialect_default"));
  }

  private static Optional<String> text(JsonObject object, String name) {
    return object.members().get(name) instanceof JsonString(String value)
        ? Optional.of(value)
        : Optional.empty();
  }
}
