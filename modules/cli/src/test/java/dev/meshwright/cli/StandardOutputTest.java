package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.DesktopLauncher;
import dev.meshwright.cli.frame.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class StandardOutputTest {

  private static final String SCHEMA =
      "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"f\",\"type\":\"int\"}]}";

  @TempDir Path temporary;

  /// Takes some bytes and fails with a message from then on.
  private static OutputStream failing(int room, String message) {
    return new OutputStream() {
      private int left = room;

      @Override
      public void write(int unit) throws IOException {
        if (left-- <= 0) {
          throw new IOException(message);
        }
      }
    };
  }

  private ExitCode run(OutputStream out, OutputStream err, String... call) {
    Console console =
        new Console(out, err, InputStream.nullInputStream(), temporary, Map.of(), false);
    return new Cli(console, new NoDesktop()).run(call);
  }

  private record NoDesktop() implements DesktopLauncher {
    @Override
    public ExitCode open(Optional<Path> folder) {
      return ExitCode.FINE;
    }

    @Override
    public ExitCode demo(Path folder, boolean headless, Console console) {
      return ExitCode.FINE;
    }
  }

  private List<String[]> calls() {
    GitFolder.init(temporary)
        .write("a.avsc", SCHEMA)
        .write("rows.csv", "f\n1\n2\n")
        .write("rows.sql", "SELECT f FROM rows\n")
        .write("rows.ndjson", "{\"f\": 1}\n")
        .write(
            "cases.ndjson",
            "{\"id\": \"one\", \"format\": \"json\", \"mode\": \"BACKWARD\","
                + " \"versions\": [\"{}\"], \"candidate\": \"{}\"}\n")
        .commit("one")
        .write("notes.txt", "two\n")
        .commit("two")
        .write("a.avsc", SCHEMA.replace("int", "string"));
    return List.of(
        new String[] {"check"},
        new String[] {"check", "--format", "json"},
        new String[] {"check", "--format", "sarif"},
        new String[] {"check", "--format", "junit"},
        new String[] {"check", "--format", "github"},
        new String[] {"check", "--format", "markdown"},
        new String[] {"check", "--format", "html"},
        new String[] {"diff", "HEAD", "a.avsc"},
        new String[] {"convert", "a.avsc", "--to", "json"},
        new String[] {"log", "a.avsc"},
        new String[] {"help"},
        new String[] {"version"});
  }

  @Test
  void a_result_that_is_lost_is_no_success() {
    for (String[] call : calls()) {
      for (int room : new int[] {0, 1, 17}) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode code = run(failing(room, "No space left on device"), err, call);
        assertEquals(ExitCode.NOT_POSSIBLE, code, String.join(" ", call));
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("No space left on device"), said);
      }
    }
  }

  /// Every command; those that start a worker once.
  private static List<String> everyVerb() {
    return List.of(
        "check --matrix",
        "diff HEAD a.avsc --mode FULL",
        "compat --batch cases.ndjson",
        "log a.avsc --format json",
        "lint a.avsc --format json",
        "format a.avsc",
        "refactor add-field a.avsc . more int --no-samples",
        "preview rows.sql",
        "profile rows.csv --format json",
        "validate a.avsc rows.csv",
        "replay rows.ndjson --reader a.avsc --writer a.avsc",
        "infer rows.csv --to avro",
        "convert a.avsc --to protobuf",
        "test",
        "test --format json",
        "test --format junit",
        "pull-request HEAD~1..HEAD",
        "stats --format json",
        "review list",
        "blame a.avsc",
        "search f",
        "decode --text 02",
        "generate a.avsc --rows 2",
        "diagram a.avsc",
        "hook install",
        "hook uninstall",
        "version",
        "help check");
  }

  private static List<String> furtherFormats() {
    return List.of(
        "preview rows.sql --format json",
        "preview rows.sql --steps",
        "preview rows.sql --check",
        "preview rows.csv --against HEAD",
        "profile rows.csv",
        "validate a.avsc rows.csv --format json",
        "replay rows.ndjson --reader a.avsc --writer a.avsc --format json",
        "infer rows.csv --to protobuf",
        "infer rows.csv --to json");
  }

  private Stream<DynamicTest> lost(List<String> calls) {
    calls();
    return calls.stream()
        .map(call ->
            DynamicTest.dynamicTest(
                call,
                () -> {
                  ByteArrayOutputStream err = new ByteArrayOutputStream();
                  ExitCode code = run(failing(0, "No space left on device"), err, call.split(" "));
                  String said = err.toString(StandardCharsets.UTF_8);
                  assertTrue(said.contains("No space left on device"), said);
                  assertEquals(ExitCode.NOT_POSSIBLE, code);
                }));
  }

  @TestFactory
  Stream<DynamicTest> no_verb_loses_its_result_silently() {
    return lost(everyVerb());
  }

  @TestFactory
  @Tag("slow")
  Stream<DynamicTest> no_format_loses_its_result_silently() {
    return lost(furtherFormats());
  }

  @Test
  void no_verb_is_left_out() {
    Console console =
        new Console(
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            InputStream.nullInputStream(),
            temporary,
            Map.of(),
            false);
    TreeSet<String> tried = new TreeSet<>(List.of("demo"));
    everyVerb().forEach(call -> tried.add(call.substring(0, (call + " ").indexOf(' '))));
    tried.remove("help");
    assertEquals(new TreeSet<>(new Commands(console, new NoDesktop()).names()), tried);
  }

  @Test
  void a_reader_who_has_seen_enough_is_no_failure() {
    for (String[] call : calls()) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      ExitCode whole = run(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), call);
      assertEquals(whole, run(failing(3, "Broken pipe"), err, call), String.join(" ", call));
      assertTrue(!err.toString(StandardCharsets.UTF_8).contains("pipe"), err::toString);
    }
  }
}
