package dev.meshwright.model.avro;

import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import java.util.List;
import java.util.Optional;

/// A record, or an error of a protocol.
public record AvroRecord(
    String file,
    ObjectNode node,
    AvroName name,
    Optional<StringNode> doc,
    List<AvroAlias> aliases,
    List<AvroField> fields,
    Optional<AvroLogicalType> logicalType,
    List<AvroProperty> properties)
    implements AvroNamed {

  public AvroRecord {
    aliases = List.copyOf(aliases);
    fields = List.copyOf(fields);
    properties = List.copyOf(properties);
  }

  public Optional<AvroField> field(String fieldName) {
    for (AvroField field : fields) {
      if (field.name().equals(fieldName)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /// The logical type, unless readers ignore it.
  public Optional<AvroLogicalType> inForce() {
    return logicalType.filter(AvroLogicalType::effective);
  }
}
