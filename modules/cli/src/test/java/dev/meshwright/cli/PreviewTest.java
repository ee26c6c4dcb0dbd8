package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

  @TempDir Path temporary;
  private GitFolder repository;

  @BeforeEach
  void oneTransformationOnOneSample() {
    repository =
        GitFolder.init(temporary)
            .write("orders/samples/orders.csv", "id,total\n1,2.50\n2,4.00\n3,\n")
            .write(
                "orders/sql/large.sql",
                "WITH paid AS (SELECT * FROM orders WHERE total IS NOT NULL)\n"
                    + "SELECT id FROM paid WHERE total > 3\n")
            .commit("Begin");
  }

  @Test
  void rowsWithTheirTypes() {
    assertEquals(
        new Call(ExitCode.FINE, "id\nBIGINT\n------\n2\n1 row.\n", ""),
        repository.call("preview", "orders/sql/large.sql"));
  }

  @Test
  void aResultThatFailsShowsItsErrorAndNoRows() {
    repository.write("orders/sql/large.sql", "SELECT CAST(id || 'x' AS INTEGER) AS n FROM orders");
    Call text = repository.call("preview", "orders/sql/large.sql");
    assertEquals(ExitCode.FINDINGS, text.code());
    assertEquals("", text.out());
    assertTrue(text.err().startsWith("orders/sql/large.sql:1:"), text.err());
    assertTrue(text.err().contains("'1x'"), text.err());
    Call json = repository.call("preview", "orders/sql/large.sql", "--format", "json");
    assertEquals(ExitCode.FINDINGS, json.code());
    assertTrue(json.out().contains("\"rows\": []"), json.out());
    assertTrue(json.out().contains("\"complete\": false"), json.out());
    assertTrue(json.out().contains("'1x'"), json.out());
  }

  @Test
  void aTableThatIsMissingIsToldWithTheTablesOfTheWorkspace() {
    repository.write("orders/sql/large.sql", "SELECT id\nFROM zzz");
    Call far = repository.call("preview", "orders/sql/large.sql");
    assertEquals(ExitCode.FINDINGS, far.code());
    assertTrue(far.err().contains("large.sql:2:6 error: There is no table zzz."), far.err());
    assertTrue(far.err().contains("The tables here are orders."), far.err());
    repository.write("orders/sql/large.sql", "SELECT id\nFROM ordres");
    Call near = repository.call("preview", "orders/sql/large.sql");
    assertTrue(near.err().contains("Did you mean \"orders\"?"), near.err());
  }

  @Test
  void aStepAsJson() {
    Call call =
        repository.call("preview", "orders/sql/large.sql", "--step", "paid", "--format", "json");
    assertEquals(ExitCode.FINE, call.code());
    assertTrue(call.out().contains("\"document\": \"meshwright.preview/1\""), call.out());
    assertTrue(call.out().contains("\"complete\": true"), call.out());
  }

  @Test
  void whatChangedSinceARevision() {
    repository.write("orders/sql/large.sql", "SELECT id, total * 2 AS total FROM orders\n");
    repository.commit("Twice");
    repository.write(
        "orders/sql/large.sql", "SELECT id, total * 3 AS total FROM orders WHERE id <> 2\n");
    Call call = repository.call("preview", "orders/sql/large.sql", "--against", "HEAD");
    assertEquals(
        """
        change   id      total (before)  total (after)
        VARCHAR  BIGINT  DECIMAL(18,2)   DECIMAL(18,2)
        -------  ------  --------------  -------------
        changed  1       5.00            7.50
        removed  2       8.00            NULL
        Matched by id, which tells all rows apart.
        Changed: total in 1 row.
        Against HEAD: 0 rows added, 1 removed, 1 changed, 1 the same.
        """,
        call.out());
    assertEquals(ExitCode.FINE, call.code());
  }

  @Test
  void anyTwoRevisionsByAChosenKeyWithTheSamplesOfThen() {
    repository.write("orders/sql/large.sql", "SELECT id, total FROM orders\n").commit("All");
    repository.write("orders/samples/orders.csv", "id,total\n1,2.50\n2,9.00\n").commit("More");
    repository.write("orders/sql/large.sql", "SELECT 1\n");
    Call call =
        repository.call(
            "preview",
            "orders/sql/large.sql",
            "--against",
            "HEAD~1..HEAD",
            "--key",
            "id",
            "--with-samples",
            "--format",
            "json");
    assertTrue(call.out().contains("\"keyInferred\": false"), call.out());
    assertTrue(call.out().contains("\"changesByColumn\": {\n    \"total\": 1"), call.out());
    assertTrue(call.out().contains("\"removed\": 1"), call.out());
    Call same =
        repository.call("preview", "orders/sql/large.sql", "--against", "HEAD~1", "--to", "HEAD");
    assertTrue(
        same.out().endsWith("0 rows added, 0 removed, 0 changed, 2 the same.\n"), same.out());
  }

  @Test
  void aSampleIsComparedWithItselfAsItWas() {
    repository.write("orders/samples/orders.csv", "id,total\n1,2.50\n2,9.00\n4,1\n");
    Call call = repository.call("preview", "orders/samples/orders.csv", "--against", "HEAD");
    assertTrue(call.out().endsWith("1 row added, 1 removed, 1 changed, 1 the same.\n"), call.out());
  }

  @Test
  void aTestWithTheFewestRowsThatGiveTheResult() {
    Call call = repository.call("preview", "orders/sql/large.sql", "--keep", "large ones");
    assertEquals(ExitCode.FINE, call.code(), call.err());
    assertTrue(call.out().contains("- {id: 2, total: 4"), call.out());
    assertTrue(!call.out().contains("- {id: 1"), call.out());
    assertEquals("This test belongs into orders/sql/large.large-ones.test.yaml.\n", call.err());
  }

  @Test
  void theRowsAndColumnsOfEachStep() {
    assertEquals(
        new Call(
            ExitCode.FINE,
            "paid (line 1): 2 rows: id BIGINT, total DECIMAL(18,2)\n"
                + "result (line 1): 1 row: id BIGINT\n",
            ""),
        repository.call("preview", "orders/sql/large.sql", "--steps"));
  }

  @Test
  void aModelOfDbtShowsItsSteps() {
    repository.write(
        "orders/sql/large.sql",
        """
        {{ config(materialized='table') }}
        WITH paid AS (SELECT * FROM {{ ref('orders') }} WHERE total IS NOT NULL)
        SELECT $$ it's ( $$ AS a, (SELECT 2) AS b FROM paid
        """);
    assertEquals(
        ExitCode.FINE, repository.call("preview", "orders/sql/large.sql", "--step", "paid").code());
    assertEquals(
        "paid (line 2): 2 rows: id BIGINT, total DECIMAL(18,2)\n"
            + "b (line 3): 1 row: 2 INTEGER\n"
            + "result (line 1): 2 rows: a VARCHAR, b INTEGER\n",
        repository.call("preview", "orders/sql/large.sql", "--steps").out());
  }

  @Test
  void whetherTheResultFitsTheSchemaOfTheProduct() {
    repository.write(
        "orders/schemas/large.avsc",
        """
        {"type": "record", "name": "Large", "fields": [
          {"name": "id", "type": "int"}, {"name": "total", "type": "double"}]}
        """);
    Call call = repository.call("preview", "orders/sql/large.sql", "--check");
    assertEquals(
        """
        Columns beside Large of orders/schemas/large.avsc:
          id BIGINT  id int        fits in part
          -          total double  no column
        2 problems, 1 error.
        row 1 total: there is no column for this field, and it has no default
        1 row: total missing-field. Add the column to the query, or a default to the schema.
        1 row, 1 that do not fit.
        """,
        call.out());
    assertEquals(ExitCode.FINDINGS, call.code());
    Call named =
        repository.call("preview", "orders/sql/large.sql", "--schema", "orders/schemas/large.avsc");
    assertEquals(call.out(), named.out(), "a schema is there to be held against");
    assertTrue(call.err().startsWith("orders/sql/large.sql:2:8 warning: id is BIGINT"), call.err());
    assertTrue(call.err().contains("\n  fix: Cast id to INTEGER\n"), call.err());
    repository.write(
        "orders/sql/large.sql",
        "SELECT CAST(id AS INTEGER) AS id, 1.5::DOUBLE AS total FROM orders");
    assertEquals(
        ExitCode.FINE,
        repository.call("preview", "orders/sql/large.sql", "--check", "--format", "json").code());
  }

  @Test
  void aTextThatDoesNotRunIsAFindingAtItsPlace() {
    repository.write("orders/sql/large.sql", "SELECT id\nFROM orderz\n");
    Call call = repository.call("preview", "orders/sql/large.sql");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(call.err().startsWith("orders/sql/large.sql:2:6 error: "), call.err());
  }

  @Test
  void aMissingFileCannotBePreviewed() {
    Call call = repository.call("preview", "nowhere.sql");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertEquals("meshwright: there is no readable file nowhere.sql\n", call.err());
  }

  @Test
  void aParameterHasAValue() {
    repository.write("orders/sql/large.sql", "SELECT id FROM orders WHERE total > $least\n");
    Call call = repository.call("preview", "orders/sql/large.sql", "--param", "least=3");
    assertEquals(new Call(ExitCode.FINE, "id\nBIGINT\n------\n2\n1 row.\n", ""), call);
  }

  @Test
  void transformationsBuildOnOneAnother() {
    repository.write(
        "orders/sql/paid.sql", "-- paid\nSELECT * FROM {{ ref('orders') }} WHERE total > 0;\n");
    repository.write(
        "orders/sql/large.sql",
        "{{ config(x=1) }}\nWITH big AS (SELECT * FROM {{ ref('paid') }})\nSELECT id FROM big\n");
    repository.write("top.sql", "SELECT count(*) AS n FROM large\n");
    Call call = repository.call("preview", "top.sql");
    assertEquals(new Call(ExitCode.FINE, "n\nBIGINT\n------\n2\n1 row.\n", ""), call);
  }

  @Test
  void aMistakeIsFoundAtItsPlaceBehindTheTablesOfOthers() {
    repository.write("orders/sql/paid.sql", "SELECT * FROM orders WHERE total > 0\n");
    repository.write(
        "orders/sql/large.sql", "WITH big AS (SELECT * FROM paid)\nSELECT idd\nFROM big\n");
    Call call = repository.call("preview", "orders/sql/large.sql");
    assertTrue(call.err().startsWith("orders/sql/large.sql:2:8 error: "), call.err());
  }

  @Test
  void aCircleIsTold() {
    repository.write("a.sql", "SELECT * FROM b\n").write("b.sql", "SELECT * FROM a\n");
    Call call = repository.call("preview", "a.sql");
    assertEquals(ExitCode.FINDINGS, call.code());
    assertTrue(call.err().startsWith("b.sql:1:15 error: "), call.err());
    assertTrue(call.err().contains("a.sql <- b.sql <- a.sql"), call.err());
  }
}
