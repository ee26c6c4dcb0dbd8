package dev.meshwright.model.data;

final class NullValue {

  static final Value NULL = new Value.Null();

  private NullValue() {}
}
