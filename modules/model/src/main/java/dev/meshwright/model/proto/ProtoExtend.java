package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;

/// An `extend` block. The messages of its groups live in the scope around it.
///
/// @param range from `extend` to the closing brace
public record ProtoExtend(
    TextRange range, ProtoTypeRef extendee, List<ProtoField> fields, ProtoComments comments) {

  public ProtoExtend {
    fields = List.copyOf(fields);
  }
}
