package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.TreeDocument;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files that a schema and its references are spread over.
final class SchemaFiles {

  private final SchemaTrees trees;
  private final MetaSchemas metaSchemas = new MetaSchemas();
  private final Map<String, TreeDocument> read = new LinkedHashMap<>();
  private final Set<String> published = new HashSet<>();
  private final ResourceIndex index = new ResourceIndex();
  private final Dialect otherwise;

  private SchemaFiles(SchemaTrees trees, Dialect otherwise) {
    this.trees = trees;
    this.otherwise = otherwise;
  }

  /// @param start the file that everything begins with
  /// @param otherwise the draft of files without `$schema`
  static SchemaFiles from(SchemaTrees.Read start, SchemaTrees trees, Dialect otherwise) {
    SchemaFiles files = new SchemaFiles(trees, otherwise);
    files.enter(start.tree().file(), start);
    return files;
  }

  Map<String, TreeDocument> read() {
    return read;
  }

  /// Which of the files that were read are meta-schemas.
  Set<String> published() {
    return published;
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
      published.add(uri.toString());
      enter(uri.toString(), SchemaTrees.parse(uri.toString(), meta.get()));
      return Optional.of(JsonSchemas.rootOf(uri.toString()));
    }
    return Uris.path(uri).isPresent() ? Optional.empty() : byId(uri);
  }

  /// Finds a file by its path in the source.
  Optional<SchemaId> findFile(String path) {
    return Optional.of(path).filter(this::load).map(JsonSchemas::rootOf);
  }

  /// Reads a file of the source; false when it is not there.
  private boolean load(String path) {
    if (!read.containsKey(path)) {
      trees.file(path).ifPresent(file -> enter(path, file));
    }
    return read.containsKey(path);
  }

  private Optional<SchemaId> byId(URI uri) {
    return trees.pathOfId(uri).filter(this::load).map(JsonSchemas::rootOf);
  }

  private void enter(String file, SchemaTrees.Read entered) {
    read.put(file, entered.tree());
    index.add(entered.ids(otherwise));
  }
}
