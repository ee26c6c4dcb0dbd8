package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroProperty;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.DeclarationProperty.Kind;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What Avro can say of a declaration beyond name, type, default, documentation and aliases: of the
/// root, of a field, and of the type that a field declares in place.
final class AvroProperties {

  private static final String NAMESPACE = "namespace";
  private static final String ORDER = "order";
  private static final String SIZE = "size";
  private static final Set<String> OF_DECIMAL = Set.of("precision", "scale");
  private static final Set<String> NUMBERS = Set.of(SIZE, "precision", "scale");
  private static final List<String> ORDERS =
      Stream.of(AvroField.Order.values())
          .map(order -> order.name().toLowerCase(Locale.ROOT))
          .toList();

  private final AvroDocument document;
  private final AvroFieldPaths fields;

  AvroProperties(AvroDocument document) {
    this.document = document;
    this.fields = new AvroFieldPaths(document);
  }

  /// What of a declaration can be changed.
  Set<DeclarationPart> parts(List<String> path) {
    if (!document.isEditable()) {
      return Set.of();
    }
    if (new AvroSymbols(document).isSymbol(path)) {
      return EnumSet.of(DeclarationPart.NAME, DeclarationPart.DEFAULT, DeclarationPart.PLACE);
    }
    Set<DeclarationPart> parts = EnumSet.noneOf(DeclarationPart.class);
    if (fields.field(path).isPresent()) {
      parts.addAll(EnumSet.allOf(DeclarationPart.class));
      parts.remove(DeclarationPart.MEMBERS);
    } else if (path.isEmpty() && document.root() instanceof AvroNamed) {
      parts.addAll(EnumSet.of(DeclarationPart.NAME, DeclarationPart.DOC, DeclarationPart.ALIASES));
    }
    if (fields.record(path).isPresent()
        || new AvroSymbols(document).enumeration(path).isPresent()) {
      parts.add(DeclarationPart.MEMBERS);
    }
    return parts;
  }

  List<DeclarationProperty> of(List<String> path) {
    List<DeclarationProperty> all = new ArrayList<>();
    Optional<AvroField> field = fields.field(path);
    Optional<AvroType> type = type(path);
    field.ifPresent(found -> {
      all.add(new AvroUnionTypes(document, found).property());
      all.add(order(found));
    });
    type.ifPresent(found -> {
      if (found instanceof AvroNamed named) {
        all.add(
            new DeclarationProperty(
                NAMESPACE, Kind.TEXT, text(named.node(), NAMESPACE), List.of()));
      }
      if (found instanceof AvroFixed fixed) {
        all.add(written(SIZE, Kind.NUMBER, fixed.node()));
      }
      if (found.node() instanceof ObjectNode node && isDecimal(node)) {
        all.add(written("precision", Kind.NUMBER, node));
        all.add(written("scale", Kind.NUMBER, node));
      }
    });
    Stream<AvroProperty> own = field.map(AvroField::properties).stream().flatMap(List::stream);
    Stream<AvroProperty> ofType =
        type
            .filter(AvroNamed.class::isInstance)
            .map(found -> ((AvroNamed) found).properties())
            .stream()
            .flatMap(List::stream);
    Stream.concat(own, ofType)
        .map(AvroProperty::member)
        .map(member ->
            new DeclarationProperty(
                member.key().value(),
                Kind.WRITTEN,
                Optional.of(member.value().range().of(document.text())),
                List.of()))
        .forEach(all::add);
    return all;
  }

  /// The edits that set a property, or remove it when the value is empty.
  List<TextEdit> set(List<String> path, String name, Optional<String> value) {
    if (!document.isEditable()) {
      return List.of();
    }
    return owner(path, name)
        .map(node ->
            value.isPresent()
                ? TreeEdits.setMember(document.tree(), node, name, json(name, value.get()))
                : TreeEdits.removeMembers(document.tree(), node, Set.of(name)))
        .orElse(List.of());
  }

  /// The object that says it: the one that does already, else the field, or the root.
  private Optional<ObjectNode> owner(List<String> path, String name) {
    Optional<ObjectNode> field = fields.field(path).map(AvroField::node);
    Optional<ObjectNode> type =
        type(path)
            .map(AvroType::node)
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast);
    if (name.equals(NAMESPACE) || NUMBERS.contains(name)) {
      return type;
    }
    if (name.equals(ORDER)) {
      return field;
    }
    return Stream.concat(field.stream(), type.stream())
        .filter(node -> node.get(name).isPresent())
        .findFirst()
        .or(() -> field)
        .or(() -> type);
  }

  /// A text of Avro in quotes; numbers, and what only the user knows, as they are where that is
  /// JSON.
  private static String json(String name, String value) {
    boolean isJson = JsonText.parse("value", value).problems().isEmpty();
    return isJson && !name.equals(NAMESPACE) && !name.equals(ORDER)
        ? value.strip()
        : JsonQuotes.quote(value);
  }

  /// The type of the root, or the only type of a field besides null, where it is written in place.
  private Optional<AvroType> type(List<String> path) {
    if (path.isEmpty()) {
      return Optional.of(document.root());
    }
    return fields
        .field(path)
        .map(field -> AvroNullability.present(field.type()))
        .filter(types -> types.size() == 1)
        .map(List::getFirst);
  }

  private DeclarationProperty order(AvroField field) {
    return new DeclarationProperty(ORDER, Kind.CHOICE, text(field.node(), ORDER), ORDERS);
  }

  private DeclarationProperty written(String name, Kind kind, ObjectNode node) {
    return new DeclarationProperty(
        name,
        kind,
        node.get(name).map(TreeNode::range).map(range -> range.of(document.text())),
        List.of());
  }

  private static boolean isDecimal(ObjectNode node) {
    return text(node, "logicalType").filter("decimal"::equals).isPresent()
        || OF_DECIMAL.stream().anyMatch(name -> node.get(name).isPresent());
  }

  private static Optional<String> text(ObjectNode node, String name) {
    return node.string(name).map(StringNode::value);
  }
}
