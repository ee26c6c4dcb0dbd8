package dev.meshwright.schema.proto.edit;

import static dev.meshwright.schema.proto.edit.ProtoCase.check;
import static dev.meshwright.schema.proto.edit.ProtoCase.path;
import static dev.meshwright.schema.proto.edit.ProtoCase.refused;

import dev.meshwright.model.structure.SchemaOperation.Rename;
import java.util.List;
import org.junit.jupiter.api.Test;

/// New names, followed by what names the declarations in the same file.
class ProtoRenamesTest {

  private static final String ORDER =
      """
      syntax = "proto3";
      package shop;

      // An order.
      message Order {
        string customer_name = 1; // who
        Line line = 2;
        map<string, Line> lines = 3;
        oneof kind {
          .shop.Order.Line first = 4;
          shop.Order.State state = 5;
        }
        message Line {
          Line next = 1;
          State state = 2;
        }
        enum State {
          UNKNOWN = 0;
          OPEN = 1;
        }
      }

      service Orders {
        rpc Get(Order) returns (stream Order.Line);
      }
      """;

  @Test
  void a_field_keeps_its_json_name_when_asked() {
    check(
        ORDER,
        new Rename(path("Order", "field customer_name"), "buyer", true),
        ORDER.replace("customer_name = 1;", "buyer = 1 [json_name = \"customerName\"];"));
    check(
        ORDER,
        new Rename(path("Order", "field customer_name"), "buyer", false),
        ORDER.replace("customer_name", "buyer"));
    check(
        ORDER,
        new Rename(path("Order", "oneof kind", "field first"), "top", true),
        ORDER.replace("first = 4;", "top = 4 [json_name = \"first\"];"));
  }

  @Test
  void a_json_name_that_is_said_or_stays_is_not_said_again() {
    String said =
        "syntax = \"proto3\";\n"
            + "message A { string x = 1 [deprecated = true, json_name = \"y\"]; }\n";
    check(said, new Rename(path("A", "field x"), "z", true), said.replace("string x", "string z"));
    String options = "syntax = \"proto3\";\nmessage A { string x = 1 [deprecated = true]; }\n";
    check(
        options,
        new Rename(path("A", "field x"), "z", true),
        options.replace("string x", "string z").replace("true]", "true, json_name = \"x\"]"));
    String same = "syntax = \"proto3\";\nmessage A { string aB = 1; }\n";
    check(same, new Rename(path("A", "field aB"), "a_b", true), same.replace("aB", "a_b"));
  }

  @Test
  void references_follow_a_message_however_they_are_written() {
    check(
        ORDER,
        new Rename(path("Order"), "Purchase", true),
        ORDER
            .replace("message Order", "message Purchase")
            .replace("shop.Order.", "shop.Purchase.")
            .replace("Get(Order)", "Get(Purchase)")
            .replace("Order.Line)", "Purchase.Line)"));
    check(
        ORDER,
        new Rename(path("Order", "Line"), "Row", true),
        ORDER
            .replace("  Line ", "  Row ")
            .replace("message Line", "message Row")
            .replace(", Line>", ", Row>")
            .replace("Order.Line", "Order.Row"));
    check(
        ORDER,
        new Rename(path("Order", "State"), "Status", true),
        ORDER
            .replace("enum State", "enum Status")
            .replace("    State state", "    Status state")
            .replace("Order.State", "Order.Status"));
  }

  @Test
  void a_name_that_would_hide_another_is_written_in_full() {
    String text =
        """
        syntax = "proto3";
        package p;
        message A {}
        message B {
          A outer = 1;
          C inner = 2;
          message C {}
        }
        """;
    check(
        text,
        new Rename(path("B", "C"), "A", true),
        text.replace("A outer", ".p.A outer")
            .replace("C inner", "A inner")
            .replace("message C", "message A"));
  }

  @Test
  void other_declarations_get_their_name_alone() {
    check(
        ORDER,
        new Rename(path("Order", "oneof kind"), "sort", true),
        ORDER.replace("kind", "sort"));
    check(
        ORDER,
        new Rename(path("Order", "State", "OPEN"), "NEW", true),
        ORDER.replace("OPEN", "NEW"));
    check(ORDER, new Rename(path("Orders"), "Shop", true), ORDER.replace("Orders", "Shop"));
    check(ORDER, new Rename(path("Orders", "Get"), "Fetch", true), ORDER.replace("Get", "Fetch"));
  }

  @Test
  void the_package_takes_the_names_with_it() {
    check(
        ORDER,
        new Rename(List.of(), "store.v2", true),
        ORDER.replace("package shop", "package store.v2").replace("shop.Order", "store.v2.Order"));
    refused(ORDER, new Rename(List.of(), "store..v2", true));
  }

  @Test
  void a_default_follows_the_value_that_it_names() {
    String text =
        """
        syntax = "proto2";
        enum E { A = 0; B = 1; }
        message M { optional E e = 1 [default = B]; }
        """;
    check(text, new Rename(path("E", "B"), "C", true), text.replace("B", "C"));
  }

  @Test
  void an_option_follows_its_extension() {
    String text =
        """
        syntax = "proto3";
        package p;
        import "google/protobuf/descriptor.proto";
        extend google.protobuf.FieldOptions {
          bool secret = 50000;
        }
        message M { string s = 1 [(p.secret) = true]; }
        """;
    check(
        text,
        new Rename(path("extend google.protobuf.FieldOptions", "field secret"), "hidden", false),
        text.replace("secret", "hidden"));
  }

  @Test
  void a_name_that_is_taken_or_none_is_refused() {
    refused(ORDER, new Rename(path("Order", "field customer_name"), "line", true));
    refused(ORDER, new Rename(path("Order", "field customer_name"), "kind", true));
    refused(ORDER, new Rename(path("Order", "field customer_name"), "a b", true));
    refused(ORDER, new Rename(path("Order"), "Orders", true));
    refused(ORDER, new Rename(path("Order", "State", "OPEN"), "UNKNOWN", true));
    refused(
        "syntax = \"proto3\";\nmessage A { reserved \"b\"; int32 a = 1; }\n",
        new Rename(path("A", "field a"), "b", true));
  }
}
