package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.NodePath;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a JSON Schema declares: the properties, items, branches and definitions that are written in
/// its file. A reference names what it leads to and is not followed.
///
/// Findings reach properties, and what items and branches hold belongs to the property. What is
/// defined for use elsewhere is reached by its place alone.
public final class JsonSchemaStructure {

  /// Deeper schemas are left to the source.
  private static final int DEEPEST = 64;

  private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf", "prefixItems");
  private static final List<String> SINGLE =
      List.of("items", "additionalProperties", "contains", "not", "if", "then", "else");
  private static final List<String> DEFINITIONS = List.of("$defs", "definitions");

  private final JsonSchemaDocument document;
  private final JsonWrittenTypes types;

  private JsonSchemaStructure(JsonSchemaDocument document) {
    this.document = document;
    this.types = new JsonWrittenTypes(document);
  }

  /// The root schema and everything below.
  public static StructureNode of(JsonSchemaDocument document) {
    return new JsonSchemaStructure(document).root();
  }

  private StructureNode root() {
    String title =
        document.root() instanceof ObjectSchema root
            ? root.text("title").orElse(document.file())
            : document.file();
    return node(
        NodePath.ROOT,
        NodeKind.FILE,
        title,
        document.root(),
        Presence.NONE,
        TextRange.at(document.root().range().start()));
  }

  private StructureNode node(
      NodePath path,
      NodeKind kind,
      String name,
      JsonSchema schema,
      Presence presence,
      TextRange nameRange) {
    Optional<ObjectSchema> object =
        schema instanceof ObjectSchema found ? Optional.of(found) : Optional.empty();
    return new StructureNode(
        path,
        kind,
        name,
        types.of(schema, path.steps().isEmpty()),
        Optional.empty(),
        presence,
        object.flatMap(found -> found.keyword("default")).map(found -> text(found.node())),
        object.flatMap(found -> found.text("description").or(() -> found.text("title"))).orElse(""),
        List.of(),
        nameRange.union(schema.range()),
        nameRange,
        object
            .filter(found -> path.steps().size() < DEEPEST)
            .map(found -> below(found, path))
            .orElse(List.of()));
  }

  private List<StructureNode> below(ObjectSchema schema, NodePath path) {
    List<StructureNode> nodes = new ArrayList<>();
    Set<String> required = schema.required();
    for (NamedSchema child : named(schema, "properties")) {
      nodes.add(
          node(
              path.step("properties " + child.name(), child.name()),
              NodeKind.FIELD,
              child.name(),
              child.schema(),
              required.contains(child.name()) ? Presence.REQUIRED : Presence.OPTIONAL,
              child.range()));
    }
    schema.keyword("enum").ifPresent(found -> values(found, path, nodes));
    for (NamedSchema child : named(schema, "patternProperties")) {
      String name = "/" + child.name() + "/";
      nodes.add(
          node(
              path.step("patternProperties " + child.name(), name),
              NodeKind.FIELD,
              name,
              child.schema(),
              Presence.OPTIONAL,
              child.range()));
    }
    for (String keyword : SINGLE) {
      schema.keyword(keyword).ifPresent(found -> single(found, path, nodes));
    }
    for (String keyword : BRANCHES) {
      schema.keyword(keyword).ifPresent(found -> branches(found, path, nodes));
    }
    for (String keyword : DEFINITIONS) {
      for (NamedSchema child : named(schema, keyword)) {
        nodes.add(
            node(
                path.apart(keyword + " " + child.name()),
                NodeKind.DEFINITION,
                keyword + "/" + child.name(),
                child.schema(),
                Presence.NONE,
                child.range()));
      }
    }
    return nodes;
  }

  /// The values of an enum. Findings are about the list as a whole.
  private void values(Keyword keyword, NodePath path, List<StructureNode> nodes) {
    if (keyword.value() instanceof KeywordValue.Values
        && keyword.node() instanceof ArrayNode list) {
      for (TreeNode item : list.items()) {
        String name = item instanceof StringNode word ? word.value() : text(item);
        nodes.add(
            StructureNode.of(
                path.apart(valueStep(item, name)),
                NodeKind.ENUM_VALUE,
                name,
                item.range(),
                item.range(),
                List.of()));
      }
    }
  }

  /// What is no string must not be taken for one with the same letters.
  private static String valueStep(TreeNode item, String name) {
    return (item instanceof StringNode ? "enum " : "value ") + name;
  }

  private String text(TreeNode node) {
    return node.range().of(document.text());
  }

  /// `additionalProperties: false` and its kin are said by the type of the object, not as a node.
  private void single(Keyword keyword, NodePath path, List<StructureNode> nodes) {
    switch (keyword.value()) {
      case KeywordValue.Schema(ObjectSchema schema) ->
          nodes.add(
              node(
                  path.part(keyword.name()),
                  NodeKind.TYPE,
                  keyword.name(),
                  schema,
                  Presence.NONE,
                  keyword.key()));
      case KeywordValue.Schemas schemas -> branches(keyword, path, nodes);
      case KeywordValue other -> {}
    }
  }

  private void branches(Keyword keyword, NodePath path, List<StructureNode> nodes) {
    if (keyword.value() instanceof KeywordValue.Schemas(List<JsonSchema> schemas)
        && keyword.node() instanceof ArrayNode) {
      int number = 1;
      for (JsonSchema schema : schemas) {
        String name = keyword.name() + " " + number++;
        nodes.add(
            node(
                path.part(name),
                NodeKind.TYPE,
                name,
                schema,
                Presence.NONE,
                TextRange.at(schema.range().start())));
      }
    }
  }

  /// A schema, its name and where the name is written.
  private record NamedSchema(String name, JsonSchema schema, TextRange range) {}

  private static List<NamedSchema> named(ObjectSchema owner, String keyword) {
    List<NamedSchema> found = new ArrayList<>();
    owner
        .keyword(keyword)
        .ifPresent(word -> {
          if (word.value() instanceof KeywordValue.NamedSchemas(Map<String, JsonSchema> schemas)
              && word.node() instanceof ObjectNode node) {
            Map<String, TextRange> ranges = new HashMap<>();
            for (Member member : node.members()) {
              ranges.put(member.key().value(), member.key().range());
            }
            schemas.forEach((name, schema) ->
                found.add(
                    new NamedSchema(
                        name,
                        schema,
                        ranges.getOrDefault(name, TextRange.at(schema.range().start())))));
          }
        });
    return found;
  }
}
