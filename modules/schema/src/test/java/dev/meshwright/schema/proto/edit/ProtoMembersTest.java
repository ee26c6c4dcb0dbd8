package dev.meshwright.schema.proto.edit;

import static dev.meshwright.schema.proto.edit.ProtoCase.check;
import static dev.meshwright.schema.proto.edit.ProtoCase.path;
import static dev.meshwright.schema.proto.edit.ProtoCase.read;
import static dev.meshwright.schema.proto.edit.ProtoCase.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.structure.SchemaOperation.AddField;
import dev.meshwright.model.structure.SchemaOperation.MoveFields;
import dev.meshwright.model.structure.SchemaOperation.PasteFields;
import dev.meshwright.model.structure.SchemaOperation.RemoveFields;
import dev.meshwright.model.structure.SchemaOperation.SetType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What stands inside a declaration: added, removed, moved, copied.
class ProtoMembersTest {

  private static final String HEAD = "syntax = \"proto3\";\n\n";

  private static String m(String body) {
    return HEAD + "message M {\n" + body + "}\n";
  }

  private static AddField field(int index, String type, boolean optional) {
    return new AddField(path("M"), index, "n", type, optional);
  }

  @Test
  void a_field_gets_the_next_number_that_was_never_used() {
    check(m("  int32 a = 1;\n"), field(1, "string", false), m("  int32 a = 1;\n  string n = 2;\n"));
    check(
        m("  int32 a = 1;\n"),
        field(0, "string", true),
        m("  optional string n = 2;\n  int32 a = 1;\n"));
    check(m(""), field(0, "repeated string", true), m("  repeated string n = 1;\n"));
    check(
        m("  reserved 4 to 7;\n  int32 a = 1;\n"),
        field(1, "M", true),
        m("  reserved 4 to 7;\n  int32 a = 1;\n  M n = 8;\n"));
    check(
        m("  int32 a = 18999;\n"),
        field(1, "bool", false),
        m("  int32 a = 18999;\n  bool n = 20000;\n"));
    check(
        m("  reserved 3 to max;\n  int32 a = 1;\n"),
        field(1, "bool", false),
        m("  reserved 3 to max;\n  int32 a = 1;\n  bool n = 2;\n"));
    String two = "syntax = \"proto2\";\nmessage M {\n\textensions 100 to 199;\n}\n";
    check(two, field(0, "int32", true), two.replace("199;\n", "199;\n\toptional int32 n = 200;\n"));
  }

  @Test
  void a_field_stands_as_the_others_do() {
    check(
        m("  // a\n  int32 a = 1; // a\n\n  // b\n  int32 b = 2;\n"),
        field(1, "bool", false),
        m("  // a\n  int32 a = 1; // a\n  bool n = 3;\n\n  // b\n  int32 b = 2;\n"));
    check(
        m("  int32 a = 1;\n  // still a\n\n  int32 b = 2;\n"),
        field(1, "bool", false),
        m("  int32 a = 1;\n  // still a\n\n  bool n = 3;\n\n  int32 b = 2;\n"));
    check(HEAD + "message M {}\n", field(0, "bool", false), m("  bool n = 1;\n"));
    check(
        HEAD + "message M { int32 a = 1; }\n",
        field(1, "bool", false),
        HEAD + "message M { int32 a = 1; bool n = 2; }\n");
    check(
        m("  message Inner {\n  }\n"),
        new AddField(path("M", "Inner"), 0, "n", "bool", false),
        m("  message Inner {\n    bool n = 1;\n  }\n"));
    check(
        m("  oneof o {\n    int32 a = 4;\n  }\n"),
        new AddField(path("M", "oneof o"), 1, "n", "bool", true),
        m("  oneof o {\n    int32 a = 4;\n    bool n = 5;\n  }\n"));
    refused(
        m("  oneof o {\n    int32 a = 4;\n  }\n"),
        new AddField(path("M", "oneof o"), 1, "n", "repeated bool", true));
    refused(m("  int32 n = 1;\n"), field(1, "bool", false));
  }

  @Test
  void values_methods_and_types_are_added_too() {
    String values = HEAD + "enum E {\n  A = 0;\n  B = 5;\n}\n";
    check(
        values, new AddField(path("E"), 1, "C", "", false), values.replace("  B", "  C = 6;\n  B"));
    String rpc = HEAD + "message M {}\nservice S {\n}\n";
    check(
        rpc,
        new AddField(path("S"), 0, "Get", "M", false),
        rpc.replace("S {\n", "S {\n  rpc Get(M) returns (M);\n"));
    check(
        rpc,
        new AddField(path("S"), 0, "Get", "(M) returns (stream M)", false),
        rpc.replace("S {\n", "S {\n  rpc Get(M) returns (stream M);\n"));
    check(
        rpc,
        new AddField(path("S"), 0, "Get", "string", false),
        rpc.replace(
                "S {\n", "S {\n  rpc Get(google.protobuf.Empty) returns (google.protobuf.Empty);\n")
            .replace("proto3\";\n", "proto3\";\n\nimport \"google/protobuf/empty.proto\";\n"));
    check(
        HEAD + "message M {}\n",
        new AddField(List.of(), 1, "OrderState", "enum", false),
        HEAD + "message M {}\n\nenum OrderState {\n  ORDER_STATE_UNSPECIFIED = 0;\n}\n");
    check(
        "syntax = \"proto3\";\n",
        new AddField(List.of(), 0, "M", "message", false),
        HEAD + "message M {\n}\n");
  }

