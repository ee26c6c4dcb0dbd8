package dev.meshwright.schema.proto.link;

import dev.meshwright.model.TextRange;

/// What a full name stands for.
///
/// @param file path of the file that declares it; empty for a package
public record Symbol(Kind kind, String fullName, String file, TextRange range) {

  /// The kinds of things with a full name.
  public enum Kind {
    PACKAGE("package"),
    MESSAGE("message"),
    ENUM("enum"),
    ENUM_VALUE("enum value"),
    FIELD("field"),
    EXTENSION("extension"),
    ONEOF("oneof"),
    SERVICE("service"),
    METHOD("method");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /// For people.
    public String text() {
      return text;
    }
  }

  boolean isType() {
    return kind == Kind.MESSAGE || kind == Kind.ENUM;
  }

  /// Whether names can be looked up inside.
  boolean hasMembers() {
    return isType() || kind == Kind.PACKAGE || kind == Kind.SERVICE;
  }
}
