package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.TreeDocument;
import java.util.List;
import java.util.Optional;

/// Tells schemas that are written alike in both versions and speak of nothing else, so that they
/// need no comparing. Most of a schema is.
final class Unchanged {

  private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");

  private final JsonSchemaDocument previous;
  private final JsonSchemaDocument current;

  Unchanged(JsonSchemaDocument previous, JsonSchemaDocument current) {
    this.previous = previous;
    this.current = current;
  }

  boolean same(JsonSchema before, JsonSchema after) {
    int length = before.range().length();
    if (length != after.range().length() || !dialect(before).equals(dialect(after))) {
      return false;
    }
    Optional<String> old = text(previous, before);
    Optional<String> young = text(current, after);
    if (old.isEmpty() || young.isEmpty()) {
      return false;
    }
    int from = before.range().start();
    return old.get().regionMatches(from, young.get(), after.range().start(), length)
        && REFERENCES.stream().noneMatch(name -> contains(old.get(), name, from, from + length));
  }

  private static Optional<Dialect> dialect(JsonSchema schema) {
    return schema instanceof ObjectSchema object ? Optional.of(object.dialect()) : Optional.empty();
  }

  /// The text a schema is written in; empty for YAML, where an alias stands for something else.
  private static Optional<String> text(JsonSchemaDocument document, JsonSchema schema) {
    String file = schema.id().file();
    return file.endsWith(".yaml") || file.endsWith(".yml")
        ? Optional.empty()
        : Optional.ofNullable(document.files().get(file)).map(TreeDocument::text);
  }

  private static boolean contains(String text, String name, int from, int to) {
    int at = text.indexOf(name, from, to);
    return at >= 0;
  }
}
