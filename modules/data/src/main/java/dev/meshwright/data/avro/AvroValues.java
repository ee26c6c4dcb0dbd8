package dev.meshwright.data.avro;

import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// What Avro's reader gives, as values that have not gone through a type of SQL: each branch of a
/// union as itself, records inside themselves, names that differ in nothing but case.
public final class AvroValues {

  private AvroValues() {}

  public static Value of(Schema schema, @Nullable Object value) {
    if (value == null) {
      return Value.nothing();
    }
    return switch (schema.getType()) {
      case NULL -> Value.nothing();
      case UNION -> of(schema.getTypes().get(GenericData.get().resolveUnion(schema, value)), value);
      case BOOLEAN -> new Value.Bool((Boolean) value);
      case FLOAT -> new Value.Single((Float) value);
      case DOUBLE -> new Value.Real((Double) value);
      case STRING, ENUM -> Value.text(value.toString());
      case INT, LONG -> whole(schema, ((Number) value).longValue());
      case BYTES, FIXED -> bytes(schema, AvroCells.raw(value));
      case RECORD -> {
        List<Value.Field> fields = new ArrayList<>();
        IndexedRecord record = (IndexedRecord) value;
        for (Schema.Field field : schema.getFields()) {
          fields.add(new Value.Field(field.name(), of(field.schema(), record.get(field.pos()))));
        }
        yield new Value.Struct(fields);
      }
      case ARRAY -> {
        List<Value> items = new ArrayList<>();
        for (Object item : (Iterable<?>) value) {
          items.add(of(schema.getElementType(), item));
        }
        yield new Value.Items(items, items.size());
      }
      case MAP -> {
        List<Value.Entry> entries = new ArrayList<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
          entries.add(
              new Value.Entry(
                  Value.text(entry.getKey().toString()),
                  of(schema.getValueType(), entry.getValue())));
        }
        yield new Value.Entries(entries, entries.size());
      }
    };
  }

  private static Value whole(Schema schema, long value) {
    String text = MomentText.of(AvroTypes.logical(schema), value);
    return text.equals(String.valueOf(value)) ? Value.exact(value) : new Value.Temporal(text);
  }

  private static Value bytes(Schema schema, byte[] bytes) {
    if (LogicalTypes.fromSchemaIgnoreInvalid(schema) instanceof LogicalTypes.Decimal decimal) {
      return new Value.Exact(new BigDecimal(new BigInteger(bytes), decimal.getScale()));
    }
    return AvroCells.isUuid(schema)
        ? Value.text(AvroCells.uuid(bytes).toString())
        : new Value.Bytes(HexFormat.of().formatHex(bytes), bytes.length);
  }
}
