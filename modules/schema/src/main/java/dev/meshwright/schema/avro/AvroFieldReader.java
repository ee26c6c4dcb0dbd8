package dev.meshwright.schema.avro;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the fields of records.
final class AvroFieldReader {

  private static final Set<String> DEFINED =
      Set.of("name", "type", "doc", "default", "order", "aliases");

  private final AvroProblems problems;
  private final AvroAttributes attributes;
  private final AvroNames names;
  private final AvroReader types;
  private final AvroContent content;

  AvroFieldReader(AvroProblems problems, AvroReader types, AvroContent content) {
    this.problems = problems;
    this.attributes = new AvroAttributes(problems);
    this.names = new AvroNames(problems);
    this.types = types;
    this.content = content;
  }

  List<AvroField> fields(ArrayNode list, String namespace) {
    List<AvroField> fields = new ArrayList<>(list.items().size());
    Set<String> seen = new HashSet<>();
    for (TreeNode item : list.items()) {
      if (item instanceof ObjectNode object) {
        AvroField field = field(object, namespace);
        fields.add(field);
        if (!field.name().isEmpty() && !seen.add(field.name())) {
          problems.refused(
              "avro-duplicate-field",
              field.written().range(),
              "The record has another field named %s.".formatted(field.name()),
              "Rename or remove one of them.");
        }
      } else if (!(item instanceof BrokenNode)) {
        problems.refused(
            "avro-field-invalid",
            item.range(),
            "A field is an object with a name and a type.",
            "Write {\"name\": ..., \"type\": ...}.");
      }
    }
    aliases(fields, seen);
    return fields;
  }

  private AvroField field(ObjectNode object, String namespace) {
    StringNode name = attributes.requiredText(object, "name", "this field");
    if (object.string("name").isPresent()) {
      names.check(name, "a field");
    }
    AvroField field =
        new AvroField(
            object,
            name,
            type(object, namespace),
            attributes.optionalText(object, "doc"),
            object.get("default"),
            attributes.aliases(object).stream()
                .map(alias -> new AvroAlias(alias, alias.value()))
                .toList(),
            order(object),
            attributes.properties(object, DEFINED));
    content.add(field);
    misplaced(object);
    return field;
  }

  private AvroType type(ObjectNode object, String namespace) {
    Optional<TreeNode> node = object.get("type");
    if (node.isEmpty()) {
      attributes.missing(object, "type", "this field");
      return new AvroBroken(new BrokenNode(TextRange.at(object.range().start())));
    }
    return types.type(node.get(), namespace);
  }

  private AvroField.Order order(ObjectNode object) {
    Optional<TreeNode> node = object.get("order");
    if (node.isEmpty()) {
      return AvroField.Order.ASCENDING;
    }
    Optional<AvroField.Order> order =
        node.get() instanceof StringNode written
            ? AvroField.Order.of(written.value())
            : Optional.empty();
    if (order.isEmpty()) {
      problems.refused(
          AvroAttributes.INVALID,
          node.get().range(),
          "The order of a field is \"ascending\", \"descending\" or \"ignore\".",
          "Write one of them.");
    }
    return order.orElse(AvroField.Order.ASCENDING);
  }

  /// A logical type beside a field's type instead of in it is ignored, and often meant otherwise.
  private void misplaced(ObjectNode object) {
    Optional<Member> logical = object.member("logicalType");
    if (logical.isPresent() && !(object.get("type").orElse(object) instanceof ObjectNode)) {
      problems.warning(
          "avro-logical-type-misplaced",
          logical.get().range(),
          "A logical type beside the field's type has no effect.",
          "Move it into the type: {\"type\": \"long\", \"logicalType\": ...}.");
    }
  }

  private void aliases(List<AvroField> fields, Set<String> fieldNames) {
    Map<String, AvroField> owners = new HashMap<>();
    for (AvroField field : fields) {
      for (AvroAlias alias : field.aliases()) {
        AvroField owner = owners.putIfAbsent(alias.name(), field);
        if (owner != null && !owner.name().equals(field.name())) {
          ambiguous(alias, "is an alias of %s as well".formatted(owner.name()));
        } else if (fieldNames.contains(alias.name()) && !alias.name().equals(field.name())) {
          ambiguous(alias, "is the name of another field of the record");
        }
      }
    }
  }

  private void ambiguous(AvroAlias alias, String why) {
    problems.warning(
        "avro-alias-ambiguous",
        alias.written().range(),
        "The alias %s %s: data that has it cannot be told apart.".formatted(alias.name(), why),
        "Rename in two steps, and keep an alias in one place only.");
  }
}
