package dev.meshwright.usecases.samplesettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.MessageDecoding.Envelope;
import dev.meshwright.model.data.MessageDecoding.Framing;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.text.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleSettingsTest {

  private static final Map<String, String> CSV =
      Map.ofEntries(
          Map.entry("delimiter", "';'"),
          Map.entry("quote", "''"),
          Map.entry("escape", "'\\'"),
          Map.entry("header", "false"),
          Map.entry("skip", "2"),
          Map.entry("encoding", "latin-1"),
          Map.entry("nullText", "NA"),
          Map.entry("dateFormat", "'%d.%m.%Y'"),
          Map.entry("timestampFormat", "'%d.%m.%Y %H:%M'"),
          Map.entry("decimalSeparator", "','"),
          Map.entry("comment", "'#'"));

  @Test
  void more_entries_than_people_write_are_located_and_stop_every_sample() {
    SampleSettings many = SampleSettingsReader.read("samples:\n" + "- {path: a}\n".repeat(100_000));
    assertEquals(10_000, many.rules().size());
    assertEquals(10_002, many.problems().getFirst().location().start().line());
    SampleSettings far =
        SampleSettingsReader.read("samples:\n" + "- {path: a}\n".repeat(1_000_000));
    assertEquals("settings-too-long", far.problems().getFirst().rule());
  }

  @Test
  void every_choice_about_csv_is_read_and_is_in_the_published_schema() throws IOException {
    String csv =
        CSV.entrySet().stream()
            .map(choice -> choice.getKey() + ": " + choice.getValue())
            .collect(Collectors.joining(", "));
    SampleSettings settings =
        SampleSettingsReader.read(
            "samples:\n  - {path: a.csv, csv: {" + csv + ", types: {b: 'DECIMAL(9,2)'}}}\n");
    assertEquals(List.of(), settings.allProblems());
    SampleRule rule = settings.rule("a.csv").orElseThrow();
    assertEquals(CsvOption.values().length, rule.csv().chosen().size());
    assertEquals(Optional.of(""), rule.csv().quote());
    assertEquals(Optional.of(2), rule.csv().skip());
    assertEquals(Map.of("b", "DECIMAL(9,2)"), rule.csv().types());
    List<String> published = keys(at(item(), "properties", "csv", "properties"));
    List<String> words = Arrays.stream(CsvOption.values()).map(CsvOption::word).toList();
    assertEquals(words, published.subList(0, words.size()));
    assertEquals(List.of("types"), published.subList(words.size(), published.size()));
  }

  @Test
  void the_published_schema_has_the_words_for_messages() throws IOException {
    assertEquals(
        Arrays.stream(Framing.values()).map(Framing::word).toList(),
        words(at(item(), "properties", "framing")));
    assertEquals(
        Arrays.stream(Envelope.values()).map(Envelope::word).toList(),
        words(at(item(), "properties", "envelope")));
    assertEquals(
        List.of("path", "schema", "message", "framing", "envelope", "csv"),
        keys(at(item(), "properties")));
  }

  @Test
  void what_is_wrong_belongs_to_its_entry_with_its_place() {
    SampleSettings settings =
        SampleSettingsReader.read(
            """
            samples:
              - path: a.csv
                csv: {delimiter: "", header: maybe, encoding: ebcdic, skip: -1, colour: red}
              - path: b.csv
                csv: {delimiter: ";"}
            """);
    assertEquals(List.of(), settings.problems());
    assertEquals(5, settings.rule("a.csv").orElseThrow().problems().size());
    assertEquals(
        3, settings.rule("a.csv").orElseThrow().problems().getFirst().location().start().line());
    assertEquals(List.of(), settings.rule("b.csv").orElseThrow().problems());
  }

  @Test
  void a_file_that_cannot_be_understood_is_a_problem_of_all_samples() {
    for (String text :
        List.of("samples: 7\n", "sample: []\n", "- a\n", "samples:\n  - {csv: {}}\n")) {
      assertTrue(!SampleSettingsReader.read(text).problems().isEmpty(), text);
    }
    assertEquals(List.of(), SampleSettingsReader.read("# nothing yet\n").allProblems());
    assertEquals(List.of(), SampleSettingsReader.read("").allProblems());
  }

  @Test
  void the_last_entry_that_fits_decides_and_a_folder_is_one_sample() {
    SampleSettings settings =
        SampleSettingsReader.read(
            "samples:\n"
                + "  - {path: '**/*.csv', csv: {skip: 1}}\n"
                + "  - {path: x/a.csv, csv: {skip: 2}}\n"
                + "  - {path: x/parts/}\n");
    assertEquals(Optional.of(2), settings.rule("x/a.csv").orElseThrow().csv().skip());
    assertEquals(Optional.of(1), settings.rule("y/a.csv").orElseThrow().csv().skip());
    assertEquals(Optional.of("x/parts"), settings.folderOf("x/parts/day=1/part.csv"));
    assertEquals(Optional.empty(), settings.folderOf("x/a.csv"));
  }

  private static ObjectNode item() throws IOException {
    try (InputStream in =
        SampleSettings.class.getResourceAsStream(
            "/dev/meshwright/usecases/policy/samples.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      ObjectNode root = (ObjectNode) JsonText.parse("samples.schema.json", text).root();
      return at(root, "properties", "samples", "items");
    }
  }

  private static ObjectNode at(ObjectNode node, String... path) {
    ObjectNode found = node;
    for (String key : path) {
      found = (ObjectNode) found.get(key).orElseThrow();
    }
    return found;
  }

  private static List<String> keys(ObjectNode node) {
    return node.members().stream().map(Member::key).map(StringNode::value).toList();
  }

  private static List<String> words(ObjectNode node) {
    return ((ArrayNode) node.get("enum").orElseThrow())
        .items().stream().map(item -> ((StringNode) item).value()).toList();
  }
}
