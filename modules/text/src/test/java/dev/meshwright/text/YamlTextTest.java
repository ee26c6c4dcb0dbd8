package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {

  @Test
  void json_is_read_as_the_json_reader_reads_it() {
    Random random = new Random(21);
    for (int round = 0; round < 500; round++) {
      String text = RandomJson.next(random).text().replace('\t', ' ').replace("\r", "");
      TreeDocument json = JsonText.parse("a", text);
      TreeDocument yaml = YamlText.parse("a", text);
      if (yaml.problems().isEmpty()) {
        // A key and its colon may not be on two lines in YAML.
        assertEquals(json.root(), yaml.root(), text);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: yes       | {\"a\":\"yes\"}",
        "a: True      | {\"a\":true}",
        "a: ~         | {\"a\":null}",
        "a:           | {\"a\":null}",
        "a: 0x1F      | {\"a\":31}",
        "a: 0o17      | {\"a\":15}",
        "a: 017       | {\"a\":17}",
        "a: +.5       | {\"a\":0.5}",
        "a: -1.       | {\"a\":-1}",
        "a: 1.e3      | {\"a\":1e3}",
        "a: 1_000     | {\"a\":\"1_000\"}",
        "a: 2024-01-02| {\"a\":\"2024-01-02\"}",
        "a: '1'       | {\"a\":\"1\"}",
        "a: !!str 1   | {\"a\":\"1\"}",
        "200: x       | {\"200\":\"x\"}",
        "- 1          | [1]",
      })
  void scalars_follow_the_core_schema(String text, String content) {
    TreeDocument document = YamlText.parse("a.yaml", text);
    assertEquals(content, TreeText.of(document.root()));
    assertEquals(List.of(), document.problems());
  }

  @Test
  void ranges_count_utf16_units_behind_wide_characters() {
    String text = "# \uD83D\uDE00\na: \"\uD83D\uDE00x\"\nb: [tail]\n";
    ObjectNode root = (ObjectNode) YamlText.parse("a.yaml", text).root();
    assertEquals("\"\uD83D\uDE00x\"", root.get("a").orElseThrow().range().of(text));
    assertEquals("[tail]", root.get("b").orElseThrow().range().of(text));
    assertEquals("a: \"\uD83D\uDE00x\"\nb: [tail]", root.range().of(text));
  }

  @Test
  void block_collections_end_with_their_last_entry() {
    String text = "a:\n  - x\n  - y # why\n\n# next\nb: |\n  one\n  two\n\nc: 1\n";
    ObjectNode root = (ObjectNode) YamlText.parse("a.yaml", text).root();
    assertEquals("- x\n  - y", root.get("a").orElseThrow().range().of(text));
    assertEquals("|\n  one\n  two", root.get("b").orElseThrow().range().of(text));
    assertEquals("{\"a\":[\"x\",\"y\"],\"b\":\"one\\ntwo\\n\",\"c\":1}", TreeText.of(root));
  }

  @Test
  void an_alias_has_its_own_range_and_the_content_of_its_anchor() {
    String text = "a: &x {k: 1}\nb: *x\n";
    ObjectNode root = (ObjectNode) YamlText.parse("a.yaml", text).root();
    TreeNode alias = root.get("b").orElseThrow();
    assertEquals("*x", alias.range().of(text));
    assertEquals("{\"k\":1}", TreeText.of(alias));
  }

  @Test
  void aliases_that_go_in_circles_or_blow_up_are_refused() {
    TreeDocument circle = YamlText.parse("a.yaml", "&a [1, *a]");
    assertEquals("[1,?]", TreeText.of(circle.root()));
    assertEquals(List.of("yaml-alias"), rules(circle));
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, alias))));
    }
    TreeDocument exploded = YamlText.parse("a.yaml", bomb.toString());
    assertTrue(rules(exploded).contains("yaml-alias"));
    assertTrue(count(exploded.root()) < 2 * YamlText.MAX_ALIASED_NODES);
  }

  @Test
  void a_syntax_error_is_located_and_what_stands_before_is_kept() {
    String text = "a: 1\nb:\n  c: [1, 2\nd: 3\n";
    TreeDocument document = YamlText.parse("a.yaml", text);
    assertEquals(List.of("yaml-syntax"), rules(document));
    assertEquals(4, document.problems().getFirst().location().start().line());
    assertTrue(TreeText.of(document.root()).startsWith("{\"a\":1,\"b\":{\"c\":[1"));
  }

  @Test
  void a_second_document_is_noted_and_not_read() {
    TreeDocument document = YamlText.parse("a.yaml", "a: 1\n---\nb: 2\n");
    assertEquals("{\"a\":1}", TreeText.of(document.root()));
    assertEquals(List.of("yaml-documents"), rules(document));
    assertEquals(new TextRange(5, 8), document.problems().getFirst().location().range());
  }

  @Test
  void keys_that_are_collections_or_repeated_are_problems() {
    TreeDocument document = YamlText.parse("a.yaml", "? [a]\n: 1\nb: 2\nb: 3\n");
    assertEquals(List.of("yaml-key", "yaml-duplicate-key"), rules(document));
    assertEquals("{\"b\":2,\"b\":3}", TreeText.of(document.root()));
  }

  @Test
  void an_empty_text_says_so() {
    for (String text : List.of("", "# only a comment\n", "---\n...\n")) {
      TreeDocument document = YamlText.parse("a.yaml", text);
      assertTrue(document.problems().size() <= 1, text);
    }
    assertEquals(1, YamlText.parse("a.yaml", "").problems().size());
  }

  @Test
  void great_depth_is_one_problem() {
    TreeDocument document = YamlText.parse("a.yaml", "[".repeat(20_000) + "]".repeat(20_000));
    assertEquals(List.of("yaml-too-deep"), rules(document));
  }

  @Test
  void damaged_texts_are_read_without_an_exception() {
    Random random = new Random(22);
    String alphabet = "{}[],:\"'&*!|>-#? ab1\n\t\u0001\uD83D";
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      TreeDocument document = YamlText.parse("a.yaml", text.toString());
      TextRange whole = new TextRange(0, text.length());
      assertTrue(whole.contains(document.root().range()), text.toString());
      document.problems().forEach(p -> assertTrue(whole.contains(p.location().range())));
    }
  }

  private static List<String> rules(TreeDocument document) {
    return document.problems().stream().map(Problem::rule).toList();
  }

  private static long count(TreeNode node) {
    return switch (node) {
      case ObjectNode object ->
          1 + object.members().stream().mapToLong(m -> count(m.value())).sum();
      case ArrayNode array -> 1 + array.items().stream().mapToLong(YamlTextTest::count).sum();
      default -> 1;
    };
  }

  @Test
  void a_hundred_thousand_levels_are_read_up_to_a_place_that_is_named() {
    for (String level : List.of("[", "{a: ", "- ")) {
      TreeDocument document = YamlText.parse("a.yaml", level.repeat(100_000));
      assertEquals("yaml-too-deep", document.problems().getFirst().rule(), level);
      assertEquals(
          level.length() * YamlText.MAX_DEPTH,
          document.problems().getFirst().location().range().start(),
          level);
    }
  }
}
