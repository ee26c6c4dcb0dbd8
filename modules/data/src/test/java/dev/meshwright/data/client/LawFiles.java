package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What laws about generated samples share: one engine for all files of a test class, and the
/// comparison of a sample with an independent reading of its file.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LawFiles {

  /// How the engine writes Parquet.
  private static final List<String> PARQUET =
      List.of(
          "COMPRESSION snappy",
          "COMPRESSION zstd, PARQUET_VERSION v2",
          "COMPRESSION gzip, ROW_GROUP_SIZE 2048",
          "COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 1",
          "COMPRESSION lz4_raw");

  private static final PreviewLimits LIMITS =
      new PreviewLimits(1L << 30, Duration.ofSeconds(60), 2, 10_000, 64L << 20);

  Path folder;
  PreviewFixture preview;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary;
    preview = new PreviewFixture(folder, LIMITS);
  }

  @AfterAll
  void end() {
    preview.close();
  }

  /// How many files the slow form of a law takes.
  static int many(int usually) {
    return Integer.getInteger("meshwright.law.files", usually);
  }

  /// A Parquet file of random types, as the engine by itself writes it.
  Path parquet(Random random, String name, int rows) throws SQLException {
    Path file = folder.resolve(name);
    PlainDuck.run(
        "COPY ("
            + new RandomTables(random).select(rows)
            + ") TO '"
            + file
            + "' (FORMAT parquet, "
            + PARQUET.get(random.nextInt(PARQUET.size()))
            + ")");
    return file;
  }

  /// Compares each cell that is shown, and then each that is exported.
  ///
  /// @param right the meanings of all cells
  void same(SampleTable sample, List<List<@Nullable Object>> right, Meaning meaning)
      throws IOException, SQLException {
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
