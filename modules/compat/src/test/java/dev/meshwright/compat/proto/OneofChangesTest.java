package dev.meshwright.compat.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of oneofs, by what a reader does: the last of the fields on the wire counts.
class OneofChangesTest {

  private static Verdict compare(String before, String after) {
    return Protos.compare(message(before), message(after));
  }

  private static String message(String body) {
    return "syntax = \"proto3\";\nmessage M { " + body + " reserved 9; reserved \"b\", \"z\"; }\n";
  }

  private static void assertRules(String before, String after, String... rules) {
    assertEquals(List.of(rules), Protos.rules(compare(before, after)), before + " -> " + after);
  }

  private static Effect backward(String before, String after) {
    return compare(before, after).findings().stream()
        .map(finding -> finding.backward())
        .max(Effect::compareTo)
        .orElse(Effect.OK);
  }

  @Test
  void oneofs_that_become_one_lose_values() {
    String apart = "oneof x { int32 a = 1; } oneof y { int32 c = 2; }";
    String one = "oneof z { int32 a = 1; int32 c = 2; }";
    assertRules(apart, one, "proto-oneof-fields-moved-in");
    assertEquals(Effect.LOSSY, backward(apart, one));
    assertRules(
        "oneof x { int32 a = 1; int32 d = 3; } oneof y { int32 c = 2; }",
        "oneof z { int32 a = 1; int32 c = 2; int32 d = 3; }",
        "proto-oneof-fields-moved-in");
  }

  @Test
  void a_oneof_that_is_split_loses_values_of_new_messages() {
    String one = "oneof x { int32 a = 1; int32 c = 2; }";
    assertRules(
        one, "oneof y { int32 a = 1; } oneof w { int32 c = 2; }", "proto-oneof-field-moved-out");
    assertRules(one, "optional int32 a = 1; optional int32 c = 2;", "proto-oneof-field-moved-out");
  }

  @Test
  void a_renamed_oneof_that_lost_a_field_is_told_as_both() {
    assertRules(
        "oneof g { int32 a = 1; int32 b = 9; }",
        "oneof g2 { int32 a = 1; }",
        "proto-field-removed",
        "proto-oneof-field-removed",
        "proto-oneof-renamed");
    assertRules(
        "oneof g { int32 a = 1; int32 b = 9; } oneof h { int32 c = 2; }",
        "oneof k { int32 a = 1; int32 c = 2; }",
        "proto-field-removed",
        "proto-oneof-field-removed",
        "proto-oneof-fields-moved-in");
  }

  @Test
  void names_alone_change_nothing_on_the_wire() {
    assertRules(
        "oneof g { int32 a = 1; int32 c = 2; }",
        "oneof g2 { int32 a = 1; int32 c = 2; int32 d = 3; }",
        "proto-oneof-field-added",
        "proto-oneof-renamed");
    assertRules(
        "oneof g { int32 a = 1; } oneof h { int32 c = 2; }",
        "oneof h { int32 a = 1; } oneof g { int32 c = 2; }",
        "proto-oneof-single-field-moved");
    assertRules(
        "oneof g { int32 a = 1; }", "optional int32 a = 1;", "proto-oneof-single-field-moved");
  }

  @Test
  void a_field_that_joins_a_renamed_oneof_joins_one_that_was_there() {
    assertRules(
        "oneof g { int32 a = 1; int32 c = 2; } optional int32 d = 3;",
        "oneof g2 { int32 a = 1; int32 c = 2; int32 d = 3; }",
        "proto-oneof-field-moved-into-existing",
        "proto-oneof-renamed");
  }
}
