package dev.meshwright.workspace.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFileManagerTest {

  @TempDir Path temporary;

  private SystemFileManager on(String system, Map<String, String> variables) throws IOException {
    return new SystemFileManager(
        system, temporary, variables, temporary.toRealPath().resolve("work"));
  }

  private Path program(Path folder, String text) throws IOException {
    Files.createDirectories(folder);
    Path program = Files.writeString(folder.resolve("xdg-open"), "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }

  @Test
  void each_system_has_its_own_words() throws IOException {
    Path file = Path.of("/w/a b/x.avsc");
    assertEquals(
        Optional.of(List.of("/usr/bin/open", "-R", "/w/a b/x.avsc")),
        on("Mac OS X", Map.of()).command(file));
    List<String> windows =
        on("Windows 11", Map.of("SystemRoot", "/win")).command(file).orElseThrow();
    assertEquals(List.of("/win/explorer.exe", "/select,/w/a b/x.avsc"), windows);
  }

  @Test
  void on_linux_the_folder_is_opened() throws IOException {
    Path told = temporary.resolve("told");
    Path tools = temporary.toRealPath().resolve("tools");
    program(tools, "echo \"$1\" >" + told);
    Path file = temporary.resolve("work/sub/x.avsc");
    Result<Path> shown = on("Linux", Map.of("PATH", tools.toString())).reveal(file);
    assertTrue(shown instanceof Result.Ok, shown::toString);
    assertEquals(file.getParent() + "\n", Files.readString(told));
  }

  @Test
  void a_program_of_the_repository_is_never_started() throws IOException {
    Path work = temporary.toRealPath().resolve("work");
    Path ran = temporary.resolve("ran");
    program(work, "touch " + ran);
    Files.createDirectories(temporary.resolve("links"));
    Files.createSymbolicLink(temporary.resolve("links/xdg-open"), work.resolve("xdg-open"));
    String path = ".:" + work + ":" + temporary.resolve("links") + ":";
    Result<Path> refused = on("Linux", Map.of("PATH", path)).reveal(work.resolve("x.avsc"));
    assertEquals(
        "manage-no-file-manager", assertInstanceOf(Result.Failed.class, refused).problem().rule());
    assertTrue(Files.notExists(ran));
  }

  @Test
  void a_file_manager_that_fails_is_told() throws IOException {
    Path tools = temporary.toRealPath().resolve("tools");
    program(tools, "exit 3");
    Result<Path> failed =
        on("Linux", Map.of("PATH", tools.toString())).reveal(temporary.resolve("x.avsc"));
    String hint = assertInstanceOf(Result.Failed.class, failed).problem().hint();
    assertTrue(hint.contains(temporary.toString()), hint);
  }
}
