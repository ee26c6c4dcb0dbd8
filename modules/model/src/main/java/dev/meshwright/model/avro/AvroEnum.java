package dev.meshwright.model.avro;

import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import java.util.List;
import java.util.Optional;

/// An enum.
///
/// @param defaultSymbol what readers take for a symbol they do not know; not the default of a field
public record AvroEnum(
    String file,
    ObjectNode node,
    AvroName name,
    Optional<StringNode> doc,
    List<AvroAlias> aliases,
    List<StringNode> symbols,
    Optional<StringNode> defaultSymbol,
    List<AvroProperty> properties)
    implements AvroNamed {

  public AvroEnum {
    aliases = List.copyOf(aliases);
    symbols = List.copyOf(symbols);
    properties = List.copyOf(properties);
  }

  public List<String> symbolNames() {
    return symbols.stream().map(StringNode::value).toList();
  }
}
