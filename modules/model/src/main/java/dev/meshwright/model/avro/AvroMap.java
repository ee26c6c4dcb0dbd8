package dev.meshwright.model.avro;

import dev.meshwright.model.tree.ObjectNode;
import java.util.List;

/// Values of one type by text keys.
public record AvroMap(ObjectNode node, AvroType values, List<AvroProperty> properties)
    implements AvroType {

  public AvroMap {
    properties = List.copyOf(properties);
  }
}
