package dev.meshwright.data.json;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The cells of a document that has been scanned, for the columns of its scan.
public final class DocumentRow {

  private final String text;

  private DocumentRow(String text) {
    this.text = text;
  }

  /// One object a column, as a [dev.meshwright.data.message.PayloadDecoder] gives them.
  ///
  /// @param from the document's first byte
  public static List<@Nullable Object> of(JsonColumns columns, byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return new DocumentRow(text).cells(columns, JsonText.parse("", text).root());
  }

  private List<@Nullable Object> cells(JsonColumns columns, TreeNode root) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < columns.columns().size(); i++) {
      DataType type = columns.columns().get(i).type();
      cells.add(
          columns.keys().isEmpty()
              ? object(root, type)
              : member((ObjectNode) root, columns.keys().get(i), type));
    }
    return cells;
  }

  private @Nullable Object member(ObjectNode object, String key, DataType type) {
    return object.get(key).map(value -> object(value, type)).orElse(null);
  }

  private @Nullable Object object(TreeNode node, DataType type) {
    if (node instanceof NullNode) {
      return null;
    }
    return switch (type) {
      case DataType.Decimal decimal ->
          new BigDecimal(((NumberNode) node).literal()).setScale(decimal.scale());
      case DataType.ListOf list -> items((ArrayNode) node, list.item());
      case DataType.ArrayOf array -> items((ArrayNode) node, array.item());
      case DataType.MapOf map -> entries((ObjectNode) node, map.value());
      case DataType.StructOf struct -> fields((ObjectNode) node, struct);
      case DataType.Scalar scalar -> scalar(node, scalar.sql());
      case DataType.UnionOf union -> node.range().of(text);
    };
  }

  private Object scalar(TreeNode node, String type) {
    return switch (type) {
      case "BOOLEAN" -> ((BooleanNode) node).value();
      case "BIGINT" -> Long.valueOf(((NumberNode) node).literal());
      case "HUGEINT" -> new BigInteger(((NumberNode) node).literal());
      case "DOUBLE" -> Double.valueOf(((NumberNode) node).literal());
      case "DATE" -> LocalDate.parse(((StringNode) node).value());
      case "UUID" -> UUID.fromString(((StringNode) node).value());
      case "VARCHAR" -> ((StringNode) node).value();
      default -> node.range().of(text);
    };
  }

  private List<@Nullable Object> items(ArrayNode array, DataType type) {
    List<@Nullable Object> items = new ArrayList<>();
    for (TreeNode item : array.items()) {
      items.add(object(item, type));
    }
    return items;
  }

  private Map<String, @Nullable Object> entries(ObjectNode object, DataType type) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    object
        .members()
        .forEach(member -> entries.put(member.key().value(), object(member.value(), type)));
    return entries;
  }

  private List<@Nullable Object> fields(ObjectNode object, DataType.StructOf struct) {
    List<@Nullable Object> fields = new ArrayList<>();
    for (Column field : struct.fields()) {
      fields.add(member(object, field.name(), field.type()));
    }
    return fields;
  }
}
