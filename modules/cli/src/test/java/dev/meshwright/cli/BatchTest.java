package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        lines.get(1).contains("'XML' is no format; there are AVRO, PROTOBUF and JSON."),
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
        lines.get(0).contains("'loose' is no content model; there are strict and lenient."),
        call.out());
    assertTrue(lines.get(0).contains("\"startLine\":1,\"startColumn\":93,"), call.out());
    assertTrue(lines.get(1).contains("'draft-99' is no draft of JSON Schema;"), call.out());
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
