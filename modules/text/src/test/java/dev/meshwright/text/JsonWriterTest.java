package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.model.tree.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void anIndentedDocumentReadsLikeText() {
    assertEquals(
        """
        {
          "a": [
            1,
            true
          ],
          "b": {},
          "c": null
        }
        """,
        written(
            JsonWriter::indented,
            json ->
                json.object(() -> {
                  json.name("a").array(() -> json.value(1).value(true));
                  json.name("b").object(() -> {});
                  json.name("c").nothing();
                })));
  }

  @Test
  void aCompactDocumentIsOneLine() {
    assertEquals(
        "{\"a\":[\"x\",\"y\"],\"b\":[]}",
        written(
            JsonWriter::compact,
            json -> json.object(() -> json.member("a", List.of("x", "y")).member("b", List.of()))));
  }

  @Test
  void everyStringComesBackAsItWas() {
    String strange = "\"\\\b\f\n\r\t\u0000\u007f\u2028 \ud83d\ude00 \ud83d x \ude00";
    String text =
        written(JsonWriter::compact, json -> json.object(() -> json.member("s", strange)));
    ObjectNode root = (ObjectNode) JsonText.parse("t", text).root();
    assertEquals(strange, root.string("s").orElseThrow().value());
  }

  @Test
  void aSpacedDocumentIsOneLineForPeople() {
    assertEquals(
        "{\"a\": [1, 2], \"b\": \"NaN\"}",
        written(
            JsonWriter::spaced,
            json ->
                json.object(() -> {
                  json.name("a").array(List.of(1, 2), json::value);
                  json.name("b").value(Double.NaN, "NaN");
                })));
  }

  @Test
  void furtherCharactersAreEscapedWhereTheReaderWouldObeyThem() {
    assertEquals(
        "[\"a\\u0023\"]",
        written(
            out -> JsonWriter.compact(out).escaping((text, at) -> text.charAt(at) == '#'),
            json -> json.array(() -> json.value("a#"))));
  }

  private static String written(Function<Appendable, JsonWriter> style, Consumer<JsonWriter> body) {
    StringBuilder out = new StringBuilder();
    body.accept(style.apply(out));
    return out.toString();
  }
}
