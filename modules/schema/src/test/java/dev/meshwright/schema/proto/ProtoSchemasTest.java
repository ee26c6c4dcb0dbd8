package dev.meshwright.schema.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoTarget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProtoSchemasTest {

  private static ProtoDocument parse(String text) {
    return ProtoSchemas.parse("a.proto", text, FileSource.empty());
  }

  private static List<String> rules(ProtoDocument document) {
    return document.problems().stream().map(Problem::rule).toList();
  }

  @Test
  void a_field_knows_the_place_of_its_parts() {
    String text =
        """
        syntax = "proto3";
        package acme;
        // An order.
        message Order {
          // Its price.
          optional int64 price = 3 [deprecated = true]; // in cents
        }
        """;
    ProtoDocument document = parse(text);
    assertEquals(List.of(), document.problems());
    ProtoField field = document.file().messages().getFirst().fields().getFirst();
    assertEquals("acme.Order.price", field.fullName());
    assertEquals("optional int64 price = 3 [deprecated = true];", field.range().of(text));
    assertEquals("int64", field.typeRange().of(text));
    assertEquals("3", field.number().range().of(text));
    assertEquals("[deprecated = true]", field.optionsRange().orElseThrow().of(text));
    assertEquals("Its price.\nin cents", field.comments().text());
    assertEquals(ProtoPresence.EXPLICIT, field.presence());
    assertEquals("An order.", document.file().messages().getFirst().comments().text());
  }

  @Test
  void reading_goes_on_behind_a_mistake() {
    ProtoDocument document =
        parse(
            """
            syntax = "proto3";
            message A {
              int32 one 1;
              int32 two = 2
              int32 three = 3;
              Missing four = 4;
            }
            mesage B {}
            message C { int32 x = 1; int32 y = 1; }
            """);
    assertEquals(
        List.of(
            "proto-syntax",
            "proto-syntax",
            "proto-unknown-type",
            "proto-syntax",
            "proto-duplicate-number"),
        rules(document));
    assertEquals(
        List.of("two", "three", "four"),
        document.file().messages().getFirst().fields().stream().map(f -> f.name().text()).toList());
    assertEquals("C", document.file().messages().getLast().name().text());
  }

  @Test
  void names_are_looked_up_from_the_innermost_scope_outward() {
    ProtoDocument document =
        parse(
            """
            syntax = "proto3";
            package a.b;
            message T {}
            message M {
              message T {}
              T inner = 1;
              .a.b.T outer = 2;
              b.T also_outer = 3;
            }
            """);
    assertEquals(List.of(), document.problems());
    assertEquals(
        List.of("a.b.M.T", "a.b.T", "a.b.T"),
        document.file().messages().getLast().fields().stream()
            .map(f -> f.type().fullName())
            .toList());
  }

  @Test
  void a_method_takes_what_has_the_name_in_its_service_even_if_that_is_the_method() {
    ProtoDocument document =
        parse(
            """
            syntax = "proto3";
            package a;
            message Get {}
            service Store {
              rpc Get(Get) returns (.a.Get);
              rpc Put(Get) returns (a.Get);
            }
            """);
    assertEquals(
        List.of(5, 6), document.problems().stream().map(p -> p.location().start().line()).toList());
    assertTrue(
        document.problems().getFirst().message().contains("means the method a.Store.Get"),
        document.problems().toString());
  }

  @Test
  void imports_are_found_from_the_root_that_the_folders_suggest() {
    FileSource source =
        FileSource.of(
            Map.of(
                "proto/acme/money.proto",
                "syntax = \"proto3\"; package acme; message Money { int64 cents = 1; }",
                "proto/acme/all.proto",
                "syntax = \"proto3\"; import public \"acme/money.proto\";"));
    ProtoDocument document =
        ProtoSchemas.parse(
            "proto/acme/order.proto",
            """
            syntax = "proto3";
            package acme;
            import "acme/all.proto";
            import "google/protobuf/timestamp.proto";
            message Order { Money price = 1; google.protobuf.Timestamp at = 2; }
            """,
            source);
    assertEquals(List.of(), document.problems());
    ProtoField price = document.file().messages().getFirst().fields().getFirst();
    assertEquals(
        new ProtoTarget.OfMessage("proto/acme/money.proto", "acme.Money"), price.type().target());
  }

  @Test
  void bad_imports_are_located_problems() {
    FileSource source =
        FileSource.of(
            Map.of(
                "b.proto", "syntax = \"proto3\"; import \"a.proto\";",
                "../secret.proto", "syntax = \"proto3\";"));
    ProtoDocument document =
        ProtoSchemas.parse(
            "a.proto",
            """
            syntax = "proto3";
            import "b.proto";
            import "missing.proto";
            import "../secret.proto";
            import "/etc/passwd";
            """,
            source);
    assertEquals(
        List.of(
            "proto-import-cycle",
            "proto-import-missing",
            "proto-import-outside",
            "proto-import-outside"),
        rules(document));
    assertFalse(document.isValid());
  }

  @Test
  void a_missing_import_is_one_problem_and_not_one_for_each_use_of_it() {
    StringBuilder text =
        new StringBuilder("syntax = \"proto3\";\nimport \"vendor/validate.proto\";\nmessage A {\n");
    for (int i = 1; i <= 200; i++) {
      text.append("  vendor.Thing f%d = %d [(vendor.rule).min = 3];\n".formatted(i, i));
    }
    ProtoDocument document =
        ProtoSchemas.parse("a.proto", text.append("}\n").toString(), FileSource.empty());
    assertEquals(List.of("proto-import-missing"), rules(document));
    assertFalse(document.isValid());
  }

  @Test
  void nesting_without_end_is_a_problem_and_no_crash() {
    String messages = "message A {".repeat(100_000);
    assertTrue(rules(parse(messages)).contains("proto-nested-too-deep"));
    String values = "option (x) = " + "{ a ".repeat(100_000);
    assertTrue(rules(parse(values)).contains("proto-syntax"));
  }

  @Test
  void features_are_inherited_and_can_be_overridden() {
    ProtoDocument document =
        parse(
            """
            edition = "2023";
            option features.field_presence = IMPLICIT;
            message A {
              int32 a = 1;
              int32 b = 2 [features.field_presence = EXPLICIT];
              int32 c = 3 [features = { field_presence: LEGACY_REQUIRED }];
            }
            """);
    assertEquals(List.of(), document.problems());
    assertEquals(
        List.of(ProtoPresence.IMPLICIT, ProtoPresence.EXPLICIT, ProtoPresence.REQUIRED),
        document.file().messages().getFirst().fields().stream().map(ProtoField::presence).toList());
  }
}
