package dev.meshwright.schema.proto.refactor;

import static dev.meshwright.schema.proto.refactor.RefactorCase.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.refactor.Refactoring.Rename;
import dev.meshwright.model.refactor.Refactoring.RenameNamespace;
import java.util.List;
import org.junit.jupiter.api.Test;

/// New names, and all that has the old ones.
class RenameRefactoringTest {

  private static final String HEAD = "syntax = \"proto3\";\n\npackage shop;\n\n";

  private static RefactorCase one(String body) {
    return RefactorCase.of("shop/a.proto", HEAD + body);
  }

  private static Rename rename(String name, boolean keepOld, String... at) {
    return new Rename(path(at), name, keepOld);
  }

  @Test
  void a_field_keeps_its_name_in_json_where_that_is_asked_for() {
    RefactorCase order = one("message Order {\n  // No.\n  string order_no = 1; // behind\n}\n");
    order.gives(
        rename("number", true, "Order", "field order_no"),
        "shop/a.proto",
        HEAD
            + "message Order {\n  // No.\n"
            + "  string number = 1 [json_name = \"orderNo\"]; // behind\n}\n");
    order.gives(
        rename("number", false, "Order", "field order_no"),
        "shop/a.proto",
        HEAD + "message Order {\n  // No.\n  string number = 1; // behind\n}\n");
    assertEquals(
        List.of("proto-refactor-json", "proto-refactor-code"),
        order.notes(rename("number", false, "Order", "field order_no")));
    one("message M {\n  string a = 1 [json_name = \"x\"];\n}\n")
        .gives(
            rename("b", false, "M", "field a"),
            "shop/a.proto",
            HEAD + "message M {\n  string b = 1 [json_name = \"x\"];\n}\n");
  }

  @Test
  void what_data_calls_a_field_is_told_with_the_ways_that_lead_to_it() {
    RefactorCase order =
        one(
            "message Order {\n"
                + "  repeated Line lines = 1;\n"
                + "}\n"
                + "message Line {\n"
                + "  int32 qty_no = 1;\n"
                + "}\n");
    List<NameChange> renamed =
        order
            .run(rename("pieces", false, "Line", "field qty_no"))
            .optional()
            .orElseThrow()
            .renamed();
    assertEquals(
        List.of(
            new NameChange(NameChange.Of.FIELD, "shop/a.proto", List.of(), "qty_no", "pieces"),
            new NameChange(
                NameChange.Of.FIELD, "shop/a.proto", List.of("lines"), "qty_no", "pieces"),
            new NameChange(NameChange.Of.FIELD, "shop/a.proto", List.of(), "qtyNo", "pieces"),
            new NameChange(
                NameChange.Of.FIELD, "shop/a.proto", List.of("lines"), "qtyNo", "pieces")),
        renamed);
  }

  @Test
  void names_that_are_taken_or_none_are_refused() {
    RefactorCase m =
        one(
            "message M {\n"
                + "  reserved \"gone\";\n"
                + "  int32 a = 1;\n"
                + "  oneof pick {\n"
                + "    int32 b = 2;\n"
                + "  }\n"
                + "  int32 long_name = 3;\n"
                + "  enum E {\n"
                + "    ZERO = 0;\n"
                + "  }\n"
                + "}\n"
                + "message N {}\n");
    for (String taken : List.of("b", "pick", "E", "ZERO", "gone", "longName")) {
      m.refuses(rename(taken, false, "M", "field a"), "proto-refactor-taken");
    }
    for (String wrong : List.of("", "1a", "a b", "a-b", "\u00e4", "a.b")) {
      m.refuses(rename(wrong, false, "M", "field a"), "proto-refactor-name");
    }
    m.refuses(rename("N", false, "M"), "proto-refactor-taken");
    m.refuses(rename("a", false, "M", "field a"), "proto-refactor-nothing");
    m.refuses(rename("x", false, "M", "field nobody"), "proto-refactor-unread");
    RefactorCase.of(
            "shop/a.proto",
            HEAD + "import \"shop/b.proto\";\nmessage M {\n  B b = 1;\n}\n",
            "shop/b.proto",
            HEAD + "message B {}\n")
        .refuses(rename("B", false, "M"), "proto-refactor-taken");
  }

  @Test
  void an_enum_value_keeps_its_old_name_first_for_readers_of_json() {
    RefactorCase state =
        one(
            "enum State {\n  STATE_UNSPECIFIED = 0;\n  // Paid.\n  PAID = 1;\n}\n"
                + "message M {\n  State state = 1;\n}\n");
    state.gives(
        rename("STATE_PAID", true, "State", "PAID"),
        "shop/a.proto",
        HEAD
            + "enum State {\n  option allow_alias = true;\n  STATE_UNSPECIFIED = 0;\n"
            + "  PAID = 1 [deprecated = true];\n  // Paid.\n  STATE_PAID = 1;\n}\n"
            + "message M {\n  State state = 1;\n}\n");
    state.gives(
        rename("STATE_PAID", false, "State", "PAID"),
        "shop/a.proto",
        HEAD
            + "enum State {\n  STATE_UNSPECIFIED = 0;\n  // Paid.\n  STATE_PAID = 1;\n}\n"
            + "message M {\n  State state = 1;\n}\n");
    state.refuses(rename("M", false, "State", "PAID"), "proto-refactor-taken");
  }

