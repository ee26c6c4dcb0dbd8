package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;

/// A service.
public record ProtoService(
    TextRange range,
    TextRange body,
    ProtoName name,
    String fullName,
    List<ProtoMethod> methods,
    List<ProtoOption> options,
    ProtoComments comments) {

  public ProtoService {
    methods = List.copyOf(methods);
    options = List.copyOf(options);
  }
}
