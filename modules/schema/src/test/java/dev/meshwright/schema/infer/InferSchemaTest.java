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
                .infer("daily revenue-" + i, columns, Set.of("c0", "c 2"))
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
}
