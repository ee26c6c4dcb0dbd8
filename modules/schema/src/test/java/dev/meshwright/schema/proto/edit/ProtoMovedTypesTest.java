package dev.meshwright.schema.proto.edit;

import static dev.meshwright.schema.proto.edit.ProtoCase.check;
import static dev.meshwright.schema.proto.edit.ProtoCase.path;
import static dev.meshwright.schema.proto.edit.ProtoCase.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.TextEdits;
import dev.meshwright.model.structure.SchemaOperation.MoveFields;
import dev.meshwright.model.structure.SchemaOperation.PasteFields;
import dev.meshwright.model.structure.SchemaOperation.RemoveFields;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Types, oneofs and groups that are moved into another message, or out of one: what names them
/// follows.
class ProtoMovedTypesTest {

  private static final String HEAD = "syntax = \"proto3\";\n\npackage p;\n\n";

  private static MoveFields move(List<String> what, int index, String... into) {
    return new MoveFields(List.of(what), path(into), index);
  }

  @Test
  void a_message_enters_another_and_its_names_follow() {
    check(
        HEAD
            + "message A {\n  B b = 1;\n  B.C c = 2;\n}\n\n"
            + "// b\nmessage B {\n  message C {}\n  C c = 1;\n  D d = 2;\n}\n\n"
            + "message D {\n  p.B b = 1;\n}\n",
        move(path("B"), 0, "D"),
        HEAD
            + "message A {\n  D.B b = 1;\n  D.B.C c = 2;\n}\n\n"
            + "message D {\n"
            + "  // b\n  message B {\n    message C {}\n    C c = 1;\n    D d = 2;\n  }\n\n"
            + "  B b = 1;\n}\n");
  }

  @Test
  void a_nested_type_goes_to_the_top_of_the_file() {
    check(
        HEAD
            + "message A {\n"
            + "  enum E {\n"
            + "    Z = 0;\n"
            + "  }\n"
            + "  E e = 1;\n"
            + "  X x = 2;\n"
            + "  message X {}\n"
            + "}\n",
        new MoveFields(List.of(path("A", "E"), path("A", "X")), List.of(), 1),
        HEAD
            + "message A {\n  E e = 1;\n  X x = 2;\n}\n\n"
            + "enum E {\n  Z = 0;\n}\n\nmessage X {}\n");
  }

  @Test
  void a_name_that_would_mean_another_type_is_written_so_that_it_does_not() {
    check(
        HEAD + "message T {}\n\nmessage A {\n  message T {}\n}\n\nmessage B {\n  T t = 1;\n}\n",
        move(path("B"), 1, "A"),
        HEAD
            + "message T {}\n\n"
            + "message A {\n"
            + "  message T {}\n\n"
            + "  message B {\n"
            + "    p.T t = 1;\n"
            + "  }\n"
            + "}\n");
  }

  @Test
  void types_of_other_files_are_named_as_they_were() {
    String head = HEAD + "import \"google/protobuf/timestamp.proto\";\n\n";
    check(
        head
            + "message A {\n  google.protobuf.Timestamp at = 1;\n"
            + "  message I {\n    google.protobuf.Timestamp at = 1;\n  }\n}\n\n"
            + "message B {}\n",
        move(path("A", "I"), 0, "B"),
        head
            + "message A {\n  google.protobuf.Timestamp at = 1;\n}\n\n"
            + "message B {\n  message I {\n    google.protobuf.Timestamp at = 1;\n  }\n}\n");
  }

  @Test
  void a_oneof_enters_another_message_with_numbers_of_its_own() {
    check(
        HEAD
            + "message A {\n"
            + "  oneof way {\n"
            + "    // by post\n"
            + "    string post = 1;\n"
            + "    X x = 2;\n"
            + "  }\n"
            + "  int32 a = 3;\n"
            + "  message X {}\n"
            + "}\n\n"
            + "message B {\n"
            + "  int32 post = 1;\n"
            + "  int32 way = 4;\n"
            + "}\n",
        move(path("A", "oneof way"), 1, "B"),
        HEAD
            + "message A {\n  reserved 1, 2;\n  reserved \"post\", \"x\";\n  int32 a = 3;\n"
            + "  message X {}\n}\n\n"
            + "message B {\n  int32 post = 1;\n"
            + "  oneof way2 {\n    // by post\n    string post2 = 5;\n    A.X x = 2;\n  }\n"
            + "  int32 way = 4;\n}\n");
  }

  @Test
  void a_group_enters_another_message() {
    String head = "syntax = \"proto2\";\n\n";
    check(
        head
            + "message A {\n"
            + "  optional group G = 1 {\n"
            + "    optional int32 x = 1;\n"
            + "    message Y {}\n"
            + "  }\n"
            + "  optional G.Y y = 2;\n"
            + "}\n\n"
            + "message B {\n"
            + "  optional int32 a = 1;\n"
            + "}\n",
        move(path("A", "field G"), 1, "B"),
        head
            + "message A {\n  reserved 1;\n  reserved \"g\";\n  optional B.G.Y y = 2;\n}\n\n"
            + "message B {\n  optional int32 a = 1;\n"
            + "  optional group G = 2 {\n    optional int32 x = 1;\n    message Y {}\n  }\n}\n");
  }

  @Test
  void what_cannot_stand_there_stays() {
    String text =
        HEAD
            + "message A {\n  message I {}\n  oneof o {\n    int32 x = 1;\n  }\n}\n\n"
            + "message B {\n  message I {}\n}\n\n"
            + "service S {\n  rpc M(A) returns (B);\n}\n";
    refused(text, move(path("A"), 0, "A"));
    refused(text, move(path("A"), 0, "A", "I"));
    refused(text, move(path("A", "I"), 0, "B"));
    refused(text, move(path("A"), 0, "S"));
    refused(text, move(path("B"), 0, "A", "oneof o"));
    refused(text, move(path("A", "oneof o"), 0));
    refused(text, move(path("S"), 0, "B"));
  }

  @Test
  void what_is_cut_and_pasted_elsewhere_is_found_by_what_names_it() {
    String before =
        HEAD
            + "message A {\n  B b = 1;\n  B.C c = 2;\n}\n\n"
            + "message B {\n  message C {}\n  C c = 1;\n  O.P p = 2;\n}\n\n"
            + "message O {\n  message P {}\n  P p = 1;\n}\n";
    ProtoEditor editor = new ProtoEditor(ProtoCase.read(before));
    String copied = editor.copied(List.of(path("B")));
    String cut = TextEdits.apply(before, editor.edits(new RemoveFields(List.of(path("B")))));
    check(
        cut,
        new PasteFields(path("O"), 1, copied),
        HEAD
            + "message A {\n  O.B b = 1;\n  O.B.C c = 2;\n}\n\n"
            + "message O {\n  message P {}\n"
            + "  message B {\n    message C {}\n    C c = 1;\n    O.P p = 2;\n  }\n"
            + "  P p = 1;\n}\n");
    String inner = editor.copied(List.of(path("O")));
    assertEquals("message O {\n  message P {}\n  P p = 1;\n}", inner);
    assertEquals("O.P p = 1;", editor.copied(List.of(path("O", "field p"))));
  }
}
