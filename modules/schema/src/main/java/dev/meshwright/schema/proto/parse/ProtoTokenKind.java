package dev.meshwright.schema.proto.parse;

enum ProtoTokenKind {
  WORD,
  WHOLE,
  DECIMAL,
  STRING,
  SIGN,
  END
}
