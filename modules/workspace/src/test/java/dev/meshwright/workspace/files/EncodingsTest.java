package dev.meshwright.workspace.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingsTest {

  private static final String TEXT = "Gr\u00F6\u00DFe \u20AC\r\n";

  @TempDir Path temporary;
  private Path folder;
  private TextFiles files;

  @BeforeEach
  void workspace() throws IOException {
    folder = Files.createDirectory(temporary.resolve("w")).toRealPath();
    files = new TextFiles(WorkspaceRoot.of(folder), new OwnSaves());
  }

  private void write(byte[] bytes) throws IOException {
    Files.write(folder.resolve("a.sql"), bytes);
  }

  private byte[] written() throws IOException {
    return Files.readAllBytes(folder.resolve("a.sql"));
  }

  private ReadOutcome.Read read() {
    return assertInstanceOf(ReadOutcome.Read.class, files.read("a.sql"));
  }

  private String readAs(TextEncoding encoding) {
    return assertInstanceOf(ReadOutcome.Read.class, files.readAs("a.sql", encoding)).text();
  }

  @Test
  void a_file_tells_its_encoding_as_far_as_it_can_be_known() throws IOException {
    write(TEXT.getBytes(StandardCharsets.UTF_8));
    assertEquals(Optional.of(TextEncoding.UTF_8), read().encoding());
    write(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
    assertEquals(Optional.of(TextEncoding.UTF_8_BOM), read().encoding());
    write(TEXT.getBytes(StandardCharsets.UTF_16));
    assertEquals(Optional.of(TextEncoding.UTF_16), read().encoding());
    write(TEXT.getBytes(Charset.forName("windows-1252")));
    assertEquals(Optional.empty(), read().encoding());
  }

  @Test
  void a_file_is_read_as_the_encoding_that_was_chosen() throws IOException {
    write(TEXT.getBytes(Charset.forName("windows-1252")));
    assertEquals(TEXT, readAs(TextEncoding.WINDOWS_1252));
    assertEquals(TEXT.replace('\u20AC', '\u0080'), readAs(TextEncoding.ISO_8859_1));
    write(TEXT.getBytes(StandardCharsets.UTF_16));
    assertEquals(TEXT, readAs(TextEncoding.UTF_16));
    write(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE));
    assertEquals(TEXT, readAs(TextEncoding.UTF_16));
  }

  @Test
  void what_an_encoding_cannot_read_is_refused() throws IOException {
    // These are no characters of Windows-1252, and half a character of UTF-16.
    write(new byte[] {'a', (byte) 0x81, 'b'});
    for (TextEncoding encoding :
        new TextEncoding[] {TextEncoding.WINDOWS_1252, TextEncoding.UTF_16, TextEncoding.UTF_8}) {
      assertEquals(
          "file-unreadable",
          assertInstanceOf(ReadOutcome.Unreadable.class, files.readAs("a.sql", encoding))
              .problem()
              .rule());
    }
  }

  @Test
  void a_text_is_saved_in_the_encoding_that_was_chosen() throws IOException {
    write(TEXT.getBytes(Charset.forName("windows-1252")));
    assertInstanceOf(SaveOutcome.Refused.class, files.save("a.sql", TEXT, read().version()));
    assertInstanceOf(
        SaveOutcome.Saved.class, files.saveAs("a.sql", TEXT, TextEncoding.UTF_8, read().version()));
    assertArrayEquals(TEXT.getBytes(StandardCharsets.UTF_8), written());
    assertInstanceOf(
        SaveOutcome.Saved.class,
        files.saveAs("a.sql", TEXT, TextEncoding.UTF_8_BOM, read().version()));
    assertArrayEquals(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), written());
    assertInstanceOf(
        SaveOutcome.Saved.class, files.saveAs("a.sql", TEXT, TextEncoding.UTF_8, read().version()));
    assertArrayEquals(TEXT.getBytes(StandardCharsets.UTF_8), written());
  }

  @Test
  void a_file_that_changed_meanwhile_is_not_written() throws IOException {
    write(TEXT.getBytes(Charset.forName("windows-1252")));
    FileVersion before = read().version();
    write("other".getBytes(StandardCharsets.UTF_8));
    assertInstanceOf(
        SaveOutcome.Conflict.class, files.saveAs("a.sql", TEXT, TextEncoding.UTF_8, before));
    assertArrayEquals("other".getBytes(StandardCharsets.UTF_8), written());
  }
}
