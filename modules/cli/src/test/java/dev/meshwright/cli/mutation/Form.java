package dev.meshwright.cli.mutation;

/// How the parts of a text are told apart.
enum Form {
  /// By brackets and commas: JSON.
  MEMBERS,
  /// By lines and how far they are indented.
  LINES,
  /// By lines, with the line that closes the bracket: Protobuf, Avro IDL, SQL.
  CODE,
  /// It is no text.
  BYTES
}
