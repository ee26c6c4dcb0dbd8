package dev.meshwright.data.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.DataType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that several threads scan gives what one thread finds in it.
class ScanPiecesTest {

  private static final int ROWS = 3_000;
  private static final int ALL_AT_ONCE = 1 << 30;

  private static final DataType DOUBLE = new DataType.Scalar("DOUBLE");

  @TempDir Path folder;

  private static List<String> usual() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      lines.add(
          "{\"id\":%d,\"v\":%d.5,\"at\":\"2025-11-25\",\"in\":{\"a\":[%d]},\"t\":\"é\\n\"}"
              .formatted(i, i, i));
    }
    return lines;
  }

  private Path file(List<String> lines) throws IOException {
    return Files.writeString(folder.resolve("t.ndjson"), String.join("\n", lines) + "\n");
  }

  private static Scan scan(Path file, int threads, long smallest)
      throws IOException, Scan.MalformedPart {
    return Scan.of(
        List.of(file),
        Framing.LINES,
        false,
        new Scan.Pieces(threads, smallest, 1_000),
        () -> false);
  }

  private Path packed(Path file) throws IOException {
    Path packed = folder.resolve("t.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file, out);
    }
    return packed;
  }

  private static Scan scanPacked(Path packed, int threads, int block)
      throws IOException, Scan.MalformedPart {
    return Scan.of(
        List.of(packed),
        Framing.LINES,
        true,
        new Scan.Pieces(threads, ALL_AT_ONCE, block),
        () -> false);
  }

  private static List<Problem> notes(Scan scan) {
    return WideColumnNotes.of(scan, JsonColumns.of(scan), List.of("t.ndjson"));
  }

  private void assertSame(Path file, int notes) throws IOException, Scan.MalformedPart {
    Scan one = scan(file, 1, ALL_AT_ONCE);
    assertEquals(notes, notes(one).size(), notes(one).toString());
    for (int threads : List.of(2, 3, 7)) {
      assertSame(one, scan(file, threads, 1_000));
    }
    Path packed = packed(file);
    // Lines longer than a block, blocks of several lines, and one block.
    for (int block : List.of(1, 16, 1_000, 10_000_000)) {
      assertSame(one, scanPacked(packed, 2, block));
    }
  }

  private static void assertSame(Scan one, Scan several) {
    assertEquals(one.rows(), several.rows());
    assertEquals(one.deepest(), several.deepest());
    assertEquals(JsonColumns.of(one), JsonColumns.of(several));
    assertEquals(notes(one), notes(several));
  }

  @Test
  void a_packed_file_without_an_end_of_its_last_line_or_any_line_is_read_whole()
      throws IOException, Scan.MalformedPart {
    for (String text :
        List.of("", "\n", "{\"a\":1}", "{\"a\":1}\n{\"a\":2}", "\uFEFF{\"a\":1}\n{}\n")) {
      Path file = Files.writeString(folder.resolve("t.ndjson"), text);
      Scan one = scan(file, 1, ALL_AT_ONCE);
      Path packed = packed(file);
      for (int block : List.of(1, 4, 1_000)) {
        Scan several = scanPacked(packed, 2, block);
        assertSame(one, several);
        assertEquals(one.marked(), several.marked());
      }
    }
  }

  @Test
  void what_is_malformed_in_a_packed_file_is_told_at_its_line() throws IOException {
    List<String> lines = usual();
    lines.set(2_000, "{\"id\": 1, \"v\": }");
    lines.set(2_500, "{");
    Path packed = packed(file(lines));
    for (int block : List.of(100, 1_000, 10_000_000)) {
      Scan.MalformedPart found =
          assertThrows(Scan.MalformedPart.class, () -> scanPacked(packed, 2, block));
      assertEquals(2_001, found.malformed().line());
      assertEquals(16, found.malformed().column());
    }
  }

  @Test
  void a_packed_file_cut_off_is_told_after_what_comes_before() throws IOException {
    List<String> lines = usual();
    Path packed = packed(file(lines));
    byte[] bytes = Files.readAllBytes(packed);
    Files.write(packed, Arrays.copyOf(bytes, bytes.length - 20));
    assertThrows(IOException.class, () -> scanPacked(packed, 2, 1_000));
    lines.set(1, "{");
    Path broken = packed(file(lines));
    byte[] both = Files.readAllBytes(broken);
    Files.write(broken, Arrays.copyOf(both, both.length - 20));
    assertThrows(Scan.MalformedPart.class, () -> scanPacked(broken, 2, 1_000));
  }

  @Test
  void columns_rows_and_the_rows_that_force_a_type_are_those_of_one_thread()
      throws IOException, Scan.MalformedPart {
    List<String> lines = usual();
    assertSame(file(lines), 0);
    // Each of these is twice in the file: the first is the one that is told.
    List<String> odd =
        List.of(
            "{\"id\":\"x\",\"v\":0.12345678901234567890}",
            "",
            "{\"at\":\"25-11-2025\",\"in\":{\"a\":[\"y\"],\"late\":[[true]]},\"ID\":1}");
    lines.addAll(2 * ROWS / 3, odd);
    lines.addAll(ROWS / 4, odd);
    assertSame(file(lines), 5);
  }

  @Test
  void the_first_malformed_line_is_told_at_its_line() throws IOException {
    List<String> lines = usual();
    lines.set(ROWS - 10, "{\"id\":1,}");
    lines.set(ROWS / 2, "{\"id\":01}");
    Path file = file(lines);
    Scan.MalformedPart one =
        assertThrows(Scan.MalformedPart.class, () -> scan(file, 1, ALL_AT_ONCE));
    assertEquals(ROWS / 2 + 1, one.malformed().line());
    Scan.MalformedPart several = assertThrows(Scan.MalformedPart.class, () -> scan(file, 4, 1_000));
    assertEquals(one.malformed().problem("t"), several.malformed().problem("t"));
  }

  @Test
  void a_fraction_of_many_digits_is_a_double_where_a_double_gives_it_back()
      throws IOException, Scan.MalformedPart {
    assertEquals(DOUBLE, type("0.1234567890123456", "-98765.43210987654", "1234567.8901234567"));
    assertEquals(DOUBLE, type("0.1000000000000000", "12345678.12345678"));
    assertEquals(new DataType.Decimal(19, 18), type("0.123456789012345678"));
    assertEquals(new DataType.Decimal(17, 16), type("0.1234567890123456", "1.0000000000000001"));
  }

  @Test
  void a_number_that_a_block_cuts_is_seen_whole() throws IOException, Scan.MalformedPart {
    // Its first digits alone would need another type, and so would half of its exponent.
    String number = "12345678901234567890e-3";
    String before = "[{\"t\":\"";
    String behind = "\",\"v\":";
    for (int cut = 0; cut <= number.length(); cut++) {
      String filler = "x".repeat(JsonDocuments.BLOCK - before.length() - behind.length() - cut);
      Path file =
          Files.writeString(
              folder.resolve("t.json"), before + filler + behind + number + "}, {\"v\":1}]");
      Scan scan =
          Scan.of(
              List.of(file),
              Framing.VALUES,
              false,
              new Scan.Pieces(1, ALL_AT_ONCE, 1_000),
              () -> false);
      assertEquals(2, scan.rows());
      assertEquals(
          new DataType.Decimal(20, 3),
          JsonColumns.of(scan).columns().get(1).type(),
          "cut at " + cut);
    }
  }

  private DataType type(String... numbers) throws IOException, Scan.MalformedPart {
    List<String> lines = new ArrayList<>();
    for (String number : numbers) {
      lines.add("{\"v\":" + number + "}");
    }
    Scan scan = scan(file(lines), 1, ALL_AT_ONCE);
    return JsonColumns.of(scan).columns().getFirst().type();
  }

  @Test
  void line_feeds_are_found_wherever_they_are() {
    byte[] bytes = new byte[40];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 3 == 0 ? 0x8A : 0x0B);
    }
    assertEquals(0, Newlines.count(bytes, 0, 40));
    assertEquals(40, Newlines.first(bytes, 0, 40));
    for (int i = 0; i < bytes.length; i++) {
      byte kept = bytes[i];
      bytes[i] = '\n';
      assertEquals(i, Newlines.first(bytes, 0, 40));
      assertEquals(i < 37 ? i : 37, Newlines.first(bytes, 0, 37));
      assertEquals(i >= 3 && i < 37 ? 1 : 0, Newlines.count(bytes, 3, 37));
      bytes[i] = kept;
    }
    bytes[7] = '\n';
    bytes[8] = '\n';
    bytes[9] = '\n';
    assertEquals(3, Newlines.count(bytes, 0, 40));
  }
}
