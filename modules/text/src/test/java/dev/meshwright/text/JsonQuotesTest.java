package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonQuotesTest {

  @Test
  void every_character_reads_back_from_json_and_yaml() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (!Character.isSurrogate((char) c)) {
        String text = "a" + (char) c + "b";
        for (TreeDocument read :
            List.of(
                JsonText.parse("", "{\"k\": " + JsonQuotes.quote(text) + "}"),
                YamlText.parse("", "k: " + YamlEdits.spell(text)))) {
          StringNode value = (StringNode) ((ObjectNode) read.root()).get("k").orElseThrow();
          assertEquals(text, value.value(), "U+%04X".formatted(c));
        }
      }
    }
  }

  @Test
  void pairs_stay_and_halves_are_escaped() {
    assertEquals("\"\uD83D\uDE00\"", JsonQuotes.quote("\uD83D\uDE00"));
    assertEquals("\"\\ud83d\"", JsonQuotes.quote("\uD83D"));
    assertEquals("\"\\ude00x\"", JsonQuotes.quote("\uDE00x"));
  }

  @Test
  void what_is_not_seen_is_escaped_and_letters_are_not() {
    assertEquals(
        "\"\\u0001\\u007f\\u0085\\u2028\\ufeff \\t\\\"\\\\ \u00e9\u6f22\"",
        JsonQuotes.quote("\u0001\u007f\u0085\u2028\ufeff \t\"\\ \u00e9\u6f22"));
    assertEquals("\"#\\u0023\"", JsonQuotes.quote("##", (text, at) -> at == 1));
    assertEquals("\"a\\u007f\"", new JsonString("a\u007f").toJson());
  }
}
