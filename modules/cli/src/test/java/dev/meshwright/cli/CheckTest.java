package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  private static final String CUSTOMER =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema",
       "type": "object", "properties": {"age": {"type": "integer"}}}
      """;
  private static final String STRICTER = CUSTOMER.replace("\"integer\"", "\"string\"");

  @TempDir Path temporary;
  private GitFolder repository;

  @BeforeEach
  void commitOneSchema() {
    repository = GitFolder.init(temporary).write("customer.schema.json", CUSTOMER).commit("Begin");
  }

  @Test
  void nothingChangedIsFine() {
    Call call = repository.call("check");
    assertEquals("", call.err());
    assertEquals(
        "1 schema compared with main ("
            + head()
            + "): 0 changed or with problems;"
            + " 0 errors, 0 warnings, 0 notes.\n",
        call.out());
    assertEquals(ExitCode.FINE, call.code());
  }

  @Test
  void aBreakingChangeFails() {
    repository.write("customer.schema.json", STRICTER);
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(
        call.out().startsWith("customer.schema.json  changed, BACKWARD broken\n"), call.out());
    assertTrue(call.out().endsWith("Next version: major.\n"), call.out());
  }

  @Test
  void whatIsNotAskedForDoesNotFail() {
    repository.write("customer.schema.json", STRICTER);
    assertEquals(ExitCode.FINE, repository.call("check", "--mode", "none").code());
  }

  @Test
  void theWorkspaceSaysWhichModeCounts() {
    repository
        .write("customer.schema.json", STRICTER)
        .write(".meshwright/compatibility.yaml", "mode: NONE\n");
    assertEquals(ExitCode.FINE, repository.call("check").code());
    assertEquals(ExitCode.FINDINGS, repository.call("check", "--mode", "FULL").code());
  }

  @Test
  void aMistakeInTheSettingsFails() {
    repository.write(".meshwright/compatibility.yaml", "mood: NONE\n");
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(call.out().contains("There is no key 'mood' here"), call.out());
  }

  @Test
  void aBranchIsComparedWithWhereItBegan() {
    repository.git("checkout", "-q", "-b", "feature").write("customer.schema.json", STRICTER);
    repository.commit("Break");
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(call.out().contains("compared with main ("), call.out());
    assertEquals(ExitCode.FINE, repository.call("check", "--against", "HEAD").code());
  }

  @Test
  void anUnknownRevisionCannotBeDone() {
    Call call = repository.call("check", "--against", "nowhere");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertEquals("", call.out());
    assertTrue(
        call.err().startsWith("meshwright: \"nowhere\" names no commit of this repository."),
        call.err());
  }

  @Test
  void withoutARepositoryThereIsNothingToCompareWith(@TempDir Path plain) {
    Call call = Call.in(plain, "check");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertTrue(call.err().startsWith("meshwright: The folder is in no Git repository"), call.err());
  }

  @Test
  void aMissingFolderCannotBeChecked() {
    Call call = repository.call("check", "nowhere");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertTrue(call.err().startsWith("meshwright: there is no folder "), call.err());
  }

  @Test
  void beforeTheFirstCommitEverythingIsNew(@TempDir Path fresh) {
    GitFolder unborn = GitFolder.init(fresh).write("customer.schema.json", CUSTOMER);
    Call call = unborn.call("check");
    assertEquals(ExitCode.FINE, call.code());
    assertTrue(call.out().startsWith("customer.schema.json  added\n"), call.out());
  }

  @Test
  void aRemovedSchemaIsAWarning() {
    repository.delete("customer.schema.json");
    Call call = repository.call("check");
    assertEquals(ExitCode.FINE, call.code());
    assertTrue(call.out().contains("schema-removed"), call.out());
    assertEquals(ExitCode.FINDINGS, repository.call("check", "--fail-on", "warning").code());
  }

  @Test
  void aMovedSchemaIsComparedWithItself() {
    repository.delete("customer.schema.json").write("v2/customer.schema.json", STRICTER);
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(
        call.out().startsWith("v2/customer.schema.json  renamed, BACKWARD broken\n"), call.out());
  }

  @Test
  void aSchemaThatDoesNotParseFailsAndTheOthersAreCheckedAllTheSame() {
    repository.write("customer.schema.json", "{\"type\": ").write("other.schema.json", CUSTOMER);
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(call.out().contains("other.schema.json  added\n"), call.out());
    assertTrue(call.out().contains("  error   1:"), call.out());
  }

  @Test
  void anEarlierVersionThatDoesNotParseIsNamed() {
    repository.write("customer.schema.json", "{\"type\": ").commit("Break the file");
    repository.write("customer.schema.json", CUSTOMER);
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(call.out().contains("The version of main ("), call.out());
    assertTrue(call.out().contains("customer.schema.json:1:"), call.out());
  }

  @Test
  void anotherLanguageOnOneSideIsSaid() {
    repository
        .write("thing.json", CUSTOMER)
        .commit("Add a JSON Schema")
        .write("thing.json", "{\"type\": \"record\", \"name\": \"Thing\", \"fields\": []}");
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(call.out().contains("schema-format-changed"), call.out());
    assertTrue(
        call.out().contains("The earlier version is written in JSON Schema, this one in Avro"),
        call.out());
  }

  @Test
  void aTransitiveModeNamesTheReleaseThatBreaks() {
    repository
        .git("tag", "v1.0.0")
        .write("customer.schema.json", STRICTER)
        .commit("Change the type")
        .git("tag", "v2.0.0");
    repository.write("customer.schema.json", STRICTER.replace("\"string\"", "[\"string\"]"));
    assertEquals(
        ExitCode.FINE, repository.call("check", "--against", "HEAD", "--mode", "FULL").code());
    Call call = repository.call("check", "--mode", "FULL_TRANSITIVE", "--format", "json");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(call.out().contains("\"title\": \"v1.0.0\""), call.out());
  }

  @Test
  void aPropertyAddedToAnOpenObjectBreaksNobodyInTheLenientContentModel() {
    repository.write(
        "customer.schema.json",
        CUSTOMER.replace("\"age\"", "\"name\": {\"type\": \"string\"}, \"age\""));
    assertEquals(ExitCode.FINDINGS, repository.call("check").code());
    assertEquals(ExitCode.FINDINGS, repository.call("check", "--content-model", "strict").code());
    assertEquals(ExitCode.FINE, repository.call("check", "--content-model", "lenient").code());
    repository.write(
        ".meshwright/compatibility.yaml",
        "schemas:\n  - {path: \"customer.*\", contentModel: lenient}\n");
    assertEquals(ExitCode.FINE, repository.call("check").code(), repository.call("check").out());
    assertEquals(ExitCode.WRONG_CALL, repository.call("check", "--content-model", "odd").code());
  }

  private String head() {
    return repository.ask("rev-parse", "--short=7", "HEAD").strip();
  }
}
