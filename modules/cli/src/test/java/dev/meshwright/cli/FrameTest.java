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
    Files.writeString(here.resolve("a.avsc"), "\"int\"");
    assertEquals(new Call(ExitCode.FINE, "desktop: a.avsc\n", ""), Call.in(here, "a.avsc"));
  }

  @Test
  void aMistypedCommandIsOneLineWithASuggestion() {
    assertEquals(
        new Call(
            ExitCode.WRONG_CALL,
            "",
            "meshwright: there is no command, folder or file 'verison'; did you mean 'version'?\n"),
        Call.in(here, "verison"));
  }

  @Test
  void anUnknownFormatIsRefusedInTheSameWordsByEveryCommand() {
    assertEquals(
        "meshwright: log: --format must be text or json, not 'sarif' (see 'meshwright help log')\n",
        Call.in(here, "log", "a.avsc", "--format", "sarif").err());
    assertEquals(
        "meshwright: profile: --format must be text or json, not 'jsno'; did you mean 'json'? (see"
            + " 'meshwright help profile')\n",
        Call.in(here, "profile", "a.csv", "--format", "jsno").err());
    assertEquals(
        "meshwright: check: --format must be text, json, sarif, junit, github, markdown or html,"
            + " not 'xml' (see 'meshwright help check')\n",
        Call.in(here, "check", "--format", "xml").err());
  }

  @Test
  void helpListsEveryCommand() {
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
