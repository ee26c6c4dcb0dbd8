package dev.meshwright.text.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicWriterTest {

  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private final AtomicWriter writer = new AtomicWriter();

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void a_write_that_fails_anywhere_leaves_the_old_file_and_nothing_else() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    for (int written = 0; written < 200_000; written += 50_001) {
      byte[] part = new byte[written];
      Content full =
          out -> {
            out.write(part);
            throw new IOException("No space left on device");
          };
      assertThrows(IOException.class, () -> writer.write(file, full));
      assertThrows(IOException.class, () -> writer.create(folder.resolve("b.txt"), full));
      assertEquals("old", Files.readString(file));
      assertEquals(List.of("a.txt"), names());
    }
  }

  @Test
  void the_last_look_comes_when_all_is_written_and_decides() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    assertFalse(
        writer.replaceIf(
            file,
            Content.of(NEW),
            () -> {
              assertEquals(2, names().size(), "the new text is beside the old one");
              return false;
            }));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void a_link_of_the_name_is_replaced_and_not_followed() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "theirs");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
    writer.write(link, NEW);
    writer.write(dangling, NEW);
    assertEquals("theirs", Files.readString(target));
    for (Path written : List.of(link, dangling)) {
      assertTrue(Files.isRegularFile(written, LinkOption.NOFOLLOW_LINKS));
      assertEquals("new", Files.readString(written));
    }
    assertEquals(List.of("dangling", "link", "target"), names());
  }

  @Test
  void what_must_be_new_is_never_written_over_anything() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
    Path made = Files.createDirectory(folder.resolve("folder"));
    for (Path there : List.of(file, dangling, made)) {
      assertThrows(FileAlreadyExistsException.class, () -> writer.create(there, Content.of(NEW)));
    }
    Path appears = folder.resolve("appears");
    assertThrows(
        FileAlreadyExistsException.class,
        () ->
            writer.create(
                appears,
                out -> {
                  out.write(NEW);
                  Files.writeString(appears, "theirs");
                }));
    assertEquals("theirs", Files.readString(appears));
    writer.create(folder.resolve("x/y/z.txt"), Content.of(NEW));
    assertEquals("new", Files.readString(folder.resolve("x/y/z.txt")));
  }

  @Test
  void nobody_reads_more_of_the_new_file_than_of_the_old_one() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    writer.write(
        file,
        out -> {
          for (String name : names()) {
            String now =
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
            assertTrue(now.endsWith("---"), name + " " + now);
          }
          out.write(NEW);
        });
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void what_a_dead_process_left_is_removed_and_what_a_living_one_writes_is_not()
      throws IOException {
    String id = UUID.randomUUID() + ".tmp";
    ProcessTag me = ProcessTag.ofThisProcess();
    String reused = new ProcessTag(me.pid(), me.started() - 60_000).toString();
    String living = me.toString();
    for (String tag : List.of(reused, "p999999999-1", living)) {
      Files.writeString(folder.resolve(".a.txt." + tag + "-" + id), "half");
    }
    Files.writeString(folder.resolve(".theirs.tmp"), "theirs");
    writer.write(folder.resolve("a.txt"), NEW);
    assertEquals(List.of(".a.txt." + living + "-" + id, ".theirs.tmp", "a.txt"), names());
  }

  @Test
  void a_name_as_long_as_a_name_can_be_is_written() throws IOException {
    Path file = folder.resolve("\ud83d\ude00".repeat(60) + ".avsc.json");
    writer.write(file, NEW);
    assertEquals("new", Files.readString(file));
  }
}
