package dev.meshwright.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.text.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JsonOutTest {

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
            JsonOut::indented,
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
            JsonOut::compact,
            json -> json.object(() -> json.member("a", List.of("x", "y")).member("b", List.of()))));
  }

  @Test
  void everyStringComesBackAsItWas() {
    String strange = "\"\\\b\f\n\r\t\u0000\u007f\u2028 \ud83d\ude00 \ud83d x \ude00";
    String text = written(JsonOut::compact, json -> json.object(() -> json.member("s", strange)));
    ObjectNode root = (ObjectNode) JsonText.parse("t", text).root();
    assertEquals(strange, root.string("s").orElseThrow().value());
  }

  private static String written(Function<PrintStream, JsonOut> style, Consumer<JsonOut> body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    body.accept(style.apply(out));
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
