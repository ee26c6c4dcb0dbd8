package dev.meshwright.app.outline;

import dev.meshwright.app.signs.RowSign;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lays a JSON Schema out as rows: the properties, items, branches and definitions that are written
/// in this file. A reference names what it leads to and is not followed.
final class JsonOutline {

  /// Deeper schemas are left to the source.
  private static final int DEEPEST = 64;

  private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf", "prefixItems");
  private static final List<String> SINGLE =
      List.of("items", "additionalProperties", "contains", "not", "if", "then", "else");
  private static final List<String> DEFINITIONS = List.of("$defs", "definitions");

  private JsonOutline() {}

  /// The root schema and everything below.
  static OutlineRow of(JsonSchemaDocument document) {
    String title =
        document.root() instanceof ObjectSchema root
            ? text(root, "title").orElse(document.file())
            : document.file();
    return row(
        List.of(),
        OutlineRow.Kind.FILE,
        title,
        document.root(),
        OutlineRow.Presence.NONE,
        TextRange.at(document.root().range().start()));
  }

  private static OutlineRow row(
      List<String> path,
      OutlineRow.Kind kind,
      String name,
      JsonSchema schema,
      OutlineRow.Presence presence,
      TextRange nameRange) {
    Optional<ObjectSchema> object =
        schema instanceof ObjectSchema found ? Optional.of(found) : Optional.empty();
    return new OutlineRow(
        path,
        kind,
        name,
        JsonTypeWords.of(schema),
        Optional.empty(),
        presence,
        object.filter(JsonOutline::isNullable).isPresent(),
        object
            .flatMap(found -> text(found, "description").or(() -> text(found, "title")))
            .orElse("")
            .replaceAll("\\s+", " ")
            .strip(),
        RowSign.NONE,
        nameRange.union(schema.range()),
        nameRange,
        object
            .filter(found -> path.size() < DEEPEST)
            .map(found -> below(found, path))
            .orElse(List.of()));
  }

  private static List<OutlineRow> below(ObjectSchema schema, List<String> path) {
    List<OutlineRow> rows = new ArrayList<>();
    Set<String> required =
        schema
            .value("required", KeywordValue.Names.class)
            .map(names -> Set.copyOf(names.names()))
            .orElse(Set.of());
    named(schema, "properties")
        .forEach((name, child) ->
            rows.add(
                row(
                    step(path, "properties " + name),
                    OutlineRow.Kind.FIELD,
                    name,
                    child.schema(),
                    required.contains(name)
                        ? OutlineRow.Presence.REQUIRED
                        : OutlineRow.Presence.OPTIONAL,
                    child.name())));
    named(schema, "patternProperties")
        .forEach((name, child) ->
            rows.add(
                row(
                    step(path, "patternProperties " + name),
                    OutlineRow.Kind.FIELD,
                    "/" + name + "/",
                    child.schema(),
                    OutlineRow.Presence.OPTIONAL,
                    child.name())));
    for (String keyword : SINGLE) {
      schema.keyword(keyword).ifPresent(found -> single(found, path, rows));
    }
    for (String keyword : BRANCHES) {
      schema.keyword(keyword).ifPresent(found -> branches(found, path, rows));
    }
    for (String keyword : DEFINITIONS) {
      named(schema, keyword)
          .forEach((name, child) ->
              rows.add(
                  row(
                      step(path, keyword + " " + name),
                      OutlineRow.Kind.GROUP,
                      keyword + "/" + name,
                      child.schema(),
                      OutlineRow.Presence.NONE,
                      child.name())));
    }
    return rows;
  }

  /// `additionalProperties: false` and its kin are said by the type of the object, not as a row.
  private static void single(Keyword keyword, List<String> path, List<OutlineRow> rows) {
    switch (keyword.value()) {
      case KeywordValue.Schema(ObjectSchema schema) ->
          rows.add(
              row(
                  step(path, keyword.name()),
                  OutlineRow.Kind.GROUP,
                  keyword.name(),
                  schema,
                  OutlineRow.Presence.NONE,
                  keyword.key()));
      case KeywordValue.Schemas schemas -> branches(keyword, path, rows);
      case KeywordValue other -> {}
    }
  }

  private static void branches(Keyword keyword, List<String> path, List<OutlineRow> rows) {
    if (keyword.value() instanceof KeywordValue.Schemas(List<JsonSchema> schemas)
        && keyword.node() instanceof ArrayNode) {
      int number = 1;
      for (JsonSchema schema : schemas) {
        String name = keyword.name() + " " + number++;
        rows.add(
            row(
                step(path, name),
                OutlineRow.Kind.GROUP,
                name,
                schema,
                OutlineRow.Presence.NONE,
                TextRange.at(schema.range().start())));
      }
    }
  }

  /// A schema and the range of its name.
  private record NamedSchema(JsonSchema schema, TextRange name) {}

  private static Map<String, NamedSchema> named(ObjectSchema owner, String keyword) {
    Map<String, NamedSchema> found = new java.util.LinkedHashMap<>();
    owner
        .keyword(keyword)
        .ifPresent(word -> {
          if (word.value() instanceof KeywordValue.NamedSchemas(Map<String, JsonSchema> schemas)
              && word.node() instanceof ObjectNode node) {
            Map<String, TextRange> names = new java.util.HashMap<>();
            for (Member member : node.members()) {
              names.put(member.key().value(), member.key().range());
            }
            schemas.forEach((name, schema) ->
                found.put(
                    name,
                    new NamedSchema(
                        schema, names.getOrDefault(name, TextRange.at(schema.range().start())))));
          }
        });
    return found;
  }

  private static boolean isNullable(ObjectSchema schema) {
    return schema
        .value("type", KeywordValue.Types.class)
        .filter(types -> types.types().contains(JsonType.NULL))
        .isPresent();
  }

  private static Optional<String> text(ObjectSchema schema, String keyword) {
    return schema.value(keyword, KeywordValue.Text.class).map(KeywordValue.Text::text);
  }

  private static List<String> step(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }
}
