package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {

  private static final String OLD = "{\"type\": \"integer\"}";
  private static final String NEW = "{\"type\": \"number\"}";

  @TempDir Path temporary;
  private GitFolder repository;

  @BeforeEach
  void twoVersionsInTwoPlaces() {
    repository =
        GitFolder.init(temporary)
            .write("a/amount.schema.json", OLD)
            .commit("Begin")
            .git("tag", "v1")
            .write("a/amount.schema.json", NEW)
            .write("b/amount.schema.json", OLD);
  }

  @Test
  void twoFiles() {
    same(
        ExitCode.FINE,
        repository.call("diff", "b/amount.schema.json", "a/amount.schema.json"),
        "a/amount.schema.json  changed, BACKWARD holds\n");
    same(
        ExitCode.FINDINGS,
        repository.call("diff", "a/amount.schema.json", "b/amount.schema.json"),
        "b/amount.schema.json  changed, BACKWARD broken\n");
  }

  @Test
  void errorsBeyondWhatTheModeAsksAreSaidInTheHeading() {
    String proto = "syntax = \"proto3\";\nmessage Order { string %s = 1; }\n";
    repository.write("a/order.proto", proto.formatted("who"));
    repository.write("b/order.proto", proto.formatted("customer"));
    same(
        ExitCode.FINDINGS,
        repository.call("diff", "a/order.proto", "b/order.proto"),
        "b/order.proto  changed, BACKWARD holds, with 1 error\n");
  }

  @Test
  void aRevisionAndAFile() {
    same(
        ExitCode.FINDINGS,
        repository.call("diff", "v1", "a/amount.schema.json", "--mode", "FORWARD"),
        "a/amount.schema.json  changed, FORWARD broken\n");
  }

  @Test
  void aFileOfARevision() {
    same(
        ExitCode.FINE,
        repository.call("diff", "v1:a/amount.schema.json", "a/amount.schema.json"),
        "a/amount.schema.json  changed, BACKWARD holds\n");
  }

  @Test
  void twoFolders() {
    same(
        ExitCode.FINDINGS,
        repository.call("diff", "a", "b"),
        "amount.schema.json  changed, BACKWARD broken\n");
  }

  @Test
  void whatNamesNothingCannotBeDone() {
    Call call = repository.call("diff", "a/amount.schema.json", "nowhere");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertTrue(
        call.err().startsWith("meshwright: 'nowhere' is not a file, a folder or a revision"),
        call.err());
  }

  @Test
  void aFileThatIsNoSchemaCannotBeCompared() {
    repository.write("notes.txt", "Hello");
    Call call = repository.call("diff", "notes.txt", "a/amount.schema.json");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertTrue(call.err().startsWith("meshwright: notes.txt is not a schema"), call.err());
  }

  @Test
  void oneSideIsTooLittle() {
    Call call = repository.call("diff", "v1");
    assertEquals(ExitCode.WRONG_CALL, call.code());
    assertEquals(
        "meshwright: diff: missing required parameter: 'NEW' (see 'meshwright help diff')\n",
        call.err());
  }

  private static void same(ExitCode code, Call call, String firstLine) {
    assertTrue(call.out().startsWith(firstLine), call.out() + call.err());
    assertEquals(code, call.code());
  }
}
