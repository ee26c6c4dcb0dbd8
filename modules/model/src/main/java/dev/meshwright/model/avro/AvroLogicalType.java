package dev.meshwright.model.avro;

import dev.meshwright.model.tree.StringNode;

/// What the values of a type mean beyond their bytes.
///
/// @param written the value of `logicalType`
/// @param precision of a decimal, else 0
/// @param scale of a decimal, else 0
/// @param effective whether readers honor it; they ignore one that does not fit its type
public record AvroLogicalType(StringNode written, int precision, int scale, boolean effective) {

  public String name() {
    return written.value();
  }

  public boolean isDecimal() {
    return name().equals("decimal");
  }

  /// As people write it: `decimal(9, 2)`, `date`.
  public String label() {
    return isDecimal() ? "decimal(%d, %d)".formatted(precision, scale) : name();
  }
}
