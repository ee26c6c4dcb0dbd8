package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

  @TempDir Path temporary;
  private GitFolder folder;

  @BeforeEach
  void oneTest() {
    folder =
        GitFolder.init(temporary)
            .write("sql/twice.sql", "SELECT id, id * 2 AS twice FROM numbers\n")
            .write(
                "sql/twice.test.yaml",
                """
                test: doubles
                transformation: twice.sql
                given:
                  numbers:
                    columns: {id: BIGINT}
                    rows: [{id: 1}, {id: 2}]
                expect:
                  columns: {id: BIGINT, twice: BIGINT}
                  rows:
                    - {id: 1, twice: 2}
                    - {id: 2, twice: 4}
                """);
  }

  @Test
  void testsThatPass() {
    assertEquals(
        new Call(
            ExitCode.FINE,
            "passed  doubles (sql/twice.test.yaml:1:7)\n1 test: 1 passed, 0 failed.\n",
            ""),
        folder.call("test"));
  }

  @Test
  void aTestThatFailsShowsTheRowsAndCanBeAccepted() {
    folder.write("sql/twice.sql", "SELECT id, id * 3 AS twice FROM numbers WHERE id = 2\n");
    Call failed = folder.call("test");
    assertEquals(ExitCode.FINDINGS, failed.code());
    assertTrue(
        failed.out().contains("Rows differ: 1 changed, 1 missing, 0 too many, 0 as expected."),
        failed.out());
    Call accepted = folder.call("test", "--accept");
    assertEquals(ExitCode.FINE, accepted.code());
    assertEquals("accepted in sql/twice.test.yaml\n", accepted.err());
    assertEquals(ExitCode.FINE, folder.call("test").code());
  }

  @Test
  void qualityRulesOfContractsAreRunOnTheSamples() {
    folder.write("numbers.csv", "id\n1\n1\n");
    folder.write(
        "numbers.odcs.yaml",
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: numbers
        version: 1.0.0
        status: active
        schema:
          - name: numbers
            properties:
              - name: id
                logicalType: integer
                quality:
                  - metric: duplicateValues
                    mustBe: 0
        """);
    Call text = folder.call("test");
    assertEquals(ExitCode.FINDINGS, text.code());
    assertTrue(
        text.out()
            .endsWith(
                "BROKEN  numbers.id: duplicateValues must be 0 (numbers.odcs.yaml:12:13),"
                    + " measured 1, must be 0\n1 quality rule: 0 hold, 1 broken, 0 not run.\n"),
        text.out());
    Call junit = folder.call("test", "--format", "junit");
    assertTrue(
        junit.out().contains("<testsuite name=\"quality rules\" tests=\"1\" failures=\"1\""));
    assertEquals(ExitCode.FINE, folder.call("test", "--skip-quality").code());
  }

  @Test
  void resultsForPrograms() {
    folder.write("sql/twice.sql", "SELECT id, 0::BIGINT AS twice FROM numbers\n");
    folder.write("sql/odd.test.yaml", "test: odd\ntransformatoin: x.sql\n");
    Call junit = folder.call("test", "--format", "junit");
    assertTrue(junit.out().contains("tests=\"2\" failures=\"1\" errors=\"1\""), junit.out());
    Call json = folder.call("test", "--format", "json");
    assertEquals(ExitCode.FINDINGS, json.code());
    assertTrue(json.out().contains("\"document\": \"meshwright.test/1\""), json.out());
    assertTrue(json.out().contains("\"changed\": 2"), json.out());
    assertTrue(json.out().contains("There is no key 'transformatoin' here."), json.out());
  }

  @Test
  void aFolderWithoutTestsIsFine() {
    folder.delete("sql/twice.test.yaml");
    assertEquals("There are no tests in this workspace.\n", folder.call("test").out());
  }
}
