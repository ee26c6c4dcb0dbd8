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

  private static String renamed(String sql) {
    return TextEdits.apply(sql, TableColumn.rename(sql, "orders", "total", "amount").edits());
  }
}
