package dev.meshwright.schema.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonSchemaFileSetTest {

  private static final int LENGTH = 1_000;

  @Test
  void inALongChainOfReferencesEveryTextIsParsedOnce() {
    FileSource chain = FileSource.of(chain("\"$ref\": \"s%d.json\""));
    assertEquals(LENGTH, parses(chain));
  }

  @Test
  void inALongChainOfIdsEveryTextIsParsedOnce() {
    FileSource chain =
        FileSource.of(
            chain(
                "\"$ref\": \"https://example.com/s%d\"", "\"$id\": \"https://example.com/s%d\","));
    assertEquals(LENGTH, parses(chain));
  }

  @Test
  void schemasReadTogetherAreAsEachReadAlone() {
    Map<String, String> texts =
        Map.of(
            "a.json", "{\"properties\": {\"b\": {\"$ref\": \"b.json#/definitions/x\"}}}",
            "b.json",
                "{\"definitions\": {\"x\": {\"$ref\": \"#here\"}, \"y\": {\"$id\": \"#here\"}}}",
            "c.json", "{\"$ref\": \"https://example.com/d\", \"minimum\": \"one\"}",
            "d.json", "{\"$id\": \"https://example.com/d\", \"$ref\": \"nowhere.json\"}");
    FileSource source = FileSource.of(texts);
    JsonSchemaFileSet state = new JsonSchemaFileSet(source);
    for (String path : source.paths()) {
      JsonSchemaDocument alone = JsonSchemas.parse(path, texts.get(path), FileSource.of(texts));
      assertEquals(alone.schemas(), state.read(path).orElseThrow().schemas());
      assertEquals(alone.problems(), state.read(path).orElseThrow().problems());
    }
  }

  @Test
  void aloneASchemaIsBuiltWithoutThoseItRefersTo() {
    JsonSchemaFileSet state = new JsonSchemaFileSet(FileSource.of(chain("\"$ref\": \"s%d.json\"")));
    for (int i = 0; i < LENGTH; i++) {
      JsonSchemaDocument document = state.readAlone("s" + i + ".json").orElseThrow();
      assertEquals(List.of(), document.problems());
      assertEquals(2, document.schemas().size());
    }
  }

  private static int parses(FileSource chain) {
    AtomicInteger parses = new AtomicInteger();
    JsonSchemaFileSet state =
        new JsonSchemaFileSet(
            chain,
            (path, text) -> {
              parses.incrementAndGet();
              return SchemaTrees.parse(path, text);
            });
    for (int i = 0; i < LENGTH; i += 20) {
      assertEquals(List.of(), state.read("s" + i + ".json").orElseThrow().problems());
    }
    assertEquals(LENGTH, state.read("s0.json").orElseThrow().files().size());
    return parses.get();
  }

  private static Map<String, String> chain(String reference) {
    return chain(reference, "");
  }

  private static Map<String, String> chain(String reference, String id) {
    Map<String, String> texts = new TreeMap<>();
    IntStream.range(0, LENGTH)
        .forEach(i ->
            texts.put(
                "s" + i + ".json",
                "{"
                    + id.formatted(i)
                    + " \"type\": \"object\", \"properties\": {\"next\": {"
                    + (i + 1 < LENGTH ? reference.formatted(i + 1) : "\"type\": \"string\"")
                    + "}}}"));
    return texts;
  }
}
