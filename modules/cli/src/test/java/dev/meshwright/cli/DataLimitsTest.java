package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bounds of what commands show of data, and data that is hostile to a terminal.
@Isolated("holds queries against limits of time")
class DataLimitsTest {

  @TempDir Path temporary;
  private GitFolder folder;

  @BeforeEach
  void oneSample() {
    folder =
        GitFolder.init(temporary)
            .write("orders.csv", "id,who\n1,ann\n2,\u001b[31mred\n")
            .write("all.sql", "select * from orders order by id")
            .write(
                "order.avsc",
                """
                {"type": "record", "name": "Order", "fields": [
                  {"name": "id", "type": "int"}, {"name": "who", "type": "string"}]}
                """)
            .commit("Begin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "2000000"})
  void aLimitBeyondItsBoundsIsAWrongCall(String limit) {
    for (String command :
        new String[] {
          "validate order.avsc orders.csv",
          "replay orders.csv --reader order.avsc",
          "preview all.sql",
          "log order.avsc"
        }) {
      Call call = folder.call((command + " --limit " + limit).split(" "));
      assertEquals(ExitCode.WRONG_CALL, call.code(), command);
      assertTrue(call.err().contains("--limit must lie between 1 and"), call.err());
      assertEquals("", call.out());
    }
  }

  @Test
  void escapeSequencesInDataDoNotReachTheTerminal() {
    for (String command : new String[] {"preview all.sql", "profile orders.csv"}) {
      Call call = folder.call(command.split(" "));
      assertEquals(ExitCode.FINE, call.code(), call.err());
      assertTrue(call.out().contains("?[31mred"), call.out());
      assertFalse(call.out().contains("\u001b"), call.out());
    }
  }

  @Test
  void theLimitCutsTheListOfRowsAndSaysSo() {
    Call call = folder.call("preview", "all.sql", "--limit", "1");
    assertTrue(call.out().endsWith("The first 1 row; there are more.\n"), call.out());
  }
}
