package dev.meshwright.schema.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdits;
import dev.meshwright.schema.language.SchemaLanguage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule finds something in its example, nothing in the example mended, and what its fix makes
/// of the example is the one mended.
class LintExamplesTest {

  static Stream<LintRule> rules() {
    return Stream.of(SchemaFormat.values())
        .flatMap(format -> SchemaLanguage.of(format).linter().rules().stream());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_finds_its_example_and_not_the_mended_one(LintRule rule) {
    Map<String, String> files = files(rule.format(), rule.example());
    List<Problem> found = lint(rule, files);
    assertFalse(found.isEmpty(), rule.id());
    for (Problem problem : found) {
      assertEquals(rule.id(), problem.rule());
      assertEquals(rule.severity(), problem.severity());
      assertFalse(problem.message().isBlank());
    }
    assertEquals(List.of(), lint(rule, files(rule.format(), rule.mended())), rule.id());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_fix_mends_all_that_is_found_and_leaves_a_schema_without_errors(LintRule rule) {
    Map<String, String> files = files(rule.format(), rule.example());
    List<Problem> found = lint(rule, files);
    if (found.stream().allMatch(problem -> problem.fixes().isEmpty())) {
      return;
    }
    for (int round = 0; !found.isEmpty(); round++) {
      assertTrue(round < 10, "it does not end");
      List<FileEdit> edits = found.getFirst().fixes().getFirst().edits();
      String path = edits.getFirst().file();
      files.put(
          path, TextEdits.apply(files.get(path), edits.stream().map(FileEdit::edit).toList()));
      found = lint(rule, files);
    }
    assertEquals(files(rule.format(), rule.mended()), files, rule.id());
  }

  private static List<Problem> lint(LintRule rule, Map<String, String> files) {
    return lint(SchemaLanguage.of(rule.format()), rule.id(), files);
  }

  private static <D> List<Problem> lint(
      SchemaLanguage<D> language, String rule, Map<String, String> files) {
    LintChoice choice = new LintChoice(Set.of(rule), LintOptions.USUAL);
    FileSource source = FileSource.of(files);
    List<Problem> found = new ArrayList<>();
    List<Linted<LintFacts>> all = new ArrayList<>();
    files.forEach((path, text) -> {
      D document = language.parse(path, text, source, Optional.empty());
      assertEquals(
          List.of(),
          language.problems(document).stream()
              .filter(problem -> problem.severity() == Severity.ERROR)
              .toList(),
          rule);
      found.addAll(language.linter().lint(document, choice));
      language.linter().facts(document).ifPresent(facts -> all.add(new Linted<>(facts, choice)));
    });
    found.addAll(language.linter().lintTogether(all));
    return found;
  }

  /// The texts of an example: a line with three signs of equality names the file that follows.
  private static Map<String, String> files(SchemaFormat format, String example) {
    Map<String, String> files = new LinkedHashMap<>();
    String path = "shop/v1/order" + format.ending();
    StringBuilder text = new StringBuilder();
    for (String line : example.lines().toList()) {
      if (line.startsWith("=== ")) {
        if (!text.isEmpty()) {
          files.put(path, text.toString());
        }
        path = line.substring(4);
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    files.put(path, text.toString());
    return files;
  }
}
