package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.tree.TreeDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// YAML texts that come to hold other values.
class YamlChangeTest {

  private static String changed(String yaml, String json) {
    TreeDocument document = YamlText.parse("a.yaml", yaml);
    List<TextEdit> edits =
        YamlChange.edits(document, JsonText.parse("", json).root()).orElseThrow();
    return TextEdits.apply(yaml, edits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "a: 1 # one~b: 2~ | {\"a\": 3, \"b\": 2} | a: 3 # one~b: 2~",
        "a: 1 # one~b: 2~ | {\"b\": 2} | b: 2~",
        "# top~a: 1~b: 2 # two | {\"a\": 1} | # top~a: 1",
        "a: 1~# c~b: 2~ | {\"a\": 1, \"n\": {\"x\": [1, 2]}, \"b\": 2} | a: 1~n:~  x: [1, 2]~# c~b:"
            + " 2~",
        "a:~  - x # first~  - y~ | {\"a\": [\"x\", \"y\", \"z\"]} | a:~  - x # first~  - y~  - z~",
        "a:~- x~- y~ | {\"a\": [\"y\"]} | a:~- y~",
        "a: {x: 1, y: 2}~ | {\"a\": {\"x\": 1, \"z\": 3, \"y\": 2}} | a: {x: 1, z: 3, y: 2}~",
        "a: 'it''s'~ | {\"a\": \"that's\"} | a: 'that''s'~",
        "a:~b: 1~ | {\"a\": 2, \"b\": 1} | a: 2~b: 1~",
        "a: 1~b: 2 # two~ | {\"b\": 2, \"a\": 1} | b: 2~a: 1 # two~",
        "- a: 1~  b: 2~- c: 3~ | [{\"b\": 2}, {\"c\": 3, \"d\": {\"e\": 1}}] | - b: 2~- c: 3~  d:~ "
            + "   e: 1~",
        "a: 1~ | {} | {}~",
        "old: {k: 1}~ | {\"new\": {\"k\": 1}} | new: {k: 1}~"
      })
  void what_is_the_same_stays(String yaml, String json, String wanted) {
    assertEquals(wanted.strip().replace('~', '\n'), changed(yaml.strip().replace('~', '\n'), json));
    assertEquals(
        wanted.strip().replace("~", "\r\n"), changed(yaml.strip().replace("~", "\r\n"), json));
  }

  @Test
  void what_is_written_once_and_used_twice_cannot_be_changed_in_one_place() {
    TreeDocument document = YamlText.parse("a.yaml", "a: &x {k: 1}\nb: *x\n");
    assertEquals(
        Optional.empty(),
        YamlChange.edits(
            document, JsonText.parse("", "{\"a\": {\"k\": 2}, \"b\": {\"k\": 1}}").root()));
  }

  @Test
  void any_value_becomes_any_other() {
    int same = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      String before =
          YamlChange.block(JsonText.parse("", "{\"r\": " + value(random, 0) + "}").root());
      String json = "{\"r\": " + value(random, 0) + ", \"s\": " + value(random, 1) + "}";
      TreeDocument document = YamlText.parse("a.yaml", before);
      assertEquals(List.of(), document.problems(), before);
      Optional<List<TextEdit>> edits = YamlChange.edits(document, JsonText.parse("", json).root());
      same += edits.isPresent() ? 1 : 0;
      assertTrue(edits.isPresent(), () -> before + "\n-> " + json);
    }
    assertEquals(3_000, same);
  }

  private static String value(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 4 : 7)) {
      case 0 -> Integer.toString(random.nextInt(3));
      case 1 -> random.nextBoolean() ? "null" : "true";
      case 2 ->
          "\""
              + List.of("x", "two words", "a: b", "# no", "- d", "", "ü/~").get(random.nextInt(7))
              + "\"";
      case 3 -> random.nextBoolean() ? "{}" : "[]";
      case 4 -> {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
          items.add(value(random, depth + 1));
        }
        yield items.stream().collect(Collectors.joining(", ", "[", "]"));
      }
      default -> {
        List<String> names = new ArrayList<>(List.of("a", "b c", "$ref", "k:", "ü"));
        Collections.shuffle(names, random);
        yield names.subList(0, 1 + random.nextInt(4)).stream()
            .map(name -> "\"" + name + "\": " + value(random, depth + 1))
            .collect(Collectors.joining(", ", "{", "}"));
      }
    };
  }
}
