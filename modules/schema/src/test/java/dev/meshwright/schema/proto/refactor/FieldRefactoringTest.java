package dev.meshwright.schema.proto.refactor;

import static dev.meshwright.schema.proto.refactor.RefactorCase.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.refactor.Refactoring.AddField;
import dev.meshwright.model.refactor.Refactoring.ChangeType;
import dev.meshwright.model.refactor.Refactoring.Deprecate;
import dev.meshwright.model.refactor.Refactoring.Merge;
import dev.meshwright.model.refactor.Refactoring.Remove;
import dev.meshwright.model.refactor.Refactoring.Reorder;
import dev.meshwright.model.refactor.Refactoring.SetPresence;
import dev.meshwright.model.refactor.Refactoring.Split;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.schema.proto.ProtoSchemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Fields that change, come and go.
class FieldRefactoringTest {

  private static final String HEAD = "syntax = \"proto3\";\n\npackage shop;\n\n";
  private static final String TWO = "syntax = \"proto2\";\n\npackage shop;\n\n";
  private static final String EDITION = "edition = \"2023\";\n\npackage shop;\n\n";

  private static RefactorCase m(String body) {
    return RefactorCase.of("a.proto", HEAD + "message M {\n" + body + "}\n");
  }

  private static String text(String body) {
    return HEAD + "message M {\n" + body + "}\n";
  }

  private static SetPresence optional(String field, boolean optional) {
    return new SetPresence(path("M", "field " + field), optional, Optional.empty());
  }

  @Test
  void a_field_tells_whether_it_is_there() {
    m("  int32 a = 1;\n").gives(optional("a", true), "a.proto", text("  optional int32 a = 1;\n"));
    RefactorCase.of("a.proto", TWO + "message M {\n  required int32 a = 1;\n}\n")
        .gives(optional("a", true), "a.proto", TWO + "message M {\n  optional int32 a = 1;\n}\n");
    RefactorCase.of(
            "a.proto",
            EDITION
                + "message M {\n  int32 a = 1 [features.field_presence = IMPLICIT];\n"
                + "  int32 b = 2 [features.field_presence = LEGACY_REQUIRED];\n}\n")
        .gives(
            optional("a", true),
            "a.proto",
            EDITION
                + "message M {\n  int32 a = 1;\n"
                + "  int32 b = 2 [features.field_presence = LEGACY_REQUIRED];\n}\n")
        .gives(
            optional("b", true),
            "a.proto",
            EDITION
                + "message M {\n"
                + "  int32 a = 1 [features.field_presence = IMPLICIT];\n"
                + "  int32 b = 2;\n"
                + "}\n");
  }

  @Test
  void required_is_refused_in_every_language() {
    m("  optional int32 a = 1;\n  repeated int32 b = 2;\n  M c = 3;\n")
        .refuses(optional("a", false), "proto-refactor-not-here")
        .refuses(optional("a", true), "proto-refactor-nothing")
        .refuses(optional("b", true), "proto-refactor-not-here")
        .refuses(optional("c", true), "proto-refactor-not-here");
    RefactorCase.of("a.proto", TWO + "message M {\n  optional int32 a = 1;\n}\n")
        .refuses(optional("a", false), "proto-refactor-not-here");
    RefactorCase.of("a.proto", EDITION + "message M {\n  int32 a = 1;\n}\n")
        .refuses(optional("a", false), "proto-refactor-not-here");
  }

  private static ChangeType type(String field, String type) {
    return new ChangeType(path("M", "field " + field), type);
  }

