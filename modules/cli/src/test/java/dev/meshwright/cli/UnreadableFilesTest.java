package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.workspace.files.TextFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A file that decides something and cannot be read is a finding at its place, never silence.
class UnreadableFilesTest {

  private static final String SCHEMA =
      "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"f\",\"type\":\"int\"}]}";

  @TempDir Path temporary;

  @FunctionalInterface
  private interface Making {
    void make(Path file) throws IOException;
  }

  /// Ways in which a file of a name can be there and give no text.
  private static Map<String, Making> ways() {
    Map<String, Making> ways = new LinkedHashMap<>();
    ways.put("UTF-16", file -> Files.write(file, "mode: FULL\n".getBytes(StandardCharsets.UTF_16)));
    ways.put(
        "Latin-1",
        file -> Files.write(file, "# \u00fc\nmode: FULL\n".getBytes(StandardCharsets.ISO_8859_1)));
    ways.put("too long", file -> Files.write(file, new byte[TextFiles.MAX_TEXT_BYTES + 1]));
    ways.put("folder", Files::createDirectory);
    ways.put("link to itself", file -> Files.createSymbolicLink(file, file.getFileName()));
    ways.put("link to nothing", file -> Files.createSymbolicLink(file, Path.of("none")));
    ways.put("link outside", file -> Files.createSymbolicLink(file, Path.of("/etc/hostname")));
    ways.put("device", file -> Files.createSymbolicLink(file, Path.of("/dev/zero")));
    ways.put("pipe", UnreadableFilesTest::pipe);
    return ways;
  }

  private static void pipe(Path file) throws IOException {
    try {
      new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  private Path workspace(String name) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve(name));
    GitFolder.init(folder).write("p/a.avsc", SCHEMA).write("p/b.txt", "b").commit("one");
    Files.createDirectories(folder.resolve(".meshwright"));
    return folder;
  }

  @TestFactory
  Stream<DynamicTest> settings_in_any_way() throws IOException {
    Path folder = workspace("settings");
    return Stream.of("compatibility", "waivers", "samples")
        .map(name -> ".meshwright/" + name + ".yaml")
        .flatMap(path ->
            ways().entrySet().stream()
                .map(way ->
                    DynamicTest.dynamicTest(
                        path + " " + way.getKey(), () -> told(folder, path, way.getValue()))));
  }

  private static void told(Path folder, String path, Making way) throws IOException {
    Path file = folder.resolve(path);
    way.make(file);
    Call check = Call.in(folder, "check");
    Files.delete(file);
    assertEquals(ExitCode.FINDINGS, check.code(), check.out() + check.err());
    assertTrue(check.out().contains(path + ":"), check.out());
  }

  @Test
  void contracts_products_and_tests_too() throws IOException {
    Path folder = workspace("others");
    byte[] latin = "# \u00fc\n".getBytes(StandardCharsets.ISO_8859_1);
    for (String path : List.of("p/a.odcs.yaml", "p/a.odps.yml", "p/a.one.test.yaml")) {
      Files.write(folder.resolve(path), latin);
      Call check = Call.in(folder, "check");
      assertEquals(ExitCode.FINDINGS, check.code(), check.out());
      assertTrue(check.out().contains(path + ":1:3"), check.out());
      Files.delete(folder.resolve(path));
    }
    Files.write(folder.resolve("p/a.one.test.yaml"), latin);
    Call test = Call.in(folder, "test", "--skip-quality");
    assertEquals(ExitCode.FINDINGS, test.code(), test.out());
    assertTrue(test.out().contains("p/a.one.test.yaml:1:3"), test.out());
  }

  @Test
  void a_schema_that_became_unreadable_is_not_removed() throws IOException {
    for (Map.Entry<String, Making> way : ways().entrySet()) {
      Path folder = workspace("schema " + way.getKey());
      Files.delete(folder.resolve("p/a.avsc"));
      way.getValue().make(folder.resolve("p/a.avsc"));
      Call check = Call.in(folder, "check");
      assertEquals(ExitCode.FINDINGS, check.code(), way.getKey() + check.out());
      assertTrue(!check.out().contains("removed"), way.getKey() + check.out());
    }
  }

