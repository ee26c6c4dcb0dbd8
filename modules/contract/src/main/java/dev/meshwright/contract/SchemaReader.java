package dev.meshwright.contract;

import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the schema part of a contract.
final class SchemaReader {

  private static final List<String> LOGICAL_TYPES =
      Arrays.stream(LogicalType.values()).map(LogicalType::written).toList();

  private final QualityReader quality = new QualityReader();

  List<SchemaObject> objects(List<Fields> entries) {
    return entries.stream().map(this::object).toList();
  }

  private SchemaObject object(Fields fields) {
    fields.oneOf("logicalType", List.of("object"));
    List<SchemaProperty> properties = properties(fields);
    checkKey(fields, properties);
    SchemaObject object =
        new SchemaObject(
            fields.range(),
            fields.requiredText("name"),
            fields.text("physicalName"),
            fields.text("physicalType"),
            fields.text("description"),
            fields.texts("tags"),
            properties,
            quality.rules(fields));
    fields
        .alsoKnown("id", "businessName", "dataGranularityDescription", "relationships")
        .alsoKnown("authoritativeDefinitions", "customProperties")
        .finish();
    return object;
  }

  private List<SchemaProperty> properties(Fields fields) {
    List<SchemaProperty> properties =
        fields.objects("properties", "A property").stream()
            .map(entry -> property(entry, true))
            .toList();
    Map<String, Located> names = new HashMap<>();
    for (SchemaProperty property : properties) {
      property
          .name()
          .filter(name -> names.putIfAbsent(name.value(), name) != null)
          .ifPresent(name ->
              fields
                  .notes()
                  .error(
                      "contract-duplicate-name",
                      name.range(),
                      "There is a property \"" + name.value() + "\" already.",
                      "Give one of them another name, or remove it."));
    }
    return properties;
  }

  private SchemaProperty property(Fields fields, boolean named) {
    Optional<LogicalType> logicalType =
        fields.oneOf("logicalType", LOGICAL_TYPES).flatMap(it -> LogicalType.of(it.value()));
    SchemaProperty property =
        new SchemaProperty(
            fields.range(),
            named ? fields.requiredText("name") : fields.text("name"),
            fields.text("physicalName"),
            logicalType,
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
            fields
                .value("items")
                .flatMap(node -> Fields.of(node, fields.notes(), "The items of an array"))
                .map(items -> property(items, false)),
            quality.rules(fields));
    fields
        .alsoKnown("id", "businessName", "logicalTypeOptions", "partitioned", "relationships")
        .alsoKnown("partitionKeyPosition", "encryptedName", "transformSourceObjects")
        .alsoKnown("transformLogic", "transformDescription", "examples")
        .alsoKnown("authoritativeDefinitions", "customProperties")
        .finish();
    checkNesting(fields, property);
    return property;
  }

  private static void checkNesting(Fields fields, SchemaProperty property) {
    Optional<LogicalType> type = property.logicalType();
    if (property.items().isPresent() && !type.equals(Optional.of(LogicalType.ARRAY))) {
      fields
          .notes()
          .error(
              "contract-nesting",
              property.items().get().range(),
              "Only a property with logicalType array has items.",
              "Set logicalType: array, or remove items.");
    }
    if (!property.properties().isEmpty() && !type.equals(Optional.of(LogicalType.OBJECT))) {
      fields
          .notes()
          .error(
              "contract-nesting",
              property.properties().getFirst().range(),
              "Only a property with logicalType object has properties.",
              "Set logicalType: object, or remove properties.");
    }
  }

  /// Positions count from 1 without a gap, and only in a primary key.
  private static void checkKey(Fields fields, List<SchemaProperty> properties) {
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
      fields
          .notes()
          .error(
              "contract-key-position",
              property.name().map(Located::range).orElse(property.range()),
              problem,
              "Set primaryKey and primaryKeyPosition so that they count 1, 2, 3 ...");
    }
  }
}
