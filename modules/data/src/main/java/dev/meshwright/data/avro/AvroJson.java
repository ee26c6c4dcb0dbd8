package dev.meshwright.data.avro;

import org.apache.avro.generic.GenericData;

/// Values that have no SQL type, as JSON text.
final class AvroJson {

  private AvroJson() {}

  static String of(Object value) {
    return value instanceof CharSequence text ? text.toString() : GenericData.get().toString(value);
  }
}
