package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroRecord;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroSchemasTest {

  private static final String ORDER =
      """
      {
        "type": "record", "name": "Order", "namespace": "shop", "doc": "An order.",
        "fields": [
          {"name": "id", "type": {"type": "string", "logicalType": "uuid"}},
          {"name": "total", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
          {"name": "status", "type": {"type": "enum", "name": "Status", "symbols": ["NEW", "PAID"], "default": "NEW"}, "default": "NEW"},
          {"name": "before", "type": ["null", "Status"], "default": null, "aliases": ["was"], "order": "ignore"},
          {"name": "parent", "type": ["null", "Order"], "default": null, "unit": "none"},
          {"name": "lines", "type": {"type": "array", "items": {"type": "map", "values": "long"}}}
        ]
      }
      """;

  private static AvroDocument parse(String text) {
    return AvroSchemas.parse("a.avsc", text, FileSource.empty());
  }

  @Test
  void a_schema_is_read_with_every_part_in_its_place() {
    AvroDocument document = parse(ORDER);
    assertEquals(List.of(), document.problems());
    AvroRecord order = (AvroRecord) document.root();
    assertEquals("shop.Order", order.fullName());
    assertEquals(
        List.of(
            "string (uuid)",
            "bytes (decimal(9, 2))",
            "Status",
            "null | Status",
            "null | Order",
            "array<map<long>>"),
        order.fields().stream().map(field -> AvroLabels.of(field.type())).toList());
    assertEquals("\"was\"", order.fields().get(3).aliases().getFirst().written().range().of(ORDER));
    assertEquals("unit", order.fields().get(4).properties().getFirst().key());
    assertEquals("[\"null\", \"Status\"]", order.fields().get(3).type().range().of(ORDER));
    assertEquals("shop.Status", document.types().get("shop.Status").fullName());
  }

  /// The type of a field `f`, the rule and the text it points at.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"strng\"                                                | avro-unknown-type     |"
            + " \"strng\"",
        "\"integer\"                                              | avro-unknown-type     |"
            + " \"integer\"",
        "[\"null\", [\"int\"]]                                    | avro-union-nested     |"
            + " [\"int\"]",
        "[\"null\", \"int\", {\"type\": \"int\"}]                 | avro-union-duplicate  |"
            + " {\"type\": \"int\"}",
        "{\"type\": \"fixed\", \"name\": \"F\", \"size\": -1}     | avro-fixed-size       | -1",
        "{\"type\": \"fixed\", \"name\": \"F\", \"size\": 1.5}    | avro-fixed-size       | 1.5",
        "{\"type\": \"fixed\", \"name\": \"F\", \"size\": 99999999999999999999} | avro-fixed-size |"
            + " 99999999999999999999",
        "{\"type\": \"fixed\", \"name\": \"F\"}                   | avro-attribute-missing | {",
        "{\"type\": \"array\"}                                    | avro-attribute-missing | {",
        "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"A\", \"A\"]} | avro-duplicate-symbol"
            + " | \"A\"",
        "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"A-B\"]} | avro-name-invalid |"
            + " \"A-B\"",
        "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"A\"], \"default\": \"B\"} |"
            + " avro-enum-default-unknown | \"B\"",
        "{\"type\": \"enum\", \"name\": \"9\", \"symbols\": []}   | avro-name-invalid     | \"9\"",
        "{\"type\": \"record\", \"name\": \"int\", \"fields\": []} | avro-name-invalid    |"
            + " \"int\"",
        "{\"type\": \"record\", \"name\": \"R\", \"fields\": {}}  | avro-attribute-invalid | {}",
        "{\"type\": \"record\", \"name\": \"R\", \"fields\":"
            + " [{\"name\":\"x\",\"type\":\"int\"},{\"name\":\"x\",\"type\":\"int\"}]} |"
            + " avro-duplicate-field | \"x\"",
        "{\"type\": \"Order\"}                                    | avro-type-invalid     |"
            + " \"Order\"",
        "{\"type\": {\"type\": \"int\"}}                          | avro-type-invalid     |"
            + " {\"type\": \"int\"}",
        "null                                                     | avro-type-invalid     | null",
        "\"int\", \"default\": \"0\"                              | avro-default-invalid  | \"0\"",
        "\"int\", \"default\": 2147483648                         | avro-default-invalid  |"
            + " 2147483648",
        "\"long\", \"default\": 9223372036854775808               | avro-default-invalid  |"
            + " 9223372036854775808",
        "\"string\", \"default\": null                            | avro-default-invalid  | null",
        "[\"null\", \"int\"], \"default\": \"x\"                  | avro-default-invalid  | \"x\"",
        "\"int\", \"order\": \"up\"                               | avro-attribute-invalid |"
            + " \"up\"",
        "\"int\", \"aliases\": \"x\"                              | avro-attribute-invalid | \"x\"",
      })
  void what_apache_avro_refuses_is_reported_where_it_stands(String type, String rule, String at) {
    String text =
        "{\"type\": \"record\", \"name\": \"Rec\", \"fields\": [{\"name\": \"f\", \"type\": "
            + type
            + "}]}";
    AvroDocument document = parse(text);
    assertFalse(document.usable());
    Problem problem = document.problems().getFirst();
    assertEquals(rule, problem.rule());
    assertEquals(at, problem.location().range().of(text));
    var refusal = assertThrows(RuntimeException.class, () -> new Schema.Parser().parse(text));
    assertTrue(
        refusal instanceof AvroRuntimeException || refusal instanceof IllegalArgumentException);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"int\", \"null\"], \"default\": null | avro-default-not-first-branch | null",
        "{\"type\": \"int\", \"logicalType\": \"timestamp-millis\"} | avro-logical-type-invalid |"
            + " \"timestamp-millis\"",
        "{\"type\": \"int\", \"logicalType\": \"dat\"} | avro-logical-type-invalid | \"dat\"",
        "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 2, \"scale\": 3} |"
            + " avro-logical-type-invalid | 2",
        "{\"type\": \"fixed\", \"name\": \"F\", \"size\": 2, \"logicalType\": \"decimal\","
            + " \"precision\": 9} | avro-logical-type-invalid | 9",
        "\"long\", \"logicalType\": \"timestamp-millis\" | avro-logical-type-misplaced |"
            + " \"logicalType\": \"timestamp-millis\"",
        "\"int\", \"defualt\": 1 | avro-attribute-misspelled | \"defualt\"",
        "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"A\"]}, \"default\": \"B\" |"
            + " avro-default-invalid | \"B\"",
        "\"int\", \"aliases\": [\"g\"]}, {\"name\": \"g\", \"type\": \"int\" | avro-alias-ambiguous"
            + " | \"g\"",
      })
  void what_apache_avro_accepts_silently_is_warned_of(String type, String rule, String at) {
    String text =
        "{\"type\": \"record\", \"name\": \"Rec\", \"fields\": [{\"name\": \"f\", \"type\": "
            + type
            + "}]}";
    AvroDocument document = parse(text);
    assertTrue(document.usable());
    Problem problem = document.problems().getFirst();
    assertEquals(rule, problem.rule());
    if (!rule.endsWith("misplaced")) {
      assertEquals(at, problem.location().range().of(text));
    }
    new Schema.Parser().parse(text);
  }

  @Test
  void a_misspelled_type_can_be_put_right_with_its_fix() {
    String text = "[\"nul\", {\"type\": \"array\", \"items\": \"datetime\"}]";
    AvroDocument document = parse(text);
    assertEquals(2, document.problems().size());
    var edits =
        document.problems().stream()
            .flatMap(problem -> problem.fixes().getFirst().edits().stream())
            .map(edit -> edit.edit())
            .toList();
    String repaired = TextEdits.apply(text, edits);
    assertEquals(
        "[\"null\", {\"type\": \"array\", \"items\": {\"type\": \"long\", \"logicalType\":"
            + " \"timestamp-millis\"}}]",
        repaired);
    assertEquals(List.of(), parse(repaired).problems());
  }

  @Test
  void types_of_other_files_are_found_and_their_types_in_turn() {
    FileSource source =
        FileSource.of(
            Map.of(
                "s/Line.avsc",
                "{\"type\":\"record\",\"name\":\"Line\",\"namespace\":\"shop\",\"fields\":[{\"name\":\"c\",\"type\":\"shop.money.Currency\"}]}",
                "s/money.avsc",
                "[{\"type\":\"enum\",\"name\":\"Currency\",\"namespace\":\"shop.money\",\"symbols\":[\"EUR\"]}]"));
    String text =
        "{\"type\":\"record\",\"name\":\"Order\",\"namespace\":\"shop\",\"fields\":[{\"name\":\"l\",\"type\":{\"type\":\"array\",\"items\":\"Line\"}}]}";
    AvroDocument document = AvroSchemas.parse("s/order.avsc", text, source);
    assertEquals(List.of(), document.problems());
    assertEquals("s/money.avsc", document.types().get("shop.money.Currency").file());
    Schema schema = new Schema.Parser().parse(AvroSelfContained.of(document));
    assertEquals(
        "shop.money.Currency",
        schema.getField("l").schema().getElementType().getField("c").schema().getFullName());
  }

  @Test
  void a_name_missing_in_another_file_is_reported_here() {
    FileSource source =
        FileSource.of(
            Map.of(
                "B.avsc",
                "{\"type\":\"record\",\"name\":\"B\",\"fields\":[{\"name\":\"c\",\"type\":\"Gone\"}]}"));
    AvroDocument document =
        AvroSchemas.parse("a.avsc", "{\"type\":\"array\",\"items\":\"B\"}", source);
    assertFalse(document.usable());
    assertEquals("avro-unknown-type", document.problems().getFirst().rule());
    assertTrue(document.problems().getFirst().message().contains("B.avsc"));
  }

  @Test
  void an_equal_second_definition_is_a_warning_a_different_one_is_refused() {
    String enumE = "{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"%s\"]}";
    String text =
        "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":%s},{\"name\":\"b\",\"type\":%s}]}";
    assertTrue(parse(text.formatted(enumE.formatted("A"), enumE.formatted("A"))).usable());
    AvroDocument differs = parse(text.formatted(enumE.formatted("A"), enumE.formatted("B")));
    assertFalse(differs.usable());
    assertEquals("avro-duplicate-type", differs.problems().getFirst().rule());
  }

  @Test
  void hostile_texts_give_problems_not_exceptions() {
    String deep = "{\"type\":\"array\",\"items\":".repeat(10_000) + "\"int\"" + "}".repeat(10_000);
    assertFalse(parse(deep).usable());
    assertFalse(parse("").usable());
    assertFalse(parse("[".repeat(100_000)).usable());
    assertFalse(parse("{\"type\":\"record\"").usable());
    StringBuilder wide = new StringBuilder("[\"null\"");
    for (int i = 0; i < 10_000; i++) {
      wide.append(",{\"type\":\"fixed\",\"name\":\"F%d\",\"size\":%d}".formatted(i, i));
    }
    assertEquals(List.of(), parse(wide.append(']').toString()).problems());
  }

  @Test
  void a_record_that_needs_its_own_default_ends() {
    AvroDocument document =
        parse(
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"r\",\"type\":\"R\",\"default\":{}}]}");
    assertTrue(document.types().containsKey("R"));
  }
}
