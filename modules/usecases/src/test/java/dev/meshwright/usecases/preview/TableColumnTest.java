package dev.meshwright.usecases.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.TextEdits;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableColumnTest {

  @Test
  void columnsOfTheOnlyTableFollowAndTheResultKeepsItsNames() {
    assertEquals(
        "SELECT day, amount AS total, amount * 2 AS twice FROM orders WHERE amount > 0",
        renamed("SELECT day, total, total * 2 AS twice FROM orders WHERE total > 0"));
  }

  @Test
  void qualifiedNamesFollowBesideOtherTables() {
    String sql = "SELECT o.total, r.total AS rate FROM orders AS o JOIN rates r ON o.total = r.x";
    assertEquals(
        "SELECT o.amount AS total, r.total AS rate FROM orders AS o JOIN rates r"
            + " ON o.amount = r.x",
        renamed(sql));
  }

  @Test
  void aNameOfSeveralTablesIsTold() {
    String sql = "SELECT total FROM orders JOIN rates USING (day)";
    TableColumn.Renamed renamed = TableColumn.rename(sql, "orders", "total", "amount");
    assertEquals(List.of(), renamed.edits());
    assertEquals(List.of("total"), renamed.unsure().stream().map(range -> range.of(sql)).toList());
  }

  @Test
  void onlyTheStepThatReadsTheTableChanges() {
    assertEquals(
        "WITH a AS (SELECT amount AS total FROM orders), b AS (SELECT total FROM a)"
            + " SELECT total FROM b",
        renamed(
            "WITH a AS (SELECT total FROM orders), b AS (SELECT total FROM a)"
                + " SELECT total FROM b"));
  }

  @Test
  void aFunctionOrGivenNameIsNoColumn() {
    assertEquals(
        "SELECT total(x) AS total FROM orders", renamed("SELECT total(x) AS total FROM orders"));
  }

  @Test
  void placesBehindAStarAreTold() {
    String sql = "WITH a AS (SELECT * FROM orders) SELECT total, x AS total FROM a";
    assertEquals(List.of(), TableColumn.rename(sql, "orders", "total", "amount").edits());
    assertEquals(
        List.of(sql.indexOf("total")),
        TableColumn.throughStar(sql, "orders", "total").stream()
            .map(range -> range.start())
            .toList());
    assertEquals(List.of(), TableColumn.throughStar("SELECT total FROM orders", "orders", "total"));
  }

  private static String renamed(String sql) {
    return TextEdits.apply(sql, TableColumn.rename(sql, "orders", "total", "amount").edits());
  }
}
