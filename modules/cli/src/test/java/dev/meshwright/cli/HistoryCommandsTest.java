package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandsTest {

  private static final String ORDER =
      """
      {"type": "record", "name": "Order", "fields": [
        {"name": "id", "type": "string"}%s
      ]}
      """;

  @TempDir Path temporary;
  private GitFolder repository;

  @BeforeEach
  void threeVersionsAndARename() {
    repository =
        GitFolder.init(temporary)
            .write("order.avsc", ORDER.formatted(""))
            .commit("Begin")
            .write("order.avsc", ORDER.formatted(field("total")))
            .commit("Say the total")
            .git("mv", "order.avsc", "sale.avsc")
            .commit("Call it a sale")
            .write("sale.avsc", ORDER.formatted(field("total") + field("tax")))
            .commit("Say the tax");
  }

  @Test
  void theHistoryIsToldThroughRenames() {
    Call call = repository.call("log", "sale.avsc");
    assertEquals(ExitCode.FINE, call.code());
    assertEquals("", call.err());
    String subjects =
        call.out()
            .lines()
            .filter(line -> !line.startsWith(" "))
            .map(line -> line.substring(line.indexOf("Ada")))
            .reduce("", (all, line) -> all + line + "\n");
    assertEquals(
        """
        Ada  Say the tax
        Ada  Call it a sale  (moved)
        Ada  Say the total
        Ada  Begin  (added)
        """,
        subjects);
  }

  @Test
  void theHistoryOfAFieldIsWhatTouchedIt() {
    Call call = repository.call("log", "sale.avsc#Order.total");
    assertTrue(call.out().contains("Say the total"), call.out());
    assertTrue(!call.out().contains("Say the tax"), call.out());
  }

  @Test
  void theHistoryOfAFieldInAListIsFoundByItsNames() throws IOException {
    String lines =
        """
        {"type": "record", "name": "Order", "fields": [{"name": "lines", "type":
          {"type": "array", "items": {"type": "record", "name": "Line", "fields": [%s]}}}]}
        """;
    String cents = "{\"name\": \"cents\", \"type\": \"long\"}";
    repository.write("lines.avsc", lines.formatted(cents));
    repository.commit("Begin with cents");
    repository.write("lines.avsc", lines.formatted(cents.replace("long", "string")));
    repository.commit("Write cents out");
    for (String part : List.of("lines.cents", "Order.lines.cents", "lines[].cents")) {
      Call call = repository.call("log", "lines.avsc#" + part);
      assertTrue(call.out().contains("Write cents out"), part + ": " + call.out() + call.err());
    }
    assertTrue(!repository.call("log", "lines.avsc#lines.tax").out().contains("Write cents out"));
  }

  @Test
  void aFileWithoutHistoryCannotBeTold() {
    Call call = repository.call("log", "nowhere.avsc");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertEquals(
        "meshwright: No commit has a file nowhere.avsc. Commit it first, or check the spelling of"
            + " the path.\n",
        call.err());
  }

  @Test
  void theHookComesAndGoes() throws IOException {
    Path hook = temporary.resolve(".git/hooks/pre-commit");
    assertEquals(ExitCode.FINE, repository.call("hook", "install").code());
    assertTrue(Files.isExecutable(hook));
    assertTrue(Files.readString(hook).contains("exec meshwright check --staged\n"));
    assertEquals(ExitCode.FINE, repository.call("hook", "install").code());
    assertEquals(ExitCode.FINE, repository.call("hook", "uninstall").code());
    assertTrue(Files.notExists(hook));
  }

  @Test
  void aHookOfAnotherOriginIsLeftAlone() throws IOException {
    Path hook = temporary.resolve(".git/hooks/pre-commit");
    repository.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n");
    Call call = repository.call("hook", "install");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertTrue(call.err().startsWith("meshwright: There is a pre-commit hook already"), call.err());
    assertEquals(ExitCode.NOT_POSSIBLE, repository.call("hook", "uninstall").code());
    assertEquals("#!/bin/sh\nexit 0\n", Files.readString(hook));
  }

  private static String field(String name) {
    return ",\n  {\"name\": \"" + name + "\", \"type\": \"long\", \"default\": 0}";
  }
}
