package dev.meshwright.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Pairs of versions where engines differ by policy, with the answer that readers give and the rule
/// that says the rest; decision 10 has the reasons.
final class PublicPolicyTest {

  /// @param rule one that must be reported, whatever the answer
  private record Case(
      String what, Answer backward, Answer forward, String rule, String before, String after) {}

  @TestFactory
  Stream<DynamicTest> avro_resolves_names_and_aliases() {
    String field =
        "{\"type\":\"record\",\"name\":\"%s\",\"fields\":[{\"name\":\"%s\",\"type\":\"string\"%s}]}";
    return tests(
        List.of(
            new Case(
                "a field renamed with an alias",
                Answer.YES,
                Answer.NO,
                "avro-field-renamed-with-alias",
                field.formatted("R", "a", ""),
                field.formatted("R", "b", ",\"aliases\":[\"a\"]")),
            new Case(
                "a record renamed",
                Answer.NO,
                Answer.NO,
                "avro-name-changed",
                field.formatted("ns.Circle", "a", ""),
                field.formatted("crcl", "a", ""))),
        Engine.AVRO);
  }

  @TestFactory
  Stream<DynamicTest> protobuf_speaks_of_bytes() {
    String two = "message M { string a = 1; string b = 2; }";
    String rpc = "message A {} message B {} service S { rpc F(A) returns (%s); %s }";
    return tests(
        List.of(
            proto(
                Answer.NO,
                Answer.NO,
                "proto-field-number-changed",
                "message M { string a = 1; }",
                "message M { string a = 2; }"),
            read("proto-field-removed-number-unreserved", two, "message M { string a = 1; }"),
            read(
                "proto-field-name-reused",
                "message M { reserved \"a\"; }",
                "message M { string a = 3; }"),
            read("proto-json-name-changed", two, two.replace("string b", "string c")),
            read(
                "proto-enum-value-renamed", "enum E { Z = 0; A = 1; }", "enum E { Z = 0; B = 1; }"),
            read(
                "proto-field-repeated-to-singular",
                "message M { repeated string a = 1; }",
                "message M { string a = 1; }"),
            read(
                "proto-oneof-fields-moved-in",
                two,
                "message M { oneof o { string a = 1; string b = 2; } }"),
            read(
                "proto-oneof-field-removed",
                "message M { oneof o { string a = 1; string b = 2; } }",
                "message M { oneof o { string a = 1; } }"),
            read(
                "proto-rpc-added",
                rpc.formatted("B", ""),
                rpc.formatted("B", "rpc G(A) returns (B);")),
            read(
                "proto-rpc-removed",
                rpc.formatted("B", "rpc G(A) returns (B);"),
                rpc.formatted("B", "")),
            read(
                "proto-rpc-signature-changed",
                rpc.formatted("B", ""),
                rpc.formatted("stream B", "")),
            read("proto-package-changed", "package a; " + two, "package b; " + two),
            read(
                "proto-message-renamed",
                "message M { N n = 1; } message N { string s = 1; }",
                "message M { O n = 1; } message O { string s = 1; }")),
        Engine.PROTOBUF);
  }

  /// Bytes of each version read in the other.
  private static Case read(String rule, String before, String after) {
    return proto(Answer.YES, Answer.YES, rule, before, after);
  }

  private static Case proto(
      Answer backward, Answer forward, String rule, String before, String after) {
    String syntax = "syntax = \"proto3\"; ";
    return new Case(rule, backward, forward, rule, syntax + before, syntax + after);
  }

  @TestFactory
  Stream<DynamicTest> numbers_and_names_are_reserved_apart() {
    String text = "syntax = \"proto3\"; message M { reserved 1, \"a\"; }";
    return Stream.of(
        dynamicTest(
            "one statement for both is a problem of that side",
            () -> {
              Verdict verdict =
                  Engine.PROTOBUF.compare("syntax = \"proto3\"; message M { string a = 1; }", text);
              assertEquals(Answer.UNKNOWN, verdict.backward());
              assertEquals(
                  text.indexOf("\"a\""),
                  verdict.currentProblems().getFirst().location().range().start());
            }));
  }

  @TestFactory
  Stream<DynamicTest> json_schema_speaks_of_documents() {
    String branches = "{\"%s\":[{\"type\":\"string\"},{\"maxLength\":%s}]}";
    String condition =
        "{\"if\":{\"properties\":{\"c\":{\"enum\":[%s]}}},\"then\":{\"properties\":{\"d\":{\"pattern\":\"[a-z]*\"}}}}";
    return tests(
        List.of(
            accepted(
                "json-pattern-changed", "{\"pattern\":\"[a-z]*\"}", "{\"pattern\":\"[A-Z]*\"}"),
            accepted(
                "json-conditional-changed",
                condition.formatted("\"lower\""),
                condition.formatted("\"lower\",\"small\"")),
            accepted("json-format-changed", "{\"format\":\"date\"}", "{\"format\":\"date-time\"}"),
            accepted("json-content-encoding-changed", "{\"contentEncoding\":\"base64\"}", "{}"),
            accepted(
                "json-enum-value-removed",
                "{\"type\":\"string\",\"const\":[\"a\"]}",
                "{\"type\":\"string\",\"const\":[\"b\"]}"),
            accepted(
                "json-bound-relaxed",
                branches.formatted("anyOf", 5),
                branches.formatted("anyOf", 10)),
            json(
                Answer.NO,
                Answer.YES,
                "json-bound-relaxed",
                branches.formatted("oneOf", 5),
                branches.formatted("oneOf", 10)),
            accepted(
                "json-dependent-changed",
                "{\"dependencies\":{\"a\":{\"type\":\"string\"}}}",
                "{\"dependencies\":{\"a\":{\"type\":\"number\"}}}"),
            accepted(
                "json-items-tuple-changed",
                "{\"additionalItems\":true}",
                "{\"additionalItems\":false}")),
        Engine.JSON_SCHEMA);
  }

  /// Each version accepts what the other does.
  private static Case accepted(String rule, String before, String after) {
    return json(Answer.YES, Answer.YES, rule, before, after);
  }

  private static Case json(
      Answer backward, Answer forward, String rule, String before, String after) {
    String draft = "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",";
    return new Case(
        rule + " " + before,
        backward,
        forward,
        rule,
        draft + before.substring(1),
        draft + after.substring(1).replaceFirst("^}$", "\"title\":\"\"}"));
  }

  private static Stream<DynamicTest> tests(List<Case> cases, Engine engine) {
    return cases.stream()
        .map(c ->
            dynamicTest(
                c.what,
                () -> {
                  Verdict verdict = engine.compare(c.before, c.after);
                  assertEquals(c.backward, verdict.backward());
                  assertEquals(c.forward, verdict.forward());
                  List<String> rules = verdict.findings().stream().map(Finding::rule).toList();
                  assertTrue(rules.contains(c.rule), rules.toString());
                }));
  }
}
