package dev.meshwright.model.avro;

import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A field of a record.
///
/// @param written the `name` attribute; empty, at the field's beginning, when missing
/// @param defaultValue what readers take when data lacks the field
/// @param order how it sorts
public record AvroField(
    ObjectNode node,
    StringNode written,
    AvroType type,
    Optional<StringNode> doc,
    Optional<TreeNode> defaultValue,
    List<AvroAlias> aliases,
    Order order,
    List<AvroProperty> properties) {

  public AvroField {
    aliases = List.copyOf(aliases);
    properties = List.copyOf(properties);
  }

  public String name() {
    return written.value();
  }

  /// How records compare by a field.
  public enum Order {
    ASCENDING,
    DESCENDING,
    IGNORE;

    public static Optional<Order> of(String written) {
      return switch (written.toLowerCase(Locale.ROOT)) {
        case "ascending" -> Optional.of(ASCENDING);
        case "descending" -> Optional.of(DESCENDING);
        case "ignore" -> Optional.of(IGNORE);
        default -> Optional.empty();
      };
    }
  }
}