  @Test
  void an_enum_value_is_followed_where_it_is_a_default_or_in_options() {
    RefactorCase.of(
            "a.proto",
            "syntax = \"proto2\";\npackage p;\nenum Level {\n  LOW = 0;\n  HIGH = 1;\n}\n",
            "b.proto",
            "syntax = \"proto2\";\n"
                + "import \"a.proto\";\n"
                + "import \"google/protobuf/descriptor.proto\";\n"
                + "message Mark {\n"
                + "  optional p.Level level = 1;\n"
                + "  repeated p.Level more = 2;\n"
                + "}\n"
                + "extend google.protobuf.FieldOptions {\n"
                + "  optional p.Level lvl = 50001;\n"
                + "  optional Mark mark = 50002;\n"
                + "}\n"
                + "message M {\n"
                + "  optional p.Level a = 1 [default = HIGH, (lvl) = HIGH];\n"
                + "  optional int32 b = 2 [(mark) = { level: HIGH more: [LOW, HIGH] }];\n"
                + "  optional int32 c = 3 [(mark).level = HIGH];\n"
                + "}\n")
        .gives(
            rename("TOP", false, "Level", "HIGH"),
            "a.proto",
            "syntax = \"proto2\";\npackage p;\nenum Level {\n  LOW = 0;\n  TOP = 1;\n}\n",
            "b.proto",
            "syntax = \"proto2\";\n"
                + "import \"a.proto\";\n"
                + "import \"google/protobuf/descriptor.proto\";\n"
                + "message Mark {\n"
                + "  optional p.Level level = 1;\n"
                + "  repeated p.Level more = 2;\n"
                + "}\n"
                + "extend google.protobuf.FieldOptions {\n"
                + "  optional p.Level lvl = 50001;\n"
                + "  optional Mark mark = 50002;\n"
                + "}\n"
                + "message M {\n"
                + "  optional p.Level a = 1 [default = TOP, (lvl) = TOP];\n"
                + "  optional int32 b = 2 [(mark) = { level: TOP more: [LOW, TOP] }];\n"
                + "  optional int32 c = 3 [(mark).level = TOP];\n"
                + "}\n");
  }

  @Test
  void fields_and_extensions_are_followed_where_options_are_set_by_them() {
    String options =
        "syntax = \"proto3\";\npackage acme;\nimport \"google/protobuf/descriptor.proto\";\n"
            + "message Pii {\n  string level = 1;\n}\n"
            + "extend google.protobuf.FieldOptions {\n  Pii pii = 50001;\n}\n";
    String user =
        "syntax = \"proto3\";\npackage acme.shop;\nimport \"options.proto\";\n"
            + "message M {\n  string a = 1 [(acme.pii).level = \"x\"];\n"
            + "  string b = 2 [(pii) = { level: \"y\" }];\n}\n";
    RefactorCase acme = RefactorCase.of("options.proto", options, "user.proto", user);
    acme.gives(
        rename("grade", false, "Pii", "field level"),
        "options.proto",
        options.replace("string level", "string grade"),
        "user.proto",
        user.replace(").level", ").grade").replace("{ level:", "{ grade:"));
    acme.gives(
        rename("personal", false, "extend google.protobuf.FieldOptions", "field pii"),
        "options.proto",
        options.replace("Pii pii", "Pii personal"),
        "user.proto",
        user.replace("acme.pii", "acme.personal").replace("(pii)", "(personal)"));
  }

  @Test
  void a_message_is_followed_into_every_file_that_sees_it() {
    String a =
        HEAD + "message Line {\n  message Part {}\n}\nmessage Order {\n  Line line = 1;\n}\n";
    String show = HEAD + "import public \"shop/a.proto\";\n";
    String b =
        "syntax = \"proto3\";\n"
            + "package shop.web;\n"
            + "import \"shop/show.proto\";\n"
            + "message Cart {\n"
            + "  map<string, Line.Part> parts = 1;\n"
            + "  repeated .shop.Line lines = 2;\n"
            + "  // Line of the cart\n"
            + "  shop.Line one = 3;\n"
            + "}\n"
            + "service S {\n"
            + "  rpc Get(Line) returns (stream Line.Part);\n"
            + "}\n";
    RefactorCase.of("shop/a.proto", a, "shop/show.proto", show, "web/b.proto", b)
        .gives(
            rename("Row", false, "Line"),
            "shop/a.proto",
            a.replace("Line", "Row"),
            "web/b.proto",
            b.replace("Line", "Row").replace("Row of the cart", "Line of the cart"));
  }

