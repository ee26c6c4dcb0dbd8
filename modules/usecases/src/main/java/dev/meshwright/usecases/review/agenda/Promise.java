package dev.meshwright.usecases.review.agenda;

import dev.meshwright.model.TextRange;

/// One thing that a contract promises.
///
/// @param value what is promised of it, as it is written; empty where its being there says all
/// @param range in the text of the contract
public record Promise(About about, String value, TextRange range) {

  /// What a promise is about. Two states promise the same thing when they are about the same.
  ///
  /// @param of the table or column, as `orders.total`; the name of a service level
  /// @param name of the rule, where there can be several of one kind; else empty
  public record About(Kind kind, String of, String name) {}

  /// Kinds of promises.
  public enum Kind {
    /// A table, topic or file.
    OBJECT,
    /// A column or field, with its type.
    PROPERTY,
    REQUIRED,
    UNIQUE,
    PRIMARY_KEY,
    CLASSIFICATION,
    /// A rule about the values.
    QUALITY,
    SERVICE_LEVEL
  }
}
