package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every named format with gzip and zstd around it, alone and as parts.
class PackedSamplesTest {

  @TempDir static Path folder;
  private static PreviewFixture preview;

  @BeforeAll
  static void start() {
    preview = new PreviewFixture(folder);
  }

  @AfterAll
  static void end() {
    preview.close();
  }

  private static byte[] written(ExportFormat format) throws IOException {
    Path file = Files.createTempFile(folder, "made", ".tmp");
    PreviewQuery query =
        PreviewQuery.of("q.sql", "SELECT i, 'row ' || i AS s FROM range(1000) r(i)", List.of());
    preview.engine.export(query, format, file, Progress.none());
    return Files.readAllBytes(file);
  }

  private static SampleTable pack(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out =
        name.endsWith(".gz")
            ? new GZIPOutputStream(Files.newOutputStream(file))
            : new ZstdOutputStream(Files.newOutputStream(file))) {
      out.write(content);
    }
    return preview.sample(name);
  }

  @Test
  void every_format_is_read_through_gzip_and_zstd() throws IOException {
    for (ExportFormat format : ExportFormat.values()) {
      byte[] content = written(format);
      String ending = format.name().toLowerCase(java.util.Locale.ROOT);
      for (String packing : List.of("gz", "zst")) {
        SampleTable sample = pack(ending + packing + "." + ending + "." + packing, content);
        assertEquals(
            List.of(Value.exact(1000), Value.text("row 999")),
            preview.row("SELECT count(*), max_by(s, i) FROM \"" + sample.name() + "\"", sample),
            sample.label());
      }
    }
  }

  @Test
  void packed_parts_are_one_table() throws IOException {
    for (ExportFormat format : List.of(ExportFormat.AVRO, ExportFormat.PARQUET)) {
      String ending = format.name().toLowerCase(java.util.Locale.ROOT);
      byte[] content = written(format);
      pack("parts-" + ending + "/a." + ending + ".gz", content);
      pack("parts-" + ending + "/b." + ending + ".gz", content);
      SampleTable parts =
          SampleTable.of("parts", folder.resolve("parts-" + ending), "parts-" + ending);
      assertEquals(Value.exact(2000), preview.value("SELECT count(*) FROM parts", parts));
    }
  }

  @Test
  void nothing_that_was_unpacked_is_left() throws IOException {
    SampleTable sample = pack("gone.avro.gz", written(ExportFormat.AVRO));
    try (PreviewFixture alone = new PreviewFixture(folder)) {
      alone.value("SELECT count(*) FROM gone", sample);
      try (var files = Files.list(alone.engine.folder().resolve("exports"))) {
        assertEquals(
            List.of(),
            files.filter(file -> file.getFileName().toString().startsWith("unpacked")).toList());
      }
    }
  }

  @Test
  void a_damaged_packed_file_is_named() throws IOException {
    byte[] content = written(ExportFormat.AVRO);
    Problem inside =
        preview.problem(
            "FROM cut", pack("cut.avro.gz", Arrays.copyOf(content, content.length / 2)));
    assertEquals("cut.avro.gz", inside.location().file());
    assertTrue(inside.message().startsWith("cut.avro.gz"), inside.message());
    pack("torn.parquet.gz", written(ExportFormat.PARQUET));
    Path torn = folder.resolve("torn.parquet.gz");
    Files.write(torn, Arrays.copyOf(Files.readAllBytes(torn), (int) Files.size(torn) / 2));
    Problem outside = preview.problem("FROM torn", preview.sample("torn.parquet.gz"));
    assertTrue(outside.message().startsWith("torn.parquet.gz cannot be"), outside.message());
  }

  @Test
  void a_file_that_unpacks_beyond_the_limit_costs_a_message() throws IOException {
    byte[] zeros = new byte[3 << 20];
    byte[] avro = written(ExportFormat.AVRO);
    System.arraycopy(avro, 0, zeros, 0, avro.length);
    SampleTable bomb = pack("bomb.avro.gz", zeros);
    PreviewLimits small =
        new PreviewLimits(
            1024 * PreviewFixture.MIB, Duration.ofSeconds(60), 1, 100, 2 * PreviewFixture.MIB);
    try (PreviewFixture bounded = new PreviewFixture(folder, small)) {
      Problem problem = bounded.problem("FROM bomb", bomb);
      assertTrue(problem.message().contains("larger than the 2 MiB"), problem.message());
    }
  }
}
