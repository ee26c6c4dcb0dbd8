package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.avro.AvroDocument;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AvroFileSetTest {

  private static final int LENGTH = 1_000;

  @Test
  void inALongChainOfNamedTypesEveryTextIsParsedOnce() {
    // Of names that tell nothing about their types, so that texts must be looked into.
    FileSource chain = FileSource.of(chain("part%d.avsc"));
    AtomicInteger parses = new AtomicInteger();
    AvroFileSet state =
        new AvroFileSet(
            chain,
            (path, text, imports) -> {
              parses.incrementAndGet();
              return AvroFile.read(path, text, imports);
            });
    for (String path : chain.paths()) {
      assertEquals(List.of(), state.read(path).orElseThrow().problems());
    }
    assertEquals(LENGTH, state.read("part0.avsc").orElseThrow().types().size());
    assertEquals(LENGTH, parses.get());
  }

  @Test
  void filesReadTogetherAreAsEachReadAlone() {
    Map<String, String> texts =
        Map.of(
            "a.avsc", record("A", "B"),
            "b/B.avsc", record("B", "C"),
            "b/also.avsc", record("B", "long"),
            "broken.avsc", "{\"type\": \"record\", \"name\": \"C\", \"fields\": 5}",
            "unknown.avsc", record("U", "Nowhere"));
    FileSource source = FileSource.of(texts);
    AvroFileSet state = new AvroFileSet(source);
    for (int round = 0; round < 5; round++) {
      for (String path : source.paths()) {
        AvroDocument alone = AvroSchemas.parse(path, texts.get(path), FileSource.of(texts));
        AvroDocument together = state.read(path).orElseThrow();
        assertEquals(alone.problems(), together.problems());
        assertEquals(alone.types(), together.types());
        assertEquals(alone.files().keySet(), together.files().keySet());
        assertEquals(alone.usable(), together.usable());
      }
    }
  }

  @Test
  void aloneAFileBringsOnlyWhatItNamesItself() {
    FileSource chain = FileSource.of(chain("part%d.avsc"));
    AtomicInteger parses = new AtomicInteger();
    AvroFileSet state =
        new AvroFileSet(
            chain,
            (path, text, imports) -> {
              parses.incrementAndGet();
              return AvroFile.read(path, text, imports);
            });
    for (int i = 0; i < LENGTH; i++) {
      AvroDocument document = state.readAlone("part" + i + ".avsc").orElseThrow();
      assertEquals(List.of(), document.problems());
      assertEquals(i + 1 < LENGTH ? 2 : 1, document.types().size());
    }
    assertEquals(LENGTH, parses.get());
  }

  @Test
  void filesThatUseANameThatNothingDefinesAreParsedOnceEach() {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < LENGTH; i++) {
      texts.put("users/U" + i + ".avsc", record("U" + i, "gen.Gone" + i % 3));
    }
    FileSource source = FileSource.of(texts);
    AtomicInteger parses = new AtomicInteger();
    AvroFileSet state =
        new AvroFileSet(
            source,
            (path, text, imports) -> {
              parses.incrementAndGet();
              return AvroFile.read(path, text, imports);
            });
    AvroDocument first = state.readAlone("users/U0.avsc").orElseThrow();
    assertEquals(1, first.problems().size());
    // Not those that use the name, too: that would be each of them for each of them.
    assertEquals(1, parses.get());
    for (String path : source.paths()) {
      assertEquals(1, state.readAlone(path).orElseThrow().problems().size());
    }
    assertEquals(LENGTH, parses.get());
  }

  @Test
  void aNameIsFoundHoweverItsDeclarationIsWritten() {
    Map<String, String> texts =
        Map.of(
            "a.avsc", "{\"na\\u006de\": \"gen.A\", \"type\": \"fixed\", \"size\": 2}",
            "b.avdl", "@namespace(\"gen\") protocol P { record /* so */ `B` { int x; } }",
            "c.avpr",
                "{\"protocol\": \"Q\", \"namespace\": \"gen\", \"types\": [{\"name\" : \"C\","
                    + " \"type\": \"enum\", \"symbols\": [\"X\"]}]}",
            "d.avsc", "{\"name\": \"gen.Größe\", \"type\": \"fixed\", \"size\": 2}");
    for (String name : List.of("gen.A", "gen.B", "gen.C", "gen.Größe")) {
      Map<String, String> all = new TreeMap<>(texts);
      all.put("user.avsc", record("User", name));
      AvroDocument user = new AvroFileSet(FileSource.of(all)).read("user.avsc").orElseThrow();
      assertEquals(
          List.of(), user.problems().stream().filter(p -> p.rule().contains("unknown")).toList());
      assertEquals(2, user.files().size(), name);
    }
  }

  private static Map<String, String> chain(String names) {
    Map<String, String> texts = new TreeMap<>();
    IntStream.range(0, LENGTH)
        .forEach(i ->
            texts.put(
                names.formatted(i),
                record("Link" + i, i + 1 < LENGTH ? "Link" + (i + 1) : "string")));
    return texts;
  }

  private static String record(String name, String type) {
    return """
    {"type": "record", "name": "%s", "fields": [{"name": "next", "type": "%s"}]}
    """
        .formatted(name, type);
  }
}
