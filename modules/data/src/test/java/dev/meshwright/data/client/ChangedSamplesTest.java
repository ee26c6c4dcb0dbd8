package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.write.SampleWriter;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedSamplesTest {

  private static final String SCHEMA =
      "{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"a\", \"type\":"
          + " \"long\"}]}";

  @TempDir Path folder;
  private PreviewFixture preview;

  @BeforeEach
  void start() {
    preview = new PreviewFixture(folder);
  }

  @AfterEach
  void end() {
    preview.close();
  }

  private SampleTable avro(String name, long... values) throws IOException {
    Path made = folder.resolve(name + ".tmp");
    SampleWriter.avro(
        made, SCHEMA, LongStream.of(values).mapToObj(value -> "{\"a\": " + value + "}"));
    Files.move(made, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    return preview.sample(name);
  }

  /// Makes bytes unreadable, so that whoever reads them again notices; the file looks unchanged.
  private void spoil(String name) throws IOException {
    Path file = folder.resolve(name);
    FileTime modified = Files.getLastModifiedTime(file);
    Files.write(file, new byte[(int) Files.size(file)]);
    Files.setLastModifiedTime(file, modified);
  }

  @Test
  void only_the_sample_whose_file_changed_is_read_again() throws IOException {
    String sql = "SELECT (SELECT sum(a) FROM kept), (SELECT sum(a) FROM other)";
    SampleTable kept = avro("kept.avro", 1, 2);
    assertEquals(
        List.of(Value.exact(3), Value.exact(10)),
        preview.row(sql, kept, preview.file("other.csv", "a\n10\n")));
    spoil("kept.avro");
    assertEquals(
        List.of(Value.exact(3), Value.exact(20)),
        preview.row(sql, kept, preview.file("other.csv", "a\n20\n")));
    assertEquals(
        List.of(Value.exact(3), Value.exact(7)),
        preview.row(sql, kept, preview.file("other.csv", "a\n3\n4\n")));
  }

  @Test
  void a_changed_sample_has_its_new_rows_in_every_format() throws IOException {
    for (String name : List.of("x.csv", "x.ndjson", "x.avro")) {
      for (long value = 1; value <= 3; value++) {
        SampleTable sample =
            switch (name) {
              case "x.csv" -> preview.file(name, "a\n" + value + "\n");
              case "x.ndjson" -> preview.file(name, "{\"a\": " + value + "}\n");
              default -> avro(name, value);
            };
        assertEquals(Value.exact(value), preview.value("SELECT a FROM x", sample), name);
      }
    }
  }

  @Test
  void a_new_column_of_a_changed_sample_can_be_named() {
    assertEquals(Value.exact(1), preview.value("SELECT a FROM t", preview.file("t.csv", "a\n1\n")));
    assertEquals(
        Value.exact(2), preview.value("SELECT b FROM t", preview.file("t.csv", "a,b\n1,2\n")));
    assertEquals(
        "sql-unknown-column",
        preview.problem("SELECT b FROM t", preview.file("t.csv", "a\n1\n")).rule());
  }

  @Test
  void an_open_result_of_the_old_rows_never_mixes_them_with_new_ones_silently() throws IOException {
    SampleTable old = avro("rows.avro", LongStream.range(0, 5_000).toArray());
    try (RowSource rows = preview.rows("SELECT a FROM rows", old)) {
      assertEquals(Value.exact(0), rows.page(0, 1).rows().getFirst().values().getFirst());
      SampleTable replaced = avro("rows.avro", LongStream.range(0, 5_000).map(a -> -a).toArray());
      assertEquals(Value.exact(-4_999), preview.value("SELECT min(a) FROM rows", replaced));
      Page rest = rows.page(1, 5_000);
      boolean told =
          rest.problems().stream().anyMatch(problem -> problem.rule().equals("sample-changed"));
      assertTrue(told, rest.problems().toString());
      rest.rows()
          .forEach(row -> assertTrue(((Value.Exact) row.values().getFirst()).value().signum() > 0));
    }
  }
}
