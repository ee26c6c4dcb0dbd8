package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.structure.WrittenType;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The types of schemas as they are written: what of their keywords says what values are.
public final class JsonWrittenTypes {

  private static final int LONGEST = 200;

  /// Keywords that make a type, in the order in which people write them.
  private static final List<String> SHAPE =
      List.of("type", "$ref", "format", "enum", "const", "items", "anyOf", "oneOf", "allOf");

  private final JsonSchemaDocument document;

  JsonWrittenTypes(JsonSchemaDocument document) {
    this.document = document;
  }

  WrittenType of(JsonSchema schema, boolean isRoot) {
    String label = JsonTypeLabels.of(schema);
    if (!(schema instanceof ObjectSchema object)) {
      return WrittenType.of(label, false);
    }
    boolean holdsFields = holdsFields(object, isRoot);
    boolean nullable = JsonNullability.of(object).isPresent();
    return new WrittenType(
        label,
        oneLine(object).filter(line -> line.length() <= LONGEST).orElse(label),
        nullable ? present(object) : label,
        nullable,
        object.text("format"),
        holdsFields,
        !holdsFields && object.value("enum", KeywordValue.Values.class).isPresent());
  }

  /// Whether properties can be added to it: it is about objects, and not elsewhere.
  public static boolean holdsFields(ObjectSchema schema, boolean isRoot) {
    boolean refers =
        !schema.dialect().atLeast(Dialect.DRAFT_2019_09) && schema.keyword("$ref").isPresent();
    boolean open = isRoot && schema.types().isEmpty();
    return !refers
        && (schema.types().contains(JsonType.OBJECT)
            || schema.value("properties", KeywordValue.NamedSchemas.class).isPresent()
            || open);
  }

  /// The label without null.
  private static String present(ObjectSchema schema) {
    String whole = JsonTypeLabels.of(schema);
    return JsonNullability.choice(schema)
        .filter(choice -> schema.types().isEmpty())
        .map(choice ->
            choice.value().inner().stream()
                .filter(branch -> !JsonNullability.isNull(branch))
                .map(JsonTypeLabels::of)
                .collect(Collectors.joining(" | ")))
        .filter(label -> !label.isEmpty())
        .orElseGet(() -> whole.replace(" | null", ""));
  }

  private Optional<String> oneLine(ObjectSchema schema) {
    if (schema.keywords().containsKey("properties")
        || schema.range().length() > LONGEST * LONGEST) {
      return Optional.empty();
    }
    List<Keyword> shape = SHAPE.stream().flatMap(name -> schema.keyword(name).stream()).toList();
    boolean isName =
        shape.size() == 1
            && shape.getFirst().name().equals("type")
            && shape.getFirst().node() instanceof StringNode;
    return isName
        ? Optional.of(((StringNode) shape.getFirst().node()).value())
        : shape.isEmpty() ? Optional.empty() : Optional.of(written(shape));
  }

  private String written(List<Keyword> shape) {
    return shape.stream()
        .map(keyword -> JsonQuotes.quote(keyword.name()) + ": " + text(keyword.node()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private String text(TreeNode node) {
    return node.range()
        .of(document.text())
        .lines()
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }
}
