package dev.meshwright.compat.proto.option;

import dev.meshwright.model.proto.ProtoOption;
import java.util.List;

/// An element with options.
///
/// @param scope its full name, from which the names of extensions are looked up outward
public record Annotated(String scope, List<ProtoOption> options) {

  public Annotated {
    options = List.copyOf(options);
  }
}
