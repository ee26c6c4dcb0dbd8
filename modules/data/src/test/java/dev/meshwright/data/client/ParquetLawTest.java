package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The law of Parquet samples: what is shown of a file, and what is exported of it, is what the
/// engine reads when nothing of ours is around it, cell by cell.
class ParquetLawTest {

  private static final PreviewLimits LIMITS =
      new PreviewLimits(1L << 30, Duration.ofSeconds(60), 2, 10_000, 64L << 20);
  private static final List<String> OPTIONS =
      List.of(
          "COMPRESSION snappy",
          "COMPRESSION zstd, PARQUET_VERSION v2",
          "COMPRESSION gzip, ROW_GROUP_SIZE 2048",
          "COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 1",
          "COMPRESSION lz4_raw");

  @TempDir static Path folder;
  private static PreviewFixture preview;

  private final Meaning meaning = new Meaning();

  @BeforeAll
  static void start() {
    preview = new PreviewFixture(folder, LIMITS);
  }

  @AfterAll
  static void end() {
    preview.close();
  }

  @Test
  void what_is_shown_and_exported_is_what_the_engine_alone_reads() throws Exception {
    hold(1, 20, 12);
    assertTrue(meaning.cells() > 4_000, "cells: " + meaning.cells());
  }

  @Test
  @Tag("slow")
  void what_is_shown_and_exported_of_many_files_is_what_the_engine_alone_reads() throws Exception {
    hold(1_000, Integer.getInteger("meshwright.law.files", 500), 60);
    System.out.printf("Parquet: %,d cells compared%n", meaning.cells());
  }

  private void hold(int firstSeed, int files, int rows) throws IOException, SQLException {
    for (int seed = firstSeed; seed < firstSeed + files; seed++) {
      Random random = new Random(seed);
      Path file = folder.resolve("law" + seed + ".parquet");
      PlainDuck.run(
          "COPY ("
              + new RandomTables(random).select(rows)
              + ") TO '"
              + file
              + "' (FORMAT parquet, "
              + OPTIONS.get(random.nextInt(OPTIONS.size()))
              + ")");
      hold(file, preview.sample(file.getFileName().toString()));
      Files.delete(file);
    }
  }

  private void hold(Path file, SampleTable sample) throws IOException, SQLException {
    List<List<@Nullable Object>> right = PlainDuck.rows("FROM '" + file + "'");
    List<Column> columns;
    try (RowSource rows = preview.rows("FROM " + sample.name(), sample)) {
      columns = rows.columns();
      Page page = rows.page(0, 1_000);
      assertEquals(List.of(), page.problems(), sample.label());
      assertEquals(right.size(), page.rows().size(), sample.label());
      for (int r = 0; r < right.size(); r++) {
        for (int c = 0; c < columns.size(); c++) {
          meaning.same(
              right.get(r).get(c),
              Meaning.of(page.rows().get(r).values().get(c)),
              sample.label() + " row " + (r + 1) + " " + columns.get(c));
        }
      }
    }
    new Exported(preview, sample, columns, right, meaning).hold();
  }
}
