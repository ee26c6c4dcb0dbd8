package dev.meshwright.usecases.fieldhistory;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;

/// What texts of the past declare. Each content is read once, whatever commits and paths have it,
/// and the latest are kept. Thread-safe.
public final class PastStructures {

  private static final int KEPT = 2_000;

  private final SchemaDetector schemaFiles = new SchemaDetector();
  private final PerFormat<SchemaLanguage<?>> languages = PerFormat.of(SchemaLanguage::of);
  private final LinkedHashMap<Key, Optional<StructureNode>> known =
      new LinkedHashMap<>(16, 0.75f, true);

  private record Key(String content, String name) {}

  /// Empty for what is no schema, or broken so that nothing of it is left.
  ///
  /// @param contentId equal for equal texts
  Optional<StructureNode> of(String contentId, String path, Supplier<Optional<String>> text) {
    Key key = new Key(contentId, path.substring(path.lastIndexOf('/') + 1));
    synchronized (known) {
      Optional<StructureNode> kept = known.get(key);
      if (kept != null) {
        return kept;
      }
    }
    Optional<StructureNode> read = text.get().flatMap(found -> read(path, found));
    synchronized (known) {
      known.put(key, read);
      if (known.size() > KEPT) {
        known.pollFirstEntry();
      }
    }
    return read;
  }

  /// As the other one, of a text that changes too often to be kept.
  Optional<StructureNode> read(String path, String text) {
    Optional<SchemaFormat> format = schemaFiles.kindOf(path, text).schemaFormat();
    if (format.isEmpty()) {
      return Optional.empty();
    }
    ParsedText<?> parsed =
        ParsedText.parse(
            languages.get(format.get()), path, text, FileSource.empty(), Optional.empty());
    StructureNode root = parsed.structure().root();
    boolean nothingLeft =
        root.children().isEmpty()
            && parsed.problems().stream().map(Problem::severity).anyMatch(Severity.ERROR::equals);
    return nothingLeft ? Optional.empty() : Optional.of(root);
  }
}
