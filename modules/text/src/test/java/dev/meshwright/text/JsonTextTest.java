package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdits;
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

class JsonTextTest {

  @Test
  void any_style_of_valid_json_is_read_without_a_problem() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      RandomJson.Sample sample = RandomJson.next(random);
      TreeDocument document = JsonText.parse("a.json", sample.text());
      assertEquals(List.of(), document.problems(), sample.text());
      assertEquals(sample.content(), TreeText.of(document.root()));
      assertRangesNest(document.root(), new TextRange(0, sample.text().length()));
    }
  }

  @Test
  void every_value_covers_exactly_its_text() {
    String text = "{ \"a\" : [ 1 , \"x\" ] }";
    ObjectNode root = (ObjectNode) JsonText.parse("a.json", text).root();
    assertEquals(text, root.range().of(text));
    assertEquals("\"a\" : [ 1 , \"x\" ]", root.members().getFirst().range().of(text));
    ArrayNode array = (ArrayNode) root.get("a").orElseThrow();
    assertEquals("[ 1 , \"x\" ]", array.range().of(text));
    assertEquals("\"x\"", array.items().get(1).range().of(text));
  }

  /// `|` splits the text, what is read, and the ranges of the problems.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1 \"b\":2}       | {\"a\":1,\"b\":2}  | 7..8",
        "[1 2]                   | [1,2]             | 3..4",
        "[1,,2]                  | [1,2]             | 3..4",
        "[1,]                    | [1]               | 2..3",
        "{\"a\":1,}              | {\"a\":1}         | 6..7",
        "{\"a\" 1}               | {\"a\":1}         | 5..6",
        "{\"a\":}                | {\"a\":?}         | 5..6",
        "{\"a\"}                 | {\"a\":?}         | 1..4",
        "{\"a\", \"b\":1}        | {\"a\":?,\"b\":1} | 1..4",
        "{\"a\" \"b\":1}         | {\"a\":?,\"b\":1} | 1..4 5..6",
        "{a:1}                   | {\"a\":1}         | 1..2",
        "{'a':1}                 | {\"a\":1}         | 1..2",
        "{\"a\":True}            | {\"a\":?}         | 5..9",
        "{\"a\":string}          | {\"a\":?}         | 5..11",
        "{\"a\":[1}              | {\"a\":[1]}       | 5..6",
        "[{\"a\":1]              | [{\"a\":1}]       | 1..2",
        "{\"a\":1]}              | {\"a\":1}         | 6..7",
        "[1                      | [1]               | 0..1",
        "[1] 2                   | [1]               | 4..5",
        "[01]                    | [?]               | 1..3",
        "[1.]                    | [?]               | 1..3",
        "[\"\\x\"]               | [\"\\\\x\"]       | 2..4",
        "[\"\\u12\"]             | [\"\\\\u12\"]     | 2..6",
        "[1, // no               | [1]               | 0..1 4..9",
        "[/* no */1]             | [1]               | 1..9",
      })
  void reading_goes_on_behind_what_is_broken(String text, String content, String ranges) {
    TreeDocument document = JsonText.parse("a.json", text);
    assertEquals(content, TreeText.of(document.root()));
    assertEquals(ranges, String.join(" ", rangesOf(document)));
  }

  @Test
  void an_unclosed_string_ends_with_its_line() {
    String text = "{\"a\": \"abc,\n \"b\": \"d}";
    TreeDocument document = JsonText.parse("a.json", text);
    assertEquals("{\"a\":\"abc\",\"b\":\"d\"}", TreeText.of(document.root()));
    assertEquals(List.of("6..10", "18..20"), rangesOf(document));
  }

  @Test
  void several_errors_are_all_reported_and_their_fixes_leave_none() {
    String text = "{\"a\": tru,\n \"b\" 1,\n \"c\": [1 2,],\n \"d\": \"x\n}";
    TreeDocument document = JsonText.parse("a.json", text);
    assertEquals(5, document.problems().size());
    String repaired = text;
    for (int i = 0; i < 5; i++) {
      Problem first = JsonText.parse("a.json", repaired).problems().getFirst();
      var edits = first.fixes().getFirst().edits().stream().map(e -> e.edit()).toList();
      repaired = TextEdits.apply(repaired, edits);
    }
    assertEquals(List.of(), JsonText.parse("a.json", repaired).problems());
    assertEquals(
        "{\"a\":\"tru\",\"b\":1,\"c\":[1,2],\"d\":\"x\"}",
        TreeText.of(JsonText.parse("a.json", repaired).root()));
  }

  @Test
  void a_duplicate_key_is_a_warning_and_the_last_one_counts() {
    TreeDocument document = JsonText.parse("a.json", "{\"a\":1,\"a\":2}");
    Problem problem = document.problems().getFirst();
    assertEquals("json-duplicate-key", problem.rule());
    assertEquals(Severity.WARNING, problem.severity());
    assertEquals(new TextRange(7, 10), problem.location().range());
    assertEquals("2", TreeText.of(((ObjectNode) document.root()).get("a").orElseThrow()));
  }

  @Test
  void comments_are_problems_unless_allowed() {
    String text = "// head\n{\"a\": /* in */ 1}";
    assertEquals(2, JsonText.parse("a.json", text).problems().size());
    assertEquals(List.of(), JsonText.parse("a.json", text, JsonText.Comments.ALLOWED).problems());
  }

  @Test
  void a_byte_order_mark_is_passed_over() {
    TreeDocument document = JsonText.parse("a.json", "\uFEFF[1]");
    assertEquals(List.of(), document.problems());
    assertEquals(new TextRange(1, 4), document.root().range());
  }

  @Test
  void an_empty_text_says_so() {
    for (String text : List.of("", "  \n", "\uFEFF")) {
      TreeDocument document = JsonText.parse("a.json", text);
      assertEquals("?", TreeText.of(document.root()));
      assertEquals(1, document.problems().size());
    }
  }

  @Test
  void a_hundred_thousand_levels_are_one_problem() {
    for (String bracket : List.of("[", "{\"a\":")) {
      String text = bracket.repeat(100_000);
      TreeDocument document = JsonText.parse("a.json", text);
      long deep =
          document.problems().stream().filter(p -> p.rule().equals("json-too-deep")).count();
      assertEquals(1, deep);
      assertTrue(document.problems().size() <= JsonText.MAX_PROBLEMS);
    }
    String closed = "[" + "[".repeat(100_000) + "]".repeat(100_000) + ",2]";
    TreeDocument document = JsonText.parse("a.json", closed);
    assertEquals(
        List.of("json-too-deep"), document.problems().stream().map(Problem::rule).toList());
    assertEquals("2", TreeText.of(((ArrayNode) document.root()).items().get(1)));
  }

  @Test
  void damaged_texts_are_read_without_an_exception_and_with_sound_ranges() {
    Random random = new Random(12);
    String alphabet = "{}[],:\"'\\/*-+.eE01tfn u\n\uD83D\uFEFF";
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder(RandomJson.next(random).text());
      for (int damage = 1 + random.nextInt(4); damage > 0; damage--) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
          case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
          default -> text.setLength(Math.max(at, 1));
        }
      }
      TreeDocument document = JsonText.parse("a.json", text.toString());
      TextRange whole = new TextRange(0, text.length());
      assertRangesNest(document.root(), whole);
      document.problems().forEach(p -> assertTrue(whole.contains(p.location().range())));
    }
  }

  private static List<String> rangesOf(TreeDocument document) {
    return document.problems().stream()
        .map(problem -> problem.location().range())
        .map(range -> range.start() + ".." + range.end())
        .toList();
  }

  static void assertRangesNest(TreeNode node, TextRange around) {
    assertTrue(around.contains(node.range()), () -> node.range() + " in " + around);
    if (node instanceof ObjectNode object) {
      for (var member : object.members()) {
        assertTrue(object.range().contains(member.key().range()));
        assertRangesNest(member.value(), object.range());
      }
    } else if (node instanceof ArrayNode array) {
      array.items().forEach(item -> assertRangesNest(item, array.range()));
    }
  }
}
