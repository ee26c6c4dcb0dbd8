package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AvroIdlTest {

  private static final String PROTOCOL =
      """
      @namespace("shop")
      protocol Orders {
        import idl "common.avdl";
        /** record Fake { } in a comment */
        enum Status { NEW, PAID } = NEW;
        record Order {
          string id; // the id
          union { null, Status } status = null;
          array<Money> parts;
        }
      }
      """;

  private static final FileSource COMMON =
      FileSource.of(
          Map.of(
              "s/common.avdl",
              "@namespace(\"shop\") protocol Common { record Money { long cents; } }"));

  @Test
  void names_of_a_protocol_keep_their_places() {
    AvroDocument document = AvroSchemas.parse("s/orders.avdl", PROTOCOL, COMMON);
    assertEquals(List.of(), document.problems());
    AvroRecord order = (AvroRecord) document.types().get("shop.Order");
    assertEquals("Order", order.name().written().range().of(PROTOCOL));
    assertEquals(PROTOCOL.indexOf("Order {"), order.name().written().range().start());
    assertEquals(PROTOCOL.indexOf("status ="), order.fields().get(1).written().range().start());
    AvroEnum status = (AvroEnum) document.types().get("shop.Status");
    assertEquals("PAID", status.symbols().get(1).range().of(PROTOCOL));
    assertFalse(document.isEditable());
    assertTrue(document.types().containsKey("shop.Money"));
  }

  @Test
  void a_missing_import_and_a_path_out_of_the_root_are_located() {
    for (String path : List.of("gone.avdl", "../../etc/passwd")) {
      String text = "protocol P { import idl \"%s\"; record R { long a; } }".formatted(path);
      AvroDocument document = AvroSchemas.parse("s/p.avdl", text, FileSource.empty());
      assertEquals("avro-import-missing", document.problems().getFirst().rule());
      assertEquals(
          "import idl \"%s\";".formatted(path),
          document.problems().getFirst().location().range().of(text));
    }
  }

  @Test
  void imports_in_a_circle_end() {
    FileSource source =
        FileSource.of(
            Map.of(
                "a.avdl", "protocol A { import idl \"b.avdl\"; record X { long a; } }",
                "b.avdl", "protocol B { import idl \"a.avdl\"; record Y { long a; } }"));
    AvroDocument document =
        AvroSchemas.parse("a.avdl", source.text("a.avdl").orElseThrow(), source);
    assertFalse(document.usable());
  }

  @Test
  void syntax_errors_have_their_line() {
    AvroDocument document =
        AvroSchemas.parse("p.avdl", "protocol P {\n  record R { long ; }\n}", FileSource.empty());
    assertFalse(document.usable());
    assertEquals(2, document.problems().getFirst().location().start().line());
  }

  @Test
  void a_schema_that_is_no_protocol_is_read() {
    AvroDocument document =
        AvroSchemas.parse(
            "p.avdl", "namespace n;\nschema R;\nrecord R { long a = 1; }", FileSource.empty());
    assertEquals("n.R", ((AvroRecord) document.root()).fullName());
  }

  @Test
  void hostile_texts_give_problems_not_exceptions() {
    for (String text : List.of("", "}", "array<".repeat(50_000), "protocol", "\u0000")) {
      assertFalse(AvroSchemas.parse("p.avdl", text, FileSource.empty()).usable(), text);
    }
  }
}
