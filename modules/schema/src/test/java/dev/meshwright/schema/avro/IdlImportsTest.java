package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.avro.AvroDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdlImportsTest {

  private static final String RECORD =
      "{\"type\": \"record\", \"name\": \"A\", \"fields\": [{\"name\": \"r\", \"type\": \"R\"}]}";

  private static AvroDocument read(Map<String, String> texts, String file) {
    return new AvroFileSet(FileSource.of(texts)).read(file).orElseThrow();
  }

  @Test
  void anImportedSchemaMayUseATypeOfTheFileThatImportsIt() {
    Map<String, String> texts =
        Map.of(
            "p.avdl",
            "protocol P { import schema \"a.avsc\"; record R { int a; } }",
            "a.avsc",
            RECORD);
    for (String file : texts.keySet()) {
      AvroDocument document = read(texts, file);
      assertEquals(List.of(), document.problems());
      assertEquals("[A, R]", new TreeMap<>(document.types()).keySet().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"record\", \"name\": \"A\", \"fields\": [{\"name\": \"r\", \"type\": \"R",
        "{\"type\": \"R\"}",
        "",
        "{\"type\": \"record\", \"name\": \"A\", \"fields\": [{\"name\": \"r\", \"type\": \"Q\"}]}"
      })
  void aBrokenImportIsToldAndNothingOverflows(String schema) {
    Map<String, String> texts =
        Map.of(
            "p.avdl",
            "protocol P { import schema \"a.avsc\"; record R { A a; } }",
            "a.avsc",
            schema);
    for (String file : texts.keySet()) {
      assertFalse(read(texts, file).usable(), file);
    }
  }

  @Test
  void circlesAreToldAtEveryImportInThem() {
    Map<String, String> texts =
        Map.of(
            "a.avdl", "protocol A { import idl \"b.avdl\"; record X { int a; } }",
            "b.avdl", "protocol B { import idl \"c.avdl\"; record Y { int a; } }",
            "c.avdl", "protocol C { import idl \"a.avdl\"; record Z { int a; } }",
            "self.avdl", "protocol S { import idl \"self.avdl\"; record S1 { int a; } }",
            "user.avdl", "protocol U { import idl \"a.avdl\"; record U1 { X x; } }",
            "by.avsc",
                "{\"type\": \"record\", \"name\": \"By\", \"fields\": [{\"name\": \"x\","
                    + " \"type\": \"X\"}]}");
    AvroFileSet together = new AvroFileSet(FileSource.of(texts));
    for (String file : texts.keySet()) {
      List<Problem> alone = read(texts, file).problems();
      assertEquals(alone, together.read(file).orElseThrow().problems(), file);
      String expected =
          file.equals("user.avdl") || file.equals("by.avsc")
              ? "avro-import-broken"
              : "avro-import-cycle";
      assertTrue(alone.stream().anyMatch(p -> p.rule().equals(expected)), file + alone);
    }
  }

  @Test
  void emptyProtocolsAreImportedAsOftenAsOneLikes() {
    Map<String, String> texts =
        Map.of(
            "e.avdl", "protocol E { void ping(); }",
            "e.avpr", "{\"protocol\": \"E\"}",
            "f.avdl",
                "protocol F { import idl \"e.avdl\"; import protocol \"e.avpr\"; import idl"
                    + " \"e.avdl\"; record R { int a; } }",
            "errors.avdl", "protocol G { import idl \"e.avdl\"; error Bad { string why; } }",
            "namespace.avdl", "namespace n;");
    for (String file : texts.keySet()) {
      AvroDocument document = read(texts, file);
      assertEquals(List.of(), document.problems(), file);
      assertTrue(document.usable());
    }
  }

  @Test
  void aLongChainIsReadOnceEachAndWithoutRecursion() {
    int length = 600;
    Map<String, String> texts = new TreeMap<>();
    IntStream.range(0, length)
        .forEach(i ->
            texts.put(
                "p%d.avdl".formatted(i),
                "protocol P%d { import idl \"p%d.avdl\"; record R%d { R%d x; } }"
                    .formatted(i, i + 1, i, i + 1)));
    texts.put("p%d.avdl".formatted(length), "record R%d { int x; }".formatted(length));
    AtomicInteger parses = new AtomicInteger();
    AvroFileSet state =
        new AvroFileSet(
            FileSource.of(texts),
            (path, text, imports) -> {
              parses.incrementAndGet();
              return AvroFile.read(path, text, imports);
            });
    AvroDocument document = state.read("p0.avdl").orElseThrow();
    assertEquals(List.of(), document.problems());
    assertEquals(length + 1, document.types().size());
    assertEquals(List.of(), state.read("p300.avdl").orElseThrow().problems());
    assertEquals(length + 1, parses.get());
  }

  @Test
  void aChainTooLongForAvrosReaderIsTold() {
    StringBuilder text = new StringBuilder("protocol P {");
    for (int i = 0; i < 3_000; i++) {
      text.append("record R").append(i).append(" { R").append(i + 1).append(" x; } ");
    }
    text.append("record R3000 { int x; } }");
    List<Problem> problems = read(Map.of("p.avdl", text.toString()), "p.avdl").problems();
    assertEquals(List.of("avro-idl-too-deep"), problems.stream().map(Problem::rule).toList());
  }

  @Test
  void aProtocolHasTheTypesOfItsImportsThroughFilesThatDeclareNone() {
    Map<String, String> texts =
        Map.of(
            "all.avdl", "protocol All { import idl \"some.avdl\"; }",
            "some.avdl", "protocol Some { import idl \"a.avdl\"; import schema \"b.avsc\"; }",
            "a.avdl", "@namespace(\"n\") protocol A { record A1 { int a; } enum A2 { X, Y } = X; }",
            "b.avsc", "{\"type\": \"fixed\", \"name\": \"B\", \"size\": 2}");
    AvroDocument document = read(texts, "all.avdl");
    assertEquals(List.of(), document.problems());
    assertEquals("[B, n.A1, n.A2]", new TreeMap<>(document.types()).keySet().toString());
  }

  @Test
  void importedTypesAreFoundWhereverATypeMayStand() {
    Map<String, String> texts =
        Map.of(
            "a.avdl",
                "protocol A { record A1 {} enum A2 { X } fixed A3(2); error A4 {} record A5 {}"
                    + " record A6 {} record A7 {} }",
            "p.avdl",
                "protocol P { import idl \"a.avdl\"; record R { A1 a; array<A2> b; map<A3> c;"
                    + " union { null, A5 } d; A6? e; A2 f = \"X\"; A7 `record`; } void"
                    + " ping(A1 one, A2 two) throws A4; }");
    assertEquals(List.of(), read(texts, "p.avdl").problems());
  }

  @Test
  void twoThreadsReadALongChainAtOnceWithLittleStack() throws InterruptedException {
    int length = 400;
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < length; i++) {
      texts.put(
          "p%d.avdl".formatted(i),
          "protocol P%d { %s record R%d { %s x; } }"
              .formatted(
                  i,
                  i + 1 < length ? "import idl \"p" + (i + 1) + ".avdl\";" : "",
                  i,
                  i + 1 < length ? "R" + (i + 1) : "int"));
    }
    AvroFileSet state = new AvroFileSet(FileSource.of(texts));
    List<String> problems = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads =
        IntStream.range(0, 2)
            .mapToObj(n ->
                new Thread(
                    null,
                    () -> {
                      try {
                        state
                            .read("p%d.avdl".formatted(n))
                            .orElseThrow()
                            .problems()
                            .forEach(problem -> problems.add(problem.message()));
                      } catch (StackOverflowError deep) {
                        problems.add("too deep");
                      }
                    },
                    "reader",
                    512 << 10))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), problems);
  }
}
