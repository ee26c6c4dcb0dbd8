package dev.meshwright.contract;

import dev.meshwright.contract.standard.ContractProblems;
import dev.meshwright.contract.standard.Version;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the schema part of a contract.
final class SchemaReader {

  private final ContractProblems problems;
  private final QualityReader quality;

  SchemaReader(Version version, ContractProblems problems) {
    this.problems = problems;
    this.quality = new QualityReader(version, problems);
  }

  List<SchemaObject> objects(List<LenientObject> entries) {
    return entries.stream().map(this::object).toList();
  }

  private SchemaObject object(LenientObject fields) {
    List<SchemaProperty> properties = properties(fields);
    checkKey(properties);
    fields.objects("relationships").forEach(this::checkRelationship);
    return new SchemaObject(
        fields.range(),
        fields.text("name"),
        fields.text("physicalName"),
        fields.text("physicalType"),
        fields.text("description"),
        fields.texts("tags"),
        properties,
        quality.rules(fields));
  }

  private List<SchemaProperty> properties(LenientObject fields) {
    List<SchemaProperty> properties =
        fields.objects("properties").stream().map(this::property).toList();
    Map<String, Located> names = new HashMap<>();
    for (SchemaProperty property : properties) {
      property
          .name()
          .filter(name -> names.putIfAbsent(name.value(), name) != null)
          .ifPresent(name ->
              problems.error(
                  "contract-duplicate-name",
                  name.range(),
                  "There is a property \"" + name.value() + "\" already.",
                  "Give one of them another name, or remove it."));
    }
    return properties;
  }

  private SchemaProperty property(LenientObject fields) {
    return new SchemaProperty(
        fields.range(),
        fields.text("name"),
        fields.text("physicalName"),
        fields.text("logicalType").flatMap(it -> LogicalType.of(it.value())),
        fields.text("physicalType"),
        fields.flag("required"),
        fields.flag("unique"),
        fields.flag("primaryKey"),
        fields.integer("primaryKeyPosition"),
        fields.text("classification"),
        fields.flag("criticalDataElement"),
        fields.text("description"),
        fields.texts("tags"),
        properties(fields),
        fields.object("items").map(this::property),
        quality.rules(fields));
  }

  /// Both sides name one property each, or as many each.
  private void checkRelationship(LenientObject fields) {
    Optional<TreeNode> from = fields.value("from");
    Optional<TreeNode> to = fields.value("to");
    if (from.isPresent() && to.isPresent() && places(from.get()) != places(to.get())) {
      problems.error(
          "contract-relationship",
          to.get().range(),
          "\"from\" and \"to\" name different numbers of properties.",
          "Name one on each side, or lists of the same length.");
    }
  }

  /// How many properties one side of a relationship names; 0 for one that is no list.
  private static int places(TreeNode side) {
    return side instanceof ArrayNode array ? array.items().size() : 0;
  }

  /// Positions count from 1 without a gap, and only in a primary key.
  private void checkKey(List<SchemaProperty> properties) {
    long members = properties.stream().filter(SchemaProperty::primaryKey).count();
    Map<Integer, SchemaProperty> taken = new HashMap<>();
    for (SchemaProperty property : properties) {
      OptionalInt position = property.primaryKeyPosition();
      if (position.isEmpty() || position.getAsInt() == -1) {
        continue;
      }
      String problem;
      if (!property.primaryKey()) {
        problem = "It has a position in the primary key but does not belong to it.";
      } else if (position.getAsInt() < 1 || position.getAsInt() > members) {
        problem = "The primary key has " + members + " properties; positions count from 1.";
      } else if (taken.putIfAbsent(position.getAsInt(), property) != null) {
        problem = "Position " + position.getAsInt() + " of the primary key is taken already.";
      } else {
        continue;
      }
      problems.error(
          "contract-key-position",
          property.name().map(Located::range).orElse(property.range()),
          problem,
          "Set primaryKey and primaryKeyPosition so that they count 1, 2, 3 ...");
    }
  }
}
