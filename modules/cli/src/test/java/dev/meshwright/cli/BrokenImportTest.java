package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A schema may be right and import one that is not: every command that reads data by it says so.
class BrokenImportTest {

  @TempDir Path here;

  @BeforeEach
  void aSchemaOverABrokenOne() throws IOException {
    write(
        "a.proto",
        "syntax = \"proto3\";\nimport \"b.proto\";\nmessage A { int32 id = 1; B b = 2; }\n");
    write("b.proto", "syntax = \"proto3\";\nmessage B { Missing m = 1; }\n");
    write("s.csv", "id\n1\n");
    write("q.sql", "SELECT id FROM s\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(here.resolve(name), text);
  }

  @Test
  void the_import_that_is_wrong_is_named() {
    for (List<String> command :
        List.of(
            List.of("validate", "a.proto", "s.csv"),
            List.of("preview", "q.sql", "--check", "--schema", "a.proto"),
            List.of("replay", "s.csv", "--reader", "a.proto"),
            List.of("convert", "a.proto", "--to", "avro"))) {
      Call call = Call.in(here, command.toArray(String[]::new));
      assertTrue(call.code().number() != 0, command + call.out());
      String said = call.out() + call.err();
      assertTrue(said.contains("b.proto") && said.contains("Missing"), command + ": " + said);
    }
  }

  @Test
  void the_problem_is_in_the_document_as_well() {
    Call call = Call.in(here, "validate", "a.proto", "s.csv", "--format", "json");
    assertEquals(1, call.out().split("\"rule\"", -1).length - 1, call.out());
    assertTrue(call.out().contains("Missing"), call.out());
  }
}
