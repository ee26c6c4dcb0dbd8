package dev.meshwright.workspace.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.UnsavedEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditJournalTest {

  private static final Instant TIME = Instant.parse("2024-05-01T10:00:00Z");

  @TempDir Path temporary;

  private static UnsavedEdit edit(String path, String text) {
    return new UnsavedEdit(path, text, new FileVersion("abc"), TIME);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      List<Path> all = files.toList();
      assertEquals(1, all.size(), all::toString);
      return all.getFirst();
    }
  }

  @Test
  void whatWasKeptIsThereInTheNextWindowExactlyAsItWas() throws IOException {
    UnsavedEdit odd = edit("ä/b.avsc", "half \uD83D and whole 😀\r\n\u0000");
    try (EditJournal journal = EditJournal.open(temporary)) {
      journal.keep(edit("a", "first"));
      journal.keep(odd);
      journal.keep(edit("a", "second"));
    }
    try (EditJournal next = EditJournal.open(temporary)) {
      assertEquals(List.of(edit("a", "second"), odd), next.unsaved());
    }
  }

  @Test
  void whatWasSavedIsForgottenAndAnEmptyJournalLeavesNoFile() throws IOException {
    try (EditJournal journal = EditJournal.open(temporary)) {
      journal.keep(edit("a", "text"));
      journal.forget("a");
      journal.forget("never");
    }
    try (Stream<Path> files = Files.list(temporary)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aJournalCutOffAnywhereGivesEveryWholeRecordBeforeTheCut() throws IOException {
    byte[] whole;
    try (EditJournal journal = EditJournal.open(temporary)) {
      journal.keep(edit("a", "one"));
      journal.keep(edit("b", "two"));
      whole = Files.readAllBytes(onlyFile());
    }
    int firstEnd = new JournalRecord.Kept(edit("a", "one")).encode().length;
    Path file = onlyFile();
    for (int cut = 0; cut <= whole.length; cut++) {
      Files.deleteIfExists(file);
      Files.write(file, Arrays.copyOf(whole, cut));
      try (EditJournal next = EditJournal.open(temporary)) {
        int expected = cut < firstEnd ? 0 : cut < whole.length ? 1 : 2;
        assertEquals(expected, next.unsaved().size(), "cut at " + cut);
        next.forget("a");
        next.forget("b");
      }
    }
  }

  @Test
  void aDamagedRecordEndsTheReadingWithoutHarm() throws IOException {
    try (EditJournal journal = EditJournal.open(temporary)) {
      journal.keep(edit("a", "one"));
      journal.keep(edit("b", "two"));
    }
    Path file = onlyFile();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    try (EditJournal next = EditJournal.open(temporary)) {
      assertEquals(List.of(edit("a", "one")), next.unsaved());
    }
  }

  @Test
  void aRecordOfAnotherFormCostsNoLaterRecord() throws IOException {
    byte[] last = new JournalRecord.Kept(edit("c", "three")).encode();
    for (String odd : List.of("01FFFFFFFF", "017FFFFFFF", "0100000001", "0300000000", "01", "")) {
      byte[] content = HexFormat.of().parseHex(odd);
      CRC32C checksum = new CRC32C();
      checksum.update(content);
      ByteBuffer bytes = ByteBuffer.allocate(JournalRecord.HEAD + content.length + last.length);
      bytes.putInt(JournalRecord.MARK).putInt(content.length).putInt((int) checksum.getValue());
      Files.write(temporary.resolve("left.journal"), bytes.put(content).put(last).array());
      try (EditJournal next = EditJournal.open(temporary)) {
        assertEquals(List.of(edit("c", "three")), next.unsaved(), odd);
        next.forget("c");
      }
    }
  }

  @Test
  void whatIsTornInTheMiddleCostsNoLaterRecord() throws IOException {
    byte[] first = new JournalRecord.Kept(edit("a", "one")).encode();
    byte[] torn = new JournalRecord.Kept(edit("b", "two")).encode();
    byte[] last = new JournalRecord.Kept(edit("c", "three")).encode();
    Path file = temporary.resolve("left.journal");
    for (int cut = 1; cut < torn.length; cut++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(first);
      bytes.write(torn, 0, cut);
      bytes.write(last);
      Files.write(file, bytes.toByteArray());
      try (EditJournal next = EditJournal.open(temporary)) {
        assertEquals(
            List.of(edit("a", "one"), edit("c", "three")), next.unsaved(), "torn at " + cut);
        next.forget("a");
        next.forget("c");
      }
    }
  }

  @Test
  void anInterruptNeitherLosesTheTextNorStopsTheJournal() throws IOException {
    try (EditJournal journal = EditJournal.open(temporary)) {
      Thread.currentThread().interrupt();
      journal.keep(edit("a", "while interrupted"));
      assertTrue(Thread.interrupted(), "whoever asked for the interrupt still sees it");
      journal.keep(edit("b", "afterwards"));
    }
    try (EditJournal next = EditJournal.open(temporary)) {
      assertEquals(2, next.unsaved().size());
    }
  }

  @Test
  void interruptsAtAnyMomentLoseNothing() throws Exception {
    EditJournal journal = EditJournal.open(temporary);
    AtomicInteger kept = new AtomicInteger();
    AtomicReference<Throwable> broken = new AtomicReference<>(new IllegalStateException("unset"));
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              try {
                for (int i = 0; i < 300; i++) {
                  journal.keep(edit("f" + i % 5, "text " + i));
                  kept.set(i);
                }
                broken.set(new IllegalStateException("fine"));
              } catch (IOException | RuntimeException failed) {
                broken.set(failed);
              }
            });
    for (int seen = 0; writer.isAlive(); ) {
      if (kept.get() > seen) {
        seen = kept.get();
        writer.interrupt();
      }
      Thread.onSpinWait();
    }
    assertEquals("fine", broken.get().getMessage());
    journal.close();
    try (EditJournal next = EditJournal.open(temporary)) {
      assertEquals(
          List.of("text 295", "text 296", "text 297", "text 298", "text 299"),
          next.unsaved().stream().map(UnsavedEdit::text).toList());
    }
  }

  @Test
  void whoeverTidiesTheFolderTakesNothing() throws IOException {
    try (EditJournal journal = EditJournal.open(temporary)) {
      journal.keep(edit("a", "one"));
      Files.delete(onlyFile());
      journal.keep(edit("b", "two"));
    }
    try (EditJournal next = EditJournal.open(temporary)) {
      assertEquals(List.of(edit("a", "one"), edit("b", "two")), next.unsaved());
    }
  }

  @Test
  void aJournalOfAnotherKindOrWithoutPermissionDoesNotKeepTheWorkspaceShut() throws IOException {
    Files.createDirectory(temporary.resolve("folder.journal"));
    Files.writeString(temporary.resolve("text.journal"), "no record at all");
    Files.createSymbolicLink(temporary.resolve("link.journal"), Path.of("nowhere"));
    try (EditJournal journal = EditJournal.open(temporary)) {
      assertEquals(List.of(), journal.unsaved());
    }
  }

  @Test
  void aSecondWindowLeavesTheFirstOnesEditsAlone() throws IOException {
    try (EditJournal first = EditJournal.open(temporary)) {
      first.keep(edit("a", "one"));
      try (EditJournal second = EditJournal.open(temporary)) {
        assertEquals(List.of(), second.unsaved());
        second.keep(edit("a", "other"));
      }
      first.keep(edit("a", "newer"));
      assertEquals(List.of(edit("a", "newer")), first.unsaved());
    }
  }

  @Test
  void manyEditsOfOneFileDoNotGrowTheJournalForEver() throws IOException {
    String text = "x".repeat(100_000);
    try (EditJournal journal = EditJournal.open(temporary)) {
      for (int i = 0; i < 100; i++) {
        journal.keep(edit("a", text + i));
      }
      assertTrue(Files.size(onlyFile()) < 6_000_000, "size " + Files.size(onlyFile()));
    }
    try (EditJournal next = EditJournal.open(temporary)) {
      assertEquals(text + 99, next.unsaved().getFirst().text());
    }
  }
}
