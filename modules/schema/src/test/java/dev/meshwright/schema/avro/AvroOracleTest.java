package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.avro.AvroDocument;
import java.util.List;
import java.util.Random;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/// Apache Avro's parser as the judge: what it accepts is usable, what it refuses is not.
class AvroOracleTest {

  private static final List<String> SEEDS =
      List.of(
          """
          {"type":"record","name":"Order","namespace":"a.b","doc":"d","fields":[
           {"name":"id","type":"long","default":0,"order":"ascending"},
           {"name":"e","type":{"type":"enum","name":"E","symbols":["A","B"],"default":"A"},"default":"B"},
           {"name":"f","type":{"type":"fixed","name":"F","size":4,"aliases":["G"]},"aliases":["g"]},
           {"name":"n","type":["null","Order","E"],"default":null},
           {"name":"m","type":{"type":"map","values":{"type":"array","items":"F"}},"default":{}},
           {"name":"x","type":["null",{"type":"record","name":"c.Inner","fields":[{"name":"y","type":"double","default":1}]}]}
          ]}\
          """,
          """
          {"type":"array","items":{"type":"record","name":"R","fields":[
           {"name":"d","type":{"type":"bytes","logicalType":"decimal","precision":4,"scale":2},"default":"x"},
           {"name":"r","type":["R","null"]},{"name":"b","type":"boolean","default":true}]}}\
          """,
          """
          ["null","string",{"type":"enum","name":"n.S","symbols":["X"]},{"type":"map","values":"int"}]\
          """);

  private static final List<String> WORDS =
      List.of(
          "\"int\"",
          "\"null\"",
          "null",
          "\"E\"",
          "\"Order\"",
          "[]",
          "{}",
          "1",
          "\"A\"",
          "\"type\"",
          "\"name\"",
          "\"default\"",
          "\"items\"",
          "true",
          "\"a.b.E\"",
          "\"record\"",
          "\"\"",
          "{\"type\":\"long\"}",
          "[\"int\",\"E\"]",
          "1.5",
          "\"9x\"",
          "\"symbols\"");

  @Test
  void schemas_with_swapped_words_are_judged_as_apache_avro_judges_them() {
    Random random = new Random(41);
    int accepted = 0;
    int rounds = 20_000;
    for (int round = 0; round < rounds; round++) {
      String text = SEEDS.get(random.nextInt(SEEDS.size()));
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        text = swapWord(text, random);
      }
      boolean apache = apacheAccepts(text);
      AvroDocument document = AvroSchemas.parse("a.avsc", text, FileSource.empty());
      String shown = text;
      assertEquals(apache, document.usable(), () -> shown + "\n" + document.problems());
      accepted += apache ? 1 : 0;
      if (apache) {
        assertEquals(
            new Schema.Parser().parse(text).toString(),
            new Schema.Parser().parse(AvroSelfContained.of(document)).toString(),
            () -> shown + "\n" + AvroSelfContained.of(document));
      }
    }
    // Both outcomes are really met.
    assertEquals(true, accepted > rounds / 20 && accepted < rounds / 20 * 19, "" + accepted);
  }

  private static boolean apacheAccepts(String text) {
    try {
      new Schema.Parser().parse(text);
      return true;
    } catch (AvroRuntimeException | NullPointerException | IllegalArgumentException refused) {
      return false;
    }
  }

  /// Replaces one string, number or literal, or drops it with what separates it.
  private static String swapWord(String text, Random random) {
    var matcher =
        java.util.regex.Pattern.compile("\"[^\"]*\"|\\b(null|true|\\d+)\\b").matcher(text);
    List<int[]> words =
        matcher.results().map(result -> new int[] {result.start(), result.end()}).toList();
    int[] word = words.get(random.nextInt(words.size()));
    String with =
        random.nextInt(3) == 0
            ? text.substring(word[0], word[1])
            : WORDS.get(random.nextInt(WORDS.size()));
    if (random.nextInt(3) == 0) {
      int[] other = words.get(random.nextInt(words.size()));
      with = text.substring(other[0], other[1]);
    }
    return text.substring(0, word[0]) + with + text.substring(word[1]);
  }
}