  @Test
  void a_name_that_would_be_caught_by_another_is_written_in_full() {
    String a = HEAD + "message Line {}\n";
    String b =
        "syntax = \"proto3\";\npackage shop;\nimport \"shop/a.proto\";\n"
            + "message Cart {\n  message Row {}\n  Line line = 1;\n  Row row = 2;\n}\n";
    RefactorCase.of("shop/a.proto", a, "shop/b.proto", b)
        .gives(
            rename("Row", false, "Line"),
            "shop/a.proto",
            a.replace("Line", "Row"),
            "shop/b.proto",
            b.replace("Line line", "shop.Row line"));
  }

  @Test
  void what_an_inner_name_meant_outside_stays() {
    // The new name in the scope hides one that was meant from further out.
    String a =
        "syntax = \"proto3\";\npackage shop;\nmessage Top {\n  message Old {}\n  Free free = 1;\n"
            + "  Old old = 2;\n}\nmessage Free {}\n";
    RefactorCase.of("shop/a.proto", a)
        .gives(
            rename("Free", false, "Top", "Old"),
            "shop/a.proto",
            a.replace("message Old", "message Free")
                .replace("Old old", "Free old")
                .replace("Free free", "shop.Free free"));
  }

  @Test
  void a_package_is_followed_and_options_stay() {
    String a =
        "syntax = \"proto3\";\n"
            + "package acme.v1;\n"
            + "option go_package = \"acme/v1\";\n"
            + "message Money {}\n"
            + "message Order {\n"
            + "  Money money = 1;\n"
            + "  acme.v1.Money full = 2;\n"
            + "}\n";
    String same =
        "syntax = \"proto3\";\n"
            + "package acme.v1;\n"
            + "import \"a.proto\";\n"
            + "message Bill {\n"
            + "  Money m = 1;\n"
            + "  v1.Money n = 2;\n"
            + "}\n";
    String other =
        "syntax = \"proto3\";\npackage web;\nimport \"a.proto\";\nmessage Page {\n"
            + "  acme.v1.Order order = 1;\n  .acme.v1.Money money = 2;\n}\n";
    RefactorCase acme = RefactorCase.of("a.proto", a, "same.proto", same, "other.proto", other);
    RenameNamespace rename = new RenameNamespace("acme.v2", false);
    acme.gives(
        rename,
        "a.proto",
        a.replace("package acme.v1", "package acme.v2").replace("acme.v1.Money", "acme.v2.Money"),
        "same.proto",
        same.replace("Money m", "v2.Money m").replace("v1.Money n", "v2.Money n"),
        "other.proto",
        other.replace("acme.v1", "acme.v2"));
    assertEquals(List.of("proto-refactor-names", "proto-refactor-code"), acme.notes(rename));
    acme.refuses(new RenameNamespace("acme..v2", false), "proto-refactor-name");
    acme.refuses(new RenameNamespace("acme.v1", false), "proto-refactor-nothing");
    RefactorCase.of(
            "a.proto",
            "syntax = \"proto3\";\npackage a;\nmessage M {}\n",
            "b.proto",
            "syntax = \"proto3\";\npackage b;\nmessage M {}\n")
        .refuses(new RenameNamespace("b", false), "proto-refactor-taken");
  }

  @Test
  void services_and_methods_have_other_names_for_their_callers() {
    RefactorCase service =
        one("message M {}\nservice S {\n  rpc Get(M) returns (M);\n  rpc Put(M) returns (M);\n}\n");
    service.gives(
        rename("Fetch", false, "S", "Get"),
        "shop/a.proto",
        HEAD
            + "message M {}\n"
            + "service S {\n"
            + "  rpc Fetch(M) returns (M);\n"
            + "  rpc Put(M) returns (M);\n"
            + "}\n");
    assertEquals(
        List.of("proto-refactor-names"), service.notes(rename("Fetch", false, "S", "Get")));
    service.refuses(rename("Put", false, "S", "Get"), "proto-refactor-taken");
    service.refuses(rename("M", false, "S"), "proto-refactor-taken");
  }

  @Test
  void a_file_that_cannot_be_read_to_the_end_is_told() {
    RefactorCase line =
        RefactorCase.of(
            "shop/a.proto",
            HEAD + "message Line {}\n",
            "shop/b.proto",
            HEAD + "import \"shop/a.proto\";\nmessage B {\n  Line line = 1;\n  Line other = \n");
    assertTrue(line.notes(rename("Row", false, "Line")).contains("proto-refactor-unread"));
    one("message A {}\nmessage B {\n").refuses(rename("C", false, "A"), "proto-refactor-unread");
  }
}
