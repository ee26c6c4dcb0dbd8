package dev.meshwright.schema.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.DataType.Scalar;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.schema.proto.ProtoSchemas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InferSchemaTest {

  private static final List<String> SCALARS =
      List.of(
          "BOOLEAN",
          "INTEGER",
          "BIGINT",
          "UBIGINT",
          "HUGEINT",
          "FLOAT",
          "DOUBLE",
          "VARCHAR",
          "BLOB",
          "DATE",
          "TIME",
          "TIMESTAMP",
          "TIMESTAMP WITH TIME ZONE",
          "UUID",
          "JSON",
          "INTERVAL",
          "BIT");

  @Test
  void whatIsWrittenIsAValidSchemaOfItsLanguage() {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      List<Column> columns = columns(random, 3);
      for (SchemaFormat format : SchemaFormat.values()) {
        String text =
            SchemaLanguage.of(format)
                .infer("daily revenue-" + i, columns, nullable(random, columns))
                .text();
        assertEquals(List.of(), problems(format, text), text);
      }
    }
  }

  @Test
  void namesAndNullsAreKept() {
    List<Column> columns =
        List.of(new Column("id", new Scalar("BIGINT")), new Column("1st", new Scalar("DATE")));
    InferredSchema avro =
        SchemaLanguage.of(SchemaFormat.AVRO).infer("my_orders", columns, Set.of("1st"));
    assertTrue(avro.text().contains("\"name\": \"MyOrders\""), avro.text());
    assertTrue(
        avro.text()
            .contains(
                "{\"name\": \"_1st\", \"type\": [\"null\", {\"type\": \"int\", \"logicalType\":"
                    + " \"date\"}], \"default\": null}"),
        avro.text());
    assertEquals(List.of("1st: the field is called _1st"), avro.notes());
    InferredSchema proto = SchemaLanguage.of(SchemaFormat.PROTOBUF).infer("t", columns, Set.of());
    assertTrue(proto.text().contains("  int64 id = 1;\n"), proto.text());
    assertTrue(proto.notes().contains("1st: DATE is written as string"), proto.notes().toString());
    InferredSchema json =
        SchemaLanguage.of(SchemaFormat.JSON_SCHEMA).infer("t", columns, Set.of("1st"));
    assertTrue(json.text().contains("\"required\": [\"id\"]"), json.text());
  }

  private static List<?> problems(SchemaFormat format, String text) {
    return switch (format) {
      case AVRO -> AvroSchemas.parse("a.avsc", text, FileSource.empty()).problems();
      case PROTOBUF -> ProtoSchemas.parse("a.proto", text, FileSource.empty()).problems();
      case JSON_SCHEMA -> JsonSchemas.parse("a.schema.json", text, FileSource.empty()).problems();
    };
  }

  private static List<Column> columns(Random random, int depth) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      columns.add(new Column((i == 2 ? "c " : "c") + i, type(random, depth)));
    }
    return columns;
  }

  private static DataType type(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) > 0) {
      return random.nextInt(8) == 0
          ? new DataType.Decimal(9, 2)
          : new Scalar(SCALARS.get(random.nextInt(SCALARS.size())));
    }
    return switch (random.nextInt(4)) {
      case 0 -> new DataType.ListOf(type(random, depth - 1));
      case 1 -> new DataType.StructOf(columns(random, depth - 1));
      case 2 -> new DataType.MapOf(new Scalar("VARCHAR"), type(random, depth - 1));
      default -> new DataType.MapOf(new Scalar("BIGINT"), type(random, depth - 1));
    };
  }

  /// Some of the paths of columns.
  private static Set<String> nullable(Random random, List<Column> columns) {
    Set<String> paths = new HashSet<>();
    columns.forEach(column -> paths(column.name(), column.type(), paths));
    paths.removeIf(path -> random.nextBoolean());
    return paths;
  }

  private static void paths(String path, DataType type, Set<String> found) {
    found.add(path);
    switch (type) {
      case DataType.StructOf struct ->
          struct.fields().forEach(field -> paths(path + "." + field.name(), field.type(), found));
      case DataType.ListOf list -> paths(path + "[]", list.item(), found);
      case DataType.ArrayOf array -> paths(path + "[]", array.item(), found);
      case DataType.MapOf map -> paths(path + "{}", map.value(), found);
      case DataType.Decimal _, DataType.UnionOf _, DataType.Scalar _ -> {}
    }
  }

  @Test
  void partsMayBeNullOrAreAlwaysThere() {
    DataType line =
        new DataType.StructOf(
            List.of(
                new Column("sku", new Scalar("VARCHAR")), new Column("note", new Scalar("DATE"))));
    List<Column> columns =
        List.of(
            new Column("lines", new DataType.ListOf(line)),
            new Column("prices", new DataType.MapOf(new Scalar("BIGINT"), new Scalar("DOUBLE"))));
    Set<String> nullable = Set.of("lines[].note", "prices{}");
    String avro = SchemaLanguage.of(SchemaFormat.AVRO).infer("t", columns, nullable).text();
    assertTrue(avro.contains("{\"name\": \"sku\", \"type\": \"string\"}"), avro);
    assertTrue(avro.contains("{\"name\": \"note\", \"type\": [\"null\", "), avro);
    assertTrue(avro.contains("\"items\": {\"type\": \"record\""), avro);
    assertTrue(avro.contains("{\"name\": \"value\", \"type\": [\"null\", \"double\"]"), avro);
    String proto = SchemaLanguage.of(SchemaFormat.PROTOBUF).infer("t", columns, nullable).text();
    assertTrue(proto.contains("    string sku = 1;"), proto);
    assertTrue(proto.contains("    optional string note = 2;"), proto);
    assertTrue(proto.contains("    optional double value = 2;"), proto);
    String json = SchemaLanguage.of(SchemaFormat.JSON_SCHEMA).infer("t", columns, nullable).text();
    assertTrue(json.contains("\"required\": [\"sku\"]"), json);
  }
}