  private static final String JSON_SCHEMA =
      "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\",\n"
          + " \"properties\": {\"a\": {\"type\": \"string\"}}, \"required\": [\"a\"]}\n";
  private static final String YAML_SCHEMA =
      "$schema: https://json-schema.org/draft/2020-12/schema\ntype: object\n";
  private static final String CONTRACT =
      "apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\n";
  private static final String PRODUCT =
      "apiVersion: v1.0.0\nkind: DataProduct\nid: a\nstatus: active\n";

  /// Files whose content alone says what they are, each with a text that does not say it.
  private static Map<String, List<String>> toldByContent() {
    return Map.of(
        "p/a.json", List.of(JSON_SCHEMA, "{\"title\": 1, \"type\": \"object\"}"),
        "p/b.yaml", List.of(YAML_SCHEMA, "type: object\n"),
        "p/c.yaml", List.of(CONTRACT, CONTRACT.replace("kind: DataContract\n", "")),
        "p/d.yml", List.of(PRODUCT, PRODUCT.replace("DataProduct", "DatProduct")),
        "p/e.avro", List.of(SCHEMA, "Obj"));
  }

  @TestFactory
  Stream<DynamicTest> what_its_content_told_is_not_forgotten_when_it_tells_it_no_more()
      throws IOException {
    Path folder = workspace("told");
    GitFolder git = new GitFolder(folder);
    toldByContent().forEach((path, texts) -> git.write(path, texts.getFirst()));
    git.commit("Tell");
    return toldByContent().entrySet().stream()
        .flatMap(file -> {
          String path = file.getKey();
          byte[] text = file.getValue().getFirst().getBytes(StandardCharsets.UTF_8);
          Map<String, byte[]> broken = new LinkedHashMap<>();
          broken.put("cut", Arrays.copyOf(text, 5));
          broken.put("empty", new byte[0]);
          broken.put(
              "Latin-1",
              (new String(text, StandardCharsets.UTF_8) + "# \u00fc")
                  .getBytes(StandardCharsets.ISO_8859_1));
          broken.put("UTF-16", file.getValue().getFirst().getBytes(StandardCharsets.UTF_16));
          broken.put("told no more", file.getValue().getLast().getBytes(StandardCharsets.UTF_8));
          return broken.entrySet().stream()
              .map(way ->
                  DynamicTest.dynamicTest(
                      path + " " + way.getKey(), () -> forgotten(git, path, text, way.getValue())));
        });
  }

  private static void forgotten(GitFolder git, String path, byte[] before, byte[] broken)
      throws IOException {
    Path file = git.path().resolve(path);
    Files.write(file, broken);
    fails(git.call("check"), path);
    git.git("add", "-A");
    // What the hook judges is what is staged, whatever lies in the folder.
    Files.write(file, before);
    fails(git.call("check", "--staged"), path);
    assertEquals(ExitCode.FINE, git.call("check").code());
    git.git("reset", "-q");
  }

  private static void fails(Call check, String path) {
    assertEquals(ExitCode.FINDINGS, check.code(), check.out() + check.err());
    assertTrue(check.out().contains(path), check.out());
    assertTrue(!check.out().contains("removed"), check.out());
  }

  @Test
  void yaml_that_never_was_readable_is_warned_of() throws IOException {
    Path folder = workspace("never");
    Files.write(folder.resolve("p/x.yaml"), "# \u00fc".getBytes(StandardCharsets.ISO_8859_1));
    Call check = Call.in(folder, "check", "--fail-on", "warning");
    assertEquals(ExitCode.FINDINGS, check.code(), check.out());
    assertTrue(check.out().contains("p/x.yaml:1:3"), check.out());
    assertTrue(
        check.out().contains("Whether it is a contract or a schema is not known."), check.out());
  }

  @Test
  void samples_are_not_read_past_settings_that_cannot_be() throws IOException {
    Path folder = workspace("samples");
    Files.writeString(folder.resolve("p/s.csv"), "a\n1\n");
    Files.write(
        folder.resolve(".meshwright/samples.yaml"),
        "samples: []\n".getBytes(StandardCharsets.UTF_16));
    Call profile = Call.in(folder, "profile", "p/s.csv");
    assertEquals(ExitCode.FINDINGS, profile.code(), profile.out() + profile.err());
    assertTrue(profile.err().contains(".meshwright/samples.yaml:"), profile.err());
  }
}
