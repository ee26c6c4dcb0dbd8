package dev.meshwright.schema.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoSet;
import dev.meshwright.schema.proto.parse.ProtoParser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProtobufFileSetTest {

  private static final int LENGTH = 1_000;

  @Test
  void inALongChainOfImportsEveryTextIsParsedOnce() {
    FileSource chain = FileSource.of(chain());
    AtomicInteger parses = new AtomicInteger();
    ProtobufFileSet state =
        new ProtobufFileSet(
            chain,
            List.of(),
            (path, text) -> {
              parses.incrementAndGet();
              return ProtoParser.parse(path, text);
            });
    for (String path : chain.paths()) {
      assertEquals(List.of(), state.read(path).orElseThrow().problems());
    }
    assertEquals(LENGTH, state.read("f0.proto").orElseThrow().files().files().size());
    assertEquals(LENGTH, state.readAll(Progress.none()).asked().size());
    assertEquals(LENGTH, parses.get());
  }

  @Test
  void filesReadTogetherAreAsEachReadAlone() {
    Map<String, String> texts =
        Map.of(
            "a.proto",
            "syntax = \"proto3\"; import \"b.proto\"; message A { B b = 1; Gone g = 2; }",
            "b.proto",
            "syntax = \"proto3\"; import \"c.proto\"; message B { C c = 1; } message Twice {}",
            "c.proto",
            "syntax = \"proto3\"; import \"a.proto\"; message C { int32 x = 1; int32 y = 1; }",
            "d.proto",
            "syntax = \"proto3\"; import \"b.proto\"; message Twice {} message D { C c = 1; }",
            "e.proto",
            "syntax = \"proto3\"; import \"google/protobuf/timestamp.proto\"; import \"f.proto\";"
                + " message E { google.protobuf.Timestamp at = 1; }");
    FileSource source = FileSource.of(texts);
    ProtobufFileSet state = new ProtobufFileSet(source);
    ProtoSet all = state.readAll(Progress.none());
    for (String path : source.paths()) {
      ProtoDocument together = state.read(path).orElseThrow();
      ProtoDocument alone =
          ProtoSchemas.parse(path, source.text(path).orElseThrow(), FileSource.of(texts));
      assertEquals(alone.file().messages(), together.file().messages());
      assertEquals(alone.files().files().keySet(), together.files().files().keySet());
      assertEquals(alone.problems(), together.problems());
      assertEquals(alone.importProblems(), together.importProblems());
      assertTrue(alone.problems().containsAll(all.problems().getOrDefault(path, List.of())), path);
    }
  }

  @Test
  void aNameThatAnImportedFileTakesIsReportedWhereItIsTakenAgain() {
    FileSource source =
        FileSource.of(
            Map.of(
                "a.proto",
                "syntax = \"proto3\"; import \"b.proto\"; message Twice {}",
                "b.proto",
                "syntax = \"proto3\"; message Twice {}",
                "c.proto",
                "syntax = \"proto3\"; message Twice {}"));
    ProtobufFileSet state = new ProtobufFileSet(source);
    assertEquals(List.of(), rules(state, "b.proto"));
    assertEquals(List.of(), rules(state, "c.proto"));
    assertEquals(List.of("proto-duplicate-name"), rules(state, "a.proto"));
  }

  @Test
  void aloneAFileBringsNothingThatItImports() {
    ProtobufFileSet state = new ProtobufFileSet(FileSource.of(chain()));
    for (int i = 0; i < LENGTH; i++) {
      ProtoDocument document = state.readAlone("f" + i + ".proto").orElseThrow();
      assertEquals(List.of(), document.problems());
      assertEquals(1, document.files().files().size());
    }
  }

  @Test
  void aFileThatImportsTooManyOthersIsReadWithThoseItNames() {
    Map<String, String> texts = new TreeMap<>();
    int length = ProtobufFileSet.MOST_FILES + 2;
    IntStream.range(0, length)
        .forEach(i ->
            texts.put(
                "f" + i + ".proto",
                "syntax = \"proto3\"; "
                    + (i + 1 < length ? "import \"f" + (i + 1) + ".proto\"; " : "")
                    + "message M"
                    + i
                    + " {}"));
    ProtobufFileSet state = new ProtobufFileSet(FileSource.of(texts));
    ProtoDocument first = state.read("f0.proto").orElseThrow();
    assertEquals(2, first.files().files().size());
    assertTrue(first.state().file("f1.proto").isPresent());
    assertTrue(first.state().file("f2.proto").isEmpty());
    assertEquals(List.of("f1.proto"), first.state().declaring("M1"));
    assertEquals(List.of(), first.state().declaring("M2"));
  }

  @Test
  void aNameIsFoundThroughAsManyPublicImportsAsLeadToIt() {
    Map<String, String> texts = new TreeMap<>();
    IntStream.range(0, 50)
        .forEach(i ->
            texts.put(
                "f" + i + ".proto",
                "syntax = \"proto3\"; package p%d; %s message M {}"
                    .formatted(i, i + 1 < 50 ? "import public \"f" + (i + 1) + ".proto\";" : "")));
    texts.put(
        "user.proto",
        "syntax = \"proto3\"; import \"f0.proto\"; message U { p0.M a = 1; p49.M b = 2; .p25.M c"
            + " = 3; p50.M d = 4; M e = 5; }");
    ProtobufFileSet state = new ProtobufFileSet(FileSource.of(texts));
    assertEquals(List.of("proto-unknown-type", "proto-unknown-type"), rules(state, "user.proto"));
  }

  private static List<String> rules(ProtobufFileSet state, String path) {
    return state.read(path).orElseThrow().problems().stream().map(Problem::rule).toList();
  }

  private static Map<String, String> chain() {
    Map<String, String> texts = new TreeMap<>();
    IntStream.range(0, LENGTH)
        .forEach(i ->
            texts.put(
                "f" + i + ".proto",
                "syntax = \"proto3\";\npackage chain;\n"
                    + (i + 1 < LENGTH ? "import \"f" + (i + 1) + ".proto\";\n" : "")
                    + "message M"
                    + i
                    + " {\n"
                    + (i + 1 < LENGTH ? "  M" + (i + 1) + " next = 1;\n" : "")
                    + "  string name = 2;\n}\n"));
    return texts;
  }
}
