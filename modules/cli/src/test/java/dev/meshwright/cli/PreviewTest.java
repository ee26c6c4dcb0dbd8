package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void aStepAsJson() {
    Call call =
        repository.call("preview", "orders/sql/large.sql", "--step", "paid", "--format", "json");
    assertEquals(ExitCode.FINE, call.code());
    assertTrue(call.out().contains("\"document\": \"meshwright.preview/1\""), call.out());
    assertTrue(call.out().contains("\"complete\": true"), call.out());
  }

  @Test
  void whatChangedSinceARevision() {
    repository.write("orders/sql/large.sql", "SELECT id FROM orders WHERE total < 3\n");
    Call call = repository.call("preview", "orders/sql/large.sql", "--against", "HEAD");
    assertEquals("- 2\n+ 1\nAgainst HEAD: 1 row gone, 1 row new, 0 rows the same.\n", call.out());
    assertEquals(ExitCode.FINE, call.code());
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
    assertTrue(call.err().contains("b.sql builds on a.sql, which builds on it."), call.err());
  }
}
