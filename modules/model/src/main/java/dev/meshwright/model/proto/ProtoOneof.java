package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;

/// A oneof; its members are among the message's fields.
///
/// @param body the text between its braces
public record ProtoOneof(
    TextRange range,
    TextRange body,
    ProtoName name,
    List<ProtoOption> options,
    ProtoComments comments) {

  public ProtoOneof {
    options = List.copyOf(options);
  }
}
