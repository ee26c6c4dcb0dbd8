package dev.meshwright.usecases.decode;

import java.util.List;
import java.util.Optional;

/// A message to be read.
///
/// @param schemas paths of schemas and folders to look at; none for all of the workspace
/// @param type the only type to look at, by its full name or the last part of it
public record DecodeRequest(PastedMessage message, List<String> schemas, Optional<String> type) {

  public DecodeRequest {
    schemas = List.copyOf(schemas);
  }
}
