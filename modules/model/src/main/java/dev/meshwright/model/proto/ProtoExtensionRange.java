package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;

/// An `extensions` statement.
///
/// @param range the whole statement
/// @param options shared by all its ranges
public record ProtoExtensionRange(
    TextRange range,
    List<ProtoNumbers> numbers,
    List<ProtoOption> options,
    ProtoComments comments) {

  public ProtoExtensionRange {
    numbers = List.copyOf(numbers);
    options = List.copyOf(options);
  }
}
