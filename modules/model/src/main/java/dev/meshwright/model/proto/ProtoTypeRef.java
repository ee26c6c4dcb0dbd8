package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;

/// A type's name at a place where it is used.
///
/// @param text as written, with its leading dot if it has one
/// @param target what it means
public record ProtoTypeRef(String text, TextRange range, ProtoTarget target) {

  /// The full name of what is meant, or the text when that is not known.
  public String fullName() {
    return switch (target) {
      case ProtoTarget.OfMessage message -> message.fullName();
      case ProtoTarget.OfEnum enumeration -> enumeration.fullName();
      case ProtoTarget.OfScalar scalar -> scalar.type().text();
      case ProtoTarget.Unresolved _ -> text;
    };
  }

  /// The same place, resolved.
  public ProtoTypeRef to(ProtoTarget found) {
    return new ProtoTypeRef(text, range, found);
  }
}
