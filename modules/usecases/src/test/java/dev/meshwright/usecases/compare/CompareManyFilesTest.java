package dev.meshwright.usecases.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are compared together draw on the same texts; each of these is read once.
class CompareManyFilesTest {

  private static final int USERS = 60;
  private static final Baseline BEFORE = new Baseline.OtherFile("before.proto");

  private final Map<String, Integer> readings = new ConcurrentHashMap<>();

  /// A state that counts what is read of it.
  private FileSource counted(Map<String, String> texts) {
    FileSource files = FileSource.of(texts);
    return new FileSource() {
      @Override
      public Optional<String> text(String path) {
        readings.merge(path, 1, Integer::sum);
        return files.text(path);
      }

      @Override
      public List<String> paths() {
        return files.paths();
      }
    };
  }

  private static Map<String, String> users(String settings) {
    Map<String, String> texts = new TreeMap<>();
    texts.put(PolicyReader.COMPATIBILITY_FILE, settings);
    texts.put("common.proto", "syntax = \"proto3\"; message Common { string id = 1; }");
    texts.put("before.proto", user("int32"));
    for (int i = 0; i < USERS; i++) {
      texts.put("user%02d.proto".formatted(i), user(i % 2 == 0 ? "int32" : "string"));
    }
    return texts;
  }

  private static String user(String type) {
    return "syntax = \"proto3\"; import \"common.proto\"; message User { Common c = 1; %s v = 2; }"
        .formatted(type);
  }

  private static CompareSchemas compare(FileSource files) {
    return new CompareWithSnapshots(
        SchemaLanguages.all(),
        new SchemaDetector(),
        new Snapshots(Optional.empty()),
        () -> files,
        Clock.systemUTC());
  }

  private static List<String> words(Matrix matrix) {
    return matrix.findings().stream()
        .map(found -> found.severity() + " " + found.finding().message())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mode: FULL\n", "profile: buf-wire\n"})
  void each_says_what_it_says_alone(String settings) {
    FileSource files = FileSource.of(users(settings));
    Map<String, Matrix> all =
        compare(files).matrices(users(settings).keySet(), files, List.of(BEFORE), Progress.none());
    assertEquals(users(settings).keySet(), all.keySet());
    all.forEach((path, matrix) -> {
      Matrix alone =
          compare(files)
              .matrix(
                  path, files.text(path).orElseThrow(), files, List.of(BEFORE), Progress.none());
      assertEquals(words(alone), words(matrix), path);
      assertEquals(alone.proposed(), matrix.proposed(), path);
    });
    assertTrue(words(all.get("user01.proto")).getFirst().startsWith("ERROR"));
    assertEquals(List.of(), words(all.get("user02.proto")));
  }

  @Test
  void a_text_that_all_draw_on_is_read_as_often_as_one_that_nothing_draws_on() {
    FileSource files = counted(users("mode: FULL\n"));
    compare(files).matrices(users("").keySet(), files, List.of(BEFORE), Progress.none());
    int own = readings.get("user07.proto");
    assertTrue(readings.get("common.proto") <= own, readings::toString);
  }

  @Test
  void what_has_no_text_is_not_compared() {
    FileSource files = FileSource.of(users("mode: FULL\n"));
    assertEquals(
        List.of("user00.proto"),
        List.copyOf(
            compare(files)
                .matrices(
                    Set.of("user00.proto", "gone.proto"), files, List.of(BEFORE), Progress.none())
                .keySet()));
  }
}
