package dev.meshwright.data.client;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/// Schemas and records of Avro with every type, the ends of each, and types inside of one another.
final class RandomRecords {

  private static final List<String> NAMES =
      List.of("id", "Id", "amount", "when_", "_x", "tags", "o", "K9", "select", "file_index", "n");
  private static final List<String> TEXTS =
      List.of(
          "",
          "x",
          "null",
          "0042",
          "1e5",
          "2025-11-25",
          "a\nb",
          "a,b",
          "\"",
          "it's",
          "{\"a\": 1}",
          "[1]",
          "\u00e4\u00f6\ud83d\ude00",
          "\\",
          " 1 ",
          "NaN",
          "a=b",
          "(null)",
          "'",
          "\u0001",
          "\r\n",
          "NULL",
          "{",
          "}",
          "x, y",
          "x: y");

  private static final long FIRST_MICROS = -62_135_596_800_000_000L;
  private static final long LAST_MICROS = 253_402_300_799_999_999L;

  private final Random random;
  private int names;
  private @Nullable Schema recursive;

  RandomRecords(Random random) {
    this.random = random;
  }

  Schema schema() {
    Map<String, Schema> fields = new LinkedHashMap<>();
    int count = 1 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      fields.put(NAMES.get(random.nextInt(NAMES.size())), type(0));
    }
    return record("Row", fields);
  }

  private static Schema record(String name, Map<String, Schema> types) {
    List<Schema.Field> fields = new ArrayList<>();
    types.forEach((field, type) -> fields.add(new Schema.Field(field, type)));
    return Schema.createRecord(name, null, "law", false, fields);
  }

  private Schema type(int depth) {
    int kind = random.nextInt(depth > 2 ? 30 : 42);
    return switch (kind) {
      case 0 -> Schema.create(Schema.Type.BOOLEAN);
      case 1, 2 -> Schema.create(Schema.Type.INT);
      case 3, 4 -> Schema.create(Schema.Type.LONG);
      case 5 -> Schema.create(Schema.Type.FLOAT);
      case 6, 7 -> Schema.create(Schema.Type.DOUBLE);
      case 8, 9 -> Schema.create(Schema.Type.STRING);
      case 10 -> Schema.create(Schema.Type.BYTES);
      case 11 -> Schema.createFixed("F" + ++names, null, "law", 1 + random.nextInt(5));
      case 12 -> Schema.createEnum("E" + ++names, null, "law", List.of("A", "B", "b"));
      case 13, 14 -> decimal(Schema.create(Schema.Type.BYTES), 1 + random.nextInt(38));
      case 15 ->
          decimal(Schema.createFixed("D" + ++names, null, "law", 16), 1 + random.nextInt(38));
      case 16 -> decimal(Schema.create(Schema.Type.BYTES), 39 + random.nextInt(20));
      case 17 -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
      case 18 -> LogicalTypes.timeMillis().addToSchema(Schema.create(Schema.Type.INT));
      case 19 -> LogicalTypes.timeMicros().addToSchema(Schema.create(Schema.Type.LONG));
      case 20 -> LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
      case 21 -> LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
      case 22 -> LogicalTypes.timestampNanos().addToSchema(Schema.create(Schema.Type.LONG));
      case 23 -> LogicalTypes.localTimestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
      case 24 -> LogicalTypes.localTimestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
      case 25 -> LogicalTypes.localTimestampNanos().addToSchema(Schema.create(Schema.Type.LONG));
      case 26 -> LogicalTypes.uuid().addToSchema(Schema.create(Schema.Type.STRING));
      case 27 ->
          LogicalTypes.uuid().addToSchema(Schema.createFixed("U" + ++names, null, "law", 16));
      case 28 -> named(Schema.createFixed("P" + ++names, null, "law", 12), "duration");
      case 29 -> named(Schema.create(Schema.Type.STRING), "unheard-of");
      case 30, 31, 32 -> nullable(type(depth + 1));
      case 33, 34 -> several(depth);
      case 35, 36 -> Schema.createArray(type(depth + 1));
      case 37 -> Schema.createMap(type(depth + 1));
      case 38 -> recursive();
      default -> nested(depth);
    };
  }

  private Schema decimal(Schema type, int precision) {
    return LogicalTypes.decimal(precision, random.nextInt(precision + 1)).addToSchema(type);
  }

  private static Schema named(Schema type, String logical) {
    type.addProp("logicalType", logical);
    return type;
  }

  private static Schema nullable(Schema type) {
    return type.getType() == Schema.Type.UNION
        ? type
        : Schema.createUnion(Schema.create(Schema.Type.NULL), type);
  }

  /// A union of several branches.
  private Schema several(int depth) {
    Map<String, Schema> branches = new LinkedHashMap<>();
    for (int i = 0; i < 3; i++) {
      Schema branch = type(depth + 1);
      if (branch.getType() != Schema.Type.UNION) {
        branches.putIfAbsent(branch.getFullName(), branch);
      }
    }
    branches.putIfAbsent("string", Schema.create(Schema.Type.STRING));
    return Schema.createUnion(List.copyOf(branches.values()));
  }

  private Schema nested(int depth) {
    Map<String, Schema> fields = new LinkedHashMap<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      fields.put(NAMES.get(random.nextInt(NAMES.size())), type(depth + 1));
    }
    return record("N" + ++names, fields);
  }

  private Schema recursive() {
    if (recursive == null) {
      Schema node = Schema.createRecord("Node", null, "law", false);
      node.setFields(
          List.of(
              new Schema.Field("v", Schema.create(Schema.Type.LONG)),
              new Schema.Field("next", nullable(node))));
      recursive = node;
    }
    return recursive;
  }

  Object value(Schema schema) {
    return java.util.Objects.requireNonNull(value(schema, 0));
  }

  private @Nullable Object value(Schema schema, int depth) {
    String logical = schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
    return switch (schema.getType()) {
      case NULL -> null;
      case BOOLEAN -> random.nextBoolean();
      case INT ->
          switch (logical) {
            case "date" -> (int) within(-719_162, 2_932_896);
            case "time-millis" -> (int) within(0, 86_399_999);
            default -> (int) within(Integer.MIN_VALUE, Integer.MAX_VALUE);
          };
      case LONG -> longValue(logical);
      case FLOAT -> floatValue();
      case DOUBLE -> doubleValue();
      case STRING -> logical.equals("uuid") ? uuid() : text();
      case BYTES ->
          ByteBuffer.wrap(logical.equals("decimal") ? digits(schema) : bytes(random.nextInt(6)));
      case FIXED ->
          new GenericData.Fixed(
              schema,
              logical.equals("decimal")
                  ? padded(digits(schema), schema.getFixedSize())
                  : bytes(schema.getFixedSize()));
      case ENUM ->
          new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(random.nextInt(3)));
      case UNION -> value(branch(schema, depth), depth + 1);
      case ARRAY -> items(schema, depth);
      case MAP -> entries(schema, depth);
      case RECORD -> {
        GenericData.Record record = new GenericData.Record(schema);
        schema
            .getFields()
            .forEach(field -> record.put(field.pos(), value(field.schema(), depth + 1)));
        yield record;
      }
    };
  }

  private Schema branch(Schema union, int depth) {
    List<Schema> branches = union.getTypes();
    return depth > 8 ? branches.getFirst() : branches.get(random.nextInt(branches.size()));
  }

  private List<@Nullable Object> items(Schema schema, int depth) {
    List<@Nullable Object> items = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      items.add(value(schema.getElementType(), depth + 1));
    }
    return items;
  }

  private Map<String, @Nullable Object> entries(Schema schema, int depth) {
    Map<String, @Nullable Object> entries = new HashMap<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      entries.put(text(), value(schema.getValueType(), depth + 1));
    }
    return entries;
  }

  private long longValue(String logical) {
    return switch (logical) {
      case "time-micros" -> within(0, 86_399_999_999L);
      case "timestamp-millis", "local-timestamp-millis" ->
          within(FIRST_MICROS / 1000, LAST_MICROS / 1000);
      case "timestamp-micros", "local-timestamp-micros" -> within(FIRST_MICROS, LAST_MICROS);
      case "timestamp-nanos", "local-timestamp-nanos" ->
          within(Long.MIN_VALUE + 1_000_000_000_000_000L, Long.MAX_VALUE - 1);
      default -> within(Long.MIN_VALUE, Long.MAX_VALUE);
    };
  }

  /// The ends, zero, small and other numbers.
  private long within(long least, long most) {
    return switch (random.nextInt(6)) {
      case 0 -> least;
      case 1 -> most;
      case 2 -> 0;
      case 3 -> Math.clamp(9_007_199_254_740_993L, least, most);
      case 4 -> random.nextInt(1000);
      default -> random.nextLong(least, most);
    };
  }

  private double doubleValue() {
    return switch (random.nextInt(10)) {
      case 0 -> Double.NaN;
      case 1 -> -0.0;
      case 2 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      case 3 -> Double.MIN_VALUE;
      case 4 -> Double.MAX_VALUE;
      case 5 -> 0.1 + 0.2;
      case 6 -> 9_007_199_254_740_992.0;
      case 7 -> random.nextInt(1000) / 10.0;
      default -> Double.longBitsToDouble(random.nextLong());
    };
  }

  private float floatValue() {
    return switch (random.nextInt(7)) {
      case 0 -> Float.NaN;
      case 1 -> -0.0f;
      case 2 -> random.nextBoolean() ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
      case 3 -> Float.MIN_VALUE;
      case 4 -> Float.MAX_VALUE;
      case 5 -> 0.1f;
      default -> Float.intBitsToFloat(random.nextInt());
    };
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private String uuid() {
    String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
    return random.nextInt(3) == 0 ? uuid.toUpperCase(java.util.Locale.ROOT) : uuid;
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] digits(Schema schema) {
    int precision = ((LogicalTypes.Decimal) schema.getLogicalType()).getPrecision();
    int length = random.nextInt(3) == 0 ? precision : 1 + random.nextInt(precision);
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append((char) ('0' + (i == 0 ? 1 + random.nextInt(9) : random.nextInt(10))));
    }
    BigInteger number = new BigInteger(digits.toString());
    return (random.nextBoolean() ? number : number.negate()).toByteArray();
  }

  private static byte[] padded(byte[] digits, int size) {
    byte[] padded = new byte[size];
    java.util.Arrays.fill(padded, (byte) (digits[0] < 0 ? -1 : 0));
    System.arraycopy(digits, 0, padded, size - digits.length, digits.length);
    return padded;
  }
}
