package dev.meshwright.workspace.files;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.text.DecodedText;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads and saves the texts of one workspace. Thread-safe: saves of one process wait for one
/// another.
public final class TextFiles {

  /// Of a longer file only this much is read, and it cannot be saved: 16 MiB.
  public static final int MAX_TEXT_BYTES = 16 << 20;

  private final WorkspaceRoot root;
  private final AtomicWriter writer;
  private final OwnSaves ownSaves;

  public TextFiles(WorkspaceRoot root, OwnSaves ownSaves) {
    this(root, ownSaves, new AtomicWriter());
  }

  TextFiles(WorkspaceRoot root, OwnSaves ownSaves, AtomicWriter writer) {
    this.root = root;
    this.ownSaves = ownSaves;
    this.writer = writer;
  }

  /// Reads a file as text.
  public Reading read(String path) {
    Optional<Path> file = root.resolve(path);
    if (file.isEmpty()) {
      return new Reading.Unreadable(outside(path));
    }
    try {
      return new Reading.Read(read(path, file.get()));
    } catch (IOException failure) {
      return new Reading.Unreadable(FileProblems.unreadable(path, failure));
    }
  }

  private static FileText read(String path, Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    byte[] start;
    FileVersion version;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(MAX_TEXT_BYTES + 1);
      version = start.length <= MAX_TEXT_BYTES ? FileVersion.of(start) : LargeFile.version(file);
    }
    boolean cut = start.length > MAX_TEXT_BYTES;
    byte[] bytes = cut ? atLineEnd(start) : start;
    DecodedText decoded = DecodedText.decode(path, bytes);
    List<Problem> problems = new ArrayList<>(decoded.invalid().stream().toList());
    if (cut) {
      problems.add(FileProblems.tooLarge(path, Files.size(file), bytes.length));
    }
    boolean readOnly = !problems.isEmpty() || !Files.isWritable(file);
    return new FileText(path, decoded.text(), version, readOnly, problems);
  }

  /// Cuts behind the last line end, so that no character is torn.
  private static byte[] atLineEnd(byte[] bytes) {
    int end = MAX_TEXT_BYTES;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end > 0) {
      return Arrays.copyOf(bytes, end);
    }
    end = MAX_TEXT_BYTES;
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  /// Writes a text if the file is still as it was when `expected` was read. A byte order mark that
  /// the file has is kept.
  public synchronized Saving save(String path, String text, FileVersion expected) {
    Optional<Path> file = root.resolve(path);
    if (file.isEmpty()) {
      return new Saving.Refused(outside(path));
    }
    try {
      byte[] current = current(file.get());
      FileVersion version = versionOf(file.get(), current);
      if (!version.equals(expected)) {
        return new Saving.Conflict(read(path));
      }
      return write(path, file.get(), text, current);
    } catch (IOException failure) {
      return new Saving.Refused(FileProblems.notSaved(path, failure));
    }
  }

  /// Writes a text whatever is there now.
  public synchronized Saving overwrite(String path, String text) {
    Optional<Path> file = root.resolve(path);
    if (file.isEmpty()) {
      return new Saving.Refused(outside(path));
    }
    try {
      return write(path, file.get(), text, current(file.get()));
    } catch (IOException failure) {
      return new Saving.Refused(FileProblems.notSaved(path, failure));
    }
  }

  private Saving write(String path, Path file, String text, byte[] current) throws IOException {
    if (!isEncodable(text)) {
      return new Saving.Refused(FileProblems.notEncodable(path));
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new AccessDeniedException(path);
    }
    byte[] bytes = DecodedText.decode(path, current).encode(text);
    FileVersion version = FileVersion.of(bytes);
    ownSaves.expect(path, version);
    writer.write(file, bytes);
    return new Saving.Saved(version);
  }

  private static boolean isEncodable(String text) {
    try {
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException loneSurrogate) {
      return false;
    }
  }

  private static byte[] current(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_TEXT_BYTES + 1);
    } catch (java.nio.file.NoSuchFileException absent) {
      return new byte[0];
    }
  }

  private static FileVersion versionOf(Path file, byte[] bytes) throws IOException {
    if (!Files.exists(file)) {
      return FileVersion.ABSENT;
    }
    return bytes.length > MAX_TEXT_BYTES ? LargeFile.version(file) : FileVersion.of(bytes);
  }

  private static Problem outside(String path) {
    return Problem.error(
        "file-outside",
        Location.startOf(path),
        path + " is not in the workspace, or is a link that leads out of it.",
        "Open the folder that holds the file.");
  }
}
