package dev.meshwright.data.avro;

import dev.meshwright.model.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// Values that have no SQL type, as JSON text: decimals with their digits, moments as SQL writes
/// them, bytes as the characters of these numbers, as Avro's own JSON does.
final class AvroValueJson {

  private final JsonWriter json;

  private AvroValueJson(StringBuilder out) {
    this.json = JsonWriter.spaced(out);
  }

  /// A text is itself, without quotes.
  static String of(Schema schema, Object value) {
    if (value instanceof CharSequence text) {
      return text.toString();
    }
    StringBuilder out = new StringBuilder();
    new AvroValueJson(out).write(schema, value);
    return out.toString();
  }

  /// The same as JSON in any case: a text in quotes.
  static String json(Schema schema, @Nullable Object value) {
    StringBuilder out = new StringBuilder();
    new AvroValueJson(out).write(schema, value);
    return out.toString();
  }

  private void write(Schema schema, @Nullable Object value) {
    if (value == null) {
      json.nothing();
      return;
    }
    switch (schema.getType()) {
      case UNION ->
          write(schema.getTypes().get(GenericData.get().resolveUnion(schema, value)), value);
      case RECORD -> record(schema, (IndexedRecord) value);
      case ARRAY ->
          json.array(() -> ((Iterable<?>) value).forEach(it -> write(schema.getElementType(), it)));
      case MAP ->
          json.object(() ->
              ((Map<?, ?>) value)
                  .forEach((name, it) -> member(name.toString(), schema.getValueType(), it)));
      case STRING, ENUM -> json.value(value.toString());
      case BYTES, FIXED -> bytes(schema, AvroCells.raw(value));
      case INT, LONG -> whole(schema, ((Number) value).longValue());
      case FLOAT, DOUBLE -> json.value(((Number) value).doubleValue(), value.toString());
      case BOOLEAN, NULL -> json.raw(value.toString());
    }
  }

  private void record(Schema schema, IndexedRecord record) {
    json.object(() ->
        schema
            .getFields()
            .forEach(field -> member(field.name(), field.schema(), record.get(field.pos()))));
  }

  private void member(String name, Schema schema, @Nullable Object value) {
    json.name(name);
    write(schema, value);
  }

  private void whole(Schema schema, long value) {
    String text = MomentText.of(AvroTypes.logical(schema), value);
    if (text.equals(String.valueOf(value))) {
      json.raw(text);
    } else {
      json.value(text);
    }
  }

  private void bytes(Schema schema, byte[] bytes) {
    if (LogicalTypes.fromSchemaIgnoreInvalid(schema) instanceof LogicalTypes.Decimal decimal) {
      json.raw(new BigDecimal(new BigInteger(bytes), decimal.getScale()).toPlainString());
    } else {
      json.value(
          AvroCells.isUuid(schema)
              ? AvroCells.uuid(bytes).toString()
              : new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }
}
