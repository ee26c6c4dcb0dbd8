package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `convert`, through the parsers and validators of the languages.
class ConvertTest {

  @TempDir Path temporary;
  private GitFolder folder;

  @BeforeEach
  void oneSchemaOfEachLanguage() {
    folder =
        GitFolder.init(temporary)
            .write(
                "order.avsc",
                """
                {"type": "record", "name": "Order", "namespace": "shop", "fields": [
                  {"name": "id", "type": "int", "aliases": ["number"]},
                  {"name": "who", "type": ["null", "string"], "default": null},
                  {"name": "total", "type": {"type": "bytes", "logicalType": "decimal",
                    "precision": 6, "scale": 2}}]}
                """)
            .write(
                "order.proto",
                """
                syntax = "proto3";
                package shop;
                message Line { int64 count = 1; }
                message Order { string id = 1; repeated Line lines = 2; }
                """)
            .write("good.csv", "id,who,total\n1,ann,2.50\n2,,-9999.99\n")
            .write("bad.csv", "id,who,total\n3000000000,ann,2.505\n")
            .commit("Begin");
  }

  @Test
  void rowsThatFitTheSourceFitWhatItIsConvertedTo() {
    Call call = folder.call("convert", "order.avsc", "--to", "json", "--out", "order.schema.json");
    assertEquals(ExitCode.FINE, call.code(), call.err());
    assertEquals("", call.out());
    Call valid = folder.call("validate", "order.schema.json", "good.csv");
    assertEquals(ExitCode.FINE, valid.code(), valid.out() + valid.err());
    Call invalid = folder.call("validate", "order.schema.json", "bad.csv");
    assertEquals(ExitCode.FINDINGS, invalid.code());
    assertTrue(invalid.out().contains("row 1 id: "), invalid.out());
    assertTrue(invalid.out().contains("row 1 total: "), invalid.out());
  }

  @Test
  void whatIsLostIsToldWhereTheSourceSaysIt() {
    Call call = folder.call("convert", "order.avsc", "--to", "protobuf");
    assertEquals(ExitCode.FINE, call.code());
    assertTrue(
        call.err().contains("order.avsc:2:12 warning: The aliases of id are left out.\n"),
        call.err());
    assertTrue(
        call.err()
            .contains("note: total, a decimal(6, 2), becomes a text; a comment, @type, says so.\n"),
        call.err());
    assertTrue(call.out().contains("  string total = 3;\n"), call.out());
  }

  @Test
  void aMessageIsChosenByItsName() {
    Call order = folder.call("convert", "order.proto#Order", "--to", "avro");
    assertTrue(order.out().contains("\"name\": \"Line\""), order.out());
    Call first = folder.call("convert", "order.proto", "--to", "avro");
    assertTrue(first.out().contains("\"name\": \"Line\""), first.out());
    assertFalse(first.out().contains("\"name\": \"Order\""), first.out());
    assertTrue(first.err().contains("Line does not use Order: it is left out."), first.err());
    Call none = folder.call("convert", "order.proto#Basket", "--to", "avro");
    assertEquals(ExitCode.FINDINGS, none.code());
    assertTrue(none.err().contains("order.proto has no message Basket."), none.err());
  }

  @Test
  void whatCannotBeConvertedSaysWhy() {
    Call same = folder.call("convert", "order.avsc", "--to", "avro");
    assertEquals(ExitCode.FINDINGS, same.code());
    assertTrue(same.err().contains("is written in that language already"), same.err());
    folder.write("broken.avsc", "{\"type\": \"record\", \"name\": ");
    Call broken = folder.call("convert", "broken.avsc", "--to", "json");
    assertEquals(ExitCode.FINDINGS, broken.code());
    assertTrue(broken.err().startsWith("broken.avsc:"), broken.err());
    assertEquals(ExitCode.NOT_POSSIBLE, folder.call("convert", "gone.avsc", "--to", "json").code());
  }

  @Test
  void noFileIsWrittenOver() throws Exception {
    String before = Files.readString(temporary.resolve("order.proto"));
    Call call = folder.call("convert", "order.avsc", "--to", "protobuf", "--out", "order.proto");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertTrue(call.err().contains("order.proto exists"), call.err());
    assertEquals(before, Files.readString(temporary.resolve("order.proto")));
  }
}
