package dev.meshwright.model.proto;

/// The language a file is written in.
public enum ProtoEdition {
  PROTO2("proto2"),
  PROTO3("proto3"),
  EDITION_2023("2023"),
  EDITION_2024("2024");

  private final String text;

  ProtoEdition(String text) {
    this.text = text;
  }

  /// The word in the `syntax` or `edition` statement.
  public String text() {
    return text;
  }

  /// Whether behavior is chosen by features instead of the syntax.
  public boolean hasFeatures() {
    return compareTo(EDITION_2023) >= 0;
  }
}
