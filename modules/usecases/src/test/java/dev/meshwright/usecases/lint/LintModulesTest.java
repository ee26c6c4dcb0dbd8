package dev.meshwright.usecases.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found between files is what the command line finds, and files that stay as they are are
/// not read again.
class LintModulesTest {

  private static final String HEAD = "syntax = \"proto3\";\npackage %s;\n%s";
  private static final Set<String> SEVERAL =
      Set.of(
          "DIRECTORY_SAME_PACKAGE",
          "PACKAGE_SAME_DIRECTORY",
          "PACKAGE_SAME_GO_PACKAGE",
          "PACKAGE_NO_IMPORT_CYCLE",
          "RPC_REQUEST_RESPONSE_UNIQUE");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Set<String> read = new TreeSet<>();
  private WorkspaceServices services;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("order.proto"), HEAD.formatted("shop", ""));
    services = WorkspaceServices.open(folder).optional().orElseThrow();
    texts.put("buf.yaml", "version: v2\nlint:\n  use: [STANDARD]\n");
    texts.put("a/one.proto", HEAD.formatted("shop.v1", "option go_package = \"one\";\n"));
    texts.put("a/two.proto", HEAD.formatted("shop.v1", "option go_package = \"two\";\n"));
    texts.put("b/three.proto", HEAD.formatted("shop.v1", "import \"a/one.proto\";\n"));
    texts.put(
        "c/calls.proto",
        HEAD.formatted(
            "calls.v1",
            """
            message Ask {}
            message Answer {}
            service S {
              rpc One(Ask) returns (Answer);
              rpc Two(Ask) returns (Answer);
            }
            """));
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void it_finds_what_the_command_line_finds() {
    List<Problem> expected =
        services
            .schemas()
            .lintWorkspace()
            .lint(LintRequest.usual(), state(), Progress.none())
            .files()
            .stream()
            .flatMap(file -> file.findings().stream())
            .filter(problem -> SEVERAL.contains(problem.rule()))
            .toList();
    assertEquals(Set.copyOf(expected), Set.copyOf(look()));
    assertEquals(
        Set.of("PACKAGE_SAME_DIRECTORY", "PACKAGE_SAME_GO_PACKAGE", "RPC_REQUEST_RESPONSE_UNIQUE"),
        Set.copyOf(expected.stream().map(Problem::rule).toList()));
  }

  @Test
  void only_a_changed_file_and_those_that_import_it_are_read_again() {
    look();
    read.clear();
    look();
    assertEquals(Set.of("buf.yaml"), read);
    texts.put("a/one.proto", HEAD.formatted("shop.v1", "option go_package = \"two\";\n"));
    read.clear();
    List<Problem> found = look();
    assertEquals(Set.of("a/one.proto", "b/three.proto", "buf.yaml"), read);
    assertEquals(
        List.of("a/one.proto", "a/two.proto", "b/three.proto"),
        found.stream()
            .filter(problem -> problem.rule().equals("PACKAGE_SAME_GO_PACKAGE"))
            .map(problem -> problem.location().file())
            .sorted()
            .toList());
  }

  @Test
  void a_file_that_is_gone_is_forgotten() {
    look();
    texts.remove("b/three.proto");
    assertEquals(
        List.of(),
        look().stream()
            .filter(problem -> problem.rule().equals("PACKAGE_SAME_DIRECTORY"))
            .toList());
  }

  private List<Problem> look() {
    return services.schemas().lintModules().lint(state(), Progress.none());
  }

  private FileSource state() {
    Map<String, String> now = new LinkedHashMap<>(texts);
    return new FileSource() {
      @Override
      public Optional<String> text(String path) {
        Optional<String> text = Optional.ofNullable(now.get(path));
        text.ifPresent(found -> read.add(path));
        return text;
      }

      @Override
      public Optional<String> version(String path) {
        return Optional.ofNullable(now.get(path)).map(text -> "v" + text.hashCode());
      }

      @Override
      public List<String> paths() {
        return now.keySet().stream().sorted().toList();
      }
    };
  }
}
