package dev.meshwright.cli.mutation;

/// How the parts of a text are told apart.
enum Form {
  /// By brackets and commas: JSON.
  MEMBERS,
  /// By lines and how far they are indented.
  LINES,
  /// By lines, with the line that closes the bracket, and by tokens: Protobuf, Avro IDL, SQL.
  CODE,
  /// Names and hashes that mean something as a whole: what `HEAD` and other refs hold.
  WHOLE,
  /// It is no text; what lies between its head and its end are values.
  BYTES
}
