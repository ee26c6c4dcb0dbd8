package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameTest {

  @TempDir Path here;

  @Test
  void nothingOpensTheDesktop() {
    assertEquals(new Call(ExitCode.FINE, "desktop: start\n", ""), Call.in(here));
  }

  @Test
  void aFolderOpensInTheDesktop() throws IOException {
    Files.createDirectory(here.resolve("orders"));
    assertEquals(new Call(ExitCode.FINE, "desktop: orders\n", ""), Call.in(here, "orders"));
  }

  @Test
  void aMistypedVerbIsOneLineWithASuggestion() {
    assertEquals(
        new Call(
            ExitCode.WRONG_CALL,
            "",
            "meshwright: there is no verb and no folder 'verison'; did you mean 'version'?\n"),
        Call.in(here, "verison"));
  }

  @Test
  void helpListsEveryVerb() {
    Call call = Call.in(here, "help");
    assertEquals(ExitCode.FINE, call.code());
    assertTrue(call.out().contains("  version    say which version this is"), call.out());
  }

  @Test
  void theVersionNamesTheRuntime() {
    Call call = Call.in(here, "version");
    assertEquals(ExitCode.FINE, call.code());
    assertTrue(call.out().startsWith("meshwright "), call.out());
    assertEquals(call.out(), Call.in(here, "--version").out());
  }
}
