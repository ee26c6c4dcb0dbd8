package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;

/// A value of an enum.
public record ProtoEnumValue(
    TextRange range,
    ProtoName name,
    ProtoNumber number,
    List<ProtoOption> options,
    Optional<TextRange> optionsRange,
    ProtoComments comments) {

  public ProtoEnumValue {
    options = List.copyOf(options);
  }
}