  @Test
  void a_type_that_reads_the_same_bytes_takes_the_place() {
    m("  int32 a = 1;\n").gives(type("a", "int64"), "a.proto", text("  int64 a = 1;\n"));
    m("  repeated sint64 a = 1;\n")
        .gives(type("a", "repeated sint32"), "a.proto", text("  repeated sint32 a = 1;\n"));
    m("  string a = 1; // text\n")
        .gives(type("a", "bytes"), "a.proto", text("  bytes a = 1; // text\n"));
    m("  E a = 1;\n  enum E {\n    A = 0;\n  }\n")
        .gives(
            type("a", "int32"), "a.proto", text("  int32 a = 1;\n  enum E {\n    A = 0;\n  }\n"));
  }

  @Test
  void another_type_stands_beside_the_old_one() {
    m("  // Price.\n  int32 price = 1;\n  reserved 8;\n")
        .gives(
            type("price", "string"),
            "a.proto",
            text(
                "  // Price.\n  int32 price = 1 [deprecated = true];\n"
                    + "  optional string price_string = 9;\n  reserved 8;\n"));
    RefactorCase.of(
            "a.proto",
            text("  oneof o {\n    int32 price = 1;\n  }\n"),
            "pay/money.proto",
            "syntax = \"proto3\";\npackage pay;\nmessage Money {}\n")
        .gives(
            new ChangeType(path("M", "oneof o", "field price"), "pay.Money"),
            "a.proto",
            HEAD
                + "import \"pay/money.proto\";\n\n"
                + "message M {\n"
                + "  oneof o {\n"
                + "    int32 price = 1 [deprecated = true];\n"
                + "    pay.Money price_money = 2;\n"
                + "  }\n"
                + "}\n");
    m("  int32 a = 1;\n")
        .refuses(type("a", "Nobody"), "proto-refactor-type")
        .refuses(type("a", "int32"), "proto-refactor-nothing");
  }

  @Test
  void bytes_that_may_be_no_text_are_not_read_as_one() {
    m("  bytes a = 1;\n")
        .gives(
            type("a", "string"),
            "a.proto",
            text("  bytes a = 1 [deprecated = true];\n  optional string a_string = 2;\n"));
  }

  @Test
  void what_is_deprecated_says_why() {
    RefactorCase all =
        RefactorCase.of(
            "a.proto",
            text("  // The old.\n  int32 a = 1;\n  oneof o {\n    int32 b = 2;\n  }\n")
                + "enum E {\n  A = 0; // first\n}\n");
    all.gives(
        new Deprecate(path("M", "field a"), Optional.of("use b")),
        "a.proto",
        text(
                "  // The old.\n  // Deprecated: use b\n  int32 a = 1 [deprecated = true];\n"
                    + "  oneof o {\n    int32 b = 2;\n  }\n")
            + "enum E {\n  A = 0; // first\n}\n");
    all.gives(
        new Deprecate(path("E"), Optional.empty()),
        "a.proto",
        text("  // The old.\n  int32 a = 1;\n  oneof o {\n    int32 b = 2;\n  }\n")
            + "enum E {\n  option deprecated = true;\n  A = 0; // first\n}\n");
    all.gives(
        new Deprecate(path("E", "A"), Optional.empty()),
        "a.proto",
        text("  // The old.\n  int32 a = 1;\n  oneof o {\n    int32 b = 2;\n  }\n")
            + "enum E {\n  A = 0 [deprecated = true]; // first\n}\n");
    all.refuses(new Deprecate(path("M", "oneof o"), Optional.empty()), "proto-refactor-not-here");
    m("  int32 a = 1 [deprecated = true];\n")
        .refuses(new Deprecate(path("M", "field a"), Optional.empty()), "proto-refactor-nothing");
  }

