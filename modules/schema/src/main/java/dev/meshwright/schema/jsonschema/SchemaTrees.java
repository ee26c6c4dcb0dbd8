package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.state.Lazy;
import dev.meshwright.schema.state.Recent;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.YamlText;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/// The JSON and YAML files of one state, each read once. Thread-safe.
final class SchemaTrees {

  /// How many files are looked through for an `$id`.
  private static final int MOST_SEARCHED = 5_000;

  private final FileSource source;
  private final BiFunction<String, String, Read> parser;
  private final Recent<Lazy<Read>> read = Recent.usual();
  private final Map<URI, Optional<String>> byId = new ConcurrentHashMap<>();

  /// A file, and what it can be referred to by.
  record Read(TreeDocument tree, Map<Dialect, FileIds> byDialect) {

    /// @param otherwise the draft of a file without `$schema`
    FileIds ids(Dialect otherwise) {
      return byDialect.computeIfAbsent(otherwise, draft -> FileIds.of(tree, draft));
    }
  }

  /// @param parser reads a path's text, usually [#parse]
  SchemaTrees(FileSource source, BiFunction<String, String, Read> parser) {
    this.source = source;
    this.parser = parser;
  }

  Optional<Read> file(String path) {
    return read.get(path, source::text, (name, text) -> new Lazy<>(() -> parser.apply(name, text)))
        .map(Lazy::get);
  }

  /// The path of the first file whose root has an `$id`.
  Optional<String> pathOfId(URI uri) {
    Optional<String> known = byId.get(uri);
    if (known == null) {
      known = search(uri);
      byId.put(uri, known);
    }
    return known;
  }

  private Optional<String> search(URI uri) {
    return source.paths().stream()
        .filter(SchemaTrees::maySchema)
        .limit(MOST_SEARCHED)
        .filter(path -> source.text(path).filter(text -> hasId(path, text, uri)).isPresent())
        .findFirst();
  }

  private boolean hasId(String path, String text, URI uri) {
    // Most files are told apart without reading them as trees.
    return text.contains(uri.toString())
        && file(path).filter(found -> hasId(found.tree().root(), uri)).isPresent();
  }

  private static boolean hasId(TreeNode node, URI uri) {
    return node instanceof ObjectNode root
        && (isId(root.string("$id"), uri) || isId(root.string("id"), uri));
  }

  private static boolean isId(Optional<StringNode> id, URI uri) {
    return id.filter(i -> i.value().equals(uri.toString()) || i.value().equals(uri + "#"))
        .isPresent();
  }

  private static boolean maySchema(String path) {
    return path.endsWith(".json") || path.endsWith(".yaml") || path.endsWith(".yml");
  }

  /// Reads a text by itself; YAML by its file's ending.
  static Read parse(String file, String text) {
    boolean yaml = file.endsWith(".yaml") || file.endsWith(".yml");
    TreeDocument tree = yaml ? YamlText.parse(file, text) : JsonText.parse(file, text);
    return new Read(tree, new ConcurrentHashMap<>());
  }
}
