package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a command depends on and cannot read is named by it, and makes it fail.
class NeverSilentTest {

  private static final String SCHEMA =
      "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"id\",\"type\":\"int\"}]}";
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: numbers
      version: 1.0.0
      status: active
      schema:
        - name: numbers
          quality:
            - metric: rowCount
              mustBeGreaterThan: 0
      """;
  private static final String TEST =
      """
      test: passes
      transformation: q.sql
      given:
        numbers:
          rows: [{id: 1}]
      expect:
        rows: [{id: 1}]
      """;
  private static final String UNIT_TESTS =
      """
      version: 2
      unit_tests:
        - name: passes
          model: m
          given:
            - input: ref('items')
              format: csv
              fixture: some
          expect:
            rows: [{id: 1}]
      """;

  @TempDir Path temporary;
  private GitFolder folder;

  @BeforeEach
  void everything() {
    folder =
        GitFolder.init(temporary)
            .write("q.sql", "SELECT id FROM numbers\n")
            .write("numbers.csv", "id\n1\n")
            .write("a.avsc", SCHEMA)
            .write("b.avsc", SCHEMA)
            .write(CONTRACT_FILE, CONTRACT)
            .write("more.yaml", CONTRACT.replace("id: numbers", "id: more"))
            .write(TEST_FILE, TEST)
            .write(COMPATIBILITY, "mode: FULL\n")
            .write(WAIVERS, "waivers: []\n")
            .write(SAMPLES, "samples: []\n")
            .write(PROJECT, "name: shop\nversion: 1.0.0\nvars: {least: 0}\n")
            .write("dbt/models/m.sql", "select id from {{ ref('items') }}\n")
            .write("dbt/seeds/items.csv", "id\n1\n")
            .write(UNIT_TESTS_FILE, UNIT_TESTS)
            .write("dbt/tests/fixtures/some.csv", "id\n1\n")
            .commit("one");
  }

  /// @param broken the files that cannot be read
  /// @param words that must be said
  private record Case(String call, List<String> broken, List<String> words) {

    static Case of(String call, String... broken) {
      return new Case(call, List.of(broken), List.of(broken));
    }
  }

  private static final String COMPATIBILITY = ".meshwright/compatibility.yaml";
  private static final String WAIVERS = ".meshwright/waivers.yaml";
  private static final String SAMPLES = ".meshwright/samples.yaml";
  private static final String CONTRACT_FILE = "numbers.odcs.yaml";
  private static final String TEST_FILE = "q.test.yaml";
  private static final String UNIT_TESTS_FILE = "dbt/models/schema.yml";
  private static final String PROJECT = "dbt/dbt_project.yml";

  private static final List<Case> CASES =
      List.of(
          Case.of(
              "check",
              COMPATIBILITY,
              WAIVERS,
              SAMPLES,
              CONTRACT_FILE,
              "more.yaml",
              TEST_FILE,
              "a.avsc"),
          Case.of("diff HEAD .", COMPATIBILITY, WAIVERS, "a.avsc"),
          Case.of("diff HEAD:a.avsc a.avsc", "a.avsc"),
          Case.of("test", CONTRACT_FILE, "more.yaml", TEST_FILE, UNIT_TESTS_FILE),
          Case.of("test --skip-quality", PROJECT, "q.sql"),
          Case.of("preview dbt/models/m.sql", PROJECT),
          Case.of("preview q.sql", "q.sql"),
          Case.of("preview q.sql", SAMPLES),
          Case.of("preview q.sql --schema " + CONTRACT_FILE, CONTRACT_FILE),
          Case.of("profile numbers.csv", SAMPLES),
          Case.of("validate a.avsc numbers.csv", SAMPLES),
          Case.of("validate a.avsc numbers.csv", "a.avsc"),
          Case.of("replay numbers.csv --reader a.avsc", "a.avsc"),
          Case.of("convert a.avsc --to json", "a.avsc"));

  private static final List<Case> MORE_CASES =
      List.of(
          Case.of("infer numbers.csv --to avro", SAMPLES),
          Case.of("replay numbers.csv --reader a.avsc", SAMPLES),
          Case.of("preview q.sql --check --schema a.avsc", "a.avsc"),
          Case.of("test", SAMPLES),
          Case.of("test", CONTRACT_FILE),
          Case.of("test", "more.yaml"),
          Case.of("test", TEST_FILE),
          Case.of("test", UNIT_TESTS_FILE));

  /// Pipes stand for what is no file: whoever reads one waits for ever.
  private static final List<Case> PIPES =
      List.of(
          Case.of("profile numbers.csv", "numbers.csv"),
          new Case("preview dbt/models/m.sql", List.of("dbt/seeds/items.csv"), List.of("items")),
          new Case(
              "test",
              List.of("dbt/tests/fixtures/some.csv", "numbers.csv"),
              List.of("no fixture some", "no table numbers")));

  @TestFactory
  Stream<DynamicTest> what_is_not_utf_8_is_named_by_whatever_reads_it() {
    return tests(CASES, NeverSilentTest::latin);
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> what_is_not_utf_8_is_enough_alone_to_fail() {
    return tests(MORE_CASES, NeverSilentTest::latin);
  }

  @TestFactory
  Stream<DynamicTest> a_pipe_is_named_by_whatever_reads_it() {
    return tests(PIPES, NeverSilentTest::pipe);
  }

  @TestFactory
  Stream<DynamicTest> a_link_to_a_device_is_no_fixture() {
    Case fixture =
        new Case(
            "test --skip-quality",
            List.of("dbt/tests/fixtures/some.csv"),
            List.of("no fixture some"));
    return tests(
        List.of(fixture),
        file -> {
          Files.delete(file);
          Files.createSymbolicLink(file, Path.of("/dev/zero"));
        });
  }

  private interface Breaking {
    void apply(Path file) throws IOException;
  }

  private Stream<DynamicTest> tests(List<Case> cases, Breaking breaking) {
    return cases.stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.call() + " without " + String.join(", ", each.broken()),
                () -> told(each, breaking)));
  }

  private void told(Case asked, Breaking breaking) throws IOException {
    Map<Path, byte[]> before = new LinkedHashMap<>();
    for (String path : asked.broken()) {
      Path file = temporary.resolve(path);
      before.put(file, Files.readAllBytes(file));
      breaking.apply(file);
    }
    Call call = folder.call(asked.call().split(" "));
    for (Map.Entry<Path, byte[]> file : before.entrySet()) {
      Files.delete(file.getKey());
      Files.write(file.getKey(), file.getValue());
    }
    String said = call.out() + call.err();
    assertNotEquals(ExitCode.FINE, call.code(), said);
    for (String word : asked.words()) {
      assertTrue(said.contains(word), word + " is not in: " + said);
    }
  }

  private static void latin(Path file) throws IOException {
    String text = Files.readString(file);
    int line = text.indexOf('\n') + 1;
    String odd = text.substring(0, line) + "\u00fc" + text.substring(line);
    Files.write(file, odd.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void pipe(Path file) throws IOException {
    Files.delete(file);
    try {
      new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }
}
