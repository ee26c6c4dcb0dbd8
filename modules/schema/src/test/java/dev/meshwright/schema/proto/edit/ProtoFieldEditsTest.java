package dev.meshwright.schema.proto.edit;

import static dev.meshwright.schema.proto.edit.ProtoCase.check;
import static dev.meshwright.schema.proto.edit.ProtoCase.path;
import static dev.meshwright.schema.proto.edit.ProtoCase.refused;

import dev.meshwright.model.structure.SchemaOperation.SetDefault;
import dev.meshwright.model.structure.SchemaOperation.SetDoc;
import dev.meshwright.model.structure.SchemaOperation.SetNullable;
import dev.meshwright.model.structure.SchemaOperation.SetType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a field says of itself, and the comments of declarations.
class ProtoFieldEditsTest {

  private static final List<String> A = path("M", "field a");

  private static String proto3(String body) {
    return "syntax = \"proto3\";\n\npackage shop;\n\nmessage M {\n" + body + "}\n";
  }

  private static String proto2(String body) {
    return "syntax = \"proto2\";\nmessage M {\n" + body + "}\n";
  }

  private static String edition(String body) {
    return "edition = \"2023\";\nmessage M {\n" + body + "}\n";
  }

  private static void typed(String field, String type, String expected) {
    check(proto3(field), new SetType(A, type), proto3(expected));
  }

  @Test
  void a_type_keeps_name_number_and_comments() {
    typed("  // x\n  int32 a = 1; // y\n", "string", "  // x\n  string a = 1; // y\n");
    typed("  optional int32 a = 1;\n", "string", "  optional string a = 1;\n");
    typed("  int32 a = 1;\n", "repeated string", "  repeated string a = 1;\n");
    typed("  optional int32 a = 1;\n", "repeated string", "  repeated string a = 1;\n");
    typed("  repeated int32 a = 1;\n", "string", "  string a = 1;\n");
    typed("  repeated int32 a = 1;\n", "map<string, int32>", "  map<string, int32> a = 1;\n");
    typed("  map<string, int32> a = 1;\n", "int32", "  int32 a = 1;\n");
    check(
        proto2("  repeated int32 a = 1;\n"),
        new SetType(A, "bytes"),
        proto2("  optional bytes a = 1;\n"));
    check(
        proto2("  required int32 a = 1;\n"),
        new SetType(A, "bytes"),
        proto2("  required bytes a = 1;\n"));
  }

  @Test
  void what_the_new_type_cannot_have_goes() {
    check(
        proto2("  optional int32 a = 1 [default = 3, deprecated = true];\n"),
        new SetType(A, "string"),
        proto2("  optional string a = 1 [deprecated = true];\n"));
    check(
        proto2("  optional int32 a = 1 [default = 3];\n"),
        new SetType(A, "int64"),
        proto2("  optional int64 a = 1 [default = 3];\n"));
    check(
        proto2("  optional int32 a = 1 [default = -3];\n"),
        new SetType(A, "uint32"),
        proto2("  optional uint32 a = 1;\n"));
    typed("  repeated int32 a = 1 [packed = true];\n", "string", "  string a = 1;\n");
    typed("  int64 a = 1 [jstype = JS_STRING];\n", "int32", "  int32 a = 1;\n");
  }

  @Test
  void a_type_of_another_file_is_imported() {
    check(
        proto3("  int32 a = 1;\n"),
        new SetType(A, "pay.Money"),
        proto3("  pay.Money a = 1;\n")
            .replace("package shop;\n", "package shop;\n\nimport \"pay/money.proto\";\n"));
    String sorted =
        "syntax = \"proto3\";\nimport \"google/protobuf/any.proto\";\n"
            + "import \"shop/item.proto\";\nmessage M {\n  int32 a = 1;\n}\n";
    check(
        sorted,
        new SetType(A, "repeated pay.Money"),
        sorted
            .replace("int32", "repeated pay.Money")
            .replace("import \"shop", "import \"pay/money.proto\";\nimport \"shop"));
    check(
        proto3("  int32 a = 1;\n"),
        new SetType(A, "google.protobuf.Timestamp"),
        proto3("  google.protobuf.Timestamp a = 1;\n")
            .replace(
                "package shop;\n",
                "package shop;\n\nimport \"google/protobuf/timestamp.proto\";\n"));
    check(
        proto3("  int32 a = 1;\n"),
        new SetType(A, "shop.Item"),
        proto3("  Item a = 1;\n")
            .replace("package shop;\n", "package shop;\n\nimport \"shop/item.proto\";\n"));
  }

  @Test
  void a_new_type_is_declared_beside_the_field() {
    typed(
        "  int32 b = 2;\n  // x\n  int32 a = 1;\n",
        "message A {}",
        "  int32 b = 2;\n  message A {\n  }\n  // x\n  A a = 1;\n");
    typed(
        "  repeated int32 a = 1;\n",
        "repeated enum A { A_UNSPECIFIED = 0; }",
        "  enum A {\n    A_UNSPECIFIED = 0;\n  }\n  repeated A a = 1;\n");
  }

