package dev.meshwright.schema.proto.edit;

import static dev.meshwright.schema.proto.edit.ProtoCase.check;
import static dev.meshwright.schema.proto.edit.ProtoCase.path;
import static dev.meshwright.schema.proto.edit.ProtoCase.read;
import static dev.meshwright.schema.proto.edit.ProtoCase.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.SchemaOperation.SetProperty;
import dev.meshwright.model.structure.TypeChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What Protobuf can say of its declarations, told and set.
class ProtoPropertiesTest {

  private static final String TEXT =
      """
      syntax = "proto3";

      package shop;

      option go_package = "x/y";

      message M {
        reserved 10, 12 to 14;
        reserved "x";
        int32 a = 1 [deprecated = true, (shop.note).level = 3];
        repeated int32 b = 2;
        oneof o {
          int32 c = 3;
          int32 d = 4;
        }
      }

      enum E {
        A = 0;
        B = 1;
      }

      service S {
        rpc Get(M) returns (M);
        rpc Put(M) returns (stream M) {
          option deprecated = true;
        }
      }
      """;

  private static Map<String, String> said(String... path) {
    return new ProtoEditor(read(TEXT))
        .properties(path(path)).stream()
            .filter(each -> each.value().isPresent())
            .collect(Collectors.toMap(DeclarationProperty::name, each -> each.value().get()));
  }

  private static void set(List<String> path, String name, String value, String expected) {
    check(
        TEXT,
        new SetProperty(path, name, value.isEmpty() ? Optional.empty() : Optional.of(value)),
        expected);
  }

  @Test
  void properties_are_told() {
    assertEquals(Map.of("syntax", "proto3", "package", "shop", "go_package", "x/y"), said());
    assertEquals(Map.of("reserved numbers", "10, 12 to 14", "reserved names", "x"), said("M"));
    assertEquals(
        Map.of("number", "1", "deprecated", "true", "(shop.note).level", "3"),
        said("M", "field a"));
    assertEquals(Map.of("number", "3", "oneof", "o"), said("M", "oneof o", "field c"));
    assertEquals(Map.of("number", "2", "label", "repeated"), said("M", "field b"));
    assertEquals(
        Map.of("input", "M", "output", "M", "server streaming", "true", "deprecated", "true"),
        said("S", "Put"));
  }

  @Test
  void of_a_field() {
    List<String> a = path("M", "field a");
    set(a, "number", "7", TEXT.replace("a = 1", "a = 7"));
    refused(TEXT, new SetProperty(a, "number", Optional.of("13")));
    refused(TEXT, new SetProperty(a, "number", Optional.of("2")));
    set(a, "label", "optional", TEXT.replace("int32 a", "optional int32 a"));
    set(a, "json_name", "x y", TEXT.replace("level = 3]", "level = 3, json_name = \"x y\"]"));
    set(a, "deprecated", "", TEXT.replace("deprecated = true, ", ""));
    set(a, "(shop.note).level", "", TEXT.replace(", (shop.note).level = 3", ""));
    set(path("M", "field b"), "packed", "false", TEXT.replace("b = 2", "b = 2 [packed = false]"));
    set(
        a,
        "oneof",
        "o",
        TEXT.replace("  int32 a = 1 [deprecated = true, (shop.note).level = 3];\n", "")
            .replace(
                "d = 4;\n",
                "d = 4;\n    int32 a = 1 [deprecated = true, (shop.note).level = 3];\n"));
    set(
        path("M", "oneof o", "field d"),
        "oneof",
        "",
        TEXT.replace("    int32 d = 4;\n  }\n", "  }\n  optional int32 d = 4;\n"));
  }

  @Test
  void of_a_message_and_an_enum() {
    set(
        path("M"),
        "reserved numbers",
        "10, 12 to 14, 20 to max",
        TEXT.replace("12 to 14", "12 to 14, 20 to max"));
    set(path("M"), "reserved numbers", "12 to 14", TEXT.replace("10, ", ""));
    set(path("M"), "reserved numbers", "", TEXT.replace("  reserved 10, 12 to 14;\n", ""));
    set(path("M"), "reserved names", "x, y", TEXT.replace("\"x\";", "\"x\", \"y\";"));
    set(
        path("E"),
        "reserved names",
        "y",
        TEXT.replace("enum E {\n", "enum E {\n  reserved \"y\";\n"));
    set(
        path("E"),
        "deprecated",
        "true",
        TEXT.replace("enum E {\n", "enum E {\n  option deprecated = true;\n"));
    set(path("E", "B"), "deprecated", "true", TEXT.replace("B = 1", "B = 1 [deprecated = true]"));
    set(path("E", "B"), "number", "-4", TEXT.replace("B = 1", "B = -4"));
  }

  @Test
  void of_the_file() {
    set(List.of(), "package", "store", TEXT.replace("package shop", "package store"));
    set(List.of(), "package", "", TEXT.replace("package shop;\n\n", ""));
    set(
        List.of(),
        "java_package",
        "x.y",
        TEXT.replace("\"x/y\";\n", "\"x/y\";\noption java_package = \"x.y\";\n"));
    set(List.of(), "go_package", "z", TEXT.replace("x/y", "z"));
    set(List.of(), "go_package", "", TEXT.replace("option go_package = \"x/y\";\n\n", ""));
    String plain = "syntax = \"proto3\";\n\nmessage M {\n  int32 a = 1;\n}\n";
    check(
        plain,
        new SetProperty(List.of(), "syntax", Optional.of("2023")),
        plain.replace("syntax = \"proto3\"", "edition = \"2023\""));
    check(
        plain,
        new SetProperty(List.of(), "package", Optional.of("p")),
        plain.replace("proto3\";\n", "proto3\";\n\npackage p;\n"));
    refused(
        plain.replace("int32", "optional int32"),
        new SetProperty(List.of(), "syntax", Optional.of("2023")));
  }

