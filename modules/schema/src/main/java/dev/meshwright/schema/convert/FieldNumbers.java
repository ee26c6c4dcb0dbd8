package dev.meshwright.schema.convert;

/// Numbers of fields from 1, without those that Protobuf keeps for itself.
final class FieldNumbers {

  private static final int RESERVED_FROM = 19_000;
  private static final int RESERVED_TO = 19_999;

  private int last;

  int next() {
    last = last + 1 == RESERVED_FROM ? RESERVED_TO + 1 : last + 1;
    return last;
  }
}
