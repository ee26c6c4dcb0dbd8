package dev.meshwright.usecases.contract;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.DataContract;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.YamlEdits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of a schema in a contract, and other names for them.
public final class ContractNames {

  private ContractNames() {}

  /// Whether a contract promises something of a record.
  public static boolean isAbout(ContractDocument contract, RecordType record) {
    return objects(contract.contract(), record).findAny().isPresent();
  }

  /// Gives a property another name, wherever the contract names it as the schema does.
  ///
  /// @param within names of the fields that lead to the field from the record
  public static List<TextEdit> field(
      ContractDocument contract, RecordType record, List<String> within, String from, String to) {
    List<TextEdit> edits = new ArrayList<>();
    for (SchemaObject object : objects(contract.contract(), record).toList()) {
      List<SchemaProperty> properties = object.properties();
      for (String step : within) {
        properties = inside(properties, step);
      }
      properties.forEach(property ->
          written(property, from).ifPresent(name -> edits.add(replaced(name, from, to))));
      if (within.isEmpty()) {
        mentions(contract, object, from).forEach(name -> edits.add(replaced(name, from, to)));
      }
    }
    return edits;
  }

  /// Gives the objects that are named as a type is another name.
  ///
  /// @param from the type's name in full
  public static List<TextEdit> type(ContractDocument contract, String from, String to) {
    List<TextEdit> edits = new ArrayList<>();
    for (SchemaObject object : contract.contract().schema()) {
      Stream.of(object.physicalName(), object.name())
          .flatMap(Optional::stream)
          .filter(name -> name.value().equals(from) || name.value().equals(last(from)))
          .forEach(name ->
              edits.add(
                  TextEdit.replace(
                      name.range(), YamlEdits.spell(name.value().equals(from) ? to : last(to)))));
    }
    return edits;
  }

  /// Promises a field of a record behind what is promised of it.
  public static List<TextEdit> added(
      ContractDocument contract, RecordType record, RecordField field) {
    SequencedMap<String, String> entries = new LinkedHashMap<>();
    entries.put("name", field.name());
    Set<LogicalType> types = PromisedTypes.of(field.type());
    types.stream()
        .min(
            Comparator.comparing((LogicalType type) -> type != LogicalType.INTEGER)
                .thenComparing(Comparator.naturalOrder()))
        .ifPresent(type -> entries.put("logicalType", type.written()));
    return objects(contract.contract(), record)
        .filter(object ->
            object.properties().stream()
                .noneMatch(property -> written(property, field.name()).isPresent()))
        .flatMap(object -> properties(contract.tree(), object).stream())
        .flatMap(list -> YamlEdits.addItem(contract.tree(), list, entries).stream())
        .toList();
  }

  private static Optional<ArrayNode> properties(TreeDocument tree, SchemaObject object) {
    return Optional.of(tree.root())
        .filter(ObjectNode.class::isInstance)
        .flatMap(root -> ((ObjectNode) root).get("schema"))
        .filter(ArrayNode.class::isInstance)
        .stream()
        .flatMap(schema -> ((ArrayNode) schema).items().stream())
        .filter(item -> item.range().equals(object.range()))
        .filter(ObjectNode.class::isInstance)
        .flatMap(item -> ((ObjectNode) item).get("properties").stream())
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast)
        .findFirst();
  }

  private static Stream<SchemaObject> objects(DataContract contract, RecordType record) {
    String name = NameMatching.singular(record.name());
    return contract.schema().stream().filter(object -> NameMatching.of(object).contains(name));
  }

  private static List<SchemaProperty> inside(List<SchemaProperty> properties, String name) {
    return properties.stream()
        .filter(property -> written(property, name).isPresent())
        .flatMap(property ->
            Stream.concat(
                property.properties().stream(),
                property.items().stream().flatMap(items -> items.properties().stream())))
        .toList();
  }

  /// Where a property has the name that the schema has: its physical name, or its name where it has
  /// no other.
  private static Optional<Located> written(SchemaProperty property, String name) {
    return property.physicalName().or(property::name).filter(found -> found.value().equals(name));
  }

  /// Where the contract speaks of a property from elsewhere: `orders.total` in relationships and
  /// promises about the service, `total` in the arguments of a rule of the object.
  private static Stream<Located> mentions(
      ContractDocument contract, SchemaObject object, String field) {
    Set<String> full =
        names(object).map(name -> name + "." + field).collect(Collectors.toUnmodifiableSet());
    Stream<Located> elsewhere =
        texts(contract.tree().root()).filter(text -> full.contains(text.value()));
    Stream<Located> elements =
        contract.contract().sla().stream()
            .flatMap(promise -> promise.element().stream())
            .filter(name -> name.value().equals(field));
    Stream<Located> arguments =
        object.quality().stream()
            .flatMap(rule -> rule.arguments().stream())
            .flatMap(ContractNames::texts)
            .filter(text -> text.value().equals(field));
    return Stream.of(elsewhere, elements, arguments).flatMap(each -> each);
  }

  private static Stream<Located> texts(TreeNode node) {
    return switch (node) {
      case StringNode text -> Stream.of(new Located(text.value(), text.range()));
      case ObjectNode object -> object.members().stream().flatMap(member -> texts(member.value()));
      case ArrayNode array -> array.items().stream().flatMap(ContractNames::texts);
      case BooleanNode _, NumberNode _, NullNode _, BrokenNode _ -> Stream.empty();
    };
  }

  private static Stream<String> names(SchemaObject object) {
    return Stream.of(object.physicalName(), object.name())
        .flatMap(Optional::stream)
        .map(Located::value)
        .distinct();
  }

  /// Queries by which a contract holds the rows of a record against a rule, with the names by which
  /// they call the rows.
  public static List<RowQuery> queries(ContractDocument contract, RecordType record) {
    return objects(contract.contract(), record)
        .flatMap(object ->
            Stream.concat(
                    object.quality().stream(),
                    object.properties().stream().flatMap(each -> each.quality().stream()))
                .flatMap(rule -> rule.query().stream())
                .map(query -> new RowQuery(query, names(object).toList())))
        .toList();
  }

  /// A query in a contract.
  ///
  /// @param tables names of the rows that the contract is about
  public record RowQuery(Located query, List<String> tables) {
    public RowQuery {
      tables = List.copyOf(tables);
    }
  }

  private static TextEdit replaced(Located name, String from, String to) {
    String value = name.value();
    String now = value.substring(0, value.length() - from.length()) + to;
    return TextEdit.replace(name.range(), YamlEdits.spell(now));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
