package dev.meshwright.compat.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProtoCompatibilityTest {

  private static final String HEAD = "syntax = \"proto3\"; package shop; ";

  @Test
  void a_cycle_of_types_does_not_hide_a_break() {
    String before =
        HEAD
            + "message A { B b = 1; } message B { A a = 1; int32 x = 2; }"
            + " message U { A a = 1; }";
    String after =
        HEAD
            + "message C { D d = 1; } message D { C c = 1; string x = 2; }"
            + " message A { B b = 1; } message B { A a = 1; int32 x = 2; }"
            + " message U { C a = 1; }";
    Verdict verdict = Protos.compare(before, after);
    assertEquals(Answer.NO, verdict.backward());
    Finding use =
        verdict.findings().stream()
            .filter(f -> f.rule().equals("proto-field-message-type-changed"))
            .findFirst()
            .orElseThrow();
    assertEquals("U.a", use.path());
    assertEquals(Effect.BREAK, use.backward());
  }

  @Test
  void a_change_in_an_imported_file_is_reported_there() {
    String text = "syntax = \"proto3\"; import \"money.proto\"; message Order { Money total = 1; }";
    String money = "syntax = \"proto3\"; message Money { %s cents = 1; }";
    Verdict verdict =
        ProtoCompatibility.compare(
            Protos.parse(text, Map.of("money.proto", money.formatted("int64"))),
            Protos.parse(text, Map.of("money.proto", money.formatted("int32"))),
            Progress.none());
    assertEquals(List.of("proto-field-type-narrowed"), Protos.rules(verdict));
    assertEquals("money.proto", verdict.findings().getFirst().place().orElseThrow().file());
    assertEquals(Answer.YES, verdict.backward());
  }

  @Test
  void what_cannot_be_read_is_not_judged() {
    Verdict verdict = Protos.compare(HEAD + "message A { int32 x 1; }", HEAD + "message A {}");
    assertEquals(Answer.UNKNOWN, verdict.backward());
    assertEquals(1, verdict.previousProblems().size());
    assertEquals(List.of(), verdict.currentProblems());
  }

  @Test
  void a_number_that_comes_back_is_found_across_the_history() {
    List<Finding> findings =
        ProtoCompatibility.reused(
            List.of(
                Protos.parse(HEAD + "message A { int32 x = 1; string old = 2; }"),
                Protos.parse(HEAD + "message A { int32 x = 1; }"),
                Protos.parse(HEAD + "message A { int32 x = 1; }"),
                Protos.parse(HEAD + "message A { int32 x = 1; int64 total = 2; }")),
            List.of("v1", "v2", "v3", "v4"));
    assertEquals(
        List.of("proto-field-number-reused"), findings.stream().map(Finding::rule).toList());
    assertEquals(
        List.of(),
        ProtoCompatibility.reused(
            List.of(
                Protos.parse(HEAD + "message A { string old = 2; }"),
                Protos.parse(HEAD + "message A { }"),
                Protos.parse(HEAD + "message A { string old = 2; }")),
            List.of("v1", "v2", "v3")));
  }

  @Test
  void a_number_of_an_enum_that_comes_back_is_found_with_the_version_that_had_it() {
    String open = HEAD + "enum E { E_UNSPECIFIED = 0; ";
    List<Finding> findings =
        ProtoCompatibility.reused(
            List.of(
                Protos.parse(open + "E_OLD = 1; }"),
                Protos.parse(open + "}"),
                Protos.parse(open + "E_NEW = 1; }")),
            List.of("v1", "v2", "v3"));
    assertEquals(List.of("proto-enum-value-reused"), findings.stream().map(Finding::rule).toList());
    assertTrue(findings.getFirst().message().contains("in v1 (E_OLD = 1)"));
  }

  @Test
  void a_comment_that_names_another_unit_is_a_warning() {
    Verdict verdict =
        Protos.compare(
            HEAD + "message A { // in grams\n int32 x = 1; /* g */ }",
            HEAD + "message A { // in pounds\n int32 x = 1; /* g */ }");
    assertEquals(List.of("proto-comment-changed"), Protos.rules(verdict));
  }
}
