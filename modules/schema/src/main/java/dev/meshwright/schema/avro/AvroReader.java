package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroProperty;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the types of one file. Recursion is bounded by the depth of its tree.
final class AvroReader {

  private static final Set<String> DEFINED =
      Set.of(
          "type",
          "name",
          "namespace",
          "doc",
          "aliases",
          "fields",
          "symbols",
          "items",
          "values",
          "size");

  private final AvroProblems problems;
  private final AvroAttributes attributes;
  private final AvroLogicalTypes logicalTypes;
  private final AvroNamedReader named;
  private final AvroContent content;

  AvroReader(TreeDocument tree, AvroProblems problems, AvroContent content) {
    this.problems = problems;
    this.attributes = new AvroAttributes(problems);
    this.logicalTypes = new AvroLogicalTypes(problems);
    this.content = content;
    this.named = new AvroNamedReader(tree.file(), problems, this, content);
  }

  AvroType type(TreeNode node, String namespace) {
    return switch (node) {
      case StringNode name -> byName(name, namespace);
      case ArrayNode branches -> union(branches, namespace);
      case ObjectNode object -> object(object, namespace);
      case BrokenNode broken -> new AvroBroken(broken);
      case NullNode literal -> literal(literal, "null");
      case NumberNode literal -> literal(literal, literal.literal());
      case BooleanNode literal -> literal(literal, String.valueOf(literal.value()));
    };
  }

  private AvroBroken literal(TreeNode node, String written) {
    boolean isNull = node instanceof NullNode;
    problems.refused(
        "avro-type-invalid",
        node.range(),
        "A type is a name in quotes, an object or a list, not %s.".formatted(written),
        isNull ? "The type of nothing is written \"null\", in quotes." : "Write a type.",
        isNull ? List.of(problems.replacement("Put it in quotes", node, "\"null\"")) : List.of());
    return new AvroBroken(node);
  }

  private AvroType byName(StringNode name, String namespace) {
    Optional<AvroPrimitive.Kind> kind = AvroPrimitive.Kind.of(name.value());
    if (kind.isPresent()) {
      return new AvroPrimitive(name, kind.get(), Optional.empty(), List.of());
    }
    AvroReference reference = new AvroReference(name, fullName(name.value(), namespace));
    content.add(reference);
    return reference;
  }

  /// A name without dots means a type of the namespace around it; failing that, one of no namespace
  /// that is complete before it.
  private String fullName(String name, String namespace) {
    String full = AvroName.full(name, namespace);
    boolean ofNoNamespace =
        !content.definitions().containsKey(full) && content.definitions().containsKey(name);
    return ofNoNamespace ? name : full;
  }

  private AvroUnion union(ArrayNode list, String namespace) {
    List<AvroType> branches = new ArrayList<>(list.items().size());
    for (TreeNode item : list.items()) {
      AvroType branch = type(item, namespace);
      if (branch instanceof AvroUnion) {
        problems.refused(
            "avro-union-nested",
            item.range(),
            "A union cannot be a branch of a union.",
            "List its branches in the outer union.");
        branch = new AvroBroken(item);
      }
      branches.add(branch);
    }
    AvroUnion union = new AvroUnion(list, branches);
    content.add(union);
    return union;
  }

  private AvroType object(ObjectNode object, String namespace) {
    Optional<TreeNode> type = object.get("type");
    if (type.isPresent() && type.get() instanceof StringNode name) {
      return object(object, name, namespace);
    }
    if (type.isEmpty()) {
      attributes.missing(object, "type", "this schema");
    } else if (!(type.get() instanceof BrokenNode)) {
      problems.refused(
          "avro-type-invalid",
          type.get().range(),
          "The \"type\" of a schema object must be a name in quotes; Avro refuses a nested one"
              + " here.",
          "Put the inner type in the place of the object around it.");
      return type(type.get(), namespace);
    }
    return new AvroBroken(object);
  }

  private AvroType object(ObjectNode object, StringNode type, String namespace) {
    Optional<AvroPrimitive.Kind> kind = AvroPrimitive.Kind.of(type.value());
    if (kind.isPresent()) {
      String base = kind.get().avroName();
      return new AvroPrimitive(
          object, kind.get(), logicalTypes.read(object, base, 0), properties(object));
    }
    return switch (type.value()) {
      case "record", "error" -> named.record(object, namespace);
      case "enum" -> named.enumeration(object, namespace);
      case "fixed" -> named.fixed(object, namespace);
      case "array" -> {
        logicalTypes.refuse(object, "array");
        yield new AvroArray(object, inner(object, "items", namespace), properties(object));
      }
      case "map" -> {
        logicalTypes.refuse(object, "map");
        yield new AvroMap(object, inner(object, "values", namespace), properties(object));
      }
      default -> referenceInObject(object, type, namespace);
    };
  }

  private AvroType inner(ObjectNode object, String key, String namespace) {
    Optional<TreeNode> node = object.get(key);
    if (node.isEmpty()) {
      attributes.missing(object, key, key.equals("items") ? "this array" : "this map");
      return new AvroBroken(object);
    }
    return type(node.get(), namespace);
  }

  private AvroType referenceInObject(ObjectNode object, StringNode type, String namespace) {
    problems.refused(
        "avro-type-invalid",
        type.range(),
        "Inside an object, \"type\" is a primitive type, record, enum, array, map or fixed; a named"
            + " type is used by its bare name.",
        "Write %s in the place of the object.".formatted(JsonQuotes.quote(type.value())),
        List.of(problems.replacement("Use the bare name", object, JsonQuotes.quote(type.value()))));
    return byName(type, namespace);
  }

  private List<AvroProperty> properties(ObjectNode object) {
    return attributes.properties(object, DEFINED);
  }
}
