package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.ValueKind;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.DeclarationProperty.Kind;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a schema can say beyond name, type, format, default and description: the keywords of its
/// draft that are about its type, and whatever else is written there.
final class SchemaKeywords {

  private static final List<String> OF_ANY =
      List.of(
          "title",
          "const",
          "enum",
          "examples",
          "deprecated",
          "readOnly",
          "writeOnly",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "then",
          "else",
          "$comment",
          "$id",
          "id",
          "$anchor");

  /// What is said elsewhere: as the type, as rows of the structure, or as other parts.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "type",
          "$ref",
          "format",
          "description",
          "default",
          "items",
          "properties",
          "required",
          "$defs",
          "definitions",
          "$schema");

  /// Named only where they are there: few schemas have them.
  private static final Set<String> RARE =
      Set.of(
          "prefixItems",
          "additionalItems",
          "unevaluatedItems",
          "contentSchema",
          "dependencies",
          "dependentRequired",
          "dependentSchemas");

  private final JsonSchemaDocument document;

  SchemaKeywords(JsonSchemaDocument document) {
    this.document = document;
  }

  List<DeclarationProperty> of(Place place) {
    boolean open =
        place.object().isPresent() || (place.node() instanceof BooleanNode truth && truth.value());
    if (!open) {
      return List.of();
    }
    List<DeclarationProperty> all = new ArrayList<>();
    if (place.kind() == Place.Kind.PROPERTY) {
      all.add(
          new DeclarationProperty(
              PropertyList.REQUIRED,
              Kind.FLAG,
              Optional.of("true").filter(required -> isRequired(place)),
              List.of()));
    }
    if (place.kind() == Place.Kind.ROOT) {
      all.add(new DeclarationProperty("$schema", Kind.CHOICE, value(place, "$schema"), dialects()));
    }
    Dialect dialect = dialect(place);
    Set<String> names = new LinkedHashSet<>();
    TypeKeywords.of(types(place)).stream().filter(name -> !RARE.contains(name)).forEach(names::add);
    names.addAll(OF_ANY);
    names.removeIf(name -> KeywordKind.of(name, dialect).isEmpty());
    place.written().stream()
        .flatMap(object -> object.members().stream())
        .map(member -> member.key().value())
        .forEach(names::add);
    names.removeAll(ELSEWHERE);
    names.forEach(name -> all.add(keyword(place, name, dialect)));
    return all;
  }

  private DeclarationProperty keyword(Place place, String name, Dialect dialect) {
    Optional<TreeNode> node = place.written().flatMap(object -> object.get(name));
    ValueKind kind = KeywordKind.of(name, dialect).map(KeywordKind::kind).orElse(ValueKind.DATA);
    List<String> choices =
        kind == ValueKind.SCHEMA
                && node.filter(n -> !(n instanceof BooleanNode)).isEmpty()
                && isOpenOrClosed(name)
            ? List.of("true", "false")
            : List.of();
    return new DeclarationProperty(
        name, choices.isEmpty() ? shown(kind, node) : Kind.CHOICE, value(place, name), choices);
  }

  private static boolean isOpenOrClosed(String name) {
    return name.equals("additionalProperties") || name.equals("unevaluatedProperties");
  }

  private static Kind shown(ValueKind kind, Optional<TreeNode> node) {
    return switch (kind) {
      case TEXT, PATTERN ->
          node.isEmpty() || node.get() instanceof StringNode ? Kind.TEXT : Kind.WRITTEN;
      case COUNT, AMOUNT -> Kind.NUMBER;
      case FLAG -> Kind.FLAG;
      case VALUES ->
          node.isEmpty() || (node.get() instanceof ArrayNode list && KeywordValues.areWords(list))
              ? Kind.LIST
              : Kind.WRITTEN;
      default -> Kind.WRITTEN;
    };
  }

  /// As it is set: texts without quotes, words with commas, all else as it is written.
  private Optional<String> value(Place place, String name) {
    Optional<TreeNode> node = place.written().flatMap(object -> object.get(name));
    ValueKind kind =
        KeywordKind.of(name, dialect(place)).map(KeywordKind::kind).orElse(ValueKind.DATA);
    return node.map(found ->
        switch (shown(kind, node)) {
          case TEXT -> ((StringNode) found).value();
          case LIST ->
              ((ArrayNode) found)
                  .items().stream()
                      .map(item -> ((StringNode) item).value())
                      .collect(Collectors.joining(", "));
          default -> found.range().of(document.text());
        });
  }

  /// The edits that set a keyword, or remove it when the value is empty; none for a value that it
  /// cannot have.
  List<TextEdit> set(Place place, String name, Optional<String> value) {
    if (name.isBlank()) {
      return List.of();
    }
    if (name.equals(PropertyList.REQUIRED) && place.kind() == Place.Kind.PROPERTY) {
      return require(place, value.filter("true"::equals).isPresent());
    }
    KeywordEdits edits = new KeywordEdits(document.tree());
    Dialect dialect = dialect(place);
    ValueKind kind = KeywordKind.of(name, dialect).map(KeywordKind::kind).orElse(ValueKind.DATA);
    if (SchemaReferences.of(document).isNeededInside(place, name)) {
      return List.of();
    }
    boolean cleared = value.isEmpty() || (kind == ValueKind.FLAG && value.get().equals("false"));
    return cleared
        ? edits.remove(place, name)
        : KeywordValues.json(name, value.get(), kind, dialect)
            .map(json -> edits.set(place, name, json))
            .orElse(List.of());
  }

  private List<TextEdit> require(Place place, boolean required) {
    return place
        .around()
        .flatMap(owner -> PropertyList.of(document.tree(), owner))
        .map(list -> {
          if (!required) {
            return list.unrequire(place.name());
          }
          MemberAdditions additions = new MemberAdditions(document.tree());
          List<TextEdit> edits = new ArrayList<>(list.require(List.of(place.name()), additions));
          edits.addAll(additions.edits());
          return edits;
        })
        .orElse(List.of());
  }

  private static boolean isRequired(Place place) {
    return place
        .around()
        .flatMap(Place::object)
        .filter(owner -> owner.required().contains(place.name()))
        .isPresent();
  }

  private static List<String> dialects() {
    return Arrays.stream(Dialect.values())
        .map(
            dialect -> dialect.atLeast(Dialect.DRAFT_2019_09) ? dialect.uri() : dialect.uri() + "#")
        .toList();
  }

  private Dialect dialect(Place place) {
    return place.object().map(ObjectSchema::dialect).orElse(document.dialect());
  }

  /// What it says of its types, or else what it asks of values of some types.
  static Set<JsonType> types(Place place) {
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    place.object().map(ObjectSchema::types).ifPresent(types::addAll);
    if (types.isEmpty() && place.object().isPresent()) {
      for (JsonType type : JsonType.values()) {
        boolean asks =
            TypeKeywords.of(Set.of(type)).stream()
                .anyMatch(name -> place.object().get().keyword(name).isPresent());
        if (asks && type != JsonType.INTEGER) {
          types.add(type);
        }
      }
    }
    return types;
  }
}
