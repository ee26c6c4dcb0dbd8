package dev.meshwright.compat.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Defaults, options and fields are compared by what they are, not by how they are written.
class SameValuesTest {

  private static String field(String type, String value) {
    String options = value.equals("-") ? "" : " [default = " + value + "]";
    return "syntax = \"proto2\"; enum E { option allow_alias = true; A = 0; B = 0; C = 1; }\n"
        + ("message M { optional " + type + " a = 1" + options + "; }");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "float, 1, 1.0",
        "double, 1000, 1e3",
        "double, 1e0, 1",
        "int32, 0, -",
        "int32, 0x10, 16",
        "int32, 020, 16",
        "double, nan, -nan",
        "double, inf, 1e999",
        "double, 0.0, -",
        "bool, false, -",
        "string, \"\", -",
        "string, \"A\", \"\\x41\"",
        "bytes, \"\\n\", \"\\012\"",
        "string, \"ab\", \"a\" 'b'",
        "E, A, B",
        "E, B, -",
        "float, 0.1, 0.10000000149",
      })
  void equal_defaults_are_no_change(String type, String before, String after) {
    assertEquals(List.of(), Protos.rules(Protos.compare(field(type, before), field(type, after))));
    assertEquals(List.of(), Protos.rules(Protos.compare(field(type, after), field(type, before))));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "float, 1, 1.5", "double, 0.1, 0.10000000149", "double, 0.0, -0.0", "double, inf, -inf",
        "int64, 9007199254740993, 9007199254740992", "bool, true, -", "E, A, C", "E, C, -",
        "string, \"a\", \"b\"", "bytes, \"\\377\", \"\\376\"", "double, nan, -",
      })
  void other_defaults_are_a_change(String type, String before, String after) {
    assertEquals(
        List.of("proto-field-default-changed"),
        Protos.rules(Protos.compare(field(type, before), field(type, after))));
  }

  private static Verdict options(String before, String after) {
    String head =
        """
        syntax = "proto2"; package k;
        import "google/protobuf/descriptor.proto";
        enum Level { LOW = 0; HIGH = 1; }
        message O { optional int32 p = 1; optional string q = 2; repeated int32 r = 3;
          optional O o = 4; optional double d = 5; optional Level l = 6; extensions 10 to 20; }
        extend O { optional int32 x = 10; }
        extend google.protobuf.FieldOptions { optional O w = 50001; repeated int32 v = 50002;
          repeated O s = 50003; }
        message M { optional int32 a = 1 [%s]; }
        """;
    return Protos.compare(head.formatted(before), head.formatted(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(w) = {p: 1 q: \"x\"} | (w).p = 1, (w).q = \"x\"",
        "(w).p = 1, (w).q = \"x\" | (w).q = \"x\", (w).p = 1",
        "(w) = {p: 1} | (k.w).p = 1",
        "(.k.w) = {p: 1} | (w) = {p: 0x1}",
        "(w) = {r: 1 r: 2} | (w) = {r: [1, 2]}",
        "(w).r = 1, (w).r = 2 | (w) = {r: [1, 2]}",
        "(w).o.p = 2, (w).o.q = \"y\" | (w) = {o {q: 'y', p: 2}}",
        "(w).d = 1 | (w) = {d: 1.0}",
        "(w) = {l: HIGH} | (w).l = HIGH",
        "(w).(x) = 3 | (w) = {[k.x]: 3}",
        "(v) = 1, (v) = 2 | (k.v) = 1, (k.v) = 2",
      })
  void equal_options_are_no_change(String before, String after) {
    assertEquals(List.of(), Protos.rules(options(before, after)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(w) = {p: 1 q: \"x\"} | (w).p = 1",
        "(v) = 1, (v) = 2 | (v) = 2, (v) = 1",
        "(w) = {r: [1, 2]} | (w) = {r: [2, 1]}",
        "(w) = {o {p: 1}} | (w) = {p: 1}",
        "(s) = {p: 1}, (s) = {q: 'x'} | (s) = {p: 1 q: 'x'}",
      })
  void other_options_are_a_change(String before, String after) {
    assertEquals(List.of("proto-option-changed"), Protos.rules(options(before, after)));
  }

  private static final String DECLARED =
      "syntax = \"proto2\"; message M { optional %s n = 100; extensions 101 to 200; }";
  private static final String EXTENDED =
      "syntax = \"proto2\"; message M { extensions 100 to 200; } extend M { optional %s n = 100; }";

  @Test
  void a_field_that_becomes_an_extension_is_the_same_field() {
    for (List<String> way : List.of(List.of(DECLARED, EXTENDED), List.of(EXTENDED, DECLARED))) {
      Verdict same =
          Protos.compare(way.getFirst().formatted("string"), way.getLast().formatted("string"));
      assertEquals(Answer.YES, same.backward());
      assertTrue(Protos.rules(same).contains("proto-field-extension-changed"));
      assertTrue(
          Protos.rules(same).stream().noneMatch(rule -> rule.contains("unreserved")),
          () -> Protos.rules(same).toString());
      Verdict other =
          Protos.compare(way.getFirst().formatted("string"), way.getLast().formatted("int32"));
      assertEquals(Answer.NO, other.backward());
      assertTrue(Protos.rules(other).contains("proto-field-type-incompatible"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"int32", "string"})
  void an_extension_is_the_same_in_another_file(String type) {
    String message = "syntax = \"proto2\"; message M { extensions 100 to 200; }";
    String extension = "syntax = \"proto2\"; import \"a.proto\"; extend M { optional %s n = 100; }";
    Verdict verdict =
        ProtoCompatibility.compare(
            Protos.parse(EXTENDED.formatted("string")),
            Protos.parse(message, Map.of("b.proto", extension.formatted(type), "a.proto", message)),
            Progress.none());
    assertEquals(type.equals("string") ? Answer.YES : Answer.NO, verdict.backward());
    Verdict declared =
        ProtoCompatibility.compare(
            Protos.parse(DECLARED.formatted("string")),
            Protos.parse(message, Map.of("b.proto", extension.formatted(type), "a.proto", message)),
            Progress.none());
    assertEquals(type.equals("string") ? Answer.YES : Answer.NO, declared.backward());
  }
}
