package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.TextEdits;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlEditsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "active      | active",
        "two words   | two words",
        "true        | \"true\"",
        "1.0         | \"1.0\"",
        "a: b        | \"a: b\"",
        "-           | \"-\"",
        "# x         | \"# x\"",
      })
  void a_text_is_quoted_only_when_it_must_be(String value, String spelled) {
    String text = "name: old # why\nnext: 1\n";
    TreeDocument document = YamlText.parse("a", text);
    var old = ((ObjectNode) document.root()).get("name").orElseThrow();
    String after = TextEdits.apply(text, YamlEdits.replaceWithText(document, old, value));
    assertEquals("name: " + spelled + " # why\nnext: 1\n", after);
  }

  @Test
  void an_empty_value_gets_its_text_behind_a_blank() {
    String text = "name:\nnext: 1\n";
    TreeDocument document = YamlText.parse("a", text);
    var old = ((ObjectNode) document.root()).get("name").orElseThrow();
    assertEquals(
        "name: x\nnext: 1\n", TextEdits.apply(text, YamlEdits.replaceWithText(document, old, "x")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a: 1\\n                     | a: 1\\nb: 2 x\\n",
        "a: 1                        | a: 1\\nb: 2 x",
        "a:\\n  k: >\\n    t\\n\\nz: 1\\n | a:\\n  k: >\\n    t\\n\\nz: 1\\nb: 2 x\\n",
        "- k: 1 # c\\n- 2\\n           | - k: 1 # c\\n  b: 2 x\\n- 2\\n",
        "{a: 1}                      | {a: 1, b: 2 x}",
      })
  void a_member_joins_its_siblings(String before, String after) {
    String text = before.replace("\\n", "\n");
    TreeDocument document = YamlText.parse("a", text);
    ObjectNode mapping =
        document.root() instanceof ObjectNode root
            ? root
            : (ObjectNode)
                ((dev.meshwright.model.tree.ArrayNode) document.root()).items().getFirst();
    assertEquals(
        after.replace("\\n", "\n"),
        TextEdits.apply(text, YamlEdits.setMember(document, mapping, "b", "2 x")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a: 1\\nb: 2 # c\\n              | a: 1\\n",
        "a: 1\\nb:\\n  x: 1\\n  y: 2\\nc: 3 | a: 1\\nc: 3",
        "a: 1\\nb: >\\n  t\\nc: 3\\n      | a: 1\\nc: 3\\n",
        "{a: 1, b: 2, c: 3}            | {a: 1, c: 3}",
        "b: 2\\n                        | b: 2\\n",
      })
  void a_removed_member_takes_its_lines_with_it(String before, String after) {
    String text = before.replace("\\n", "\n");
    TreeDocument document = YamlText.parse("a", text);
    ObjectNode mapping = (ObjectNode) document.root();
    assertEquals(
        after.replace("\\n", "\n"),
        TextEdits.apply(
            text, YamlEdits.removeMember(document, mapping, mapping.member("b").orElseThrow())));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "r:\\n  - a\\n  - b # c\\n  - c | r:\\n  - a\\n  - c",
        "r:\\n- a\\n- b\\n            | r:\\n- a\\n",
        "r: [a, b]                   | r: [a]",
        "r:\\n  - - a\\n    - b\\n     | r:\\n  - - a\\n    - b\\n",
      })
  void a_removed_item_takes_its_line_with_it(String before, String after) {
    String text = before.replace("\\n", "\n");
    TreeDocument document = YamlText.parse("a", text);
    var list =
        (dev.meshwright.model.tree.ArrayNode) ((ObjectNode) document.root()).get("r").orElseThrow();
    int last = list.items().size() == 1 ? 0 : 1;
    assertEquals(
        after.replace("\\n", "\n"),
        TextEdits.apply(text, YamlEdits.removeItem(document, list, last)));
  }

  @Test
  void a_value_set_as_json_takes_the_place_of_a_block() {
    String text = "a:\n  x: 1\n  y: 2\nb: 3\n";
    TreeDocument document = YamlText.parse("a", text);
    assertEquals(
        "a:\n  {\"z\":[1]}\nb: 3\n",
        TextEdits.apply(
            text, YamlEdits.setMember(document, (ObjectNode) document.root(), "a", "{\"z\":[1]}")));
  }
}