  @Test
  void what_is_removed_is_reserved() {
    RefactorCase m =
        m("  int32 a = 1;\n  oneof o {\n    int32 b = 2;\n  }\n  E e = 3;\n")
            .gives(
                new Remove(List.of(path("M", "oneof o", "field b"))),
                "a.proto",
                text("  reserved 2;\n  reserved \"b\";\n  int32 a = 1;\n  E e = 3;\n"));
    assertFalse(m.texts().isEmpty());
    RefactorCase.of("a.proto", text("  E e = 1;\n") + "enum E {\n  A = 0;\n  B = 1;\n}\n")
        .gives(
            new Remove(List.of(path("E", "B"))),
            "a.proto",
            text("  E e = 1;\n") + "enum E {\n  reserved 1;\n  reserved \"B\";\n  A = 0;\n}\n")
        .refuses(new Remove(List.of(path("E"))), "proto-refactor-used")
        .refuses(new Remove(List.of(path("E", "A"), path("E", "B"))), "proto-refactor-not-here")
        .refuses(new Remove(List.of(path("E", "A"))), "proto-refactor-broken")
        .gives(
            new Remove(List.of(path("E"), path("M", "field e"))),
            "a.proto",
            text("  reserved 1;\n  reserved \"e\";\n"));
  }

  @Test
  void what_other_files_use_is_refused_with_the_places() {
    RefactorCase used =
        RefactorCase.of(
            "a.proto",
            "syntax = \"proto3\";\nmessage A {}\n",
            "b.proto",
            "syntax = \"proto3\";\n"
                + "import \"a.proto\";\n"
                + "message B {\n"
                + "  A a = 1;\n"
                + "  map<string, A> b = 2;\n"
                + "}\n");
    assertEquals(
        List.of("b.proto:4:3", "b.proto:5:15"),
        used.run(new Remove(List.of(path("A")))).problems().stream()
            .map(Problem::location)
            .map(place -> place.file() + ":" + place.start().line() + ":" + place.start().column())
            .toList());
  }

  @Test
  void an_option_uses_values_of_files_that_are_not_imported_themselves() {
    RefactorCase.of(
            "level.proto",
            "syntax = \"proto2\";\nenum Level {\n  LOW = 0;\n  HIGH = 1;\n}\n",
            "options.proto",
            "syntax = \"proto2\";\nimport \"level.proto\";\n"
                + "import \"google/protobuf/descriptor.proto\";\n"
                + "extend google.protobuf.FieldOptions {\n  optional Level level = 50001;\n}\n",
            "user.proto",
            "syntax = \"proto3\";\nimport \"options.proto\";\n"
                + "message M {\n  int32 a = 1 [(level) = HIGH];\n}\n")
        .refuses(new Remove(List.of(path("Level", "HIGH"))), "proto-refactor-used");
  }

  @Test
  void an_import_that_nothing_needs_goes_with_the_field() {
    RefactorCase.of(
            "a.proto",
            "syntax = \"proto3\";\n"
                + "import \"b.proto\";\n"
                + "import \"c.proto\";\n"
                + "message A {\n"
                + "  B b = 1;\n"
                + "}\n",
            "b.proto",
            "syntax = \"proto3\";\nmessage B {}\n",
            "c.proto",
            "syntax = \"proto3\";\nmessage C {}\n")
        .gives(
            new Remove(List.of(path("A", "field b"))),
            "a.proto",
            "syntax = \"proto3\";\n"
                + "import \"c.proto\";\n"
                + "message A {\n"
                + "  reserved 1;\n"
                + "  reserved \"b\";\n"
                + "}\n");
  }

