package dev.meshwright.schema.proto.refactor;

import static dev.meshwright.schema.proto.refactor.RefactorCase.path;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.refactor.Refactoring.ExtractType;
import dev.meshwright.model.refactor.Refactoring.GroupFields;
import dev.meshwright.model.refactor.Refactoring.Inline;
import dev.meshwright.model.refactor.Refactoring.MoveType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Types and fields in other places.
class TypePlacesRefactoringTest {

  private static final String HEAD = "syntax = \"proto3\";\n\npackage shop;\n\n";

  private static MoveType move(String type, String file) {
    return new MoveType(path(type), file);
  }

  @Test
  void a_type_moves_to_a_new_file_with_its_comments_and_imports() {
    RefactorCase.of(
            "shop/order.proto",
            HEAD
                + "import \"pay/money.proto\";\n\n"
                + "option java_package = \"com.shop\";\n\n"
                + "// An order.\n"
                + "message Order {\n"
                + "  repeated Line lines = 1;\n"
                + "}\n\n"
                + "// apart\n\n"
                + "// A line.\n"
                + "// Of an order.\n"
                + "message Line {\n"
                + "  pay.Money price = 1; // net\n"
                + "}\n",
            "pay/money.proto",
            "syntax = \"proto3\";\npackage pay;\nmessage Money {}\n",
            "web/page.proto",
            "syntax = \"proto3\";\npackage web;\nimport \"shop/order.proto\";\n"
                + "message Page {\n  shop.Line line = 1;\n}\n",
            "web/both.proto",
            "syntax = \"proto3\";\npackage web;\nimport \"shop/order.proto\";\n"
                + "message Both {\n  shop.Line line = 1;\n  shop.Order order = 2;\n}\n")
        .gives(
            move("Line", "shop/line.proto"),
            "shop/order.proto",
            HEAD
                + "import \"shop/line.proto\";\n\noption java_package = \"com.shop\";\n\n"
                + "// An order.\nmessage Order {\n  repeated Line lines = 1;\n}\n\n// apart\n\n",
            "shop/line.proto",
            HEAD
                + "import \"pay/money.proto\";\n\noption java_package = \"com.shop\";\n\n"
                + "// A line.\n// Of an order.\nmessage Line {\n  pay.Money price = 1; // net\n}\n",
            "web/page.proto",
            "syntax = \"proto3\";\npackage web;\nimport \"shop/line.proto\";\n"
                + "message Page {\n  shop.Line line = 1;\n}\n",
            "web/both.proto",
            "syntax = \"proto3\";\n"
                + "package web;\n"
                + "import \"shop/line.proto\";\n"
                + "import \"shop/order.proto\";\n"
                + "message Both {\n"
                + "  shop.Line line = 1;\n"
                + "  shop.Order order = 2;\n"
                + "}\n");
  }

  @Test
  void a_type_moves_to_a_file_that_is_there() {
    RefactorCase.of(
            "a.proto",
            "syntax = \"proto3\";\npackage p;\nenum Kind {\n  KIND_A = 0;\n}\nmessage A {}\n",
            "b.proto",
            "syntax = \"proto3\";\n"
                + "package p;\n"
                + "import \"a.proto\";\n"
                + "message B {\n"
                + "  Kind kind = 1;\n"
                + "}\n",
            "c.proto",
            "syntax = \"proto3\";\nimport public \"a.proto\";\n",
            "d.proto",
            "syntax = \"proto3\";\n"
                + "package q;\n"
                + "import \"c.proto\";\n"
                + "message D {\n"
                + "  p.Kind kind = 1;\n"
                + "}\n")
        .gives(
            move("Kind", "b.proto"),
            "a.proto",
            "syntax = \"proto3\";\npackage p;\nmessage A {}\n",
            "b.proto",
            "syntax = \"proto3\";\npackage p;\nmessage B {\n  Kind kind = 1;\n}\n\nenum Kind {\n"
                + "  KIND_A = 0;\n}\n",
            "d.proto",
            "syntax = \"proto3\";\n"
                + "package q;\n"
                + "import \"b.proto\";\n"
                + "message D {\n"
                + "  p.Kind kind = 1;\n"
                + "}\n");
  }

  @Test
  void what_would_mean_something_else_there_does_not_move() {
    String a =
        "syntax = \"proto3\";\n"
            + "package p;\n"
            + "message A {\n"
            + "  B b = 1;\n"
            + "}\n"
            + "message B {\n"
            + "  C c = 1;\n"
            + "}\n"
            + "message C {}\n";
    RefactorCase.of(
            "a.proto",
            a,
            "other.proto",
            "syntax = \"proto3\";\npackage q;\n",
            "two.proto",
            "syntax = \"proto2\";\npackage p;\n")
        .refuses(move("B", "new.proto"), "proto-refactor-target")
        .refuses(move("C", "other.proto"), "proto-refactor-target")
        .refuses(move("C", "two.proto"), "proto-refactor-target")
        .refuses(move("C", "a.proto"), "proto-refactor-target")
        .refuses(move("C", "../c.proto"), "proto-refactor-target")
        .refuses(move("C", "c.txt"), "proto-refactor-target")
        .refuses(new MoveType(path("A", "field b"), "new.proto"), "proto-refactor-not-here");
  }

