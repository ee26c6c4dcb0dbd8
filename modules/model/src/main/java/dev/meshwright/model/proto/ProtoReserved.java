package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;

/// A `reserved` statement.
///
/// @param range the whole statement
public record ProtoReserved(
    TextRange range, List<ProtoNumbers> numbers, List<ProtoName> names, ProtoComments comments) {

  public ProtoReserved {
    numbers = List.copyOf(numbers);
    names = List.copyOf(names);
  }
}
