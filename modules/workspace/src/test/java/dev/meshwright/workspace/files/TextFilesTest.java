package dev.meshwright.workspace.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

  @TempDir Path temporary;
  private Path folder;
  private TextFiles files;

  @BeforeEach
  void workspace() throws IOException {
    folder = Files.createDirectory(temporary.resolve("w")).toRealPath();
    files = new TextFiles(WorkspaceRoot.of(folder), new OwnSaves());
  }

  private ReadOutcome.Read read(String path) {
    return assertInstanceOf(ReadOutcome.Read.class, files.read(path));
  }

  private String rule(SaveOutcome saving) {
    return assertInstanceOf(SaveOutcome.Refused.class, saving).problem().rule();
  }

  private List<String> listing() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void savingKeepsLineEndsByteOrderMarkAndPermissions() throws IOException {
    Path file = folder.resolve("a.avsc");
    Files.writeString(file, "\uFEFFone\r\ntwo\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
    ReadOutcome.Read before = read("a.avsc");
    assertEquals("one\r\ntwo\n", before.text());
    SaveOutcome saved = files.save("a.avsc", "one\r\nTWO\n", before.version());
    assertEquals(new SaveOutcome.Saved("a.avsc", read("a.avsc").version()), saved);
    assertEquals("\uFEFFone\r\nTWO\n", Files.readString(file));
    assertEquals("rw-rw-r-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(List.of("a.avsc"), listing());
  }

  @Test
  void aFileChangedOutsideIsAConflictAndIsNotOverwritten() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "one");
    FileVersion version = read("a.txt").version();
    Files.writeString(folder.resolve("a.txt"), "theirs");
    var conflict =
        assertInstanceOf(SaveOutcome.Conflict.class, files.save("a.txt", "mine", version));
    assertEquals("theirs", assertInstanceOf(ReadOutcome.Read.class, conflict.current()).text());
    assertEquals("theirs", Files.readString(folder.resolve("a.txt")));
    assertInstanceOf(SaveOutcome.Saved.class, files.overwrite("a.txt", "mine"));
    assertEquals("mine", Files.readString(folder.resolve("a.txt")));
  }

  @Test
  void aFileThatAnotherProgramChangesWhileItIsSavedIsNotOverwritten() throws IOException {
    Path file = folder.resolve("a.txt");
    List<Interference> all =
        List.of(
            () -> Files.writeString(file, "theirs"),
            () -> Files.writeString(file, "eno"),
            () -> {
              Files.writeString(folder.resolve("new"), "one");
              Files.move(folder.resolve("new"), file, StandardCopyOption.REPLACE_EXISTING);
            },
            () -> Files.delete(file),
            () -> {
              Files.delete(file);
              Files.createSymbolicLink(file, Files.writeString(temporary.resolve("x"), "one"));
            });
    for (Interference other : all) {
      Files.deleteIfExists(file);
      Files.writeString(file, "one");
      FileVersion version = read("a.txt").version();
      TextFiles disturbed =
          new TextFiles(
              WorkspaceRoot.of(folder),
              new OwnSaves(),
              (path, content, look) ->
                  new AtomicWriter()
                      .replaceIf(
                          path,
                          out -> {
                            content.writeTo(out);
                            other.run();
                          },
                          look));
      assertInstanceOf(SaveOutcome.Conflict.class, disturbed.save("a.txt", "mine", version));
      assertFalse(Files.exists(file) && Files.readString(file).equals("mine"));
    }
  }

  @FunctionalInterface
  private interface Interference {
    void run() throws IOException;
  }

  @Test
  void whatIsNoUtf8TextIsNeverWrittenOver() throws IOException {
    List<byte[]> all =
        List.of(
            "gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1),
            "{}".getBytes(StandardCharsets.UTF_16),
            new byte[] {'a', (byte) 0xC3},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[TextFiles.MAX_TEXT_BYTES + 1]);
    for (byte[] bytes : all) {
      Files.write(folder.resolve("a.txt"), bytes);
      ReadOutcome.Read text = read("a.txt");
      rule(files.save("a.txt", text.text(), text.version()));
      rule(files.replace("a.txt", text.text(), "x"));
      rule(files.overwrite("a.txt", "x"));
      assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("a.txt")));
    }
  }

  @Test
  void aFileRemovedOutsideIsAConflictToo() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "one");
    FileVersion version = read("a.txt").version();
    Files.delete(folder.resolve("a.txt"));
    var conflict =
        assertInstanceOf(SaveOutcome.Conflict.class, files.save("a.txt", "mine", version));
    assertEquals(
        "file-missing",
        assertInstanceOf(ReadOutcome.Missing.class, conflict.current()).problem().rule());
  }

  @Test
  void aNewFileIsMadeWithItsFoldersButNotOverOneThatAppearedMeanwhile() throws IOException {
    assertInstanceOf(
        SaveOutcome.Saved.class, files.save("x/y/new.sql", "SELECT", FileVersion.ABSENT));
    assertEquals("SELECT", Files.readString(folder.resolve("x/y/new.sql")));
    assertInstanceOf(
        SaveOutcome.Conflict.class, files.save("x/y/new.sql", "other", FileVersion.ABSENT));
  }

  @Test
  void aDiskThatFillsUpLeavesTheOldFileAndNoRemains() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "precious");
    TextFiles full =
        new TextFiles(
            WorkspaceRoot.of(folder),
            new OwnSaves(),
            (file, content, look) ->
                new AtomicWriter()
                    .replaceIf(
                        file,
                        out -> {
                          out.write(new byte[100_000]);
                          throw new IOException(file + ": No space left on device");
                        },
                        look));
    assertEquals(
        "save-disk-full", rule(full.save("a.txt", "longer than it was", read("a.txt").version())));
    assertEquals("precious", Files.readString(folder.resolve("a.txt")));
    assertEquals(List.of("a.txt"), listing());
  }

  @Test
  void aFolderThatMayNotBeWrittenIsSaidToBeReadOnly() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "precious");
    for (IOException failure :
        List.of(
            new java.nio.file.AccessDeniedException("a.txt"),
            new java.nio.file.FileSystemException("a.txt", null, "Read-only file system"))) {
      TextFiles closed =
          new TextFiles(
              WorkspaceRoot.of(folder),
              new OwnSaves(),
              (file, content, look) -> {
                throw failure;
              });
      assertEquals("save-read-only", rule(closed.overwrite("a.txt", "new")));
    }
    assertEquals("precious", Files.readString(folder.resolve("a.txt")));
  }

  @Test
  void linksAreFollowedInsideTheWorkspaceAndRefusedBeyondIt() throws IOException {
    Files.writeString(folder.resolve("real.txt"), "one");
    Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("real.txt"));
    Files.writeString(temporary.resolve("outside.txt"), "theirs");
    Files.createSymbolicLink(folder.resolve("out.txt"), temporary.resolve("outside.txt"));
    assertInstanceOf(
        SaveOutcome.Saved.class, files.save("link.txt", "two", read("link.txt").version()));
    assertTrue(Files.isSymbolicLink(folder.resolve("link.txt")));
    assertEquals("two", Files.readString(folder.resolve("real.txt")));
    for (String path : List.of("out.txt", "../outside.txt", "/etc/passwd", "a/../../x", "", "\0")) {
      assertEquals("file-outside", rule(files.overwrite(path, "mine")), path);
      assertInstanceOf(ReadOutcome.Unreadable.class, files.read(path), path);
    }
    assertEquals("theirs", Files.readString(temporary.resolve("outside.txt")));
  }

  @Test
  void aTextThatIsNotUtf8OpensReadOnlyWithItsPlace() throws IOException {
    Files.write(folder.resolve("latin.txt"), "abc\nd\u00e9f".getBytes(StandardCharsets.ISO_8859_1));
    ReadOutcome.Read file = read("latin.txt");
    assertFalse(file.obstacles().isEmpty());
    assertEquals("text-not-utf8", file.obstacles().getFirst().rule());
    assertEquals("2:2", file.obstacles().getFirst().location().start().toString());
  }

  @Test
  void anEnormousFileOpensCutAndReadOnlyInsteadOfFreezing() throws IOException {
    byte[] bytes = new byte[TextFiles.MAX_TEXT_BYTES + 100];
    java.util.Arrays.fill(bytes, (byte) 'x');
    bytes[1_000] = '\n';
    Files.write(folder.resolve("big.avsc"), bytes);
    ReadOutcome.Read file = read("big.avsc");
    assertFalse(file.obstacles().isEmpty());
    assertEquals(1_001, file.text().length());
    assertEquals("file-too-large", file.obstacles().getFirst().rule());
    assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("big.avsc")));
  }

  @Test
  void halfACharacterIsNotWrittenAsAQuestionMark() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "one");
    assertEquals("save-not-encodable", rule(files.overwrite("a.txt", "x\uD800y")));
    assertEquals("one", Files.readString(folder.resolve("a.txt")));
  }

  @Test
  void unsavedTextsStandBeforeThoseOnDisk() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "disk");
    Files.writeString(folder.resolve("b.txt"), "disk");
    WorkspaceFiles source =
        new WorkspaceFiles(
            WorkspaceRoot.of(folder),
            List.of(new WorkspaceFile("b.txt", FileKind.OTHER, 4)),
            Map.of("a.txt", "edited"));
    assertEquals(List.of("a.txt", "b.txt"), source.paths());
    assertEquals(Optional.of("edited"), source.text("a.txt"));
    assertEquals(Optional.of("disk"), source.text("b.txt"));
    assertEquals(Optional.empty(), source.text("../outside.txt"));
    assertEquals(Optional.empty(), source.text("nowhere"));
  }
}
