package dev.meshwright.data.wire;

/// The byte before each value. The order is part of the exchange's version.
enum ValueTag {
  NULL,
  FALSE,
  TRUE,
  INTEGER,
  DECIMAL,
  BIG,
  DOUBLE,
  FLOAT,
  TEXT,
  CUT_TEXT,
  BYTES,
  TEMPORAL,
  ITEMS,
  STRUCT,
  ENTRIES
}
