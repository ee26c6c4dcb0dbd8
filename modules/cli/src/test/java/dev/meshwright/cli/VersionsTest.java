package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks that look further back than the last version.
class VersionsTest {

  private static final String WITH_NOTE =
      "syntax = \"proto3\";\nmessage Order {\n  string id = 1;\n  string note = 2;\n}\n";
  private static final String WITHOUT =
      "syntax = \"proto3\";\nmessage Order {\n  string id = 1;\n}\n";
  private static final String WITH_TOTAL =
      "syntax = \"proto3\";\nmessage Order {\n  string id = 1;\n  int64 total = 2;\n}\n";

  @TempDir Path temporary;
  private GitFolder repository;

  @BeforeEach
  void init() {
    repository = GitFolder.init(temporary);
  }

  @Test
  void aNumberGivenUpLongAgoIsFoundWhenItIsUsedAgain() {
    repository.write("old/order.proto", WITH_NOTE).commit("Begin");
    String first = repository.ask("rev-parse", "--short=7", "HEAD").strip();
    repository.write("old/order.proto", WITHOUT).commit("Remove the note");
    repository.git("mv", "old", "new").commit("Move");
    repository.write("README", "x").commit("Something else");
    repository.write("new/order.proto", WITH_TOTAL);
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code(), call.out());
    assertTrue(
        call.out().contains("  error   4:17  Order.total  proto-field-number-reused"), call.out());
    assertTrue(call.out().contains("in " + first + " (string note = 2)"), call.out());
    repository.commit("Use it again");
    assertEquals(ExitCode.FINE, repository.call("check").code());
  }

  @Test
  void aDiffOfTwoFilesSearchesTheHistoryOfTheEarlierOne() {
    repository.write("order.proto", WITH_NOTE).commit("Begin");
    String first = repository.ask("rev-parse", "--short=7", "HEAD").strip();
    repository.write("order.proto", WITHOUT).commit("Remove the note");
    repository.write("later.proto", WITH_TOTAL);
    for (String old : List.of("HEAD:order.proto", "order.proto")) {
      Call call = repository.call("diff", old, "later.proto");
      assertTrue(call.out().contains("Order.total  proto-field-number-reused"), call.out());
      assertTrue(call.out().contains("in " + first + " (string note = 2)"), call.out());
    }
  }

  @Test
  void aNumberThatComesBackAsItWasIsFine() {
    repository.write("order.proto", WITH_NOTE).commit("Begin");
    repository.write("order.proto", WITHOUT).commit("Remove the note");
    repository.write("order.proto", WITH_NOTE);
    Call call = repository.call("check");
    assertFalse(call.out().contains("reused"), call.out());
  }

  @Test
  void anEarlierTextThatDoesNotParseGaveNothingUp() {
    repository.write("order.proto", WITH_NOTE).commit("Begin");
    repository.write("order.proto", "message Order {{{").commit("Break the file");
    repository.write("order.proto", WITH_NOTE).commit("Mend it");
    repository.write("order.proto", WITH_NOTE.replace("string note", "int32 amount"));
    Call call = repository.call("check");
    assertFalse(call.out().contains("number-reused"), call.out());
  }

  @Test
  void aNewVersionFolderIsComparedWithTheLastOneOfItsMajorNumber() {
    repository.write("v1.0/order.schema.json", schema("integer")).commit("First version");
    repository.write("v1.1/order.schema.json", schema("string"));
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code(), call.out());
    assertTrue(
        call.out()
            .startsWith(
                "v1.1/order.schema.json  added, compared with v1.0/order.schema.json:"
                    + " BACKWARD broken\n"),
        call.out());
    repository.delete("v1.1/order.schema.json").write("v2.0/order.schema.json", schema("string"));
    assertEquals(ExitCode.FINE, repository.call("check").code());
  }

  @Test
  void aTransitiveModeNamesTheFolderThatBreaks() {
    repository
        .write("order/1-0-0.json", schema("integer"))
        .write("order/1-0-1.json", schema("string"))
        .commit("Two versions");
    repository.write("order/1-1-0.json", schema("string"));
    assertEquals(ExitCode.FINE, repository.call("check").code());
    Call call = repository.call("check", "--mode", "BACKWARD_TRANSITIVE");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(
        call.out()
            .startsWith(
                "order/1-1-0.json  added, compared with order/1-0-1.json:"
                    + " BACKWARD_TRANSITIVE broken by order/1-0-0.json\n"),
        call.out());
    assertTrue(call.out().contains("against order/1-0-0.json\n"), call.out());
  }

  @Test
  void theMatrixAnswersForEveryModeAgainstEveryReleasedVersion() {
    repository.write("order.schema.json", schema("integer")).commit("One").git("tag", "v1.0.0");
    repository.write("order.schema.json", schema("string")).commit("Two").git("tag", "v2.0.0");
    repository.write("order.schema.json", schema("string\", \"title\": \"Order"));
    Call call = repository.call("check", "--matrix", "--against", "v2.0.0");
    assertEquals(ExitCode.FINE, call.code(), call.out());
    assertTrue(
        call.out()
            .contains(
                """
                                    BACKWARD    FORWARD     FULL
                  v2.0.0 (%s)  holds       holds       holds
                  v1.0.0            broken      broken      broken
                  all of them       broken      broken      broken
                """
                    .formatted(repository.ask("rev-parse", "--short=7", "v2.0.0").strip())),
        call.out());
    assertTrue(call.out().endsWith("Next version: patch, v2.0.1.\n"), call.out());
    Call json = repository.call("check", "--matrix", "--format", "json");
    assertTrue(json.out().contains("\"mode\": \"FULL_TRANSITIVE\""), json.out());
  }

  @Test
  void whatIsTheSameAgainstSeveralVersionsIsAnnotatedOnce() {
    String old = "{\"type\": \"record\", \"name\": \"R\", \"doc\": \"%s\", \"fields\": []}";
    String young =
        "{\"type\": \"record\", \"name\": \"R\", \"fields\": ["
            + "{\"name\": \"a\", \"type\": \"int\"},\n{\"name\": \"b\", \"type\": \"int\"}]}";
    repository.write("r.avsc", old.formatted("1")).commit("One").git("tag", "v1.0.0");
    repository.write("r.avsc", old.formatted("2")).commit("Two").git("tag", "v1.1.0");
    repository.write("r.avsc", young);
    Call call = repository.call("check", "--mode", "BACKWARD_TRANSITIVE", "--format", "github");
    assertEquals(
        2,
        call.out().lines().filter(line -> line.contains("avro-field-added-no-default")).count(),
        call.out());
  }

  private static String schema(String type) {
    return "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\","
        + " \"properties\": {\"id\": {\"type\": \""
        + type
        + "\"}}}";
  }
}
