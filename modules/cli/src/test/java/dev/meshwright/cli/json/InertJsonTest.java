package dev.meshwright.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.text.JsonText;
import org.junit.jupiter.api.Test;

class InertJsonTest {

  private static String written(String text) {
    StringBuilder out = new StringBuilder();
    InertJson.compact(out).value(text);
    return out.toString();
  }

  private static String read(String json) {
    return ((StringNode) JsonText.parse("", json).root()).value();
  }

  @Test
  void every_character_that_a_terminal_obeys_is_written_by_its_number() {
    int orders = 0;
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (TerminalText.isOrder(c)) {
        String json = written("a" + c + "b");
        assertFalse(json.chars().anyMatch(TerminalText::isOrder), json);
        assertEquals("a" + c + "b", read(json));
        orders++;
      }
    }
    assertEquals(65 + 7 + 4, orders);
  }

  @Test
  void a_command_to_the_log_of_a_build_is_broken_and_reads_as_it_was() {
    String json = written("##vso[task.complete]###");
    assertEquals("\"#\\u0023vso[task.complete]#\\u0023\\u0023\"", json);
    assertEquals("##vso[task.complete]###", read(json));
  }

  @Test
  void letters_and_single_signs_stay_as_they_are() {
    assertEquals("\"größe #1 in € 😀\"", written("größe #1 in € 😀"));
  }

  @Test
  void names_of_members_are_as_harmless_as_values() {
    StringBuilder out = new StringBuilder();
    JsonWriter json = InertJson.compact(out);
    json.object(() -> json.member("\u202e##", "x"));
    assertEquals("{\"\\u202e#\\u0023\":\"x\"}", out.toString());
  }
}
