package dev.meshwright.data.transformtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExactCellsTest {

  @Test
  void a_value_that_a_type_would_change_does_not_fit_it() {
    for (String cell :
        List.of(
            "BIGINT 0042",
            "BIGINT 1e5",
            "BIGINT 7.6",
            "BIGINT true",
            "BOOLEAN NO",
            "BOOLEAN 1",
            "DECIMAL(4,2) 1.005",
            "DECIMAL(4,2) 100.00",
            "DOUBLE 9007199254740993",
            "DOUBLE 1e400",
            "DATE 2026-01-31T10:00:00",
            "TIMESTAMP 2026-01-31 10:00:00.1234567",
            "TIMESTAMP 2026-01-31T10:00:00+02:00")) {
      assertEquals(1, misfit(cell).stream().count(), cell);
    }
    for (String cell :
        List.of(
            "BIGINT -42",
            "VARCHAR 0042",
            "VARCHAR NO",
            "BOOLEAN true",
            "DECIMAL(4,2) 1.500",
            "DOUBLE 0.1",
            "DOUBLE NaN",
            "DATE 2026-01-31",
            "TIMESTAMP 2026-01-31 10:00:00.123456",
            "TIMESTAMP 2026-01-31T10:00:00Z")) {
      assertEquals(Optional.empty(), misfit(cell), cell);
    }
  }

  private static Optional<String> misfit(String cell) {
    int blank = cell.indexOf(' ');
    TreeNode node = new StringNode(new TextRange(0, 1), cell.substring(blank + 1));
    return new ExactCells(false).misfit(node, DataTypes.parse(cell.substring(0, blank)));
  }

  @Test
  void a_column_without_a_type_gets_one_that_keeps_its_values() {
    assertEquals(Optional.of("INTEGER"), type("1", "-2"));
    assertEquals(Optional.of("HUGEINT"), type("12345678901234567890", "1"));
    assertEquals(Optional.of("DECIMAL(5, 3)"), type("1.125", "22.5"));
    assertEquals(Optional.of("VARCHAR"), type("0042", "1"));
    assertEquals(Optional.of("VARCHAR"), type("1e5", "9007199254740993"));
    assertEquals(Optional.of("DOUBLE"), type("1e5", "1.5"));
    assertEquals(Optional.of("VARCHAR"), type("1" + "0".repeat(40)));
  }

  private static Optional<String> type(String... numbers) {
    return WrittenTypes.of(
        List.of(numbers).stream()
            .<TreeNode>map(number -> new NumberNode(new TextRange(0, 1), number))
            .toList());
  }
}
