package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.house.TestRuns.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `mvn verify` runs every test once, wherever it runs it.
class TestRunsTest {

  private static final Optional<String> NONE = Optional.empty();

  @Test
  void every_module_has_its_tests_run_once() throws IOException {
    Path root = SourceTree.root();
    Set<String> elsewhere =
        SourceTree.poms().stream()
            .filter(pom -> TestRuns.elsewhere(Sources.read(pom)))
            .map(pom -> root.relativize(pom.getParent()).toString().replace('\\', '/'))
            .collect(Collectors.toSet());
    List<Run> runs =
        runs(root).stream().flatMap(pom -> Run.of(Sources.read(pom)).stream()).toList();
    assertFalse(runs.isEmpty());
    assertEquals(List.of(), TestRuns.faults(elsewhere, runs));
  }

  @Test
  void every_run_is_part_of_the_build() throws IOException {
    Path root = SourceTree.root();
    String parent = Sources.read(root.resolve("pom.xml"));
    for (Path pom : runs(root)) {
      String folder = root.relativize(pom.getParent()).toString().replace('\\', '/');
      assertTrue(parent.contains("<module>" + folder + "</module>"), folder);
    }
  }

  @Test
  void every_test_class_has_a_name_by_which_it_is_found() {
    assertEquals(
        List.of(),
        SourceTree.javaFiles().stream()
            .filter(file -> TestRuns.overlooked(file.getFileName().toString(), Sources.read(file)))
            .toList());
  }

  @Test
  void what_is_run_twice_or_never_would_be_noticed() {
    Run all = new Run("app", NONE, NONE);
    Run some = new Run("app", Optional.of("a/*Test.java"), NONE);
    Run rest = new Run("app", NONE, Optional.of("a/*Test.java"));
    Run other = new Run("app", NONE, Optional.of("b/*Test.java"));
    Set<String> app = Set.of("app");
    assertEquals(List.of(), TestRuns.faults(app, List.of(all)));
    assertEquals(List.of(), TestRuns.faults(app, List.of(some, rest)));
    assertEquals(1, TestRuns.faults(Set.of(), List.of(all)).size());
    for (List<Run> wrong :
        List.of(
            List.<Run>of(),
            List.of(some),
            List.of(rest),
            List.of(all, all),
            List.of(all, rest),
            List.of(some, other),
            List.of(some, rest, other))) {
      assertEquals(1, TestRuns.faults(app, wrong).size(), () -> "" + wrong);
    }
    assertTrue(TestRuns.overlooked("Judge.java", "class Judge {\n  @Test\n  void it() {}\n}"));
    assertFalse(TestRuns.overlooked("JudgeTest.java", "class JudgeTest {\n  @Test\n"));
  }

  /// The POMs below `tests`, with that of the folder itself.
  private static List<Path> runs(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("tests"), 2)) {
      return files.filter(file -> file.endsWith("pom.xml")).sorted().toList();
    }
  }
}