  @Test
  void fields_are_split_and_merged_beside_the_old_ones() {
    m("  // Both.\n  string name = 1; // full\n  int32 b = 2;\n")
        .gives(
            new Split(path("M", "field name"), List.of("first", "last")),
            "a.proto",
            text(
                "  // Both.\n"
                    + "  string name = 1 [deprecated = true]; // full\n"
                    + "  optional string first = 3;\n"
                    + "  optional string last = 4;\n"
                    + "  int32 b = 2;\n"))
        .refuses(new Split(path("M", "field name"), List.of("b")), "proto-refactor-taken")
        .refuses(new Split(path("M", "field name"), List.of("x", "x")), "proto-refactor-taken")
        .refuses(new Split(path("M", "field name"), List.of()), "proto-refactor-nothing");
    m("  string first = 1;\n  string last = 2;\n  int32 b = 3;\n")
        .gives(
            new Merge(List.of(path("M", "field first"), path("M", "field last")), "name"),
            "a.proto",
            text(
                "  string first = 1 [deprecated = true];\n  string last = 2 [deprecated = true];\n"
                    + "  optional string name = 4;\n  int32 b = 3;\n"))
        .gives(
            new Merge(List.of(path("M", "field last"), path("M", "field b")), "name"),
            "a.proto",
            text(
                "  string first = 1;\n  string last = 2 [deprecated = true];\n"
                    + "  int32 b = 3 [deprecated = true];\n  optional string name = 4;\n"))
        .refuses(new Merge(List.of(path("M", "field b")), "x"), "proto-refactor-not-here");
  }

  @Test
  void fields_change_places_with_their_numbers_and_comments() {
    m("  // A\n  int32 a = 1;\n  int32 b = 2; // b\n  int32 c = 3;\n")
        .gives(
            new Reorder(List.of(path("M", "field a")), 2),
            "a.proto",
            text("  int32 b = 2; // b\n  // A\n  int32 a = 1;\n  int32 c = 3;\n"))
        .refuses(new Reorder(List.of(path("M", "field a")), 0), "proto-refactor-nothing");
    RefactorCase.of("a.proto", HEAD + "enum E {\n  A = 0;\n  B = 1;\n}\n")
        .refuses(new Reorder(List.of(path("E", "A")), 2), "proto-refactor-broken");
  }

  @Test
  void a_new_field_gets_a_number_that_was_never_used() {
    m("  reserved 5;\n  int32 a = 1;\n")
        .gives(
            new AddField(path("M"), "b", "repeated string"),
            "a.proto",
            text("  reserved 5;\n  int32 a = 1;\n  repeated string b = 6;\n"))
        .refuses(new AddField(path("M"), "a", "string"), "proto-refactor-taken")
        .refuses(new AddField(path("M"), "1", "string"), "proto-refactor-name")
        .refuses(new AddField(path("M"), "c", "Nobody"), "proto-refactor-type");
    RefactorCase.of("a.proto", HEAD + "enum E {\n  A = 0;\n}\n")
        .gives(
            new AddField(path("E"), "B", ""),
            "a.proto",
            HEAD + "enum E {\n  A = 0;\n  B = 1;\n}\n");
  }

  @Test
  void what_is_offered_can_be_done() {
    FileSource none = FileSource.of(Map.of());
    ProtoRefactorer refactorer =
        new ProtoRefactorer(
            ProtoSchemas.parse(
                "a.proto", text("  int32 a = 1;\n  repeated M b = 2;\n  M c = 3;\n"), none));
    assertEquals(List.of("2023", "2024"), refactorer.newerVersions());
    assertEquals(
        Set.of(
            RefactoringKind.RENAME_NAMESPACE, RefactoringKind.DEPRECATE, RefactoringKind.UPGRADE),
        refactorer.offered(List.of(path())));
    assertEquals(
        Set.of(
            RefactoringKind.RENAME,
            RefactoringKind.GROUP_FIELDS,
            RefactoringKind.SET_PRESENCE,
            RefactoringKind.CHANGE_TYPE,
            RefactoringKind.DEPRECATE,
            RefactoringKind.REMOVE,
            RefactoringKind.SPLIT,
            RefactoringKind.REORDER),
        refactorer.offered(List.of(path("M", "field a"))));
    assertEquals(
        Set.of(
            RefactoringKind.GROUP_FIELDS,
            RefactoringKind.REMOVE,
            RefactoringKind.MERGE,
            RefactoringKind.REORDER),
        refactorer.offered(List.of(path("M", "field a"), path("M", "field b"))));
    assertEquals(Set.of(), refactorer.offered(List.of(path("Nobody"))));
  }
}
