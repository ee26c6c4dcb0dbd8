package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `profile`, `validate` and `replay`, for all three languages.
class SampleCommandsTest {

  private static final String PROTO =
      "syntax = \"proto3\";\n"
          + "message Order { int32 id = 1; optional string who = 2; %s total = 3; }\n";

  @TempDir Path temporary;
  private GitFolder folder;

  @BeforeEach
  void oneSample() {
    folder =
        GitFolder.init(temporary)
            .write("orders.csv", "id,who,total\n1,ann,2.5\n2,,7\n3000000000,bob,8\n")
            .write("order.proto", PROTO.formatted("double"))
            .write(
                "order.avsc",
                """
                {"type": "record", "name": "Order", "fields": [
                  {"name": "id", "type": "int"},
                  {"name": "who", "type": "string"},
                  {"name": "total", "type": "double"}]}
                """)
            .write(
                "order.schema.json",
                """
                {"$schema": "https://json-schema.org/draft/2020-12/schema",
                 "type": "object", "required": ["who"],
                 "properties": {"id": {"type": "integer", "maximum": 10},
                   "who": {"type": "string"}, "total": {"type": "number"}}}
                """)
            .commit("Begin");
  }

  @Test
  void aProfileTellsOfEveryColumn() {
    Call call = folder.call("profile", "orders.csv");
    assertEquals(ExitCode.FINE, call.code(), call.err());
    assertTrue(call.out().contains("who     VARCHAR        1"), call.out());
    assertTrue(call.out().endsWith("3 rows, 3 columns.\n"), call.out());
    Call json = folder.call("profile", "orders.csv", "--format", "json");
    assertTrue(json.out().contains("\"document\": \"meshwright.profile/1\""), json.out());
  }

  @Test
  void keysThatDifferOnlyInCaseKeepTheirNames() {
    folder
        .write("caps.ndjson", "{\"id\": 1, \"Id\": \"a\"}\n{\"id\": 2, \"Id\": \"b\"}\n")
        .write(
            "caps.avsc",
            """
            {"type": "record", "name": "Caps", "fields": [
              {"name": "id", "type": "long"}, {"name": "Id", "type": "string"}]}
            """);
    Call fits = folder.call("validate", "caps.avsc", "caps.ndjson");
    assertEquals(ExitCode.FINE, fits.code(), fits.out());
    assertTrue(fits.out().endsWith("2 rows, 0 that do not fit.\n"), fits.out());
    folder.write(
        "caps.avsc",
        """
        {"type": "record", "name": "Caps", "fields": [
          {"name": "id", "type": "long"}, {"name": "Id", "type": "long"}]}
        """);
    Call misfit = folder.call("validate", "caps.avsc", "caps.ndjson");
    assertEquals(ExitCode.FINDINGS, misfit.code(), misfit.out());
    assertFalse(misfit.out().contains("Id_1"), misfit.out());
    Call inferred = folder.call("infer", "caps.ndjson", "--to", "avro");
    assertTrue(inferred.out().contains("\"Id\""), inferred.out());
    assertFalse(inferred.out().contains("Id_1"), inferred.out());
  }

  @Test
  void messagesAreSamplesAndOneThatCannotBeDecodedIsAFinding() {
    folder
        .write("topic.b64", "CAESA2Fubg==\nCAISA2JvYg==\nEgl4\n")
        .write("topic.sql", "SELECT id, who FROM topic ORDER BY id\n")
        .write(
            ".meshwright/samples.yaml", "samples:\n  - {path: topic.b64, schema: order.proto}\n");
    Call rows = folder.call("preview", "topic.sql");
    assertTrue(rows.out().endsWith("2 rows.\n"), rows.out());
    String malformed = "Message 3 of topic.b64 (byte 26, field who) cannot be decoded";
    assertTrue(rows.err().contains(malformed), rows.err());
    assertEquals(ExitCode.FINDINGS, rows.code());
    Call profile = folder.call("profile", "topic.b64");
    assertTrue(profile.out().endsWith("2 rows, 3 columns.\n"), profile.out());
    assertEquals(ExitCode.FINDINGS, profile.code());
    Call validate = folder.call("validate", "order.proto", "topic.b64");
    assertTrue(validate.out().endsWith("2 rows, 0 that do not fit.\n"), validate.out());
    assertTrue(validate.err().contains(malformed), validate.err());
    assertEquals(ExitCode.FINDINGS, validate.code());
  }

  @Test
  void aMissingSampleCannotBeProfiled() {
    assertEquals(ExitCode.NOT_POSSIBLE, folder.call("profile", "gone.csv").code());
  }

  @Test
  void rowsThatDoNotFitAreToldInEveryLanguage() {
    Call avro = folder.call("validate", "order.avsc", "orders.csv");
    assertEquals(ExitCode.FINDINGS, avro.code(), avro.err());
    assertTrue(avro.out().contains("row 2 who: null, but string does not allow it\n"), avro.out());
    assertTrue(avro.out().contains("row 3 id: 3000000000 does not fit into int\n"), avro.out());
    assertTrue(avro.out().endsWith("3 rows, 2 that do not fit.\n"), avro.out());

    Call proto = folder.call("validate", "order.proto#Order", "orders.csv");
    assertTrue(proto.out().contains("row 3 id: 3000000000 does not fit into int32\n"), proto.out());
    assertTrue(proto.out().endsWith("3 rows, 1 that do not fit.\n"), proto.out());

    Call json = folder.call("validate", "order.schema.json", "orders.csv", "--format", "json");
    assertEquals(ExitCode.FINDINGS, json.code(), json.err());
    assertTrue(json.out().contains("\"failing\": 2"), json.out());
    assertTrue(json.out().contains("\"path\": \"who\""), json.out());
    assertTrue(json.out().contains("\"rule\": \"maximum\""), json.out());
  }

