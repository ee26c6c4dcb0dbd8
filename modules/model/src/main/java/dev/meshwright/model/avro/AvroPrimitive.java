package dev.meshwright.model.avro;

import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A primitive type, written as a string or as an object with attributes.
public record AvroPrimitive(
    TreeNode node, Kind kind, Optional<AvroLogicalType> logicalType, List<AvroProperty> properties)
    implements AvroType {

  public AvroPrimitive {
    properties = List.copyOf(properties);
  }

  /// The primitive types of Avro.
  public enum Kind {
    NULL,
    BOOLEAN,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BYTES,
    STRING;

    private final String avroName = name().toLowerCase(Locale.ROOT);

    /// As schemas spell it.
    public String avroName() {
      return avroName;
    }

    public static Optional<Kind> of(String avroName) {
      return switch (avroName) {
        case "null" -> Optional.of(NULL);
        case "boolean" -> Optional.of(BOOLEAN);
        case "int" -> Optional.of(INT);
        case "long" -> Optional.of(LONG);
        case "float" -> Optional.of(FLOAT);
        case "double" -> Optional.of(DOUBLE);
        case "bytes" -> Optional.of(BYTES);
        case "string" -> Optional.of(STRING);
        default -> Optional.empty();
      };
    }
  }

  /// The logical type, unless readers ignore it.
  public Optional<AvroLogicalType> inForce() {
    return logicalType.filter(AvroLogicalType::effective);
  }
}
