package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a report says of a change that several files reach.
class ImportedFilesTest {

  private static final String MONEY =
      "syntax = \"proto3\";\npackage shop;\nmessage Money { %s units = 1; }\n";

  @TempDir Path temporary;
  private GitFolder repository;

  @BeforeEach
  void twoFilesThatImportOne() {
    repository = GitFolder.init(temporary).write("money.proto", MONEY.formatted("int64"));
    for (String name : new String[] {"Basket", "Order"}) {
      repository.write(
          name.toLowerCase(Locale.ROOT) + ".proto",
          "syntax = \"proto3\";\npackage shop;\nimport \"money.proto\";\nmessage "
              + name
              + " { Money total = 1; }\n");
    }
    repository.commit("Begin").write("money.proto", MONEY.formatted("string"));
  }

  @Test
  void peopleReadAFindingOnceAtItsOwnFile() {
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code(), call.err());
    assertTrue(call.out().contains("basket.proto  dependency changed, BACKWARD broken"));
    assertTrue(call.out().contains("order.proto  dependency changed, BACKWARD broken"));
    assertEquals(1, occurrences(call.out(), "Money.units  proto-"), call.out());
    assertEquals(2, occurrences(call.out(), " in money.proto, listed there\n"), call.out());
  }

  @Test
  void programsReadItWithEverySchemaItConcerns() {
    Call call = repository.call("check", "--format", "json");
    assertEquals(3, occurrences(call.out(), "\"path\": \"Money.units\""), call.out());
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
