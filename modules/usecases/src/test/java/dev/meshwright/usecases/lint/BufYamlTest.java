package dev.meshwright.usecases.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BufYamlTest {

  private static final String BAD =
      """
      syntax = "proto3";

      package shop.v1;

      message order {
        string customerName = 1;
      }
      """;

  private static LintReport lint(Map<String, String> files) {
    return new LintWorkspace(SchemaLanguages.all(), new SchemaDetector())
        .lint(LintRequest.usual(), FileSource.of(files), Progress.none());
  }

  private static List<String> found(Map<String, String> files) {
    return lint(files)
        .findings()
        .map(each -> each.location().file() + " " + each.rule())
        .sorted()
        .toList();
  }

  private static List<String> found(String yaml) {
    Map<String, String> files = new HashMap<>(Map.of("shop/v1/order.proto", BAD));
    files.put("buf.yaml", yaml);
    return lint(files).findings().map(Problem::rule).sorted().toList();
  }

  @Test
  void a_file_without_a_word_about_lint_asks_for_the_standard_rules() {
    List<String> both = List.of("FIELD_LOWER_SNAKE_CASE", "MESSAGE_PASCAL_CASE");
    assertEquals(both, found("version: v2\n"));
    assertEquals(both, found("version: v1\n"));
    assertEquals(both, found("version: v1beta1\n"));
  }

  @Test
  void categories_and_rules_are_chosen_and_taken_out() {
    assertEquals(List.of(), found("version: v2\nlint:\n  use: [MINIMAL]\n"));
    assertEquals(
        List.of("MESSAGE_PASCAL_CASE"),
        found("version: v2\nlint:\n  use: [BASIC]\n  except: [FIELD_LOWER_SNAKE_CASE]\n"));
    assertEquals(
        List.of("FIELD_LOWER_SNAKE_CASE", "MESSAGE_PASCAL_CASE"),
        found("version: v1beta1\nlint:\n  use: [STYLE_BASIC]\n"));
  }

  @Test
  void paths_are_ignored_for_all_rules_or_for_one() {
    assertEquals(List.of(), found("version: v2\nlint:\n  ignore: [shop]\n"));
    assertEquals(List.of(), found("version: v1\nlint:\n  ignore: [shop/v1/order.proto]\n"));
    assertEquals(
        List.of("FIELD_LOWER_SNAKE_CASE"),
        found("version: v2\nlint:\n  ignore_only:\n    MESSAGE_PASCAL_CASE: [./shop/v1]\n"));
    assertEquals(List.of(), found("version: v2\nlint:\n  ignore_only:\n    STANDARD: [shop]\n"));
  }

  @Test
  void modules_have_their_own_rules_and_roots() {
    String yaml =
        """
        version: v2
        modules:
          - path: protos
            lint:
              use: [PACKAGE_DIRECTORY_MATCH]
          - path: others
            excludes: [others/old]
        lint:
          use: [MESSAGE_PASCAL_CASE]
        """;
    assertEquals(
        List.of(
            "others/shop/v1/b.proto MESSAGE_PASCAL_CASE", "protos/a.proto PACKAGE_DIRECTORY_MATCH"),
        found(
            Map.of(
                "buf.yaml", yaml,
                "protos/a.proto", BAD,
                "protos/shop/v1/a.proto", BAD,
                "others/shop/v1/b.proto", BAD,
                "others/old/b.proto", BAD,
                "outside/b.proto", BAD)));
  }

  @Test
  void a_workspace_of_the_old_form_names_its_folders() {
    assertEquals(
        List.of(
            "a/shop/v1/a.proto FIELD_LOWER_SNAKE_CASE",
            "a/shop/v1/a.proto MESSAGE_PASCAL_CASE",
            "b/shop/v1/b.proto MESSAGE_PASCAL_CASE"),
        found(
            Map.of(
                "buf.work.yaml",
                "version: v1\ndirectories: [a, b]\n",
                "b/buf.yaml",
                "version: v1\nlint:\n  use: [MESSAGE_PASCAL_CASE]\n",
                "a/shop/v1/a.proto",
                BAD,
                "b/shop/v1/b.proto",
                BAD.replace("order", "stock"))));
  }

  @Test
  void comments_count_from_the_second_version_on_or_where_they_are_allowed() {
    String ignored = BAD.replace("message", "// buf:lint:ignore MESSAGE_PASCAL_CASE\nmessage");
    for (Map.Entry<String, Integer> each :
        Map.of(
                "version: v2\n", 1,
                "version: v1\n", 2,
                "version: v1\nlint:\n  allow_comment_ignores: true\n", 1,
                "version: v2\nlint:\n  disallow_comment_ignores: true\n", 2)
            .entrySet()) {
      assertEquals(
          each.getValue(),
          found(Map.of("buf.yaml", each.getKey(), "shop/v1/order.proto", ignored)).size(),
          each.getKey());
    }
  }

  @Test
  void a_word_that_is_not_known_is_told_with_the_one_that_was_meant() {
    List<Problem> problems =
        lint(Map.of(
                "buf.yaml",
                "version: v2\nlint:\n  use:\n    - MESSAGE_PASCAL_CASES\n  ignor: []\n"))
            .problems();
    assertEquals(2, problems.size(), problems.toString());
    assertEquals("buf.yaml:5:3", problems.getFirst().location().toString());
    assertTrue(problems.getLast().hint().startsWith("Did you mean 'MESSAGE_PASCAL_CASE'?"));
    assertEquals("buf.yaml:4:7", problems.getLast().location().toString());
  }
}
