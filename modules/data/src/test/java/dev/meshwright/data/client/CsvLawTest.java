package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The law of CSV samples: what a cell shows, and what is exported of it, says all that its text
/// says.
class CsvLawTest extends LawFiles {

  private long cells;

  @Test
  void every_cell_of_generated_files_is_shown_and_exported_as_it_is_written() throws IOException {
    hold(20260101, 60, 60);
    hold(20260102, 2, 45_000);
    System.out.printf("csv law: %,d cells compared%n", cells);
  }

  @Test
  @Tag("slow")
  void every_cell_of_many_generated_files() throws IOException {
    hold(1, 3_000, 80);
    hold(2, 60, 60_000);
    System.out.printf("csv law: %,d cells compared%n", cells);
  }

  private void hold(long seed, int files, int mostRows) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < files; i++) {
      WrittenCsv csv = WrittenCsv.random(random, mostRows);
      String name = "law" + seed + "x" + i + ".csv";
      byte[] bytes = csv.text().getBytes(encoding(random));
      Files.write(folder.resolve(name), bytes);
      hold(csv, preview.sample(name), "file " + i + " of seed " + seed);
      Files.delete(folder.resolve(name));
    }
  }

  private static java.nio.charset.Charset encoding(Random random) {
    return random.nextInt(6) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private void hold(WrittenCsv csv, SampleTable sample, String which) throws IOException {
    List<List<String>> expected = csv.rows();
    if (csv.header().size() == 1 && expected.stream().anyMatch(row -> row.getFirst().isEmpty())) {
      return; // An empty line of one column may be a row or none: other tests say which.
    }
    PreviewQuery query = PreviewQuery.of("q.sql", "FROM " + sample.name(), List.of(sample));
    List<Row> shown = new ArrayList<>();
    try (RowSource rows = preview.rows("FROM " + sample.name(), sample)) {
      assertEquals(
          csv.header(), rows.columns().stream().map(column -> column.name()).toList(), which);
      Page page;
      do {
        page = rows.page(shown.size(), 5_000);
        assertEquals(List.of(), page.problems(), which);
        shown.addAll(page.rows());
      } while (!page.count().complete() || shown.size() < page.count().known());
    }
    assertEquals(expected.size(), shown.size(), which);
    Path target = folder.resolve("export.csv");
    preview.engine.export(query, ExportFormat.CSV, target, Progress.none());
    List<List<String>> exported = PlainCsv.read(Files.readString(target));
    assertEquals(expected.size(), exported.size() - 1, which);
    for (int r = 0; r < expected.size(); r++) {
      for (int c = 0; c < csv.header().size(); c++) {
        String text = expected.get(r).get(c);
        String where = which + ", row " + (r + 1) + ", column " + (c + 1) + ": " + text;
        Value value = shown.get(r).values().get(c);
        assertTrue(Told.by(value, text), where + " is shown as " + value);
        assertTrue(
            Told.same(exported.get(r + 1).get(c), text),
            where + " is exported as " + exported.get(r + 1).get(c));
        cells++;
      }
    }
  }

  /// Whether a value says all that a text says.
  private static final class Told {

    static boolean by(Value value, String text) {
      return switch (value) {
        case Value.Null none -> text.isEmpty();
        case Value.Text shown -> shown.shown().equals(text);
        case Value.Bool bool -> String.valueOf(bool.value()).equals(text);
        case Value.Exact exact -> plain(text) && exact.value().compareTo(new BigDecimal(text)) == 0;
        case Value.Real real ->
            number(text)
                && new BigDecimal(Double.toString(real.value())).compareTo(new BigDecimal(text))
                    == 0;
        case Value.Temporal temporal -> moment(temporal.iso(), text);
        case Value.Single other -> false;
        case Value.Bytes other -> false;
        case Value.Items other -> false;
        case Value.Struct other -> false;
        case Value.Entries other -> false;
      };
    }

    static boolean same(String exported, String text) {
      return exported.equals(text)
          || number(text)
              && number(exported)
              && new BigDecimal(exported).compareTo(new BigDecimal(text)) == 0
          || moment(exported, text);
    }

    private static boolean plain(String text) {
      return text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") && !text.equals("-0");
    }

    private static boolean number(String text) {
      return plain(text) || text.matches("-?\\d(\\.\\d+)?e-\\d\\d");
    }

    private static boolean moment(String iso, String text) {
      String ordered =
          text.replaceFirst("^(\\d\\d)\\.(\\d\\d)\\.(\\d{4})", "$3-$2-$1")
              .replaceFirst("^(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$1-$2");
      return text.length() >= 8 && (iso.equals(ordered) || iso.equals(ordered.replace('T', ' ')));
    }
  }
}
