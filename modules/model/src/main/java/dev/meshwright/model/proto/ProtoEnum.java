package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;

/// An enum.
///
/// @param range from the first word to the closing brace
/// @param body between the braces, both excluded
public record ProtoEnum(
    TextRange range,
    TextRange body,
    ProtoName name,
    String fullName,
    ProtoVisibility visibility,
    ProtoComments comments,
    List<ProtoEnumValue> values,
    List<ProtoReserved> reserved,
    List<ProtoOption> options,
    ProtoFeatures features) {

  public ProtoEnum {
    values = List.copyOf(values);
    reserved = List.copyOf(reserved);
    options = List.copyOf(options);
  }

  /// Whether unknown numbers are kept out of fields.
  public boolean isClosed() {
    return features.enumType() == ProtoFeatures.EnumType.CLOSED;
  }
}
