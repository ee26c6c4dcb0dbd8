package dev.meshwright.workspace.manage;

import dev.meshwright.model.files.RemovedFiles;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.disk.AtomicWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is said of kept files beside them.
final class RemovedEntry {

  private static final String NAME = "entry.json";
  private static final int MOST_BYTES = 16 << 20;

  private RemovedEntry() {}

  static void write(Path folder, RemovedFiles entry) throws IOException {
    StringBuilder text = new StringBuilder();
    JsonWriter json = JsonWriter.indented(text);
    json.object(() ->
        json.member("reason", entry.reason().name())
            .member("time", entry.time().toString())
            .member("bytes", entry.bytes())
            .member("paths", entry.paths()));
    new AtomicWriter()
        .write(folder.resolve(NAME), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// Empty for what this program did not write.
  static Optional<RemovedFiles> read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      return JsonText.parse(NAME, Files.readString(file)).root() instanceof ObjectNode said
          ? Optional.of(read(String.valueOf(folder.getFileName()), said))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  private static RemovedFiles read(String id, ObjectNode said) {
    String reason = said.string("reason").map(StringNode::value).orElse("");
    String time = said.string("time").map(StringNode::value).orElse("");
    long bytes =
        said.get("bytes")
            .filter(NumberNode.class::isInstance)
            .map(number -> Long.parseLong(((NumberNode) number).literal()))
            .orElse(0L);
    List<String> paths =
        said.get("paths").stream()
            .filter(ArrayNode.class::isInstance)
            .flatMap(list -> ((ArrayNode) list).items().stream())
            .filter(StringNode.class::isInstance)
            .map(path -> ((StringNode) path).value())
            .toList();
    return new RemovedFiles(
        id, RemovedFiles.Reason.valueOf(reason), Instant.parse(time), paths, bytes);
  }
}
