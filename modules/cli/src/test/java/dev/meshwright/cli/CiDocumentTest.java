package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that `docs/ci.md` gives do what it says, in a clone with a branch under review.
class CiDocumentTest {

  @TempDir Path temporary;

  @Test
  void everyCommandOfThePageFindsTheBreakOfABranch() throws IOException {
    GitFolder server = GitFolder.init(Files.createDirectory(temporary.resolve("server")));
    server.write("a.proto", "syntax = \"proto3\"; message A { int32 a = 1; }").commit("Begin");
    server.git("clone", "-q", server.path().toString(), temporary.resolve("clone").toString());
    GitFolder clone = new GitFolder(temporary.resolve("clone"));
    clone.git("checkout", "-q", "-b", "change");
    clone.write("a.proto", "syntax = \"proto3\"; message A { string a = 1; }").commit("Break");
    List<String> commands = commands();
    assertEquals(3, commands.size(), commands.toString());
    for (String command : commands) {
      Call call = clone.call(arguments(command));
      assertEquals(ExitCode.FINDINGS, call.code(), command + call.err());
      assertTrue(call.out().contains("proto-field-type-incompatible"), command + call.out());
    }
  }

  /// Checks against a branch in the scripts of the page.
  private static List<String> commands() throws IOException {
    return Files.readAllLines(Path.of("..", "..", "docs", "ci.md")).stream()
        .map(String::strip)
        .filter(line -> line.contains("meshwright check --against \""))
        .toList();
  }

  /// As the shell would split them on the server, without redirections.
  private static String[] arguments(String command) {
    String call = command.substring(command.indexOf("meshwright ") + "meshwright ".length());
    int redirected = call.indexOf(" >");
    return Arrays.stream((redirected < 0 ? call : call.substring(0, redirected)).split(" ", -1))
        .map(word ->
            word.replace("\"", "")
                .replace("$GITHUB_BASE_REF", "main")
                .replace("$CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main"))
        .toArray(String[]::new);
  }
}
