package dev.meshwright.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.meshwright.compat.avro.AvroCompatibility;
import dev.meshwright.compat.jsonschema.JsonSchemaCompatibility;
import dev.meshwright.compat.proto.ProtoCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.schema.proto.ProtoSchemas;
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
        (before, after) ->
            AvroCompatibility.compare(
                AvroSchemas.parse("a.avsc", before, FileSource.empty()),
                AvroSchemas.parse("a.avsc", after, FileSource.empty()),
                Progress.none()));
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
            proto(
                Answer.YES,
                Answer.YES,
                "proto-field-removed-number-unreserved",
                two,
                "message M { string a = 1; }"),
            proto(
                Answer.YES,
                Answer.YES,
                "proto-field-name-reused",
                "message M { reserved \"a\"; }",
                "message M { string a = 3; }"),
            proto(
                Answer.YES,
                Answer.YES,
                "proto-json-name-changed",
                two,
                two.replace("string b", "string c")),
            proto(
                Answer.YES,
                Answer.YES,
                "proto-enum-value-renamed",
                "enum E { Z = 0; A = 1; }",
                "enum E { Z = 0; B = 1; }"),
            proto(
                Answer.YES,
                Answer.YES,
                "proto-field-repeated-to-singular",
                "message M { repeated string a = 1; }",
                "message M { string a = 1; }"),
            proto(
                Answer.YES,
                Answer.YES,
                "proto-oneof-fields-moved-in",
                two,
                "message M { oneof o { string a = 1; string b = 2; } }"),
            proto(
                Answer.YES,
                Answer.YES,
                "proto-oneof-field-removed",
                "message M { oneof o { string a = 1; string b = 2; } }",
                "message M { oneof o { string a = 1; } }"),
            proto(
                Answer.YES,
                Answer.YES,
                "proto-rpc-added",
                rpc.formatted("B", ""),
                rpc.formatted("B", "rpc G(A) returns (B);")),
            proto(
                Answer.YES,
                Answer.YES,
                "proto-rpc-removed",
                rpc.formatted("B", "rpc G(A) returns (B);"),
                rpc.formatted("B", "")),
            proto(
                Answer.YES,
                Answer.YES,
                "proto-rpc-signature-changed",
                rpc.formatted("B", ""),
                rpc.formatted("stream B", "")),
            proto(
                Answer.YES,
                Answer.YES,
                "proto-package-changed",
                "package a; " + two,
                "package b; " + two),
            proto(
                Answer.YES,
                Answer.YES,
                "proto-message-renamed",
                "message M { N n = 1; } message N { string s = 1; }",
                "message M { O n = 1; } message O { string s = 1; }")),
        PublicPolicyTest::proto);
  }

  private static Case proto(
      Answer backward, Answer forward, String rule, String before, String after) {
    String syntax = "syntax = \"proto3\"; ";
    return new Case(rule, backward, forward, rule, syntax + before, syntax + after);
  }

  private static Verdict proto(String before, String after) {
    return ProtoCompatibility.compare(
        ProtoSchemas.parse("a.proto", before, FileSource.empty()),
        ProtoSchemas.parse("a.proto", after, FileSource.empty()),
        Progress.none());
  }

  @TestFactory
  Stream<DynamicTest> numbers_and_names_are_reserved_apart() {
    String text = "syntax = \"proto3\"; message M { reserved 1, \"a\"; }";
    return Stream.of(
        dynamicTest(
            "one statement for both is a problem of that side",
            () -> {
              Verdict verdict = proto("syntax = \"proto3\"; message M { string a = 1; }", text);
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
            json(
                Answer.YES,
                Answer.YES,
                "json-pattern-changed",
                "{\"pattern\":\"[a-z]*\"}",
                "{\"pattern\":\"[A-Z]*\"}"),
            json(
                Answer.YES,
                Answer.YES,
                "json-conditional-changed",
                condition.formatted("\"lower\""),
                condition.formatted("\"lower\",\"small\"")),
            json(
                Answer.YES,
                Answer.YES,
                "json-format-changed",
                "{\"format\":\"date\"}",
                "{\"format\":\"date-time\"}"),
            json(
                Answer.YES,
                Answer.YES,
                "json-content-encoding-changed",
                "{\"contentEncoding\":\"base64\"}",
                "{}"),
            json(
                Answer.YES,
                Answer.YES,
                "json-enum-value-removed",
                "{\"type\":\"string\",\"const\":[\"a\"]}",
                "{\"type\":\"string\",\"const\":[\"b\"]}"),
            json(
                Answer.YES,
                Answer.YES,
                "json-bound-relaxed",
                branches.formatted("anyOf", 5),
                branches.formatted("anyOf", 10)),
            json(
                Answer.NO,
                Answer.YES,
                "json-bound-relaxed",
                branches.formatted("oneOf", 5),
                branches.formatted("oneOf", 10)),
            json(
                Answer.YES,
                Answer.YES,
                "json-dependent-changed",
                "{\"dependencies\":{\"a\":{\"type\":\"string\"}}}",
                "{\"dependencies\":{\"a\":{\"type\":\"number\"}}}"),
            json(
                Answer.YES,
                Answer.YES,
                "json-items-tuple-changed",
                "{\"additionalItems\":true}",
                "{\"additionalItems\":false}")),
        (before, after) ->
            JsonSchemaCompatibility.compare(
                JsonSchemas.parse("a.json", before, FileSource.empty()),
                JsonSchemas.parse("a.json", after, FileSource.empty()),
                new JsonValidation(),
                Progress.none()));
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

  @FunctionalInterface
  private interface Engine {
    Verdict compare(String before, String after);
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