  @Test
  void dataThatFitsIsFine() {
    folder.write("orders.csv", "id,who,total\n1,ann,2.5\n");
    for (String schema : new String[] {"order.avsc", "order.proto", "order.schema.json"}) {
      Call call = folder.call("validate", schema, "orders.csv");
      assertEquals(new Call(ExitCode.FINE, "1 row, 0 that do not fit.\n", ""), call);
    }
  }

  @Test
  void aBrokenSchemaIsAFinding() {
    folder.write("order.avsc", "{\"type\": \"record\", \"name\": \"A\", \"fields\": [{}]}");
    Call call = folder.call("validate", "order.avsc", "orders.csv");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(call.err().startsWith("order.avsc:1:"), call.err());
  }

  @Test
  void protobufBytesAreReadWithAnotherSchema() {
    folder.write("orders.csv", "id,who,total\n1,ann,2.5\n");
    folder.write(
        "order.proto",
        "syntax = \"proto3\";\n"
            + "message Order { int32 id = 1; int64 total = 3; optional int32 extra = 4; }\n");
    Call call =
        folder.call(
            "replay", "orders.csv", "--reader", "order.proto", "--writer", "HEAD:order.proto");
    assertEquals(ExitCode.FINE, call.code(), call.err());
    assertEquals(
        """
        extra gets its default in 1 row, first in row 1: 0
        total vanishes in 1 row, first in row 1: 2.5
        who vanishes in 1 row, first in row 1: ann
        proto-field-type-incompatible Order.total: shown by 1 of 1 row, first by row 1.
        proto-field-removed-number-unreserved Order.who: shown by 1 of 1 row, first by row 1.
        proto-field-removed-name-unreserved Order.who: shown by 1 of 1 row, first by row 1.
        proto-field-removed Order.who: shown by 1 of 1 row, first by row 1.
        proto-field-added Order.extra: shown by 1 of 1 row, first by row 1.
        1 row read, 0 that fail.
        """,
        call.out());
  }

  @Test
  void jsonDocumentsAreValidatedAgain() {
    Call call = folder.call("replay", "orders.csv", "--reader", "order.schema.json");
    assertEquals(ExitCode.FINDINGS, call.code(), call.err());
    assertTrue(call.out().contains("row 2 cannot be read: who: "), call.out());
    assertTrue(call.out().endsWith("3 rows read, 2 that fail.\n"), call.out());
  }

  @Test
  void onlyAvroFilesAreReadAgainByAvro() {
    Call call = folder.call("replay", "orders.csv", "--reader", "order.avsc");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(call.err().contains("orders.csv is not an Avro file"), call.err());
  }

  @Test
  void aSchemaThatIsInferredFitsItsSample() {
    for (String[] language :
        new String[][] {
          {"avro", "new.avsc"}, {"protobuf", "new.proto"}, {"json", "new.schema.json"}
        }) {
      Call inferred = folder.call("infer", "orders.csv", "--to", language[0]);
      assertEquals(ExitCode.FINE, inferred.code(), inferred.err());
      folder.write(language[1], inferred.out());
      assertEquals(
          new Call(ExitCode.FINE, "3 rows, 0 that do not fit.\n", ""),
          folder.call("validate", language[1], "orders.csv"));
    }
  }

  @Test
  void fieldsOfMixedTypesAreToldAndDecided() {
    folder.write("m.ndjson", "{\"n\": 1}\n{\"n\": \"x\"}\n{\"n\": 3}\n");
    Call told = folder.call("infer", "m.ndjson", "--evidence");
    assertEquals(ExitCode.FINE, told.code(), told.err());
    assertTrue(
        told.out().contains("  or integer of 64 bits: 2 of 3 values, not \"x\"\n"), told.out());
    assertTrue(told.out().contains("1 field, 1 of mixed types"), told.out());
    Call inAvro = folder.call("infer", "m.ndjson", "--evidence", "--to", "avro");
    assertTrue(inAvro.out().contains("  or long: 2 of 3 values"), inAvro.out());
    for (String type : new String[] {"n=bigint", "n=integer of 64 bits"}) {
      Call same = folder.call("infer", "m.ndjson", "--to", "avro", "--choose", type);
      assertEquals(ExitCode.FINE, same.code(), same.err());
    }
    Call decided =
        folder.call("infer", "m.ndjson", "--to", "avro", "--choose", "n=long", "--name", "tick");
    assertTrue(decided.out().contains("\"name\": \"Tick\""), decided.out());
    assertTrue(decided.out().contains("{\"name\": \"n\", \"type\": \"long\"}"), decided.out());
    assertTrue(decided.err().contains("n is long: 2 of 3 values, not \"x\""), decided.err());
    Call closed = folder.call("infer", "m.ndjson", "--evidence", "--choose", "n=any value");
    assertTrue(closed.out().endsWith("1 field.\n"), closed.out());
    for (String wrong : new String[] {"n=DATE", "o=BIGINT"}) {
      assertEquals(
          ExitCode.NOT_POSSIBLE,
          folder.call("infer", "m.ndjson", "--to", "avro", "--choose", wrong).code());
    }
    assertEquals(ExitCode.NOT_POSSIBLE, folder.call("infer", "m.ndjson").code());
  }
}
