package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.YamlText;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The files that a schema and its references are spread over, each read once.
final class SchemaFiles {

  /// How many files are looked through for an `$id`.
  private static final int MOST_SEARCHED = 5_000;

  private final FileSource source;
  private final MetaSchemas metaSchemas = new MetaSchemas();
  private final Map<String, TreeDocument> read = new LinkedHashMap<>();
  private final Map<URI, Optional<String>> byId = new HashMap<>();
  private final ResourceIndex index = new ResourceIndex();

  SchemaFiles(FileSource source) {
    this.source = source;
  }

  /// Reads the file that everything begins with; its text need not be in the source.
  TreeDocument start(String file, String text) {
    return enter(file, text);
  }

  Map<String, TreeDocument> read() {
    return read;
  }

  ResourceIndex index() {
    return index;
  }

  /// A file that was read.
  TreeDocument tree(String file) {
    TreeDocument tree = read.get(file);
    if (tree == null) {
      throw new IllegalStateException("not read: " + file);
    }
    return tree;
  }

  /// Finds the root of the resource at a URI without fragment: among the ids already met, by path,
  /// among the meta-schemas, then by the `$id` of the source's files.
  Optional<SchemaId> find(URI uri) {
    Optional<SchemaId> met = index.resource(uri);
    if (met.isPresent()) {
      return met;
    }
    Optional<String> file = Uris.path(uri).filter(this::load);
    if (file.isPresent()) {
      return file.map(JsonSchemas::rootOf);
    }
    Optional<String> meta = metaSchemas.text(uri);
    if (meta.isPresent()) {
      enter(uri.toString(), meta.get());
      return Optional.of(JsonSchemas.rootOf(uri.toString()));
    }
    return Uris.path(uri).isPresent() ? Optional.empty() : byId(uri);
  }

  /// Finds a file by its path in the source.
  Optional<SchemaId> findFile(String path) {
    return Optional.of(path).filter(this::load).map(JsonSchemas::rootOf);
  }

  private boolean load(String path) {
    if (!read.containsKey(path)) {
      source.text(path).ifPresent(text -> enter(path, text));
    }
    return read.containsKey(path);
  }

  private Optional<SchemaId> byId(URI uri) {
    if (!byId.containsKey(uri)) {
      byId.put(uri, searchId(uri));
    }
    return byId.getOrDefault(uri, Optional.empty()).filter(this::load).map(JsonSchemas::rootOf);
  }

  private Optional<String> searchId(URI uri) {
    return source.paths().stream()
        .filter(SchemaFiles::maySchema)
        .limit(MOST_SEARCHED)
        .filter(path -> source.text(path).filter(text -> hasId(path, text, uri)).isPresent())
        .findFirst();
  }

  private static boolean hasId(String path, String text, URI uri) {
    // Most files are told apart without reading them as trees.
    return text.contains(uri.toString())
        && parse(path, text).root() instanceof ObjectNode root
        && (isId(root.string("$id"), uri) || isId(root.string("id"), uri));
  }

  private static boolean isId(Optional<StringNode> id, URI uri) {
    return id.filter(i -> i.value().equals(uri.toString()) || i.value().equals(uri + "#"))
        .isPresent();
  }

  private static boolean maySchema(String path) {
    return path.endsWith(".json") || path.endsWith(".yaml") || path.endsWith(".yml");
  }

  private TreeDocument enter(String file, String text) {
    TreeDocument tree = parse(file, text);
    read.put(file, tree);
    index.add(Place.root(tree, Dialect.DRAFT_07));
    return tree;
  }

  private static TreeDocument parse(String file, String text) {
    boolean yaml = file.endsWith(".yaml") || file.endsWith(".yml");
    return yaml ? YamlText.parse(file, text) : JsonText.parse(file, text);
  }
}