  @Test
  void what_is_removed_is_reserved() {
    String before = m("  // a\n  int32 a = 1; // a\n  int32 b = 2;\n");
    check(
        before,
        new RemoveFields(List.of(path("M", "field a"))),
        m("  reserved 1;\n  reserved \"a\";\n  int32 b = 2;\n"));
    check(
        m("  reserved 4, 6 to 8;\n  reserved \"x\";\n  int32 a = 1;\n  int32 b = 2;\n"),
        new RemoveFields(List.of(path("M", "field a"), path("M", "field b"))),
        m("  reserved 4, 6 to 8, 1, 2;\n  reserved \"x\", \"a\", \"b\";\n"));
    String edition = "edition = \"2023\";\nmessage M {\n  int32 a = 1;\n\n  int32 b = 2;\n}\n";
    check(
        edition,
        new RemoveFields(List.of(path("M", "field b"))),
        "edition = \"2023\";\nmessage M {\n  reserved 2;\n  reserved b;\n  int32 a = 1;\n}\n");
    check(
        m("  oneof o {\n    int32 a = 1;\n  }\n  int32 b = 2;\n"),
        new RemoveFields(List.of(path("M", "oneof o", "field a"))),
        m("  reserved 1;\n  reserved \"a\";\n  int32 b = 2;\n"));
    String values = HEAD + "enum E {\n  A = 0;\n  B = 5;\n}\n";
    check(
        values,
        new RemoveFields(List.of(path("E", "B"))),
        HEAD + "enum E {\n  reserved 5;\n  reserved \"B\";\n  A = 0;\n}\n");
    refused(values, new RemoveFields(List.of(path("E", "A"))));
  }

  @Test
  void an_alias_leaves_its_number_in_use() {
    String text =
        HEAD + "enum E {\n  option allow_alias = true;\n  A = 0;\n  B = 1;\n  C = 1;\n}\n";
    check(
        text,
        new RemoveFields(List.of(path("E", "C"))),
        HEAD + "enum E {\n  reserved \"C\";\n  A = 0;\n  B = 1;\n}\n");
  }

  @Test
  void types_and_methods_just_go() {
    String text =
        HEAD + "// a\nmessage A {\n}\n\n// b\nmessage B {\n  A a = 1;\n} // b\n\nservice S {\n}\n";
    check(
        text,
        new RemoveFields(List.of(path("B"))),
        HEAD + "// a\nmessage A {\n}\n\nservice S {\n}\n");
    String used = ProtoCase.read(text).file().text();
    assertEquals(1, new ProtoEditor(read(used)).edits(new RemoveFields(List.of(path("A")))).size());
  }

  private static final String ABC =
      "  // a\n  int32 a = 1; // a\n\n  int32 b = 2;\n  int32 c = 3;\n";

  private static MoveFields move(String field, int index, String... into) {
    return new MoveFields(List.of(path("M", field)), path(into), index);
  }

  @Test
  void declarations_move_with_their_comments() {
    check(
        m(ABC),
        move("field a", 3, "M"),
        m("\n  int32 b = 2;\n  int32 c = 3;\n  // a\n  int32 a = 1; // a\n"));
    check(
        m(ABC),
        move("field c", 0, "M"),
        m("  int32 c = 3;\n  // a\n  int32 a = 1; // a\n\n  int32 b = 2;\n"));
    refused(m(ABC), move("field b", 1, "M"));
    refused(m(ABC), move("field b", 2, "M"));
    String types = HEAD + "message A {\n}\n\n// b\nmessage B {\n}\n";
    check(
        types,
        new MoveFields(List.of(path("B")), List.of(), 0),
        HEAD + "// b\nmessage B {\n}\n\nmessage A {\n}\n");
  }

  @Test
  void a_field_enters_another_message_with_a_number_and_name_of_its_own() {
    String text =
        HEAD
            + "message M {\n  T a = 1;\n  int32 b = 2;\n  message T {}\n}\n\n"
            + "message N {\n  int32 a = 1;\n}\n";
    check(
        text,
        move("field a", 1, "N"),
        HEAD
            + "message M {\n  reserved 1;\n  reserved \"a\";\n  int32 b = 2;\n  message T {}\n}\n\n"
            + "message N {\n  int32 a = 1;\n  M.T a2 = 2;\n}\n");
  }

