package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The law of Parquet samples: what is shown of a file, and what is exported of it, is what the
/// engine reads when nothing of ours is around it, cell by cell.
class ParquetLawTest extends LawFiles {

  private final Meaning meaning = new Meaning();

  @Test
  void what_is_shown_and_exported_is_what_the_engine_alone_reads() throws Exception {
    hold(1, 20, 12);
    assertTrue(meaning.cells() > 4_000, "cells: " + meaning.cells());
  }

  @Test
  @Tag("slow")
  void what_is_shown_and_exported_of_many_files_is_what_the_engine_alone_reads() throws Exception {
    hold(1_000, many(500), 60);
    System.out.printf("Parquet: %,d cells compared%n", meaning.cells());
  }

  private void hold(int firstSeed, int files, int rows) throws IOException, SQLException {
    for (int seed = firstSeed; seed < firstSeed + files; seed++) {
      Random random = new Random(seed);
      Path file = parquet(random, "law" + seed + ".parquet", rows);
      SampleTable sample = preview.sample(file.getFileName().toString());
      same(sample, PlainDuck.rows("FROM '" + file + "'"), meaning);
      Files.delete(file);
    }
  }
}
