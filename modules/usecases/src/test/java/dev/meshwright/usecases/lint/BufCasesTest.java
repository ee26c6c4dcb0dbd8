package dev.meshwright.usecases.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every labelled case of buf's own tests: exactly these findings, at exactly these places.
class BufCasesTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/meshwright/usecases/lint/buf");

  record Case(String folder, List<String> findings) {
    @Override
    public String toString() {
      return folder;
    }
  }

  static Stream<Case> cases() throws IOException {
    TreeNode cases = JsonText.parse("", Files.readString(FOLDER.resolve("cases.json"))).root();
    return ((ArrayNode) cases)
        .items().stream()
            .map(ObjectNode.class::cast)
            .map(each ->
                new Case(
                    each.string("dir").orElseThrow().value(),
                    ((ArrayNode) each.get("expected").orElseThrow())
                        .items().stream()
                            .map(found -> expected((ObjectNode) found))
                            .sorted()
                            .toList()));
  }

  private static String expected(ObjectNode finding) {
    String place =
        finding.get("start_line").isEmpty()
            ? "file"
            : number(finding, "start_line")
                + ":"
                + number(finding, "start_column")
                + "-"
                + number(finding, "end_line")
                + ":"
                + number(finding, "end_column");
    return finding.string("path").orElseThrow().value()
        + " "
        + place
        + " "
        + finding.string("rule").orElseThrow().value();
  }

  private static String number(ObjectNode finding, String key) {
    return ((NumberNode) finding.get(key).orElseThrow()).literal();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findings_are_those_of_buf(Case each) {
    LintReport report =
        new LintWorkspace(SchemaLanguages.all(), new SchemaDetector())
            .lint(LintRequest.usual(), files(FOLDER.resolve(each.folder())), Progress.none());
    assertEquals(List.of(), report.problems());
    assertFalse(report.files().isEmpty());
    assertEquals(
        String.join("\n", each.findings()),
        String.join("\n", report.findings().map(BufCasesTest::found).sorted().toList()));
  }

  private static String found(Problem problem) {
    String place =
        problem.location().range().end() == 0
            ? "file"
            : problem.location().start() + "-" + problem.location().end();
    return problem.location().file() + " " + place + " " + problem.rule();
  }

  static FileSource files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
      return FileSource.of(texts);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