  @Test
  void a_field_enters_and_leaves_a_oneof() {
    check(
        m("  optional int32 a = 1;\n  oneof o {\n    int32 b = 2;\n  }\n"),
        move("field a", 1, "M", "oneof o"),
        m("  oneof o {\n    int32 b = 2;\n    int32 a = 1;\n  }\n"));
    check(
        m("  oneof o {\n    // b\n    int32 b = 2;\n    int32 c = 3;\n  }\n"),
        new MoveFields(List.of(path("M", "oneof o", "field b")), path("M"), 1),
        m("  oneof o {\n    int32 c = 3;\n  }\n  // b\n  optional int32 b = 2;\n"));
    refused(
        m("  repeated int32 a = 1;\n  oneof o {\n    int32 b = 2;\n  }\n"),
        move("field a", 1, "M", "oneof o"));
    refused(
        m("  map<string, string> a = 1;\n  oneof o {\n    int32 b = 2;\n  }\n"),
        move("field a", 1, "M", "oneof o"));
  }

  @Test
  void what_is_copied_can_be_pasted_beside_it() {
    String before = m(ABC);
    String copied =
        new ProtoEditor(read(before)).copied(List.of(path("M", "field a"), path("M", "field c")));
    assertEquals("// a\nint32 a = 1; // a\nint32 c = 3;", copied);
    check(
        before,
        new PasteFields(path("M"), 3, copied),
        m(ABC + "  // a\n  int32 a2 = 4; // a\n  int32 c2 = 5;\n"));
    check(
        m(""),
        new PasteFields(path("M"), 0, copied),
        m("  // a\n  int32 a = 1; // a\n  int32 c = 3;\n"));
    refused(before, new PasteFields(path("M"), 0, "no field"));
    String values = HEAD + "enum E {\n  A = 0;\n}\n";
    check(
        values,
        new PasteFields(path("E"), 1, "A = 0;\nB = 1;"),
        HEAD + "enum E {\n  A = 0;\n  A2 = 1;\n  B = 2;\n}\n");
  }

  @Test
  void the_files_of_types_that_are_pasted_are_imported() {
    String money = "syntax = \"proto3\";\npackage shop;\n\nimport \"pay/money.proto\";\n";
    String bare = "syntax = \"proto3\";\npackage shop;\nmessage M {\n}\n";
    check(
        bare,
        new PasteFields(path("M"), 0, "pay.Money total = 3;"),
        money + "message M {\n  pay.Money total = 3;\n}\n");
    // As it was written in the package that the type is of.
    check(
        bare,
        new PasteFields(path("M"), 0, "repeated Money total = 3;\nmap<string, Currency> of = 4;"),
        money
            + "message M {\n"
            + "  repeated pay.Money total = 3;\n"
            + "  map<string, pay.Currency> of = 4;\n"
            + "}\n");
    check(
        bare,
        new PasteFields(
            path(), 0, "message Sum {\n  Money of = 1;\n  In in = 2;\n  message In {}\n}"),
        money
            + "message Sum {\n"
            + "  pay.Money of = 1;\n"
            + "  In in = 2;\n"
            + "  message In {}\n"
            + "}\n\n"
            + "message M {\n"
            + "}\n");
    check(
        bare,
        new PasteFields(path(), 1, "service Pays {\n  rpc Pay(Money) returns (Item);\n}"),
        "syntax = \"proto3\";\n"
            + "package shop;\n\n"
            + "import \"pay/money.proto\";\n"
            + "import \"shop/item.proto\";\n"
            + "message M {\n"
            + "}\n\n"
            + "service Pays {\n"
            + "  rpc Pay(pay.Money) returns (Item);\n"
            + "}\n");
    refused(bare, new PasteFields(path("M"), 0, "Unknown of = 1;"));
  }

  @Test
  void a_broken_place_does_not_hinder_edits_elsewhere() {
    String broken = HEAD + "message A {\n  int32 = 1;\n  int32 b\n}\nmessage M {\n  int32 a = 1;\n";
    check(broken, field(1, "bool", false), broken + "  bool n = 2;\n");
  }

  @Test
  void an_extension_gets_a_number_that_its_message_keeps_for_them() {
    String two =
        "syntax = \"proto2\";\nmessage M {\n  extensions 100 to 199;\n}\nextend M {\n"
            + "  optional int32 a = 100;\n}\n";
    check(
        two,
        new AddField(path("extend M"), 1, "b", "repeated string", true),
        two.replace("= 100;\n", "= 100;\n  repeated string b = 101;\n"));
    check(
        two, new SetType(path("extend M", "field a"), "bytes"), two.replace("int32 a", "bytes a"));
    refused(two, new SetType(path("extend M", "field a"), "map<string, string>"));
  }
}
