package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compressed samples whose bytes are not those that were written: never rows, always a problem
/// with the file.
class DamagedPackingTest {

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

  private static byte[] rows(String format) {
    StringBuilder rows = new StringBuilder(format.equals("csv") ? "id,v\n" : "");
    for (int i = 0; i < 500; i++) {
      rows.append(
          format.equals("csv") ? i + "," + i + "\n" : "{\"id\":" + i + ",\"v\":" + i + "}\n");
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Stored without compression, so that a changed byte changes one digit.
  private static byte[] stored(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.NO_COMPRESSION);
          }
        }) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zstd(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(bytes).setChecksum(true)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static SampleTable file(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return preview.sample(name);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static void assertDamaged(SampleTable sample) {
    Problem problem = preview.problem("SELECT sum(v) FROM \"" + sample.name() + "\"", sample);
    assertEquals(sample.label() + ":1:1", problem.location().toString());
    assertTrue(problem.message().matches(".*(damaged|cannot be read).*"), problem.message());
  }

  @Test
  void a_changed_byte_anywhere_in_gzip_is_a_problem_with_the_file() throws IOException {
    for (String format : List.of("csv", "ndjson")) {
      byte[] whole = stored(rows(format));
      for (int at : List.of(40, whole.length / 2, whole.length - 12, whole.length - 6)) {
        byte[] damaged = whole.clone();
        damaged[at] ^= 1;
        assertDamaged(file(format + at + "." + format + ".gz", damaged));
      }
    }
  }

  @Test
  void a_changed_byte_in_zstd_with_a_checksum_is_a_problem_with_the_file() throws IOException {
    byte[] damaged = zstd(rows("ndjson"));
    damaged[damaged.length - 2] ^= 1;
    assertDamaged(file("checked.ndjson.zst", damaged));
  }

  @Test
  void a_missing_end_or_other_bytes_behind_it_are_a_problem_with_the_file() throws IOException {
    byte[] gzip = stored(rows("ndjson"));
    byte[] zstd = zstd(rows("ndjson"));
    assertDamaged(file("cutgz.ndjson.gz", Arrays.copyOf(gzip, gzip.length - 9)));
    assertDamaged(file("cutzst.ndjson.zst", Arrays.copyOf(zstd, zstd.length - 9)));
    byte[] more = "more".getBytes(StandardCharsets.UTF_8);
    assertDamaged(file("moregz.csv.gz", joined(stored(rows("csv")), more)));
    assertDamaged(file("morezst.ndjson.zst", joined(zstd, more)));
  }

  @Test
  void several_members_are_read_one_after_another() throws IOException {
    byte[] gzip = stored(rows("ndjson"));
    byte[] zstd = zstd(rows("ndjson"));
    for (SampleTable sample :
        List.of(
            file("twogz.ndjson.gz", joined(gzip, gzip)),
            file("twozst.ndjson.zst", joined(zstd, zstd)))) {
      assertEquals(
          List.of(Value.exact(1000), Value.exact(499 * 500)),
          preview.row("SELECT count(*), sum(v)::BIGINT FROM " + sample.name(), sample));
    }
  }

  @Test
  void a_text_that_is_too_large_to_unpack_is_checked_and_read_in_place() throws IOException {
    byte[] content = new byte[65 << 20];
    Arrays.fill(content, (byte) '1');
    for (int i = 99; i < content.length; i += 100) {
      content[i] = '\n';
    }
    content[0] = 'a';
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    byte[] gzip = bytes.toByteArray();
    SampleTable whole = file("large.csv.gz", gzip);
    assertEquals(Value.exact((65 << 20) / 100), preview.value("SELECT count(*) FROM large", whole));
    gzip[gzip.length - 6] ^= 1;
    assertDamaged(file("largecut.csv.gz", gzip));
  }
}
