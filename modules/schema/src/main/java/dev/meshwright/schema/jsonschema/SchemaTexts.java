package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.TreeDocument;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files of a schema as JSON texts by URI, as a validator asks for them.
final class SchemaTexts {

  private final JsonSchemaDocument document;
  private final Map<String, TreeDocument> byUri = new HashMap<>();

  SchemaTexts(JsonSchemaDocument document) {
    this.document = document;
    for (TreeDocument tree : document.files().values()) {
      SchemaNode root = SchemaNode.root(tree, document.dialect());
      byUri.put(Uris.ofFile(tree.file()).toString(), tree);
      byUri.putIfAbsent(root.base().toString(), tree);
    }
  }

  /// The text of the schema itself; empty when it holds something that cannot be written.
  Optional<String> root() {
    return text(document.tree());
  }

  /// The text at a URI; null when there is none, as the validator's library wants it.
  @Nullable String find(String uri) {
    TreeDocument tree = byUri.get(uri);
    if (tree == null) {
      List<TreeDocument> beside =
          document.files().values().stream()
              .filter(t -> lastStep(uri).equals(lastStep(t.file())))
              .toList();
      tree = beside.size() == 1 ? beside.getFirst() : null;
    }
    return tree == null ? null : text(tree).orElse(null);
  }

  private static String lastStep(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// With `$schema` as the draft it was read by, since the validator knows no other meta-schemas.
  private Optional<String> text(TreeDocument tree) {
    return JsonValues.of(tree.root())
        .map(value -> traceless(tree, named(value)).toJson())
        .flatMap(LargeNumbers::spelled);
  }

  private JsonValue traceless(TreeDocument tree, JsonValue value) {
    boolean concerned =
        SchemaNode.root(tree, document.dialect()).dialect() == Dialect.DRAFT_2019_09
            && document.files().values().stream()
                .anyMatch(file -> file.text().contains("unevaluatedItems"));
    return concerned ? ContainsTraces.hidden(value) : value;
  }

  private JsonValue named(JsonValue value) {
    if (value instanceof JsonObject(Map<String, JsonValue> members)
        && members.get("$schema") instanceof JsonString(String uri)
        && Dialect.ofUri(uri).isEmpty()) {
      Map<String, JsonValue> known = new HashMap<>(members);
      known.put("$schema", new JsonString(URI.create(document.dialect().uri()).toString()));
      return new JsonObject(known);
    }
    return value;
  }
}