  @Test
  void a_nested_type_is_extracted_with_the_names_of_its_users() {
    RefactorCase order =
        RefactorCase.of(
            "a.proto",
            HEAD
                + "message Order {\n"
                + "  // One line.\n"
                + "  message Line {\n"
                + "    State state = 1;\n"
                + "    enum Kind {\n"
                + "      KIND_A = 0;\n"
                + "    }\n"
                + "    Kind kind = 2;\n"
                + "  }\n"
                + "  enum State {\n"
                + "    STATE_A = 0;\n"
                + "  }\n"
                + "  repeated Line lines = 1;\n"
                + "}\n\n"
                + "message Last {}\n",
            "b.proto",
            "syntax = \"proto3\";\n"
                + "import \"a.proto\";\n"
                + "message B {\n"
                + "  shop.Order.Line.Kind kind = 1;\n"
                + "}\n");
    order.gives(
        new ExtractType(path("Order", "Line"), "OrderLine"),
        "a.proto",
        HEAD
            + "message Order {\n"
            + "  enum State {\n    STATE_A = 0;\n  }\n  repeated OrderLine lines = 1;\n}\n\n"
            + "// One line.\nmessage OrderLine {\n  Order.State state = 1;\n"
            + "  enum Kind {\n    KIND_A = 0;\n  }\n  Kind kind = 2;\n}\n\nmessage Last {}\n",
        "b.proto",
        "syntax = \"proto3\";\n"
            + "import \"a.proto\";\n"
            + "message B {\n"
            + "  shop.OrderLine.Kind kind = 1;\n"
            + "}\n");
    assertEquals(
        List.of(
            new NameChange(
                NameChange.Of.TYPE, "a.proto", List.of(), "shop.Order.State", "shop.State")),
        order
            .run(new ExtractType(path("Order", "State"), "State"))
            .optional()
            .orElseThrow()
            .renamed());
    order
        .refuses(new ExtractType(path("Order", "Line"), "Last"), "proto-refactor-taken")
        .refuses(new ExtractType(path("Last"), "X"), "proto-refactor-not-here");
  }

  @Test
  void fields_are_grouped_and_what_they_leave_is_reserved() {
    RefactorCase person =
        RefactorCase.of(
            "a.proto",
            HEAD
                + "message Person {\n  string name = 1;\n  // Where.\n  string street = 2;\n"
                + "  string town = 7;\n  oneof way {\n    string mail = 8;\n  }\n}\n");
    person.gives(
        new GroupFields(
            List.of(path("Person", "field street"), path("Person", "field town")),
            "Address",
            "address"),
        "a.proto",
        HEAD
            + "message Person {\n"
            + "  reserved 2, 7;\n"
            + "  reserved \"street\", \"town\";\n"
            + "  string name = 1;\n"
            + "  Address address = 9;\n"
            + "  oneof way {\n"
            + "    string mail = 8;\n"
            + "  }\n"
            + "}\n\n"
            + "message Address {\n"
            + "  // Where.\n"
            + "  string street = 1;\n"
            + "  string town = 2;\n"
            + "}\n");
    person
        .refuses(
            new GroupFields(List.of(path("Person", "field street")), "Person", "x"),
            "proto-refactor-taken")
        .refuses(
            new GroupFields(List.of(path("Person", "field street")), "Address", "name"),
            "proto-refactor-taken")
        .refuses(
            new GroupFields(List.of(path("Person", "field street")), "Address", "street"),
            "proto-refactor-taken")
        .refuses(
            new GroupFields(List.of(path("Person", "oneof way", "field mail")), "A", "a"),
            "proto-refactor-not-here");
  }

  @Test
  void the_fields_of_a_message_come_in_the_place_of_the_field_that_holds_it() {
    RefactorCase person =
        RefactorCase.of(
            "a.proto",
            HEAD
                + "import \"b.proto\";\n\n"
                + "message Person {\n"
                + "  string name = 1;\n"
                + "  web.Address address = 2;\n"
                + "}\n",
            "b.proto",
            "syntax = \"proto3\";\n"
                + "package web;\n"
                + "message Address {\n"
                + "  // Where.\n"
                + "  string street = 1;\n"
                + "  Kind kind = 4;\n"
                + "  enum Kind {\n"
                + "    KIND_A = 0;\n"
                + "  }\n"
                + "}\n");
    person.gives(
        new Inline(path("Person", "field address")),
        "a.proto",
        HEAD
            + "import \"b.proto\";\n\n"
            + "message Person {\n"
            + "  reserved 2;\n"
            + "  reserved \"address\";\n"
            + "  string name = 1;\n"
            + "  // Where.\n"
            + "  string street = 3;\n"
            + "  web.Address.Kind kind = 4;\n"
            + "}\n");
    person.refuses(new Inline(path("Person", "field name")), "proto-refactor-not-here");
    RefactorCase.of(
            "a.proto",
            HEAD + "message A {\n  B b = 1;\n  string x = 2;\n}\nmessage B {\n  string x = 1;\n}\n")
        .refuses(new Inline(path("A", "field b")), "proto-refactor-taken");
  }

  @Test
  void a_type_that_one_message_uses_stands_inside_it() {
    RefactorCase.of(
            "a.proto",
            HEAD
                + "message A {\n"
                + "  B b = 1;\n"
                + "  repeated B more = 2;\n"
                + "}\n\n"
                + "// About B.\n"
                + "message B {\n"
                + "  B next = 1;\n"
                + "  C c = 2;\n"
                + "}\n\n"
                + "message C {}\n")
        .gives(
            new Inline(path("B")),
            "a.proto",
            HEAD
                + "message A {\n  // About B.\n  message B {\n    B next = 1;\n    C c = 2;\n  }\n"
                + "  B b = 1;\n  repeated B more = 2;\n}\n\nmessage C {}\n")
        .refuses(new Inline(path("A")), "proto-refactor-used");
  }
}