  @Test
  void features_are_told_where_they_can_be_said() {
    String text =
        """
        edition = "2024";
        message M {
          string a = 1;
          M b = 2;
          repeated int32 c = 3;
        }
        enum E {
          E_UNSPECIFIED = 0;
        }
        """;
    assertEquals(
        List.of(
            "field_presence",
            "enum_type",
            "repeated_field_encoding",
            "utf8_validation",
            "message_encoding",
            "json_format",
            "enforce_naming_style",
            "default_symbol_visibility"),
        features(text));
    assertEquals(List.of("json_format"), features(text, "M"));
    assertEquals(List.of("enum_type", "json_format"), features(text, "E"));
    assertEquals(List.of("field_presence", "utf8_validation"), features(text, "M", "field a"));
    assertEquals(List.of("message_encoding"), features(text, "M", "field b"));
    assertEquals(List.of("repeated_field_encoding"), features(text, "M", "field c"));
    assertEquals(
        List.of(), features(text.replace("edition = \"2024\"", "syntax = \"proto3\""), "E"));
    check(
        text,
        new SetProperty(path("E"), "features.enum_type", Optional.of("CLOSED")),
        text.replace("enum E {\n", "enum E {\n  option features.enum_type = CLOSED;\n"));
    check(
        text,
        new SetProperty(
            path("M", "field b"), "features.message_encoding", Optional.of("DELIMITED")),
        text.replace("b = 2", "b = 2 [features.message_encoding = DELIMITED]"));
    check(
        text,
        new SetProperty(List.of(), "features.default_symbol_visibility", Optional.of("LOCAL_ALL")),
        text.replace(
            "2024\";\n", "2024\";\n\noption features.default_symbol_visibility = LOCAL_ALL;\n"));
  }

  private static List<String> features(String text, String... path) {
    return new ProtoEditor(read(text))
        .properties(path(path)).stream()
            .map(DeclarationProperty::name)
            .filter(name -> name.startsWith("features."))
            .map(name -> name.substring("features.".length()))
            .toList();
  }

  @Test
  void of_a_method() {
    set(
        path("S", "Get"),
        "output",
        "pay.Money",
        TEXT.replace("Get(M) returns (M)", "Get(M) returns (pay.Money)")
            .replace("package shop;\n", "package shop;\n\nimport \"pay/money.proto\";\n"));
    set(path("S", "Get"), "client streaming", "true", TEXT.replace("Get(M)", "Get(stream M)"));
    set(path("S", "Put"), "server streaming", "", TEXT.replace("stream M", "M"));
    set(
        path("S", "Get"),
        "deprecated",
        "true",
        TEXT.replace(
            "Get(M) returns (M);", "Get(M) returns (M) {\n    option deprecated = true;\n  }"));
    set(
        path("S", "Put"),
        "deprecated",
        "",
        TEXT.replace(" {\n    option deprecated = true;\n  }", ";"));
    set(
        path("S"),
        "deprecated",
        "true",
        TEXT.replace("service S {\n", "service S {\n  option deprecated = true;\n"));
  }

  @Test
  void parts_are_those_that_the_language_lets_change() {
    ProtoEditor editor = new ProtoEditor(read(TEXT));
    assertEquals(
        Set.of(
            DeclarationPart.NAME,
            DeclarationPart.TYPE,
            DeclarationPart.NULLABLE,
            DeclarationPart.DOC,
            DeclarationPart.PLACE),
        editor.parts(path("M", "field a")));
    assertEquals(
        Set.of(
            DeclarationPart.NAME, DeclarationPart.TYPE, DeclarationPart.DOC, DeclarationPart.PLACE),
        editor.parts(path("M", "field b")));
    assertEquals(
        Set.of(DeclarationPart.NAME, DeclarationPart.DOC, DeclarationPart.MEMBERS),
        editor.parts(List.of()));
    assertEquals(Set.of(), editor.parts(path("nowhere")));
  }

  @Test
  void types_are_those_of_the_language_the_file_and_the_others() {
    ProtoEditor editor = new ProtoEditor(read(TEXT));
    List<TypeChoice> own = editor.types(path("M", "field a"));
    assertEquals("string", own.getFirst().written());
    assertTrue(own.stream().anyMatch(each -> each.written().equals("repeated int32")));
    assertTrue(own.stream().anyMatch(each -> each.written().equals("message A {}")));
    assertTrue(
        own.stream().anyMatch(each -> each.label().equals("shop.E") && each.written().equals("E")));
    assertTrue(
        editor.types(path("M", "oneof o", "field c")).stream()
            .noneMatch(each -> each.kind() == TypeChoice.Kind.CONTAINER));
    List<String> others =
        editor.otherTypes(path("M", "field a"), ProtoCase.FILES).map(TypeChoice::written).toList();
    assertTrue(
        others.containsAll(List.of("google.protobuf.Timestamp", "pay.Money", "pay.Currency")),
        others.toString());
  }
}
