package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `generate`, in all formats.
class GenerateTest {

  @TempDir Path temporary;
  private GitFolder folder;

  @BeforeEach
  void schemas() {
    folder =
        GitFolder.init(temporary)
            .write(
                "order.proto",
                "syntax = \"proto3\";\nmessage Order { int64 id = 1; string who_is = 2; }\n")
            .write(
                "order.avsc",
                "{\"type\": \"record\", \"name\": \"Order\", \"fields\": [{\"name\": \"id\","
                    + " \"type\": \"long\"}, {\"name\": \"hash\", \"type\": \"bytes\"}]}")
            .commit("Begin");
  }

  @Test
  void everyFormatIsWrittenAndReadAgain() {
    for (String name : List.of("a.avro", "a.csv", "a.parquet", "a.ndjson", "a.json")) {
      Call made = folder.call("generate", "order.avsc", "--rows", "7", "--out", name);
      assertEquals(ExitCode.FINE, made.code(), made.err());
      Call read = folder.call("profile", name);
      assertTrue(read.out().endsWith("7 rows, 2 columns.\n"), read.out() + read.err());
    }
    Call fits = folder.call("validate", "order.avsc", "a.avro");
    assertTrue(fits.out().endsWith("7 rows, 0 that do not fit.\n"), fits.out());
  }

  @Test
  void messagesAreReadByWhatWasSaidOfThem() {
    folder.write(
        ".meshwright/samples.yaml",
        "samples:\n  - path: a.binpb\n    schema: order.proto\n    message: Order\n"
            + "    framing: delimited\n");
    Call made = folder.call("generate", "order.proto#Order", "--rows", "7", "--out", "a.binpb");
    assertEquals(ExitCode.FINE, made.code(), made.err());
    Call read = folder.call("profile", "a.binpb");
    assertTrue(read.out().endsWith("7 rows, 2 columns.\n"), read.out() + read.err());
  }

  @Test
  void textGoesToStandardOutputAndAllElseToAFile() {
    Call own = folder.call("generate", "order.proto#Order", "--rows", "3", "--as", "pbjson");
    assertEquals(3, own.out().lines().count());
    assertTrue(own.out().contains("\"whoIs\""), own.out());
    Call list = folder.call("generate", "order.avsc", "--rows", "3", "--as", "json");
    assertTrue(list.out().startsWith("[\n"), list.out());
    Call bytes = folder.call("generate", "order.avsc", "--as", "avro");
    assertEquals(ExitCode.WRONG_CALL, bytes.code(), bytes.err());
    Call other = folder.call("generate", "order.avsc", "--as", "binpb", "--out", "b.binpb");
    assertEquals(ExitCode.FINDINGS, other.code(), other.err());
    assertTrue(!Files.exists(temporary.resolve("b.binpb")));
  }
}
