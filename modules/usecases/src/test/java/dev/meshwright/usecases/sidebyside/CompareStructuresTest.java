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

  private static final String IMPLIED =
      """
      syntax = "proto3";
      message A {
        int32 n = 1;
        string s = 2;
        bool b = 3;
        E e = 4;
        repeated int32 r = 5;
        map<string, int32> m = 6;
      }
      enum E { NONE = 0; SOME = 1; }
      """;

  private static String avro(String ofNumber, String ofFlag) {
    return """
    {"type": "record", "name": "A", "fields": [
      {"name": "n", "type": "int" %s},
      {"name": "s", "type": "string"},
      {"name": "b", "type": "boolean" %s},
      {"name": "e", "type": {"type": "enum", "name": "E", "symbols": ["NONE", "SOME"]}},
      {"name": "r", "type": {"type": "array", "items": "int"}},
      {"name": "m", "type": {"type": "map", "values": "int"}}]}
    """
        .formatted(ofNumber, ofFlag);
  }

  @Test
  void what_a_language_takes_by_itself_is_no_difference() {
    SchemaChoice proto = choice("a.proto", IMPLIED);
    for (SchemaChoice other :
        List.of(
            choice("a.avsc", avro("", "")),
            choice("a.avsc", avro(", \"default\": 0", ", \"default\": false")))) {
      for (StructurePair pair : List.of(compared(proto, other), compared(other, proto))) {
        assertEquals(6, pair.count(Kind.SAME), pair.toString());
      }
    }
  }

  @Test
  void another_value_than_the_implied_one_is_a_difference() {
    StructurePair pair =
        compared(
            choice("a.proto", IMPLIED),
            choice("a.avsc", avro(", \"default\": 7", ", \"default\": true")));
    assertEquals(
        List.of("The default is 0 in the left, 7 in the right."),
        pair.fields().getFirst().differences());
    assertEquals(
        List.of("The default is false in the left, true in the right."),
        pair.fields().get(2).differences());
    assertEquals(2, pair.count(Kind.DIFFERENT));
  }

  /// Protobuf can tell that a field with its own presence was not set, and one without cannot.
  @Test
  void what_may_be_null_is_not_what_has_an_implied_value() {
    SchemaChoice optional =
        choice(
            "a.avsc",
            """
            {"type": "record", "name": "A", "fields": [
              {"name": "n", "type": ["null", "int"], "default": null}]}
            """);
    String message = "syntax = \"proto3\"; message A { %s int32 n = 1; }";
    assertEquals(
        List.of("It may be absent in the right only."),
        compared(choice("a.proto", message.formatted("")), optional)
            .fields()
            .getFirst()
            .differences());
    assertEquals(
        1, compared(choice("a.proto", message.formatted("optional")), optional).count(Kind.SAME));
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
