package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meshwright.data.conformance.JsonFiles;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.jsonschema.InstanceReport;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The law of JSON samples: what is shown, exported and validated is what another parser reads,
/// cell by cell.
class JsonLawTest extends LawFiles {

  @Test
  void what_is_shown_exported_and_validated_is_what_is_in_the_file() throws Exception {
    assertTrue(compared(1, 24) + compared(1_022, 1) > 4_000);
  }

  @Test
  @Tag("slow")
  void what_is_shown_exported_and_validated_is_what_is_in_many_files() throws Exception {
    System.out.printf("JSON and NDJSON: %,d cells compared%n", compared(1_000, many(400)));
  }

  /// A mark is where each of them goes wrong.
  private static List<String> broken(Random random) {
    String deep = RandomDocuments.nested(499, random);
    int inner = deep.indexOf('1');
    String tooDeep = deep.substring(0, inner) + "¦[]" + deep.substring(inner + 1);
    return List.of(
        "'zz':'a¦\\ud83d'",
        "'zz':'¦\\ude00\\ud83d'",
        "'zz':'¦\\uD83Dx'",
        "'zz':'\\ud83d\\ude00¦\\udfff'",
        "'zz':[{'k':'¦\\uDbFf\\u0041'}]",
        "'¦\\ud83d':1",
        "'zz':{'¦\\udc00':null}",
        "'zz':1,¦'zz':1",
        "'zz':null, ¦'\\u007az':null",
        "'zz':{'a':1,'b':[2],¦'a':1}",
        "'zz':[[{'':1,¦'':2}]]",
        "'zz':" + tooDeep);
  }

  @Test
  void what_no_table_can_hold_is_refused_at_its_place_by_all_readers() {
    for (int seed = 1; seed <= 48; seed++) {
      Random random = new Random(seed);
      List<String> lines = new ArrayList<>(new RandomDocuments(random).lines(20));
      List<String> faults = broken(random);
      int line = random.nextInt(lines.size());
      String rest = lines.get(line).substring(1);
      String fault = faults.get(seed % faults.size()).replace('\'', '"');
      String marked = "{" + fault + (rest.equals("}") ? "" : ",") + rest;
      lines.set(line, marked.replace("¦", ""));
      boolean array = random.nextBoolean();
      SampleTable sample =
          preview.file("broken" + seed + (array ? ".json" : ".ndjson"), text(lines, array));
      Problem problem = preview.problem("FROM " + sample.name(), sample);
      int before = array && line == 0 ? 1 : 0;
      assertEquals(
          new Position(line + 1, marked.indexOf('¦') + 1 + before),
          problem.location().start(),
          problem + " for " + marked);
      assertEquals("sample-unreadable", problem.rule());
      TableFiles files = SampleFiles.of(sample);
      assertEquals(
          List.of(problem),
          JsonFiles.check(
                  files,
                  JsonFiles.framing(files).orElseThrow(),
                  text -> new InstanceReport.Valid(),
                  Progress.none())
              .problems());
    }
  }

  private static String text(List<String> lines, boolean array) {
    return array ? "[" + String.join(",\n", lines) + "]" : String.join("\n", lines) + "\n";
  }

  /// @return cells
  private long compared(int firstSeed, int files) throws IOException, SQLException {
    SameAsJson same = new SameAsJson();
    Meaning meaning = new Meaning();
    for (int seed = firstSeed; seed < firstSeed + files; seed++) {
      List<String> lines = new RandomDocuments(new Random(seed)).lines(40);
      boolean array = seed % 3 == 0;
      String name = "law" + seed + (array ? ".json" : ".ndjson");
      SampleTable sample = preview.file(name, text(lines, array));
      compare(sample, lines, same, meaning);
      assertEquals(lines, validated(sample), name);
      Files.delete(sample.path());
    }
    return same.cells() + meaning.cells();
  }

  private void compare(SampleTable sample, List<String> lines, SameAsJson same, Meaning meaning)
      throws IOException, SQLException {
    List<JsonNode> right = lines.stream().map(SameAsJson::read).toList();
    Set<String> keys = new LinkedHashSet<>();
    right.forEach(row -> row.properties().forEach(member -> keys.add(member.getKey())));
    List<String> names = List.copyOf(keys);
    try (RowSource rows = preview.rows("FROM " + sample.name(), sample)) {
      Page page = rows.page(0, 1_000);
      assertEquals(List.of(), page.problems(), sample.label());
      assertEquals(right.size(), page.rows().size(), sample.label());
      if (names.isEmpty()) {
        return;
      }
      assertEquals(names.size(), rows.columns().size(), sample.label());
      for (int i = 0; i < right.size(); i++) {
        for (int j = 0; j < names.size(); j++) {
          Column column = rows.columns().get(j);
          same.same(
              Optional.ofNullable(right.get(i).get(names.get(j))),
              page.rows().get(i).values().get(j),
              column.type(),
              sample.label() + " row " + (i + 1) + " " + column);
        }
      }
      List<List<@Nullable Object>> cells = new ArrayList<>();
      for (JsonNode document : right) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
          row.add(
              Meaning.of(
                  Optional.ofNullable(document.get(names.get(j))), rows.columns().get(j).type()));
        }
        cells.add(row);
      }
      new Exported(preview, sample, rows.columns(), cells, meaning).hold();
    }
  }

  /// The documents that a validator gets.
  private static List<String> validated(SampleTable sample) {
    TableFiles files = SampleFiles.of(sample);
    List<String> seen = new ArrayList<>();
    JsonFiles.check(
        files,
        JsonFiles.framing(files).orElseThrow(),
        text -> {
          seen.add(text);
          return new InstanceReport.Valid();
        },
        Progress.none());
    return seen;
  }
}
