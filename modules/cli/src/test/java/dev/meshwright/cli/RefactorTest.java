package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefactorTest {

  private static final String AVRO =
      """
      {"type": "record", "name": "Order", "namespace": "shop", "fields": [
        {"name": "id", "type": "int"},
        {"name": "total", "type": "double"}
      ]}
      """;

  private static final String JSON =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Order",
       "type": "object",
       "properties": {
         "order id": {"type": "integer"},
         "a.b": {"type": "number"}
       }}
      """;

  @TempDir Path folder;

  @BeforeEach
  void workspace() {
    GitFolder.init(folder)
        .write("order.avsc", AVRO)
        .write("order.schema.json", JSON)
        .commit("Begin");
  }

  private Call call(String... arguments) {
    return Call.in(folder, arguments);
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void nothingIsWrittenWithoutBeingTold() throws IOException {
    Call call = call("refactor", "rename", "order.avsc", "total", "amount", "--no-samples");
    assertEquals(ExitCode.FINE, call.code(), call.err());
    assertTrue(call.out().contains("1 file would change"), call.out());
    assertEquals(AVRO, text("order.avsc"));
  }

  @Test
  void whatIsShownIsWritten() throws IOException {
    Call call =
        call("refactor", "rename", "order.avsc", "total", "amount", "--no-samples", "--write");
    assertEquals(ExitCode.FINE, call.code(), call.err());
    assertTrue(text("order.avsc").contains("\"name\": \"amount\""), text("order.avsc"));
    assertTrue(text("order.avsc").contains("\"total\""), text("order.avsc"));
  }

  @Test
  void theShownPatchIsOneThatGitTakes() throws IOException {
    patchIsTaken(AVRO);
    patchIsTaken(AVRO.stripTrailing());
    patchIsTaken(AVRO.replace("  {", "\t{"));
    patchIsTaken(AVRO.replace("\n", "\r\n"));
  }

  private void patchIsTaken(String text) throws IOException {
    GitFolder git = new GitFolder(folder);
    git.git("config", "core.autocrlf", "false");
    Files.writeString(folder.resolve("order.avsc"), text);
    String[] words = {"refactor", "rename", "order.avsc", "total", "amount", "--no-samples"};
    String out = call(words).out();
    int end = out.indexOf("\n\n");
    Path patch = folder.resolve(".git/change.patch");
    Files.writeString(patch, out.substring(0, end + 1));
    git.git("apply", patch.toString());
    String patched = text("order.avsc");
    Files.writeString(folder.resolve("order.avsc"), text);
    call(Stream.concat(Arrays.stream(words), Stream.of("--write")).toArray(String[]::new));
    assertEquals(text("order.avsc"), patched);
    assertTrue(patched.contains("amount"), patched);
  }

  @Test
  void namesWithDotsAndBlanksAreFound() {
    Call call = call("refactor", "deprecate", "order.schema.json", "a\\.b", "--no-samples");
    assertEquals(ExitCode.FINE, call.code(), call.out() + call.err());
    assertTrue(call.out().contains("deprecated"), call.out());
  }

  @Test
  void aTypeMovesToTheFileThatIsNamedFromTheCurrentFolder() throws IOException {
    new GitFolder(folder)
        .write(
            "a/shop.proto",
            "syntax = \"proto3\";\npackage shop;\nmessage A {}\nmessage B { A a = 1; }\n");
    Call call =
        call(
            "refactor",
            "move-type",
            "a/shop.proto",
            "A",
            "a/other.proto",
            "--no-samples",
            "--write");
    assertTrue(call.out().contains("2 files changed."), call.out() + call.err());
    assertTrue(text("a/other.proto").contains("message A {}"), text("a/other.proto"));
    Call outside = call("refactor", "move-type", "a/shop.proto", "B", "../b.proto", "--no-samples");
    assertEquals(ExitCode.FINDINGS, outside.code(), outside.out());
    assertTrue(
        (outside.out() + outside.err()).contains("is not another .proto file of the workspace"),
        outside.out() + outside.err());
  }

  @Test
  void whatIsNotThereIsSaid() {
    Call call = call("refactor", "rename", "order.avsc", "nobody", "amount");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertTrue(call.err().contains("order.avsc declares no nobody."), call.err());
    assertTrue(call.err().contains("Declared there: id"), call.err());
    Call near = call("refactor", "rename", "order.avsc", "totl", "amount");
    assertTrue(near.err().contains("Did you mean total?"), near.err());
    Call absent = call("refactor", "make-optional", "nowhere.avsc", "total");
    assertEquals(ExitCode.NOT_POSSIBLE, absent.code());
    assertTrue(absent.err().contains("There is no schema nowhere.avsc."), absent.err());
  }

  @Test
  void aTakenNameIsRefusedWithTheReason() throws IOException {
    Call call = call("refactor", "rename", "order.avsc", "total", "id", "--write");
    assertEquals(ExitCode.FINDINGS, call.code(), call.err());
    assertTrue((call.out() + call.err()).contains("order.avsc"), call.out());
    assertEquals(AVRO, text("order.avsc"));
  }

  @Test
  void aWrongCallSaysWhatAKindIsTold() {
    Call call = call("refactor", "rename", "order.avsc", "total");
    assertEquals(ExitCode.WRONG_CALL, call.code());
    assertTrue(call.err().contains("FIELD NAME"), call.err());
    Call unknown = call("refactor", "rewrite", "order.avsc");
    assertEquals(ExitCode.WRONG_CALL, unknown.code());
    assertTrue(unknown.err().contains("make-optional"), unknown.err());
  }

  @Test
  void aNewFieldIsAddedInEveryLanguage() throws IOException {
    Call call =
        call(
            "refactor",
            "add-field",
            "order.avsc",
            ".",
            "placed",
            "long",
            "--also",
            "all",
            "--no-samples",
            "--write");
    assertTrue(call.out().contains("2 files changed."), call.out() + call.err());
    assertTrue(text("order.schema.json").contains("\"placed\": {"), text("order.schema.json"));
  }
}
