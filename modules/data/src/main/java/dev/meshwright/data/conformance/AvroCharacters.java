package dev.meshwright.data.conformance;

import dev.meshwright.model.data.Value;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/// Texts that stand for bytes in Avro's JSON, a character for each.
public final class AvroCharacters {

  private static final int MOST = 0xFF;

  private AvroCharacters() {}

  /// The value with bytes where the schema has them; what does not fit is left as it is.
  public static Value.Struct asBytes(String schema, Value.Struct value) {
    Schema parsed = new Schema.Parser().parse(schema);
    return parsed.getType() == Schema.Type.RECORD ? record(parsed, value) : value;
  }

  private static Value of(Schema schema, Value value) {
    return switch (schema.getType()) {
      case BYTES, FIXED ->
          value instanceof Value.Text text && isPlain(schema) ? bytes(text) : value;
      case UNION -> union(schema, value);
      case RECORD -> value instanceof Value.Struct struct ? record(schema, struct) : value;
      case ARRAY ->
          value instanceof Value.Items(List<Value> items, long all)
              ? new Value.Items(
                  items.stream().map(item -> of(schema.getElementType(), item)).toList(), all)
              : value;
      case MAP ->
          value instanceof Value.Struct(List<Value.Field> fields)
              ? new Value.Struct(
                  fields.stream()
                      .map(field ->
                          new Value.Field(field.name(), of(schema.getValueType(), field.value())))
                      .toList())
              : value;
      default -> value;
    };
  }

  /// In a union with a text, a text is one.
  private static Value union(Schema schema, Value value) {
    List<Schema> others =
        schema.getTypes().stream().filter(type -> type.getType() != Schema.Type.NULL).toList();
    return others.size() == 1 ? of(others.getFirst(), value) : value;
  }

  private static Value.Struct record(Schema schema, Value.Struct struct) {
    return new Value.Struct(
        struct.fields().stream()
            .map(field -> {
              Schema.Field known = schema.getField(field.name());
              return known == null
                  ? field
                  : new Value.Field(field.name(), of(known.schema(), field.value()));
            })
            .toList());
  }

  private static boolean isPlain(Schema schema) {
    return !(LogicalTypes.fromSchemaIgnoreInvalid(schema) instanceof LogicalTypes.Decimal)
        && !AvroMoments.logical(schema).equals("uuid");
  }

  private static Value bytes(Value.Text text) {
    if (text.cut() || text.shown().chars().anyMatch(letter -> letter > MOST)) {
      return text;
    }
    byte[] bytes = text.shown().getBytes(StandardCharsets.ISO_8859_1);
    return new Value.Bytes(HexFormat.of().formatHex(bytes), bytes.length);
  }
}
