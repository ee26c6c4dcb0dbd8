package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;

/// A method of a service.
///
/// @param body the text between its braces, if it has any
/// @param clientStreaming where `stream` stands before the request type; empty when it does not
/// @param serverStreaming where `stream` stands before the response type; empty when it does not
public record ProtoMethod(
    TextRange range,
    Optional<TextRange> body,
    ProtoName name,
    ProtoTypeRef input,
    Optional<TextRange> clientStreaming,
    ProtoTypeRef output,
    Optional<TextRange> serverStreaming,
    List<ProtoOption> options,
    ProtoComments comments) {

  public ProtoMethod {
    options = List.copyOf(options);
  }
}
