package dev.meshwright.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.cli.Call;
import dev.meshwright.cli.GitFolder;
import dev.meshwright.cli.frame.Release;
import dev.meshwright.cli.review.ReviewFolder;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// As [GoldenCommandsTest], for `review`: what it writes changes the workspace of the others.
class GoldenReviewTest {

  private static final String WRITE_TO = System.getProperty("golden.write", "");

  @TempDir static Path temporary;
  private static GitFolder folder;

  static Stream<Arguments> calls() {
    return Stream.of(
            of("review-list", "text json", "list"),
            of("review", "text json sarif junit github markdown html", "show", "wide"),
            of(
                "review-check",
                "text json sarif junit github",
                "check",
                "--must",
                "resolved,signed"),
            of("review-event", "text json", "comment", "orders/sums.sql#paid", "One is enough"))
        .flatMap(some -> some);
  }

  private static Stream<Arguments> of(String name, String formats, String... call) {
    return Stream.of(formats.split(" "))
        .map(format -> {
          List<String> all = new ArrayList<>(List.of("review"));
          all.addAll(List.of(call));
          all.addAll(List.of("--format", format));
          return Arguments.of(name + "." + format, all);
        });
  }

  @BeforeAll
  static void workspace() {
    folder = ReviewFolder.make(temporary);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void it_writes_the_same_in_every_format(String file, List<String> arguments) throws IOException {
    String written = written(folder.call(arguments.toArray(String[]::new)));
    if (!WRITE_TO.isEmpty()) {
      Files.writeString(Path.of(WRITE_TO, file), written);
    }
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/golden/" + file), file)) {
      assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), written);
    }
  }

  /// Ids of events that are written now are other ones each time.
  private static String written(Call call) {
    String all = "exit " + call.code().number() + "\n" + call.out() + "--- err\n" + call.err();
    return all.replace("\"version\": \"" + Release.version() + "\"", "\"version\": \"0\"")
        .replaceAll("time=\"[\\d.]+\"", "time=\"0\"")
        .replaceAll("01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
        .replaceAll("thread [0-9a-f]{8}, in", "thread ID, in");
  }
}
