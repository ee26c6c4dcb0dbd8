package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {

  private static final String AVRO = "{\"type\":\"enum\",\"name\":\"A\",\"symbols\":[\"X\"]}";
  private static final String AVRO_LAID_OUT =
      "{\"type\": \"enum\", \"name\": \"A\", \"symbols\": [\"X\"]}\n";
  private static final String PROTO = "syntax = \"proto3\";\nmessage A {string a=1;}\n";
  private static final String PROTO_LAID_OUT =
      "syntax = \"proto3\";\nmessage A {\n  string a = 1;\n}\n";

  @TempDir private Path temporary;
  private GitFolder folder;

  @BeforeEach
  void workspace() {
    folder =
        GitFolder.init(temporary)
            .write("a/a.avsc", AVRO)
            .write("a/a.proto", PROTO)
            .write("b/b.sql", "select a,b from t\n")
            .write("b/data.json", "{\"a\":1}");
  }

  private String text(String path) throws IOException {
    return Files.readString(temporary.resolve(path));
  }

  @Test
  void a_folder_is_laid_out_and_the_files_that_changed_are_told() throws IOException {
    Call call = folder.call("format", ".");
    assertEquals(ExitCode.FINE, call.code(), call.err());
    assertEquals("a/a.avsc\na/a.proto\nb/b.sql\n3 files: 3 changed.\n", call.out());
    assertEquals(AVRO_LAID_OUT, text("a/a.avsc"));
    assertEquals(PROTO_LAID_OUT, text("a/a.proto"));
    assertEquals("SELECT\n  a,\n  b\nFROM t\n", text("b/b.sql"));
    assertEquals("{\"a\":1}", text("b/data.json"), "data is not laid out");
    assertEquals("3 files: 0 changed.\n", folder.call("format", ".").out());
  }

  @Test
  void only_what_is_named_changes() throws IOException {
    folder.call("format", "a/a.proto", "b/data.json");
    assertEquals(AVRO, text("a/a.avsc"));
    assertEquals(PROTO_LAID_OUT, text("a/a.proto"));
    assertEquals("select a,b from t\n", text("b/b.sql"));
  }

  @Test
  void a_check_writes_nothing_and_fails_until_all_is_laid_out() throws IOException {
    Call call = folder.call("format", "--check", "a");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertEquals("a/a.avsc\na/a.proto\n2 files: 2 not laid out.\n", call.out());
    assertEquals(AVRO, text("a/a.avsc"));
    folder.call("format", "a");
    assertEquals(ExitCode.FINE, folder.call("format", "--check", "a").code());
  }

  @Test
  void what_is_half_typed_stays_and_is_told_with_its_place() throws IOException {
    folder.write("a/half.proto", "message A {\n  string");
    Call call = folder.call("format", "a");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(call.out().contains("a/half.proto:1:9"), call.out());
    assertEquals("message A {\n  string", text("a/half.proto"));
    assertEquals(AVRO_LAID_OUT, text("a/a.avsc"), "the others are laid out");
  }

  @Test
  void line_ends_and_marks_stay_as_they_are() throws IOException {
    folder.write("a/a.proto", "\uFEFF" + PROTO.replace("\n", "\r\n"));
    folder.call("format", "a/a.proto");
    assertEquals("\uFEFF" + PROTO_LAID_OUT.replace("\n", "\r\n"), text("a/a.proto"));
  }

  @Test
  void a_path_that_is_not_there_is_told() {
    Call call = folder.call("format", "c.avsc");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertTrue(call.err().contains("c.avsc"), call.err());
  }

  @Test
  void a_call_without_paths_is_wrong() {
    assertEquals(ExitCode.WRONG_CALL, folder.call("format").code());
  }
}