  @Test
  void what_is_no_type_here_is_refused() {
    refused(proto3("  int32 a = 1;\n"), new SetType(A, "Nowhere"));
    refused(proto3("  int32 a = 1;\n"), new SetType(A, "repeated map<string, string>"));
    refused(proto3("  int32 a = 1;\n"), new SetType(A, "map<float, string>"));
    refused(
        proto3("  oneof o {\n    int32 a = 1;\n  }\n"),
        new SetType(path("M", "oneof o", "field a"), "repeated string"));
  }

  @Test
  void whether_there_may_be_no_value() {
    check(
        proto3("  int32 a = 1;\n"), new SetNullable(A, true), proto3("  optional int32 a = 1;\n"));
    check(
        proto3("  optional int32 a = 1;\n"), new SetNullable(A, false), proto3("  int32 a = 1;\n"));
    check(
        proto2("  required int32 a = 1;\n"),
        new SetNullable(A, true),
        proto2("  optional int32 a = 1;\n"));
    check(
        edition("  int32 a = 1;\n"),
        new SetNullable(A, false),
        edition("  int32 a = 1 [features.field_presence = IMPLICIT];\n"));
    check(
        edition("  int32 a = 1 [features.field_presence = IMPLICIT];\n"),
        new SetNullable(A, true),
        edition("  int32 a = 1;\n"));
    check(
        edition("  option deprecated = true;\n  int32 a = 1 [default = 3];\n"),
        new SetNullable(A, false),
        edition(
            "  option deprecated = true;\n"
                + "  int32 a = 1 [features.field_presence = IMPLICIT];\n"));
    refused(proto3("  repeated int32 a = 1;\n"), new SetNullable(A, true));
  }

  @Test
  void defaults_are_written_as_the_type_needs_them() {
    check(
        proto2("  optional string a = 1;\n"),
        new SetDefault(A, Optional.of("x\"y")),
        proto2("  optional string a = 1 [default = \"x\\\"y\"];\n"));
    check(
        proto2("  optional string a = 1 [default = \"x\"];\n"),
        new SetDefault(A, Optional.of("\"z\"")),
        proto2("  optional string a = 1 [default = \"z\"];\n"));
    check(
        edition("  int32 a = 1 [deprecated = true, default = 3];\n"),
        new SetDefault(A, Optional.empty()),
        edition("  int32 a = 1 [deprecated = true];\n"));
    check(
        edition("  int32 a = 1 [\n    default = 3\n  ];\n"),
        new SetDefault(A, Optional.empty()),
        edition("  int32 a = 1;\n"));
    refused(proto2("  optional int32 a = 1;\n"), new SetDefault(A, Optional.of("x")));
    refused(proto3("  int32 a = 1;\n"), new SetDefault(A, Optional.of("1")));
  }

  private static void documented(String before, String doc, String expected) {
    check(
        proto3(before),
        new SetDoc(A, doc.isEmpty() ? Optional.empty() : Optional.of(doc)),
        proto3(expected));
  }

  @Test
  void comments_are_written_in_the_style_there_is() {
    documented("  int32 a = 1;\n", "one\n\ntwo", "  // one\n  //\n  // two\n  int32 a = 1;\n");
    documented("  // old\n  int32 a = 1;\n", "new", "  // new\n  int32 a = 1;\n");
    documented("  /* old */\n  int32 a = 1;\n", "new", "  /* new */\n  int32 a = 1;\n");
    documented(
        "  /**\n   * old\n   */\n  int32 a = 1;\n",
        "one\ntwo",
        "  /**\n   * one\n   * two\n   */\n  int32 a = 1;\n");
    documented(
        "  /* old */\n  int32 a = 1;\n",
        "one\ntwo",
        "  /*\n   * one\n   * two\n   */\n  int32 a = 1;\n");
    documented("  int32 a = 1; // old\n", "new", "  int32 a = 1; // new\n");
    documented("  int32 a = 1; // old\n", "one\ntwo", "  // one\n  // two\n  int32 a = 1;\n");
    documented("  // one\n  int32 a = 1; // two\n", "1\ntwo", "  // 1\n  int32 a = 1; // two\n");
  }

  @Test
  void only_the_comment_that_belongs_goes() {
    documented(
        "  // detached\n\n  // old\n  int32 a = 1; // old\n  // of b\n  int32 b = 2;\n",
        "",
        "  // detached\n\n  int32 a = 1;\n  // of b\n  int32 b = 2;\n");
  }

  @Test
  void blocks_and_the_file_have_comments_too() {
    String text = "// License.\n\n// The file.\nsyntax = \"proto3\";\n\nmessage M { // what\n}\n";
    check(text, new SetDoc(path("M"), Optional.of("else")), text.replace("// what", "// else"));
    check(text, new SetDoc(List.of(), Optional.of("All")), text.replace("// The file.", "// All"));
  }
}
