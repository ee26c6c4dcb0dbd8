package dev.meshwright.model.proto;

/// What a type's name means.
public sealed interface ProtoTarget {

  /// A built-in type.
  record OfScalar(ProtoScalar type) implements ProtoTarget {}

  /// A message.
  ///
  /// @param file path of the file that declares it
  record OfMessage(String file, String fullName) implements ProtoTarget {}

  /// An enum.
  ///
  /// @param file path of the file that declares it
  record OfEnum(String file, String fullName) implements ProtoTarget {}

  /// Nothing that could be found.
  record Unresolved() implements ProtoTarget {}
}
