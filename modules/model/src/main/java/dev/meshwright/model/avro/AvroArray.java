package dev.meshwright.model.avro;

import dev.meshwright.model.tree.ObjectNode;
import java.util.List;

/// A list of items of one type.
public record AvroArray(ObjectNode node, AvroType items, List<AvroProperty> properties)
    implements AvroType {

  public AvroArray {
    properties = List.copyOf(properties);
  }
}
