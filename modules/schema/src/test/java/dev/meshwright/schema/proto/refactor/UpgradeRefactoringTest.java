package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.refactor.Refactoring.Upgrade;
import org.junit.jupiter.api.Test;

/// The same meaning in a newer edition.
class UpgradeRefactoringTest {

  private static final Upgrade TO_2023 = new Upgrade("2023");

  @Test
  void proto2_becomes_features() {
    RefactorCase.of(
            "a.proto",
            "// top\nsyntax = \"proto2\"; // two\n\npackage p;\n\noption java_package = \"x\";\n\n"
                + "message M {\n  reserved \"old\", 'older';\n  required int32 a = 1; // a\n"
                + "  optional string b = 2 [default = \"x\"];\n  repeated int32 c = 3;\n"
                + "  repeated int32 d = 4 [packed = true];\n  oneof o {\n    int32 e = 5;\n  }\n"
                + "  // A group.\n  optional group Result = 6 [deprecated = true] {\n"
                + "    optional int32 x = 1;\n  }\n  map<string, E> f = 7;\n}\n"
                + "enum E {\n  A = 1;\n}\n")
        .gives(
            TO_2023,
            "a.proto",
            "// top\n"
                + "edition = \"2023\"; // two\n\n"
                + "package p;\n\n"
                + "option features.enum_type = CLOSED;\n"
                + "option features.repeated_field_encoding = EXPANDED;\n"
                + "option features.utf8_validation = NONE;\n"
                + "option features.json_format = LEGACY_BEST_EFFORT;\n"
                + "option java_package = \"x\";\n\n"
                + "message M {\n"
                + "  reserved old, older;\n"
                + "  int32 a = 1 [features.field_presence = LEGACY_REQUIRED]; // a\n"
                + "  string b = 2 [default = \"x\"];\n"
                + "  repeated int32 c = 3;\n"
                + "  repeated int32 d = 4 [features.repeated_field_encoding = PACKED];\n"
                + "  oneof o {\n"
                + "    int32 e = 5;\n"
                + "  }\n"
                + "  // A group.\n"
                + "  message Result {\n"
                + "    int32 x = 1;\n"
                + "  }\n"
                + "  Result result = 6 [features.message_encoding = DELIMITED, deprecated ="
                + " true];\n"
                + "  map<string, E> f = 7;\n"
                + "}\n"
                + "enum E {\n"
                + "  A = 1;\n"
                + "}\n");
  }

  @Test
  void only_what_is_needed_is_said() {
    RefactorCase.of(
            "a.proto",
            "syntax = \"proto2\";\nmessage M {\n  repeated int32 a = 1 [packed = true];\n}\n")
        .gives(
            TO_2023,
            "a.proto",
            "edition = \"2023\";\n\noption features.json_format = LEGACY_BEST_EFFORT;\n"
                + "message M {\n  repeated int32 a = 1;\n}\n");
    RefactorCase.of("a.proto", "message M {\n  optional M m = 1;\n}\n")
        .gives(
            TO_2023,
            "a.proto",
            "edition = \"2023\";\n\noption features.json_format = LEGACY_BEST_EFFORT;\n\n"
                + "message M {\n  M m = 1;\n}\n");
    RefactorCase.of(
            "a.proto",
            "syntax = \"proto3\";\n"
                + "import \"b.proto\";\n"
                + "message M {\n"
                + "  optional int32 a = 1;\n"
                + "  optional M m = 2;\n"
                + "  repeated int32 c = 3 [packed = false, deprecated = true];\n"
                + "}\n",
            "b.proto",
            "syntax = \"proto3\";\n")
        .gives(
            TO_2023,
            "a.proto",
            "edition = \"2023\";\nimport \"b.proto\";\nmessage M {\n  int32 a = 1;\n"
                + "  M m = 2;\n  repeated int32 c = 3 [deprecated = true,"
                + " features.repeated_field_encoding = EXPANDED];\n}\n");
  }

  @Test
  void proto3_without_presence_says_so() {
    RefactorCase.of(
            "a.proto",
            "syntax = \"proto3\";\n\npackage p;\n\nmessage M {\n  int32 a = 1;\n"
                + "  optional int32 b = 2;\n  M m = 3;\n}\n")
        .gives(
            TO_2023,
            "a.proto",
            "edition = \"2023\";\n\npackage p;\n\noption features.field_presence = IMPLICIT;\n\n"
                + "message M {\n  int32 a = 1;\n"
                + "  int32 b = 2 [features.field_presence = EXPLICIT];\n  M m = 3;\n}\n");
  }

  @Test
  void edition_2024_keeps_names_and_visibility() {
    RefactorCase.of(
            "a.proto",
            "edition = \"2023\";\n\npackage p;\n\noption java_multiple_files = true;\n\n"
                + "message badName {\n  message Inner {}\n}\n")
        .gives(
            new Upgrade("2024"),
            "a.proto",
            "edition = \"2024\";\n\n"
                + "package p;\n\n"
                + "option features.enforce_naming_style = STYLE_LEGACY;\n"
                + "option features.default_symbol_visibility = EXPORT_ALL;\n\n"
                + "message badName {\n"
                + "  message Inner {}\n"
                + "}\n")
        .refuses(TO_2023, "proto-refactor-not-here")
        .refuses(new Upgrade("proto3"), "proto-refactor-not-here");
  }

  @Test
  void what_editions_cannot_say_is_refused() {
    RefactorCase.of(
            "a.proto",
            "syntax = \"proto2\";\nmessage M {\n  oneof o {\n    group G = 1 {}\n  }\n}\n")
        .refuses(TO_2023, "proto-refactor-not-here");
    RefactorCase.of("a.proto", "syntax = \"proto2\";\nmessage M {\n  reserved \"a b\";\n}\n")
        .refuses(TO_2023, "proto-refactor-name");
  }
}
