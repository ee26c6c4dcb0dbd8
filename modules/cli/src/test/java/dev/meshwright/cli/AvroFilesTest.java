package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Avro's other files: protocols in JSON and in IDL.
class AvroFilesTest {

  private static final String PROTOCOL =
      """
      {"protocol": "Shop", "namespace": "shop",
       "types": [
         {"type": "record", "name": "Order", "fields": [
           {"name": "id", "type": "string"},
           {"name": "total", "type": "%s"}]}],
       "messages": {"get": {"request": [], "response": "Order"}}}
      """;
  private static final String AMOUNT =
      """
      {"type": "record", "name": "Amount", "fields": [{"name": "units", "type": "%s"}]}
      """;
  private static final String MONEY = "protocol Money {\n  record Amount { %s units; }\n}\n";
  private static final String ORDER =
      "protocol Shop {\n  import idl \"money.avdl\";\n  record Order { Amount total; }\n}\n";

  @TempDir Path temporary;
  private GitFolder repository;

  @BeforeEach
  void init() {
    repository = GitFolder.init(temporary);
  }

  @Test
  void theTypesOfAProtocolAreComparedAtTheirPlaces() {
    repository.write("shop.avpr", PROTOCOL.formatted("long")).commit("Begin");
    repository.write("shop.avpr", PROTOCOL.formatted("string"));
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code(), call.out() + call.err());
    assertTrue(call.out().contains("  error   5:32  Order.total  avro-type-changed"), call.out());
  }

  @Test
  void aSchemaMayBearTheNameOfAContainer() {
    repository.write("money.avro", AMOUNT.formatted("long")).commit("Begin");
    repository.write("money.avro", AMOUNT.formatted("string"));
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code(), call.out() + call.err());
    assertTrue(call.out().contains("Amount.units  avro-type-changed"), call.out());
  }

  @Test
  void otherFilesUseTheTypesOfAProtocol() {
    repository
        .write("shop.avpr", PROTOCOL.formatted("long"))
        .write(
            "basket.avsc",
            "{\"type\": \"record\", \"name\": \"Basket\", \"namespace\": \"shop\","
                + " \"fields\": [{\"name\": \"order\", \"type\": \"Order\"}]}")
        .commit("Begin");
    repository.write("shop.avpr", PROTOCOL.formatted("string"));
    Call call = repository.call("check");
    assertTrue(call.out().contains("basket.avsc  dependency changed, BACKWARD broken"), call.out());
  }

  @Test
  void aProtocolWithoutTypesHasNothingToCompare() {
    repository.write("a.avpr", "{\"protocol\": \"P\"}").write("b.avpr", "{\"protocol\": ");
    Call call = repository.call("check", "--against", "HEAD");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertFalse(call.out().contains("a.avpr  added, BACKWARD broken"), call.out());
    repository.commit("Begin").write("a.avpr", "{\"protocol\": \"Q\"}").write("b.avpr", "{}");
    call = repository.call("check");
    assertFalse(call.out().contains("a.avpr  changed, BACKWARD broken"), call.out());
    assertTrue(call.out().contains("  error   1:1  avro-protocol-invalid"), call.out());
  }

  @Test
  void importsOfIdlAreReadAtTheSameRevision() {
    repository
        .write("money.avdl", MONEY.formatted("long"))
        .write("shop.avdl", ORDER)
        .commit("Begin");
    String begin = repository.ask("rev-parse", "HEAD").strip();
    repository.write("money.avdl", MONEY.formatted("string")).commit("Break");
    Call check = repository.call("check", "--against", begin);
    assertTrue(check.out().contains("money.avdl  changed, BACKWARD broken"), check.out());
    assertTrue(check.out().contains("shop.avdl  dependency changed, BACKWARD broken"), check.out());
    Call diff = repository.call("diff", begin + ":shop.avdl", "HEAD:shop.avdl");
    assertEquals(ExitCode.FINDINGS, diff.code(), diff.out() + diff.err());
    Call same = repository.call("diff", begin + ":shop.avdl", begin + ":shop.avdl");
    assertEquals(ExitCode.FINE, same.code());
    assertTrue(same.out().contains(": 0 changed or with problems;"), same.out());
  }
}
