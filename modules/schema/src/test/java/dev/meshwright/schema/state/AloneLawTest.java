package dev.meshwright.schema.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.schema.avro.AvroFileSet;
import dev.meshwright.schema.jsonschema.JsonSchemaFileSet;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is wrong with a file is the same whether it is read alone or with all that it draws on: for
/// random states with circles, mistakes and names that nothing declares, asked in random order.
class AloneLawTest {

  private static final int STATES = 150;

  private interface Read {
    List<Problem> problems(String path);
  }

  @Test
  void avro() {
    hold(
        (i, random) -> Map.entry("f" + i + (i % 3 == 2 ? ".avdl" : ".avsc"), avro(i, random)),
        files -> {
          AvroFileSet state = new AvroFileSet(files);
          return path -> state.read(path).orElseThrow().problems();
        },
        files -> {
          AvroFileSet state = new AvroFileSet(files);
          return path -> state.readAlone(path).orElseThrow().problems();
        });
  }

  @Test
  void protobuf() {
    hold(
        (i, random) -> Map.entry("f" + i + ".proto", proto(i, random)),
        files -> {
          ProtobufFileSet state = new ProtobufFileSet(files);
          return path -> state.read(path).orElseThrow().problems();
        },
        files -> {
          ProtobufFileSet state = new ProtobufFileSet(files);
          return path -> state.readAlone(path).orElseThrow().problems();
        });
  }

  @Test
  void jsonSchema() {
    hold(
        (i, random) -> Map.entry("f" + i + ".json", json(i, random)),
        files -> {
          JsonSchemaFileSet state = new JsonSchemaFileSet(files);
          return path -> errors(state.read(path).orElseThrow().problems());
        },
        files -> {
          JsonSchemaFileSet state = new JsonSchemaFileSet(files);
          return path -> errors(state.readAlone(path).orElseThrow().problems());
        });
  }

  /// What is only doubtful is said of each file where it stands.
  private static List<Problem> errors(List<Problem> problems) {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }

  private interface State {
    Read of(FileSource files);
  }

  private static void hold(
      BiFunction<Integer, Random, Map.Entry<String, String>> file, State whole, State alone) {
    for (int seed = 0; seed < STATES; seed++) {
      Random random = new Random(seed);
      Map<String, String> texts = new TreeMap<>();
      IntStream.range(0, 5)
          .mapToObj(i -> file.apply(i, random))
          .forEach(made -> texts.put(made.getKey(), made.getValue()));
      Read expected = whole.of(FileSource.of(texts));
      Read found = alone.of(FileSource.of(texts));
      List<String> paths = new ArrayList<>(texts.keySet());
      Collections.shuffle(paths, random);
      for (String path : paths) {
        assertEquals(
            expected.problems(path), found.problems(path), "seed " + seed + " " + path + texts);
      }
    }
  }

  /// Mostly the next file, sometimes any, an earlier one or none.
  private static int other(int i, Random random) {
    return random.nextInt(3) > 0 ? i + 1 : random.nextInt(7);
  }

  private static String avro(int i, Random random) {
    if (i % 3 == 2) {
      int imported = random.nextInt(5);
      return "protocol P%d { import %s \"f%d%s\"; record R%d { R%d x; } }"
          .formatted(
              i,
              imported % 3 == 2 ? "idl" : "schema",
              imported,
              imported % 3 == 2 ? ".avdl" : ".avsc",
              i,
              random.nextInt(3) > 0 ? imported : random.nextInt(6));
    }
    String fields =
        IntStream.range(0, 1 + random.nextInt(2))
            .mapToObj(n -> field(i, n, random))
            .collect(Collectors.joining(", "));
    return "{\"type\": \"record\", \"name\": \"R%d\", \"fields\": [%s]}%s"
        .formatted(i, fields, random.nextInt(12) == 0 ? " oops" : "");
  }

  private static String field(int i, int n, Random random) {
    String type = "\"R" + other(i, random) + "\"";
    return switch (random.nextInt(6)) {
      case 0 -> "{\"name\": \"n%d\", \"type\": \"int\"}".formatted(n);
      case 1 -> "{\"name\": \"n%d\", \"type\": %s, \"default\": {\"n0\": 1}}".formatted(n, type);
      case 2 -> "{\"name\": \"n%d\", \"type\": [\"null\", %s, %s]}".formatted(n, type, type);
      case 3 ->
          "{\"name\": \"n%d\", \"type\": [%s, \"null\"], \"default\": null}".formatted(n, type);
      default -> "{\"name\": \"n%d\", \"type\": %s}".formatted(n, type);
    };
  }

  private static String proto(int i, Random random) {
    int imported = other(i, random);
    return "syntax = \"proto3\"; %s import %s\"f%d.proto\"; message M%d { M%d x = 1; %s y = 2; }"
        .formatted(
            random.nextInt(4) > 0 ? "package p;" : "package q.p;",
            random.nextBoolean() ? "public " : "",
            imported,
            random.nextInt(6) == 0 ? imported : i,
            other(i, random),
            random.nextInt(4) > 0 ? "int32" : "p.M" + random.nextInt(6));
  }

  private static String json(int i, Random random) {
    String reference =
        "\"$ref\": \"f%d.json%s\""
            .formatted(
                other(i, random),
                List.of("", "#/properties/x", "#/custom/y", "#/gone").get(random.nextInt(4)));
    String around =
        switch (random.nextInt(4)) {
          case 0 -> "\"allOf\": [{%s}]".formatted(reference);
          case 1 -> "\"properties\": {\"x\": {%s}}".formatted(reference);
          case 2 -> "\"custom\": {\"y\": {%s}}".formatted(reference);
          default -> reference;
        };
    return "{\"minimum\": %s, %s, \"properties\": {\"x\": {\"type\": \"string\"}}, \"custom\": {\"y\": {%s}}}"
        .formatted(
            random.nextInt(10) == 0 ? "\"one\"" : "1",
            around,
            random.nextBoolean() ? "" : reference);
  }
}
