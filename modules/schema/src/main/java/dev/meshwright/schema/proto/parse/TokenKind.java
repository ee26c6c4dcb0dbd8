package dev.meshwright.schema.proto.parse;

enum TokenKind {
  WORD,
  WHOLE,
  DECIMAL,
  STRING,
  SIGN,
  END
}
