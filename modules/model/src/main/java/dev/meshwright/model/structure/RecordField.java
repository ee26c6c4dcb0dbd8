package dev.meshwright.model.structure;

import dev.meshwright.model.Location;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Optional;

/// A field of the rows that a schema describes.
///
/// @param name as the schema has it
/// @param otherNames that data may have for it
/// @param presence whether data has a value for it
/// @param hasDefault whether something stands in where data has no value
/// @param attributes names and texts beside the declaration, the language's own among them
/// @param location of its name, or else of the whole
/// @param widening what can be done to it where it does not take what it should
public record RecordField(
    String name,
    List<String> otherNames,
    TypeRef type,
    Presence presence,
    boolean hasDefault,
    List<Attribute> attributes,
    Location location,
    FieldWidening widening) {

  public RecordField {
    otherNames = List.copyOf(otherNames);
    attributes = List.copyOf(attributes);
  }

  /// Something said of a field in words of one's own: `pii` is `true`.
  public record Attribute(String name, String value) {

    /// Of a schema that is written as JSON; empty unless the value is a text, or true.
    public static Optional<Attribute> of(String name, TreeNode value) {
      return switch (value) {
        case StringNode text -> Optional.of(new Attribute(name, text.value()));
        case BooleanNode truth when truth.value() -> Optional.of(new Attribute(name, "true"));
        case BooleanNode other -> Optional.empty();
        case NumberNode other -> Optional.empty();
        case NullNode other -> Optional.empty();
        case ArrayNode other -> Optional.empty();
        case ObjectNode other -> Optional.empty();
        case BrokenNode other -> Optional.empty();
      };
    }
  }

  /// Whether a row may be without a value: by null, or by leaving the field out.
  public boolean takesNull() {
    return type.nullable() || presence == Presence.OPTIONAL || presence == Presence.REPEATED;
  }

  /// Whether rows without the field are wrong.
  public boolean isNeeded() {
    return presence == Presence.REQUIRED && !hasDefault;
  }
}
