package dev.meshwright.data.client;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/// Schemas that somebody might have for columns of these types: mostly of the same kind, sometimes
/// too narrow, sometimes another.
final class RandomAvroTypes {

  private final Random random;
  private int names;

  RandomAvroTypes(Random random) {
    this.random = random;
  }

  /// The fields are called as [#renamed] says.
  Schema record(List<Column> columns) {
    return Schema.createRecord(
        "Row",
        null,
        "law",
        false,
        IntStream.range(0, columns.size())
            .mapToObj(i -> new Schema.Field("c" + i, nullable(columns.get(i).type())))
            .toList());
  }

  /// Columns with names that Avro allows.
  static List<Column> renamed(List<Column> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> new Column("c" + i, columns.get(i).type()))
        .toList();
  }

  private Schema nullable(DataType type) {
    Schema schema = of(type);
    return random.nextInt(6) == 0
        ? schema
        : Schema.createUnion(Schema.create(Schema.Type.NULL), schema);
  }

  private Schema of(DataType type) {
    if (random.nextInt(12) == 0) {
      return scalar(random.nextInt(5));
    }
    return switch (type) {
      case DataType.ListOf list -> Schema.createArray(nullable(list.item()));
      case DataType.MapOf map -> Schema.createMap(nullable(map.value()));
      case DataType.StructOf struct -> struct(struct);
      default -> scalar(kind(type.sql()));
    };
  }

  private Schema struct(DataType.StructOf struct) {
    Column last = struct.fields().getLast();
    return random.nextInt(3) == 0
        ? Schema.createMap(nullable(last.type()))
        : Schema.createRecord(
            "R" + ++names,
            null,
            "law",
            false,
            List.of(new Schema.Field(last.name(), nullable(last.type()))));
  }

  private static int kind(String sql) {
    return sql.matches("(DATE|TIME|TIMESTAMP).*")
        ? 2
        : sql.matches("VARCHAR|UUID|ENUM.*|INTERVAL")
            ? 1
            : sql.equals("BLOB") ? 3 : sql.equals("BOOLEAN") ? 4 : 0;
  }

  private Schema scalar(int kind) {
    return switch (kind) {
      case 0 ->
          switch (random.nextInt(7)) {
            case 0 -> Schema.create(Schema.Type.INT);
            case 1 -> Schema.create(Schema.Type.LONG);
            case 2 -> Schema.create(Schema.Type.FLOAT);
            case 3 -> Schema.create(Schema.Type.DOUBLE);
            case 4 -> logical(LogicalTypes.decimal(5, 2), Schema.Type.BYTES);
            case 5 -> logical(LogicalTypes.decimal(38, 10), Schema.Type.BYTES);
            default -> LogicalTypes.decimal(18, 4).addToSchema(fixed(8));
          };
      case 1 ->
          switch (random.nextInt(5)) {
            case 0, 1 -> Schema.create(Schema.Type.STRING);
            case 2 -> logical(LogicalTypes.uuid(), Schema.Type.STRING);
            case 3 -> LogicalTypes.uuid().addToSchema(fixed(16));
            default ->
                Schema.createEnum("E" + ++names, null, "law", List.of("A", "b", "x", "NULL"));
          };
      case 2 ->
          switch (random.nextInt(8)) {
            case 0, 1 -> logical(LogicalTypes.date(), Schema.Type.INT);
            case 2 -> logical(LogicalTypes.timeMillis(), Schema.Type.INT);
            case 3 -> logical(LogicalTypes.timeMicros(), Schema.Type.LONG);
            case 4 -> logical(LogicalTypes.timestampMillis(), Schema.Type.LONG);
            case 5 -> logical(LogicalTypes.timestampMicros(), Schema.Type.LONG);
            case 6 -> logical(LogicalTypes.timestampNanos(), Schema.Type.LONG);
            default -> logical(LogicalTypes.localTimestampMicros(), Schema.Type.LONG);
          };
      case 3 ->
          random.nextBoolean() ? Schema.create(Schema.Type.BYTES) : fixed(1 + random.nextInt(2));
      default -> Schema.create(Schema.Type.BOOLEAN);
    };
  }

  private Schema fixed(int size) {
    return Schema.createFixed("F" + ++names, null, "law", size);
  }

  private static Schema logical(LogicalType logical, Schema.Type type) {
    return logical.addToSchema(Schema.create(type));
  }
}
