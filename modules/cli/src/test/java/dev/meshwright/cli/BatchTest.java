package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.model.json.JsonQuotes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

  @TempDir Path here;

  @Test
  void verdictsComeInTheOrderOfTheCases() {
    Call call =
        batch(
            json("one", "BACKWARD", "[\"{\\\"type\\\": \\\"integer\\\"}\"]", "number"),
            json("two", "FORWARD", "[\"{\\\"type\\\": \\\"integer\\\"}\"]", "number"));
    assertEquals(ExitCode.FINE, call.code());
    List<String> lines = call.out().lines().toList();
    assertTrue(lines.get(0).startsWith("{\"id\":\"one\",\"compatible\":true,"), call.out());
    assertTrue(lines.get(1).startsWith("{\"id\":\"two\",\"compatible\":false,"), call.out());
  }

  @Test
  void onlyTheLastVersionCountsUnlessTheModeIsTransitive() {
    String versions = "[\"{\\\"type\\\": \\\"string\\\"}\", \"{\\\"type\\\": \\\"integer\\\"}\"]";
    Call call =
        batch(
            json("last", "BACKWARD", versions, "number"),
            json("all", "BACKWARD_TRANSITIVE", versions, "number"));
    List<String> lines = call.out().lines().toList();
    assertTrue(lines.get(0).startsWith("{\"id\":\"last\",\"compatible\":true,"), call.out());
    assertTrue(lines.get(1).startsWith("{\"id\":\"all\",\"compatible\":false,"), call.out());
  }

  @Test
  void aLineThatIsNoCaseIsAnErrorAndTheBatchGoesOn() {
    Call call =
        batch(
            "{not json",
            "{\"id\": \"odd\", \"format\": \"XML\", \"mode\": \"FULL\", \"previous\": [],"
                + " \"new\": \"\"}",
            "",
            json("good", "FULL", "[]", "number"));
    List<String> lines = call.out().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).startsWith("{\"id\":\"line 1\",\"compatible\":null,"), call.out());
    assertTrue(lines.get(0).contains("\"error\":{\"rule\":"), call.out());
    assertTrue(
        lines.get(1).contains("'XML' is not a format; there are AVRO, PROTOBUF and JSON."),
        call.out());
    assertTrue(lines.get(2).startsWith("{\"id\":\"good\",\"compatible\":true,"), call.out());
    assertEquals(ExitCode.FINE, call.code());
  }

  @Test
  void aSchemaThatDoesNotParseIsAnErrorWithItsVersion() {
    Call call = batch(json("broken", "FULL", "[\"{\"]", "number"));
    assertTrue(call.out().startsWith("{\"id\":\"broken\",\"compatible\":null,"), call.out());
    assertTrue(call.out().contains("\"errorIn\":\"previous[0]\""), call.out());
  }

  @Test
  void aDependencyIsFoundByWhateverTheSchemaCallsIt() {
    String user =
        "{\"type\":\"record\",\"name\":\"o\",\"namespace\":\"M\",\"fields\":[{\"name\":\"c\","
            + "\"type\":\"M.Cc\"}]}";
    String type = "{\"type\":\"enum\",\"name\":\"Cc\",\"namespace\":\"M\",\"symbols\":[\"A\"]}";
    String more =
        "{\"type\":\"enum\",\"name\":\"Cc\",\"namespace\":\"M\",\"symbols\":[\"A\",\"B\"]}";
    String protocol = "{\"protocol\":\"P\",\"types\":[" + type + "]}";
    String idl = "@namespace(\"M\") protocol P { enum Cc { A } }";
    Call call =
        batch(
            dependent("by full name", "AVRO", user, "M.Cc", type, type),
            dependent("by simple name", "AVRO", user, "Cc", type, type),
            dependent("by path", "AVRO", user, "types/Cc.avsc", type, type),
            dependent("by subject", "AVRO", user, "com.acme.cc-value", type, type),
            dependent("in a protocol", "AVRO", user, "M.P", protocol, type),
            dependent("in IDL", "AVRO", user, "M.P", idl, protocol),
            dependent("fewer symbols", "AVRO", user, "M.Cc", more, type),
            dependent(
                "proto",
                "PROTOBUF",
                "syntax = \"proto3\"; import \"c.proto\"; message O { C c = 1; }",
                "c.proto",
                "syntax = \"proto3\"; message C { int32 x = 1; }",
                "syntax = \"proto3\"; message C { int32 x = 1; }"),
            dependent(
                "proto without ending",
                "PROTOBUF",
                "syntax = \"proto3\"; import \"c.proto\"; message O { C c = 1; }",
                "c",
                "syntax = \"proto3\"; message C { int32 x = 1; }",
                "syntax = \"proto3\"; message C { int32 x = 1; }"),
            dependent(
                "json by URI",
                "JSON",
                "{\"$ref\": \"https://example.com/c\"}",
                "https://example.com/c",
                "{\"$id\": \"https://example.com/c\", \"type\": \"string\"}",
                "{\"$id\": \"https://example.com/c\", \"type\": \"string\"}"));
    assertEquals(
        List.of("true", "true", "true", "true", "true", "true", "false", "true", "true", "true"),
        call.out()
            .lines()
            .map(line -> line.replaceFirst(".*\"compatible\":(\\w+),.*", "$1"))
            .toList(),
        call.out());
  }

  private static String dependent(
      String id, String format, String schema, String key, String before, String after) {
    return "{\"id\": %s, \"format\": \"%s\", \"mode\": \"BACKWARD\", \"previous\": [%s], \"new\": %s,"
            .formatted(
                JsonQuotes.quote(id), format, JsonQuotes.quote(schema), JsonQuotes.quote(schema))
        + " \"deps_previous\": {%1$s: %2$s}, \"deps_new\": {%1$s: %3$s}}"
            .formatted(JsonQuotes.quote(key), JsonQuotes.quote(before), JsonQuotes.quote(after));
  }

  @Test
  void theDialectOfACaseCounts() {
    String previous = "[\"{\\\"prefixItems\\\": [{\\\"type\\\": \\\"string\\\"}]}\"]";
    String line =
        "{\"id\": \"%s\", \"format\": \"JSON\", \"mode\": \"FORWARD\", \"previous\": %s,"
            + " \"new\": \"{}\"%s}";
    Call call =
        batch(
            line.formatted("old", previous, ""),
            line.formatted("young", previous, ", \"dialect_default\": \"2020-12\""),
            line.formatted(
                "uri",
                previous,
                ", \"dialect_default\": \"https://json-schema.org/draft/2020-12/schema\""),
            line.formatted("short", previous, ", \"dialect_default\": \"draft7\""));
    List<String> lines = call.out().lines().toList();
    assertTrue(lines.get(2).startsWith("{\"id\":\"uri\",\"compatible\":false,"), call.out());
    assertTrue(lines.get(3).startsWith("{\"id\":\"short\",\"compatible\":true,"), call.out());
    assertTrue(lines.get(0).startsWith("{\"id\":\"old\",\"compatible\":true,"), call.out());
    assertTrue(lines.get(1).startsWith("{\"id\":\"young\",\"compatible\":false,"), call.out());
  }

  @Test
  void theContentModelOfACaseCounts() {
    String line =
        "{\"id\": \"%s\", \"format\": \"JSON\", \"mode\": \"BACKWARD\","
            + " \"previous\": [\"{\\\"properties\\\": {\\\"a\\\": {}}}\"], \"new\":"
            + " \"{\\\"properties\\\": {\\\"a\\\": {}, \\\"b\\\": {\\\"type\\\":"
            + " \\\"string\\\"}}}\"%s}";
    Call call =
        batch(
            line.formatted("usual", ""),
            line.formatted("strict", ", \"content_model\": \"strict\""),
            line.formatted("lenient", ", \"content_model\": \"lenient\""));
    List<String> lines = call.out().lines().toList();
    assertTrue(lines.get(0).startsWith("{\"id\":\"usual\",\"compatible\":false,"), call.out());
    assertTrue(lines.get(1).startsWith("{\"id\":\"strict\",\"compatible\":false,"), call.out());
    assertTrue(lines.get(2).startsWith("{\"id\":\"lenient\",\"compatible\":true,"), call.out());
  }

  @Test
  void aValueThatCannotBeIsAnErrorWithItsPlace() {
    Call call =
        batch(
            "{\"id\": \"m\", \"format\": \"JSON\", \"mode\": \"FULL\", \"previous\": [],"
                + " \"new\": \"{}\", \"content_model\": \"loose\"}",
            "{\"id\": \"d\", \"format\": \"JSON\", \"mode\": \"FULL\", \"previous\": [],"
                + " \"new\": \"{}\", \"dialect_default\": \"draft-99\"}");
    List<String> lines = call.out().lines().toList();
    assertTrue(
        lines.get(0).contains("'loose' is not a content model; there are strict and lenient."),
        call.out());
    assertTrue(lines.get(0).contains("\"startLine\":1,\"startColumn\":93,"), call.out());
    assertTrue(lines.get(1).contains("'draft-99' is not a draft of JSON Schema;"), call.out());
  }

  @Test
  void withoutFindingsTheAnswersAreTheSame() {
    String cases =
        String.join(
            "\n",
            json("holds", "BACKWARD", "[\"{\\\"type\\\": \\\"integer\\\"}\"]", "number"),
            json("breaks", "FORWARD", "[\"{\\\"type\\\": \\\"integer\\\"}\"]", "number"),
            "{\"id\": \"avro\", \"format\": \"AVRO\", \"mode\": \"BACKWARD\", \"previous\":"
                + " [\"\\\"long\\\"\"], \"new\": \"\\\"int\\\"\"}",
            "{\"id\": \"odd\", \"format\": \"AVRO\", \"mode\": \"FULL\", \"previous\":"
                + " [\"\\\"lon\\\"\"], \"new\": \"\\\"int\\\"\"}");
    Call plain = Call.withInput(here, cases + "\n", "compat", "--batch", "-", "--no-findings");
    assertEquals(
        List.of(
            "{\"id\":\"holds\",\"compatible\":true}",
            "{\"id\":\"breaks\",\"compatible\":false}",
            "{\"id\":\"avro\",\"compatible\":false}"),
        plain.out().lines().limit(3).toList());
    assertTrue(
        plain
            .out()
            .lines()
            .toList()
            .getLast()
            .startsWith("{\"id\":\"odd\",\"compatible\":null,\"error\":{"),
        plain.out());
    List<String> full =
        Call.withInput(here, cases + "\n", "compat", "--batch", "-").out().lines().toList();
    assertTrue(full.get(1).startsWith("{\"id\":\"breaks\",\"compatible\":false,\"findings\":["));
    assertTrue(full.get(2).startsWith("{\"id\":\"avro\",\"compatible\":false,\"findings\":["));
  }

  @Test
  void aMissingFileCannotBeJudged() {
    Call call = Call.in(here, "compat", "--batch", "nowhere.jsonl");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertEquals("meshwright: cannot read nowhere.jsonl: there is no such file\n", call.err());
  }

  private Call batch(String... lines) {
    return Call.withInput(here, String.join("\n", lines) + "\n", "compat", "--batch", "-");
  }

  private static String json(String id, String mode, String previous, String type) {
    return "{\"id\": \"%s\", \"format\": \"JSON\", \"mode\": \"%s\", \"previous\": %s, \"new\": \"{\\\"type\\\": \\\"%s\\\"}\"}"
        .formatted(id, mode, previous, type);
  }
}
