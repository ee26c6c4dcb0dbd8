package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroType;
import java.util.List;
import java.util.Random;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/// Apache Avro as the judge of which logical types are in force.
class AvroLogicalTypesTest {

  private static final List<String> BASES =
      List.of("int", "long", "string", "bytes", "float", "boolean", "fixed", "array", "enum");
  private static final List<String> NUMBERS =
      List.of("-1", "0", "1", "4", "6", "9", "10", "39", "\"10\"", "2.0", "null", "2147483648");
  private static final List<String> NAMES =
      List.of(
          "decimal",
          "big-decimal",
          "uuid",
          "date",
          "time-millis",
          "time-micros",
          "timestamp-millis",
          "timestamp-micros",
          "timestamp-nanos",
          "local-timestamp-millis",
          "local-timestamp-micros",
          "local-timestamp-nanos",
          "duration",
          "money");

  @Test
  void a_logical_type_is_in_force_where_apache_avro_honors_it_and_told_where_not() {
    Random random = new Random(5);
    int honored = 0;
    for (int round = 0; round < 6_000; round++) {
      String base = pick(BASES, random);
      String name = pick(NAMES, random);
      String text = schema(base, name, random);
      boolean expected = honors(text);
      AvroDocument document = AvroSchemas.parse("a.avsc", text, FileSource.empty());
      assertEquals(expected, isInForce(document.root()), text);
      boolean told =
          document.problems().stream().anyMatch(p -> p.rule().equals("avro-logical-type-invalid"));
      // A name of one's own may have readers of one's own.
      assertEquals(!expected && !name.equals("money"), told, text);
      honored += expected ? 1 : 0;
    }
    assertTrue(honored > 500 && honored < 5_000, honored + " honored");
  }

  private static String schema(String base, String name, Random random) {
    StringBuilder text = new StringBuilder("{\"type\": \"" + base + "\"");
    switch (base) {
      case "fixed" ->
          text.append(", \"name\": \"F\", \"size\": ")
              .append(pick(List.of("0", "1", "2", "4", "12", "16"), random));
      case "array" -> text.append(", \"items\": \"int\"");
      case "enum" -> text.append(", \"name\": \"E\", \"symbols\": [\"A\"]");
      default -> {}
    }
    text.append(", \"logicalType\": \"").append(name).append('"');
    if (random.nextInt(8) > 0) {
      text.append(", \"precision\": ").append(pick(NUMBERS, random));
    }
    if (random.nextBoolean()) {
      text.append(", \"scale\": ").append(pick(NUMBERS, random));
    }
    return text.append('}').toString();
  }

  private static boolean honors(String text) {
    return LogicalTypes.fromSchemaIgnoreInvalid(new Schema.Parser().parse(text)) != null;
  }

  private static boolean isInForce(AvroType type) {
    return switch (type) {
      case AvroPrimitive primitive -> primitive.inForce().isPresent();
      case AvroFixed fixed -> fixed.inForce().isPresent();
      default -> false;
    };
  }

  private static String pick(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
