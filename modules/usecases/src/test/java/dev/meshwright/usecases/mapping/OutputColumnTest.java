package dev.meshwright.usecases.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.TextEdits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputColumnTest {

  @Test
  void namesAreThoseThatTheTextGives() {
    assertEquals(
        List.of(
            Optional.of("a"),
            Optional.of("c"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("d e")),
        OutputColumn.names("SELECT a, t.b AS c, count(*), x.*, \"d e\" FROM t AS x"));
  }

  @Test
  void aNameThatIsGivenIsReplacedWhereItIsUsed() {
    assertEquals(
        "SELECT sum(x) AS amount, day FROM t GROUP BY day HAVING amount > 1 ORDER BY amount",
        renamed("SELECT sum(x) AS total, day FROM t GROUP BY day HAVING total > 1 ORDER BY total"));
  }

  @Test
  void aColumnOfATableKeepsItsNameThere() {
    assertEquals(
        "SELECT total AS amount, day FROM t WHERE total > 1 ORDER BY total",
        renamed("SELECT total, day FROM t WHERE total > 1 ORDER BY total"));
  }

  @Test
  void aNameThatNeedsQuotesGetsThem() {
    assertEquals(
        "SELECT x AS \"the total\" FROM t",
        TextEdits.apply(
            "SELECT x AS total FROM t",
            OutputColumn.rename("q.sql", "SELECT x AS total FROM t", "total", "the total")));
  }

  @Test
  void aStarGivesNothingToRename() {
    assertEquals(List.of(), OutputColumn.rename("q.sql", "SELECT * FROM t", "total", "amount"));
  }

  private static String renamed(String sql) {
    return TextEdits.apply(sql, OutputColumn.rename("q.sql", sql, "total", "amount"));
  }
}
