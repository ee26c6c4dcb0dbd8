package dev.meshwright.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.cli.Call;
import dev.meshwright.cli.GitFolder;
import dev.meshwright.cli.frame.Release;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command in every format, to the letter: a change of what users and their scripts read is
/// seen here. `-Dgolden.write=FOLDER` writes what came, for looking at it and taking it over.
class GoldenCommandsTest {

  private static final String WRITE_TO = System.getProperty("golden.write", "");

  @TempDir static Path temporary;
  private static GitFolder folder;

  /// @param name of the file with what is expected
  /// @param arguments without the format
  private record Golden(String name, List<String> formats, List<String> arguments) {

    static Golden of(String name, String formats, String... arguments) {
      return new Golden(name, List.of(formats.split(" ")), List.of(arguments));
    }

    Stream<GoldenCall> calls() {
      return formats.stream()
          .map(format -> {
            List<String> all = new ArrayList<>(arguments);
            if (!format.equals("-")) {
              all.addAll(List.of("--format", format));
            }
            return new GoldenCall(name + (format.equals("-") ? "" : "." + format), all);
          });
    }
  }

  record GoldenCall(String file, List<String> arguments) {

    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<GoldenCall> calls() {
    String all = "text json sarif junit github";
    String pages = all + " markdown html";
    String order = "orders/order.avsc";
    return Stream.of(
            Golden.of("workspace-check", all, "check", "--against", "v1.0.0"),
            Golden.of("diff", pages, "diff", "v1.0.0", "HEAD"),
            Golden.of("structure", pages, "diff", "--structure", "v1.0.0:" + order, order),
            Golden.of("log", "text json", "log", order),
            Golden.of("blame", "text json", "blame", order + "#Order"),
            Golden.of("pull-request", "text json", "pull-request", "v1.0.0..HEAD"),
            Golden.of("preview", pages, "preview", "orders/large.sql"),
            Golden.of("preview-broken", all, "preview", "orders/broken.sql"),
            Golden.of("preview-steps", all, "preview", "orders/broken.sql", "--steps"),
            Golden.of("preview-check", all, "preview", "orders/large.sql", "--schema", order),
            Golden.of(
                "preview-difference", all, "preview", "orders/large.sql", "--against", "v1.0.0"),
            Golden.of("profile", "text json", "profile", "orders/orders.csv"),
            Golden.of("validate", all, "validate", "v1.0.0:" + order, "orders/orders.csv"),
            Golden.of(
                "replay",
                all,
                "replay",
                "orders/orders.csv",
                "--writer",
                "v1.0.0:" + order,
                "--reader",
                order),
            Golden.of("lint", all, "lint", "--rule", "FAULTS,CONVENTIONS"),
            Golden.of("format", all, "format", "--check", "."),
            Golden.of("search", "text json", "search", "total", "kind:field"),
            Golden.of(
                "refactor",
                all,
                "refactor",
                "rename",
                order,
                "total",
                "amount",
                "--drop-old",
                "--also",
                "all"),
            Golden.of("test", all, "test"),
            Golden.of("stats", "text json", "stats"),
            Golden.of("compat", "-", "compat", "--batch", "cases.ndjson"),
            Golden.of("decode", "text json", "decode", "--text", "0206616e6e0000000000000440"),
            Golden.of("generate", "-", "generate", order, "--kind", "invalid", "--rows", "4"),
            Golden.of("infer-evidence", "text json", "infer", "orders/orders.csv", "--evidence"),
            Golden.of("infer", "-", "infer", "orders/orders.csv", "--to", "avro"),
            Golden.of("convert", "-", "convert", order, "--to", "protobuf"),
            Golden.of("diagram-svg", "-", "diagram", "orders", "--against", "v1.0.0"),
            Golden.of("diagram-mermaid", "-", "diagram", "orders", "--to", "mermaid"),
            Golden.of("diagram.json", "-", "diagram", order, "--to", "json"))
        .flatMap(Golden::calls);
  }

  @BeforeAll
  static void workspace() {
    folder = GoldenWorkspace.make(temporary);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void every_command_writes_the_same_in_every_format(GoldenCall call) throws IOException {
    String written = written(folder.call(call.arguments().toArray(String[]::new)));
    if (!WRITE_TO.isEmpty()) {
      Files.writeString(Path.of(WRITE_TO, call.file()), written);
    }
    assertEquals(resource("/golden/" + call.file()), written);
  }

  /// Without times, and without the version of the program.
  private static String written(Call call) {
    String all = "exit " + call.code().number() + "\n" + call.out() + "--- err\n" + call.err();
    return all.replaceAll("\"millis\": \\d+", "\"millis\": 0")
        .replace("\"version\": \"" + Release.version() + "\"", "\"version\": \"0\"")
        .replaceAll("time=\"[\\d.]+\"", "time=\"0\"");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GoldenCommandsTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
