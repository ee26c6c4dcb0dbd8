package dev.meshwright.data.avro;

import dev.meshwright.model.json.JsonQuotes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// Values that have no SQL type, as JSON text: decimals with their digits, moments as SQL writes
/// them, bytes as the characters of these numbers, as Avro's own JSON does.
final class AvroJson {

  private final StringBuilder out = new StringBuilder();

  private AvroJson() {}

  /// A text is itself, without quotes.
  static String of(Schema schema, Object value) {
    if (value instanceof CharSequence text) {
      return text.toString();
    }
    AvroJson json = new AvroJson();
    json.write(schema, value);
    return json.out.toString();
  }

  private void write(Schema schema, @Nullable Object value) {
    if (value == null) {
      out.append("null");
      return;
    }
    switch (schema.getType()) {
      case UNION ->
          write(schema.getTypes().get(GenericData.get().resolveUnion(schema, value)), value);
      case RECORD -> record(schema, (IndexedRecord) value);
      case ARRAY -> {
        String before = "[";
        for (Object item : (Iterable<?>) value) {
          out.append(before);
          write(schema.getElementType(), item);
          before = ", ";
        }
        out.append(before.equals("[") ? "[]" : "]");
      }
      case MAP -> {
        String before = "{";
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
          member(before, entry.getKey().toString(), schema.getValueType(), entry.getValue());
          before = ", ";
        }
        out.append(before.equals("{") ? "{}" : "}");
      }
      case STRING, ENUM -> out.append(JsonQuotes.quote(value.toString()));
      case BYTES, FIXED -> bytes(schema, AvroCells.raw(value));
      case INT, LONG -> whole(schema, ((Number) value).longValue());
      case FLOAT, DOUBLE -> real(((Number) value).doubleValue(), value.toString());
      case BOOLEAN, NULL -> out.append(value);
    }
  }

  private void record(Schema schema, IndexedRecord record) {
    List<Schema.Field> fields = schema.getFields();
    for (Schema.Field field : fields) {
      member(field.pos() == 0 ? "{" : ", ", field.name(), field.schema(), record.get(field.pos()));
    }
    out.append(fields.isEmpty() ? "{}" : "}");
  }

  private void member(String before, String name, Schema schema, @Nullable Object value) {
    out.append(before).append(JsonQuotes.quote(name)).append(": ");
    write(schema, value);
  }

  private void real(double number, String text) {
    if (Double.isFinite(number)) {
      out.append(text);
    } else {
      out.append('"').append(text).append('"');
    }
  }

  private void whole(Schema schema, long value) {
    String text = MomentText.of(AvroTypes.logical(schema), value);
    boolean number = text.equals(String.valueOf(value));
    out.append(number ? text : JsonQuotes.quote(text));
  }

  private void bytes(Schema schema, byte[] bytes) {
    if (LogicalTypes.fromSchemaIgnoreInvalid(schema) instanceof LogicalTypes.Decimal decimal) {
      out.append(new BigDecimal(new BigInteger(bytes), decimal.getScale()).toPlainString());
    } else {
      out.append(
          JsonQuotes.quote(
              AvroCells.isUuid(schema)
                  ? AvroCells.uuid(bytes).toString()
                  : new String(bytes, StandardCharsets.ISO_8859_1)));
    }
  }
}
