package dev.meshwright.usecases.sidebyside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.convert.ConvertSchemaFile;
import dev.meshwright.usecases.sidebyside.FieldPair.Kind;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompareStructuresTest {

  private static final String AVRO =
      """
      {"type": "record", "name": "Order", "doc": "An order.", "fields": [
        {"name": "order_id", "type": "long"},
        {"name": "who", "type": ["null", "string"], "default": null, "doc": "The customer."},
        {"name": "day", "type": {"type": "int", "logicalType": "date"}},
        {"name": "lines", "type": {"type": "array", "items": {"type": "record", "name": "Line",
          "fields": [{"name": "sku", "type": "string"}, {"name": "old", "type": "int"}]}}}]}
      """;

  private static final String PROTO =
      """
      syntax = "proto3";
      message Order {
        int64 orderId = 1;
        message Line { string sku = 1; int32 fresh = 2; }
        repeated Line lines = 4;
        int32 who = 2;
      }
      """;

  private static SchemaChoice choice(String path, String text) {
    return SchemaChoice.of(new SchemaVersion(path, text, FileSource.of(Map.of(path, text))));
  }

  private static StructurePair compared(SchemaChoice left, SchemaChoice right) {
    return new CompareStructures()
        .compare("left", left, "right", right)
        .orElseThrow(problems -> new AssertionError(problems));
  }

  @Test
  void fields_of_two_languages_are_aligned_and_told_apart() {
    StructurePair pair = compared(choice("o.avsc", AVRO), choice("o.proto", PROTO));
    assertEquals(
        List.of("order_id", "who", "day", "lines", "lines[].sku", "lines[].fresh", "lines[].old"),
        pair.fields().stream().map(FieldPair::path).toList());
    FieldPair id = pair.fields().getFirst();
    assertEquals("orderId", id.right().orElseThrow().path());
    FieldPair who = pair.fields().get(1);
    assertTrue(
        who.differences().contains("The left is text, the right integer of 32 bits."),
        who.toString());
    assertEquals(Kind.LEFT_ONLY, pair.fields().get(2).kind());
    assertEquals(Kind.RIGHT_ONLY, pair.fields().get(5).kind());
    assertEquals(Kind.LEFT_ONLY, pair.fields().get(6).kind());
  }

  /// A schema is the same as itself, and in another language its fields are all there.
  @Test
  void a_conversion_keeps_all_fields_aligned() {
    SchemaChoice avro = choice("o.avsc", AVRO);
    StructurePair itself = compared(avro, avro);
    assertEquals(itself.fields().size(), itself.count(Kind.SAME));
    for (SchemaFormat format : List.of(SchemaFormat.PROTOBUF, SchemaFormat.JSON_SCHEMA)) {
      String text = new ConvertSchemaFile().convert(avro, format).optional().orElseThrow().text();
      StructurePair pair = compared(avro, choice("o" + format.ending(), text));
      assertEquals(0, pair.count(Kind.LEFT_ONLY) + pair.count(Kind.RIGHT_ONLY), pair.toString());
      StructurePair back = compared(choice("o" + format.ending(), text), avro);
      assertEquals(pair.count(Kind.SAME), back.count(Kind.SAME));
    }
  }

  @Test
  void types_inside_of_themselves_end() {
    SchemaChoice tree =
        choice("t.proto", "syntax = \"proto3\";\nmessage T { repeated T kids = 1; T one = 2; }\n");
    assertEquals(2, compared(tree, tree).fields().size());
  }

  @Test
  void what_is_broken_or_no_schema_is_refused() {
    SchemaChoice good = choice("o.avsc", AVRO);
    for (SchemaChoice bad :
        List.of(
            choice("b.avsc", "{"), choice("readme.md", "Hello"), choice("b.proto", "message"))) {
      assertInstanceOf(
          Result.Failed.class, new CompareStructures().compare("left", good, "right", bad));
    }
  }
}
