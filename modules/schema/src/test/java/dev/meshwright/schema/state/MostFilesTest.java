package dev.meshwright.schema.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.schema.avro.AvroFileSet;
import dev.meshwright.schema.jsonschema.JsonSchemaFileSet;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Of a chain of files the first that draws on more than 1,000 others is told so, at its place; the
/// next one is read with all of them.
class MostFilesTest {

  private static final int LENGTH = 1_002;

  /// @param file the text of a file that leads to another, or of the last one
  private static Map<String, String> chain(
      String ending, BiFunction<Integer, Boolean, String> file) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < LENGTH; i++) {
      texts.put("part" + i + ending, file.apply(i, i + 1 < LENGTH));
    }
    return texts;
  }

  private static void hold(
      String ending, String told, Function<String, List<Problem>> read, List<Problem> alone) {
    assertEquals(
        List.of("part0" + ending + told),
        read.apply("part0" + ending).stream()
            .map(problem ->
                "%s:%s %s"
                    .formatted(
                        problem.location().file(), problem.location().start(), problem.message()))
            .toList());
    assertEquals(List.of(), read.apply("part1" + ending));
    assertEquals(List.of(), alone);
  }

  @Test
  void avro() {
    String record =
        "{\"type\": \"record\", \"name\": \"L%d\", \"fields\": [{\"name\": \"n\", %s}]}";
    FileSource files =
        FileSource.of(
            chain(
                ".avsc",
                (i, more) ->
                    record.formatted(
                        i, "\"type\": \"" + (more ? "L" + (i + 1) : "string") + "\"")));
    AvroFileSet state = new AvroFileSet(files);
    hold(
        ".avsc",
        ":1:1 This schema draws on more than 1,000 other files, one through the other; it is not"
            + " read.",
        path -> state.read(path).orElseThrow().problems(),
        state.readAlone("part0.avsc").orElseThrow().problems());
  }

  @Test
  void protobuf() {
    FileSource files =
        FileSource.of(
            chain(
                ".proto",
                (i, more) ->
                    "syntax = \"proto3\"; %smessage M%d {}"
                        .formatted(more ? "import \"part" + (i + 1) + ".proto\"; " : "", i)));
    ProtobufFileSet state = new ProtobufFileSet(files);
    hold(
        ".proto",
        ":1:20 This file imports more than 1,000 others, one through the other; those it does not"
            + " name itself are not read with it.",
        path -> state.read(path).orElseThrow().problems(),
        state.readAlone("part0.proto").orElseThrow().problems());
  }

  @Test
  void jsonSchema() {
    FileSource files =
        FileSource.of(
            chain(
                ".json",
                (i, more) ->
                    more ? "{\"$ref\": \"part" + (i + 1) + ".json\"}" : "{\"type\": \"string\"}"));
    JsonSchemaFileSet state = new JsonSchemaFileSet(files);
    hold(
        ".json",
        ":1:1 This schema refers to more than 1,000 other files, one through the other; they are"
            + " not read.",
        path -> state.read(path).orElseThrow().problems(),
        state.readAlone("part0.json").orElseThrow().problems());
  }
}
