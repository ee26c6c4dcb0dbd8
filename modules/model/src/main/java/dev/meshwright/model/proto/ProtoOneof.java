package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;

/// A oneof; its members are among the message's fields.
public record ProtoOneof(
    TextRange range, ProtoName name, List<ProtoOption> options, ProtoComments comments) {

  public ProtoOneof {
    options = List.copyOf(options);
  }
}
